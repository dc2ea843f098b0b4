#include "celac/write/plan/html_plan.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <map>

#include "celac/write/common/blocks.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/common/html_page.hpp"
#include "celac/write/common/inline_markup.hpp"
#include "celac/write/common/page_words.hpp"
#include "celac/write/common/shown_label.hpp"
#include "celac/write/plan/citation.hpp"
#include "celac/write/plan/citation_words.hpp"
#include "celac/write/plan/item_rows.hpp"

namespace celac {
namespace {

class HtmlWriter {
 public:
  HtmlWriter(std::string &out, const Plan &plan) : out_(out), plan_(plan), words_(plan.language), paths_(plan) {}

  void write() {
    const std::string_view title = plan_.title.empty() ? words_[Phrase::plan] : std::string_view(plan_.title);
    open_html_page(out_, title, PageKind::plan, words_.language());
    out_.append("<a class=\"skip\" href=\"#page:plan\">").append(words_[Phrase::skip_to_text]).append("</a>\n");
    write_top(title);
    out_ += plan_.sections.empty() ? "<div class=\"page bare\">\n" : "<div class=\"page\">\n";
    write_contents();
    out_ += "<main id=\"page:plan\"";
    language();
    const CitationWords &words = citation_words(plan_.language);
    fmt::format_to(std::back_inserter(out_), " data-paragraph=\"{}\" data-point=\"{}\" data-comma=\"{}\"",
                   words.paragraph, words.point, words.comma);
    fmt::format_to(std::back_inserter(out_), " data-copy=\"{}\" data-copied=\"{}\">\n", words_[Phrase::copy],
                   words_[Phrase::copied]);
    write_tools();
    write_body();
    write_notes();
    out_ += "</main>\n</div>\n";
    write_colophon();
    close_html_page(out_, PageKind::plan);
  }

 private:
  void language() { append_html_language(out_, plan_.language); }

  void write_top(std::string_view title) {
    out_ += "<header class=\"top\"><div>\n";
    if (plan_.period) {
      fmt::format_to(std::back_inserter(out_), "<p class=\"kicker\">{}–{}</p>\n", plan_.period->from, plan_.period->to);
    }
    out_ += "<h1";
    language();
    out_ += ">";
    append_xml(out_, title);
    each_row(plan_, RowsOf::items, [&](const ItemRow &) { ++item_count_; });
    out_ += "</h1>\n<p class=\"facts\">" + words_.fill(Phrase::items_count, {std::to_string(item_count_)});
    if (!plan_.sections.empty()) {
      out_ += " · " + words_.fill(Phrase::sections_count, {std::to_string(plan_.sections.size())});
    }
    if (!plan_.language.empty() && plan_.language != "und") {
      out_ += " · ";
      append_xml(out_, plan_.language);
    }
    out_ += "</p>\n</div></header>\n";
  }

  // ---- contents

  void write_contents() {
    if (plan_.sections.empty()) {
      return;
    }
    out_.append("<nav aria-label=\"").append(words_[Phrase::contents]);
    out_.append("\"><details id=\"page:contents\" open><summary>").append(words_[Phrase::contents]);
    out_ += "</summary>\n";
    write_entries(plan_.sections);
    out_ += "</details></nav>\n";
  }

  void write_entries(const std::vector<Section> &sections) {
    out_ += "<ol";
    language();
    out_ += ">\n";
    for (const Section &section : sections) {
      out_ += "<li><a";
      append_html_link(out_, section.id);
      out_ += ">";
      const std::string label = shown_label(section);
      if (!label.empty()) {
        out_ += "<span class=\"n\">";
        append_xml(out_, label);
        out_ += "</span> ";
      }
      out_ += "<span>";
      append_xml(out_, section.title);
      out_ += "</span></a>";
      if (!section.sections.empty()) {
        out_ += '\n';
        write_entries(section.sections);
      }
      out_ += "</li>\n";
    }
    out_ += "</ol>\n";
  }

  // ---- the text

  void write_tools() {
    if (item_count_ > 1) {
      out_.append("<div class=\"tools\" id=\"page:tools\" data-shown=\"").append(words_[Phrase::items_shown]);
      out_ += '"';
      append_html_language(out_, words_.language());
      out_.append(" hidden><label for=\"page:filter\">").append(words_[Phrase::filter]);
      out_.append("</label><input type=\"search\" id=\"page:filter\" autocomplete=\"off\" placeholder=\"");
      out_.append(words_[Phrase::filter_hint])
          .append("\"><output id=\"page:count\" for=\"page:filter\"></output></div>\n");
    }
  }

  void write_body() {
    out_ += "<div class=\"lead\">";
    for (const Paragraph &one : plan_.preamble) {
      paragraph(one);
    }
    bool lead = true;
    const auto end_lead = [&] {
      out_ += lead ? "</div>\n" : "";
      lead = false;
    };
    write_blocks(blocks_of(plan_), 2, end_lead);
    end_lead();
  }

  // `before_section` is called before each section.
  template <class BeforeSection>
  void write_blocks(const PlanBlocks &blocks, std::size_t level, BeforeSection before_section) {
    bool list = false;
    const auto end_list = [&] {
      out_ += list ? "</ol>\n" : "";
      list = false;
    };
    each_block(
        blocks,
        [&](const Paragraph &one) {
          if (!one.text.empty()) {
            end_list();
            paragraph(one);
          }
        },
        [&](const Item &item) {
          out_ += list ? "" : "<ol class=\"items\">\n";
          list = true;
          write_item(item, false);
        },
        [&](const Section &section) {
          end_list();
          before_section();
          write_section(section, level);
        });
    end_list();
  }

