#include "celac/write/compare/html_align.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "celac/write/common/escape.hpp"
#include "celac/write/common/html_page.hpp"
#include "celac/write/common/plural.hpp"
#include "celac/write/compare/html_marks.hpp"
#include "celac/write/compare/row_words.hpp"

namespace celac {
namespace {

constexpr std::size_t kind_count = 10;

class AlignPage {
 public:
  AlignPage(std::string &out, const LanguageTable &table) : out_(out), table_(table) {
    for (const LanguageFinding &finding : table.findings) {
      ++counts_.at(static_cast<std::size_t>(finding.kind));
    }
  }

  void write() {
    const std::string title = fmt::format("One text in {} languages", table_.editions.size());
    open_html_page(out_, title + " · " + name_of(*table_.editions.front().plan), PageKind::report);
    out_ += "<a class=\"skip\" href=\"#page:rows\">Skip to the rows</a>\n<header class=\"top\"><div>\n<h1>" + title;
    const auto whole = std::count_if(table_.rows.begin(), table_.rows.end(),
                                     [&](const LanguageRow &row) { return row.present() == table_.editions.size(); });
    fmt::format_to(std::back_inserter(out_),
                   "</h1>\n<p class=\"sentence\"><b>{}</b> row{}, <b>{}</b> of them in all languages; "
                   "<b>{}</b> finding{}.</p>\n<dl class=\"editions\">\n",
                   table_.rows.size(), plural(table_.rows.size()), whole, table_.findings.size(),
                   plural(table_.findings.size()));
    for (const LanguageEdition &edition : table_.editions) {
      out_ += "<div><dt>";
      append_xml(out_, language_of(edition));
      out_ += "</dt><dd";
      append_html_language(out_, edition.plan->language);
      out_ += ">";
      append_xml(out_, name_of(*edition.plan));
      out_ += "</dd></div>\n";
    }
    out_ +=
        "</dl>\n</div></header>\n<main>\n<section class=\"changes\" id=\"page:rows\" tabindex=\"-1\">\n<h2>Rows</h2>\n";
    write_tools();
    out_ +=
        "<p class=\"legend\">A row is what says the same. What differs is <mark>marked</mark> and named under the "
        "row's id; what cannot be compared is not.</p>\n";
    write_grid();
    out_ += "<p class=\"none\" id=\"page:none\" hidden>No row is like this.</p>\n</section>\n</main>\n";
    write_colophon();
    close_html_page(out_, PageKind::report);
  }

 private:
  static std::string language_of(const LanguageEdition &edition) {
    return edition.plan->language.empty() ? std::string(file_name(edition.plan->source.name)) : edition.plan->language;
  }

  void write_tools() {
    out_ +=
        "<div class=\"tools\" id=\"page:tools\" role=\"search\" data-shown=\"{} of {} rows\" hidden>\n<label "
        "class=\"field\"><span>Words</span> "
        "<input type=\"search\" id=\"page:filter\" autocomplete=\"off\" placeholder=\"words of any "
        "language\"></label>\n<fieldset><legend>Only</legend>";
    for (std::size_t i = 0; i < kind_count; ++i) {
      if (counts_.at(i) != 0) {
        const std::string_view word = name(static_cast<FindingKind>(i));
        fmt::format_to(std::back_inserter(out_),
                       R"(<label class="pill finding"><input type="checkbox" value="{}"> {} {}</label>)", word,
                       counts_.at(i), word);
      }
    }
    out_ +=
        "</fieldset>\n<p class=\"state\"><button type=\"button\" id=\"page:clear\" hidden>Show all</button> <output "
        "id=\"page:count\"></output></p>\n</div>\n";
  }

  void write_grid() {
    out_ += "<table class=\"grid languages\">\n<thead><tr><th scope=\"col\">Row</th>";
    for (const LanguageEdition &edition : table_.editions) {
      out_ += "<th scope=\"col\">";
      append_xml(out_, language_of(edition));
      out_ += "</th>";
    }
    out_ += "</tr></thead>\n<tbody>\n";
    auto finding = table_.findings.begin();
    for (std::uint32_t index = 0; index < table_.rows.size(); ++index) {
      const auto first = finding;
      finding = std::find_if(finding, table_.findings.end(),
                             [&](const LanguageFinding &one) { return one.row != index; });
      write_row(index, {first, finding});
    }
    out_ += "</tbody>\n</table>\n";
  }

