#include "celac/write/compare/html_diff.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "celac/diff/by_section.hpp"
#include "celac/text/rounding.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/common/html_page.hpp"
#include "celac/write/common/plural.hpp"
#include "celac/write/compare/html_diff_rows.hpp"
#include "celac/write/compare/html_diff_tools.hpp"
#include "celac/write/compare/html_flow.hpp"
#include "celac/write/compare/html_marks.hpp"
#include "celac/write/compare/report_tools.hpp"
#include "celac/write/compare/row_words.hpp"
#include "celac/write/model/languages_differ.hpp"

namespace celac {
namespace {

std::string period_of(const Plan &plan) {
  return plan.period ? fmt::format("{}–{}", plan.period->from, plan.period->to) : "";
}

class DiffPage {
 public:
  DiffPage(std::string &out, const DiffView &view)
      : out_(out), view_(view), diff_(*view.diff), old_(*diff_.old_side.plan), new_(*diff_.new_side.plan),
        words_(new_.language), whole_(view.items->size() == diff_.items.size()), flow_(section_flow(view)) {
    for (const std::uint32_t index : *view.items) {
      rows_.push_back(diff_.items[index]);
    }
    summary_ = summarize(rows_);
  }

  void write() {
    const std::string was = period_of(old_);
    const std::string now = period_of(new_);
    const bool periods = !was.empty() && !now.empty() && was != now;
    const std::string title = periods ? words_.fill(Phrase::changed_from_to, {was, now})
                                      : std::string(words_[Phrase::changed]);
    const DiffRows rows = write_diff_rows(view_, flow_, words_);
    open_html_page(out_, title + " · " + name_of(new_), PageKind::report, words_.language());
    put_("<a class=\"skip\" href=\"#page:rows\">", Phrase::skip_to_changes, "</a>\n");
    write_top(title);
    out_ += "<main>\n";
    append_highlights(out_, rows.highlights, words_);
    write_flow();
    write_rows(rows);
    write_doubts();
    write_transfers();
    out_ += "</main>\n";
    write_colophon();
    close_html_page(out_, PageKind::report);
  }

 private:
  // ---- the numbers

  void write_top(const std::string &title) {
    out_ += "<header class=\"top\"><div>\n<h1>" + title + "</h1>\n<dl class=\"editions\">\n";
    edition(Phrase::old_edition, old_);
    edition(Phrase::new_edition, new_);
    out_ += "</dl>\n";
    if (languages_differ(old_, new_)) {
      out_ += "<p class=\"note\">";
      append_xml(out_, words_.fill(Phrase::languages_differ, {old_.language, new_.language}));
      out_ += "</p>\n";
    }
    write_sentence();
    out_ += "<ul class=\"tiles\">\n";
    std::size_t changes = 0;
    for (std::uint8_t i = 0; i < change_count; ++i) {
      const std::string_view word = name(static_cast<Change>(i));
      changes += i == 0 ? 0 : summary_.of[i];
      fmt::format_to(std::back_inserter(out_), "<li class=\"{}\"><b>{}</b> ", word, summary_.of[i]);
      append_tag(out_, word, words_);
      const auto meaning = static_cast<Phrase>(static_cast<std::size_t>(Phrase::means_unchanged) + i);
      put_(" <small>", meaning, "</small></li>\n");
    }
    out_ += "</ul>\n";
    const std::size_t changed = rows_.size() - summary_.count(Change::unchanged);
    if (changes > changed) {
      out_ += "<p class=\"facts\">";
      out_ += words_.fill(Phrase::counts_overlap, {std::to_string(changed), std::to_string(changes)}) + "</p>\n";
    }
    out_ += "</div></header>\n";
  }

  void edition(Phrase which, const Plan &plan) {
    put_("<div><dt>", which, "</dt><dd");
    append_html_language(out_, plan.language);
    out_ += ">";
    append_xml(out_, name_of(plan));
    out_ += "</dd></div>\n";
  }

