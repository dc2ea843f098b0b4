#include "celac/write/compare/html_align.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "celac/write/common/escape.hpp"
#include "celac/write/common/html_page.hpp"
#include "celac/write/common/page_words.hpp"
#include "celac/write/compare/html_marks.hpp"
#include "celac/write/compare/report_tools.hpp"
#include "celac/write/compare/row_words.hpp"

namespace celac {
namespace {

constexpr std::size_t kind_count = 10;

class AlignPage {
 public:
  AlignPage(std::string &out, const LanguageTable &table)
      : out_(out), table_(table), words_(table.editions.front().plan->language) {
    for (const LanguageFinding &finding : table.findings) {
      ++counts_.at(static_cast<std::size_t>(finding.kind));
    }
  }

  void write() {
    const std::string title = words_.fill(Phrase::align_title, {std::to_string(table_.editions.size())});
    open_html_page(out_, title + " · " + name_of(*table_.editions.front().plan), PageKind::report, words_.language());
    put_("<a class=\"skip\" href=\"#page:rows\">", Phrase::skip_to_rows, "</a>\n");
    write_top(title);
    put_("<main>\n<section class=\"changes\" id=\"page:rows\" tabindex=\"-1\">\n<h2>", Phrase::align_rows, "</h2>\n");
    write_tools();
    const std::string mark = "<mark>" + std::string(words_[Phrase::align_marked]) + "</mark>";
    out_ += "<p class=\"legend\">" + words_.fill(Phrase::align_legend, {mark}) + "</p>\n";
    write_grid();
    put_("<p class=\"none\" id=\"page:none\" hidden>", Phrase::none_like_this, "</p>\n</section>\n</main>\n");
    write_colophon();
    close_html_page(out_, PageKind::report);
  }

 private:
  static std::string language_of(const LanguageEdition &edition) {
    return edition.plan->language.empty() ? std::string(file_name(edition.plan->source.name)) : edition.plan->language;
  }

  void write_top(const std::string &title) {
    const auto whole = std::count_if(table_.rows.begin(), table_.rows.end(),
                                     [&](const LanguageRow &row) { return row.present() == table_.editions.size(); });
    out_ += "<header class=\"top\"><div>\n<h1>" + title + "</h1>\n<p class=\"sentence\">";
    out_ += words_.fill(Phrase::align_counts, {bold(table_.rows.size()), bold(static_cast<std::size_t>(whole)),
                                               bold(table_.findings.size())});
    out_ += "</p>\n<dl class=\"editions\">\n";
    for (const LanguageEdition &edition : table_.editions) {
      out_ += "<div><dt>";
      append_xml(out_, language_of(edition));
      out_ += "</dt><dd";
      append_html_language(out_, edition.plan->language);
      out_ += ">";
      append_xml(out_, name_of(*edition.plan));
      out_ += "</dd></div>\n";
    }
    out_ += "</dl>\n</div></header>\n";
  }

  void write_tools() {
    open_report_tools(out_, words_, "", Phrase::align_hint);
    const bool any = std::any_of(counts_.begin(), counts_.end(), [](std::size_t count) { return count != 0; });
    if (any) {
      put_("<fieldset><legend>", Phrase::only, "</legend>");
    }
    for (std::size_t i = 0; i < kind_count; ++i) {
      if (counts_.at(i) != 0) {
        const std::string_view word = name(static_cast<FindingKind>(i));
        fmt::format_to(std::back_inserter(out_),
                       R"(<label class="pill finding"><input type="checkbox" value="{}"> {} {}</label>)", word,
                       counts_.at(i), words_.named(word));
      }
    }
    out_ += any ? "</fieldset>\n<p class=\"state\">" : "<p class=\"state\">";
    close_report_tools(out_, words_);
  }

  void write_grid() {
    put_("<table class=\"grid languages\">\n<thead><tr><th scope=\"col\">", Phrase::align_row, "</th>");
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
      fmt::format_to(std::back_inserter(out_), " <span class=\"where\">{} {}</span>",
                     words_.named(name(row.matched_by)), ratio(row.confidence));
    }
    for (const LanguageFinding &finding : findings) {
      out_ += "<p class=\"found\"><span class=\"tag finding\">";
      out_.append(words_.named(name(finding.kind))).append("</span> ");
      write_finding(row, finding);
      out_ += "</p>";
    }
    out_ += "</th>\n";
    for (std::size_t edition = 0; edition < row.units.size(); ++edition) {
      write_cell(row, edition, findings);
    }
    out_ += "</tr>\n";
  }

  // In the language of the page where it is said by values and gaps; else as everywhere.
  void write_finding(const LanguageRow &row, const LanguageFinding &finding) {
    const bool valued = std::any_of(finding.values.begin(), finding.values.end(), [](const auto &one) { return one; });
    const bool gap = finding.kind == FindingKind::missing || finding.kind == FindingKind::extra;
    if (valued) {
      write_values(finding);
    } else if (gap && row.present() < row.units.size()) {
      write_gap(row);
    } else {
      out_ += "<span";
      append_html_language(out_, "en");
      out_ += ">";
      append_xml(out_, finding.message);
      out_ += "</span>";
    }
  }

  // "en 400, pt –"
  void write_values(const LanguageFinding &finding) {
    std::string text;
    for (std::size_t edition = 0; edition < finding.values.size(); ++edition) {
      const auto &value = finding.values[edition];
      const bool without = std::find(finding.without.begin(), finding.without.end(), edition) != finding.without.end();
      if (value || without) {
        text += (text.empty() ? "" : ", ") + language_of(table_.editions[edition]) + " " + value.value_or("–");
      }
    }
    append_xml(out_, text);
  }

  // "II.2 is missing in pt, zh"
  void write_gap(const LanguageRow &row) {
    std::string id;
    std::string lacking;
    for (std::size_t edition = 0; edition < row.units.size(); ++edition) {
      if (row.units[edition] == no_unit) {
        lacking += (lacking.empty() ? "" : ", ") + language_of(table_.editions[edition]);
      } else if (id.empty()) {
        id = table_.editions[edition].units[row.units[edition]].ref.id();
      }
    }
    append_xml(out_, words_.fill(Phrase::missing_in, {id, lacking}));
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
      append_html_source(out_, words_[Phrase::read_from], edition.plan->source,
                         words_.fill(Phrase::lines_of_source, {std::to_string(edition.plan->source.lines)}));
    }
    put_("<p>", Phrase::held_by, " ");
    out_ += words_.fill(Phrase::made_by, {CELAC_VERSION}) + "</p>\n</footer>\n";
  }

  std::string &out_;
  const LanguageTable &table_;
  PageWords words_;
  PhraseWriter put_{out_, words_};
  std::array<std::size_t, kind_count> counts_{};
};

}  // namespace

void write_align_html(std::string &out, const LanguageTable &table) { AlignPage(out, table).write(); }

}  // namespace celac