  using Findings = std::vector<LanguageFinding>;

  void write_row(std::uint32_t index, const Findings &findings) {
    const LanguageRow &row = table_.rows[index];
    fmt::format_to(std::back_inserter(out_), "<tr class=\"row {}\" data-kinds=\"", kind_of_row(table_, row));
    for (const LanguageFinding &finding : findings) {
      out_.append(&finding == &findings.front() ? "" : " ").append(name(finding.kind));
    }
    const std::string anchor = fmt::format("row-{}", index + 1);
    out_ += "\"><th scope=\"row\"";
    append_html_id(out_, anchor);
    out_ += "><a class=\"n\"";
    append_html_link(out_, anchor);
    fmt::format_to(std::back_inserter(out_), ">{}</a>", index + 1);
    if (row.present() > 1) {
      fmt::format_to(std::back_inserter(out_), " <span class=\"where\">{} {}</span>", name(row.matched_by),
                     ratio(row.confidence));
    }
    for (const LanguageFinding &finding : findings) {
      out_.append("<p class=\"found\"><span class=\"tag finding\">").append(name(finding.kind)).append("</span> ");
      append_xml(out_, finding.message);
      out_ += "</p>";
    }
    out_ += "</th>\n";
    for (std::size_t edition = 0; edition < row.units.size(); ++edition) {
      write_cell(row, edition, findings);
    }
    out_ += "</tr>\n";
  }

  void write_cell(const LanguageRow &row, std::size_t edition, const Findings &findings) {
    const LanguageEdition &side = table_.editions[edition];
    out_ += "<td data-head=\"";
    append_xml(out_, language_of(side));
    out_ += "\">";
    if (row.units[edition] == no_unit) {
      out_ += "<span class=\"absent\">–</span></td>\n";
      return;
    }
    const UnitFacts &unit = side.units[row.units[edition]];
    out_ += "<span class=\"ids\">";
    append_xml(out_, unit.ref.id());
    out_ += "</span><p class=\"words\"";
    append_html_language(out_, side.plan->language);
    out_ += ">";
    write_marked(unit.text, edition, findings);
    out_ += "</p></td>\n";
  }

  // The text, with the values of its findings marked where they first stand.
  void write_marked(std::string_view text, std::size_t edition, const Findings &findings) {
    std::vector<std::pair<std::size_t, std::size_t>> marks;
    for (const LanguageFinding &finding : findings) {
      const bool counted = finding.kind == FindingKind::entries || finding.kind == FindingKind::length;
      if (!counted && finding.values[edition] && !finding.values[edition]->empty()) {
        const std::size_t at = text.find(*finding.values[edition]);
        if (at != std::string_view::npos) {
          marks.emplace_back(at, at + finding.values[edition]->size());
        }
      }
    }
    std::sort(marks.begin(), marks.end());
    std::size_t done = 0;
    for (const auto &[begin, end] : marks) {
      if (begin >= done) {
        append_xml(out_, text.substr(done, begin - done));
        out_ += "<mark>";
        append_xml(out_, text.substr(begin, end - begin));
        out_ += "</mark>";
        done = end;
      }
    }
    append_xml(out_, text.substr(done));
  }

  void write_colophon() {
    out_ += "<footer class=\"colophon\">\n";
    for (const LanguageEdition &edition : table_.editions) {
      append_html_source(out_, "Read from", edition.plan->source, fmt::format("{} lines", edition.plan->source.lines));
    }
    out_ += "<p>Beside a row stands what holds it together and how sure that is, 0 to 1. Made by celac " CELAC_VERSION
            ".</p>\n</footer>\n";
  }

  std::string &out_;
  const LanguageTable &table_;
  std::array<std::size_t, kind_count> counts_{};
};

}  // namespace

void write_align_html(std::string &out, const LanguageTable &table) { AlignPage(out, table).write(); }

}  // namespace celac