  // The report in three lines.
  void write_sentence() {
    std::size_t old_items = 0;
    std::size_t new_items = 0;
    std::size_t as_it_was = 0;
    for (const Row &row : rows_) {
      old_items += row.old_nodes.size();
      new_items += row.new_nodes.size();
      const bool same = row.old_nodes.size() == 1 && row.new_nodes.size() == 1 && !row.change.has(Change::reworded);
      as_it_was += same ? 1U : 0U;
    }
    const std::size_t gone = summary_.count(Change::removed);
    out_ += "<p class=\"sentence\">";
    if (!whole_) {
      out_ += words_.fill(Phrase::selection_of, {std::to_string(rows_.size()), std::to_string(diff_.items.size())});
      out_ += " ";
    }
    out_ += words_.fill(Phrase::old_items,
                        {bold(old_items), bold(old_items - gone), std::to_string(as_it_was), bold(gone)});
    out_ += "<br>";
    out_ += words_.fill(Phrase::new_items, {bold(new_items), bold(summary_.count(Change::added))});
    out_ += "</p>\n";
    write_paragraph_counts();
  }

  void write_paragraph_counts() {
    if (!any_changed(diff_.paragraphs.rows, *view_.paragraphs)) {
      return;
    }
    const Summary summary = summarize(diff_.paragraphs.rows);
    std::string counts;
    for (std::uint8_t i = 0; i < change_count; ++i) {
      if (summary.of[i] != 0) {
        counts += fmt::format("{}{} {}", counts.empty() ? "" : ", ", summary.of[i],
                              words_.named(name(static_cast<Change>(i))));
      }
    }
    out_ += "<p class=\"facts\">" + words_.fill(Phrase::paragraphs_between, {counts}) + "</p>\n";
  }

  // ---- the picture

  void write_flow() {
    if (flow_.bands.empty()) {
      return;
    }
    put_("<section class=\"picture\">\n<h2 id=\"page:flow\">", Phrase::flow_title, "</h2>\n<p class=\"legend\"><span>");
    put_("", Phrase::flow_legend, "</span> <span class=\"key kept\">");
    put_("", Phrase::flow_with_section, "</span> <span class=\"key moved\">");
    put_("", Phrase::moved, "</span> <span class=\"key added\">+ ");
    put_("", Phrase::added, "</span> <span class=\"key removed\">− ");
    put_("", Phrase::removed, "</span></p>\n");
    append_flow(out_, diff_, flow_, words_);
    append_flow_table(out_, diff_, flow_, words_);
    out_ += "</section>\n";
  }

  // ---- the rows

  void write_rows(const DiffRows &rows) {
    put_("<section class=\"changes\" id=\"page:rows\" tabindex=\"-1\">\n<h2>", Phrase::section_by_section, "</h2>\n");
    append_diff_contents(out_, rows.groups, words_);
    append_diff_tools(out_, {diff_, flow_, summary_}, words_);
    const std::string went = "<del>" + std::string(words_[Phrase::removed]) + "</del>";
    const std::string came = "<ins>" + std::string(words_[Phrase::added]) + "</ins>";
    out_ += "<p class=\"legend\">" + words_.fill(Phrase::legend_marks, {went, came});
    put_(" ", Phrase::legend_alike, " <span class=\"on-paper\">");
    put_("", Phrase::on_paper, "</span></p>\n");
    write_preamble();
    out_ += rows.html;
    put_(
        "<section id=\"page:sorted\" hidden><ol class=\"rows\"></ol></section>\n<p class=\"none\" id=\"page:none\" "
        "hidden>",
        Phrase::none_like_this, "</p>\n</section>\n");
  }