  void write_section(const Section &section, std::size_t level) {
    path_.push_back(&section);
    out_ += "<section";
    append_html_id(out_, section.id);
    out_ += " data-cite=\"";
    append_xml(out_, cite_sections(path_, plan_.language));
    const std::size_t heading = std::min<std::size_t>(level, 6);
    fmt::format_to(std::back_inserter(out_), "\">\n<h{}>", heading);
    const std::string label = shown_label(section);
    if (!label.empty()) {
      number(section.id, label);
      out_ += ' ';
    }
    append_xml(out_, section.title);
    fmt::format_to(std::back_inserter(out_), "</h{}>\n", heading);
    write_blocks(blocks_of(section), level + 1, [] {});
    out_ += "</section>\n";
    path_.pop_back();
  }

  // `placed`: below an item that is cited by its place. The page cannot put such a reference together.
  void write_item(const Item &item, bool placed) {
    placed = placed || cited_by_place(item);
    out_ += "<li";
    append_html_id(out_, item.id);
    if (placed) {
      out_ += " data-cite=\"";
      append_xml(out_, cite(paths_.to(item.id)));
      out_ += '"';
    }
    out_ += item.kind.empty() || cited_by_place(item) ? ">" : " data-kind>";
    const std::string label = shown_mark(item);
    number(item.id, label.empty() ? "¶" : label);
    out_ += "<div>";
    if (!item.title.empty()) {
      out_ += "<p class=\"name\">";
      append_xml(out_, item.title);
      out_ += "</p>";
    }
    MarkupLines markup(item.text, item.markup);
    const std::vector<TextLink> links = known_links(item.text, item.references);
    each_line(item.text, [&](std::string_view line) {
      out_ += "<p>";
      const auto begin = static_cast<std::size_t>(line.data() - item.text.data());
      append_html_words(out_, line, markup.next(), links_within(links, begin, line.size()));
      out_ += "</p>";
    });
    write_cells(item.cells);
    write_below(item, placed);
    out_ += "</div></li>\n";
  }

  void write_below(const Item &item, bool placed) {
    bool list = false;
    const auto end_list = [&] {
      out_ += list ? "</ol>" : "";
      list = false;
    };
    each_block(
        blocks_of(item),
        [&](const Paragraph &one) {
          end_list();
          paragraph(one);
        },
        [&](const Item &child) {
          out_ += list ? "" : "<ol class=\"items\">\n";
          list = true;
          write_item(child, placed);
        },
        [](const Section &) {});
    end_list();
  }

  void write_cells(const std::vector<Cell> &cells) {
    if (cells.empty()) {
      return;
    }
    out_ += "<p class=\"cells\">";
    for (std::size_t i = 0; i < cells.size(); ++i) {
      out_ += i == 0 ? "" : " | ";
      if (!cells[i].column.empty()) {
        out_ += "<b>";
        append_xml(out_, cells[i].column);
        out_ += "</b> ";
      }
      append_xml(out_, cells[i].text.empty() ? "–" : cells[i].text);
    }
    out_ += "</p>";
  }

  void number(std::string_view id, std::string_view label) {
    out_ += "<a class=\"n\"";
    append_html_link(out_, id);
    out_ += ">";
    append_xml(out_, label);
    out_ += "</a>";
  }

  void paragraph(const Paragraph &one) {
    out_ += "<p";
    append_html_id(out_, one.id);
    out_ += ">";
    append_html_words(out_, one.text, one.markup, known_links(one.text, one.references));
    out_ += "</p>";
  }

  // A model may name targets that it does not have.
  [[nodiscard]] std::vector<TextLink> known_links(std::string_view text,
                                                  const std::vector<Reference> &references) const {
    auto links = references.empty() ? std::vector<TextLink>{} : links_of(text, references);
    std::erase_if(links, [&](const TextLink &link) { return !paths_.has(link.target); });
    return links;
  }

  // ---- after the text

  void write_notes() {
    if (plan_.footnotes.empty()) {
      return;
    }
    out_ += "<section class=\"notes\">\n<h2";
    append_html_language(out_, words_.language());
    out_.append(">").append(words_[Phrase::notes]).append("</h2>\n");
    for (const Footnote &note : plan_.footnotes) {
      out_ += "<p><b>";
      append_xml(out_, note.label);
      out_ += "</b> ";
      append_xml(out_, note.text);
      out_ += "</p>\n";
    }
    out_ += "</section>\n";
  }

  void write_colophon() {
    out_ += "<footer class=\"colophon\">\n";
    append_html_source(out_, words_[Phrase::read_from], plan_.source,
                       words_.fill(Phrase::lines_of_source, {std::to_string(plan_.source.lines)}));
    std::map<std::string_view, std::size_t> counts;
    for (const Repair &repair : plan_.repairs) {
      ++counts[repair.code];
    }
    if (!counts.empty()) {
      out_ += "<details><summary>" + words_.fill(Phrase::repairs, {std::to_string(plan_.repairs.size())});
      out_ += "</summary>\n<ul>\n";
      for (const auto &[code, count] : counts) {
        out_ += "<li>";
        append_xml(out_, code);
        fmt::format_to(std::back_inserter(out_), ": {}</li>\n", count);
      }
      out_ += "</ul></details>\n";
    }
    out_ += "</footer>\n";
  }

  std::string &out_;
  const Plan &plan_;
  PageWords words_;
  NodePaths paths_;
  std::vector<const Section *> path_;
  std::size_t item_count_ = 0;
};

}  // namespace

void write_plan_html(std::string &out, const Plan &plan) { HtmlWriter(out, plan).write(); }

}  // namespace celac