  void write_preamble() {
    const auto groups = by_section(diff_, {}, *view_.paragraphs);
    const bool outside = !groups.empty() && groups.front().section == no_node;
    const bool rows = outside && any_changed(diff_.paragraphs.rows, groups.front().paragraphs);
    const auto edits = rows || !whole_ ? std::vector<WordEdit>{} : preamble_words(diff_);
    if (!rows && edits.empty()) {
      return;
    }
    put_(
        "<details class=\"group\" open data-level=\"3\">\n<summary><h3>", Phrase::preamble,
        "</h3></summary>\n<ol class=\"rows\"><li class=\"row reworded\" data-kinds=\"reworded\"><div class=\"head\"><p "
        "class=\"tags\">");
    append_tag(out_, "reworded", words_);
    out_ += "</p></div>\n<div class=\"body\">\n";
    if (rows) {
      append_paragraph_rows(out_, diff_.paragraphs, groups.front().paragraphs, words_);
    } else {
      append_text_block(out_, edits, new_.language, words_);
    }
    out_ += "</div></li></ol>\n</details>\n";
  }

  // ---- what is not certain

  void write_doubts() {
    if (!whole_ || diff_.possibly.empty()) {
      return;
    }
    put_("<section class=\"apart\">\n<h2 id=\"page:possibly\">", Phrase::possibly, "</h2>\n<p class=\"legend\">");
    put_("", Phrase::possibly_legend, "</p>\n<ul>\n");
    for (const Possibly &pair : diff_.possibly) {
      out_ += R"(<li><div class="pair"><div><p class="ids">)";
      link(diff_.old_side, pair.old_node, true);
      put_(" <small>", Phrase::old_mark, "</small></p>");
      text(diff_.old_side, pair.old_node);
      out_ += "</div><div><p class=\"ids\">";
      link(diff_.new_side, pair.new_node, false);
      put_(" <small>", Phrase::new_mark, " · ");
      out_ += alike(pair.similarity, words_) + "</small></p>";
      text(diff_.new_side, pair.new_node);
      out_ += "</div></div></li>\n";
    }
    out_ += "</ul>\n</section>\n";
  }

  void write_transfers() {
    if (!whole_ || diff_.transfers.empty()) {
      return;
    }
    put_("<section class=\"apart\">\n<h2 id=\"page:transfers\">", Phrase::transfers, "</h2>\n<ul>\n");
    for (const Transfer &part : diff_.transfers) {
      out_ += "<li>" + words_.fill(Phrase::transfer, {std::to_string(rounded(part.share * 100.0F)),
                                                      link_to(diff_.old_side, part.old_node, true),
                                                      link_to(diff_.new_side, part.new_node, false)});
      out_ += "</li>\n";
    }
    out_ += "</ul>\n</section>\n";
  }

  [[nodiscard]] static std::string link_to(const EditionIndex &side, std::uint32_t node, bool old) {
    const std::string &id = side.nodes[node].id();
    std::string out = "<a class=\"n\"";
    append_html_link(out, old ? old_anchor(id) : id);
    out += ">";
    append_xml(out, id);
    return out + "</a>";
  }

  void link(const EditionIndex &side, std::uint32_t node, bool old) { out_ += link_to(side, node, old); }

  void text(const EditionIndex &side, std::uint32_t node) {
    append_text_block(out_, {{WordOp::equal, whole_text(side.nodes[node])}}, side.plan->language, words_);
  }

  void write_colophon() {
    out_ += "<footer class=\"colophon\">\n";
    for (const Plan *plan : {&old_, &new_}) {
      append_html_source(out_, words_[plan == &old_ ? Phrase::old_read_from : Phrase::new_read_from], plan->source,
                         words_.fill(Phrase::lines_of_source, {std::to_string(plan->source.lines)}));
    }
    put_("<p>", Phrase::paired_by, " ");
    out_ += words_.fill(Phrase::made_by, {CELAC_VERSION}) + "</p>\n</footer>\n";
  }

  std::string &out_;
  const DiffView &view_;
  const Diff &diff_;
  const Plan &old_;
  const Plan &new_;
  PageWords words_;
  PhraseWriter put_{out_, words_};
  bool whole_;  // no selection
  SectionFlow flow_;
  std::vector<Row> rows_;
  Summary summary_;
};

}  // namespace

void write_diff_html(std::string &out, const DiffView &view) { DiffPage(out, view).write(); }

}  // namespace celac
