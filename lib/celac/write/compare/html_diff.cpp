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
#include "celac/write/compare/html_flow.hpp"
#include "celac/write/compare/html_marks.hpp"
#include "celac/write/compare/row_words.hpp"
#include "celac/write/model/languages_differ.hpp"

namespace celac {
namespace {

// What each change means, for readers of their first report.
constexpr std::array<std::string_view, change_count> meanings = {
    "same words in the same place",   "other words",        "same place, another number", "to another section",
    "one item of old became several", "several became one", "only in the new edition",    "only in the old edition"};

std::string period_of(const Plan &plan) {
  return plan.period ? fmt::format("{}–{}", plan.period->from, plan.period->to) : "";
}

class DiffPage {
 public:
  DiffPage(std::string &out, const DiffView &view)
      : out_(out), view_(view), diff_(*view.diff), old_(*diff_.old_side.plan), new_(*diff_.new_side.plan),
        whole_(view.items->size() == diff_.items.size()), flow_(section_flow(view)) {
    for (const std::uint32_t index : *view.items) {
      rows_.push_back(diff_.items[index]);
    }
    summary_ = summarize(rows_);
  }

  void write() {
    const std::string was = period_of(old_);
    const std::string now = period_of(new_);
    const bool periods = !was.empty() && !now.empty() && was != now;
    const std::string title = periods ? "What changed from " + was + " to " + now : "What changed between two editions";
    open_html_page(out_, title + " · " + name_of(new_), PageKind::report);
    out_ += "<a class=\"skip\" href=\"#page:rows\">Skip to the changes</a>\n";
    write_top(title);
    out_ += "<main>\n";
    write_flow();
    write_rows();
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
    edition("Old edition", old_);
    edition("New edition", new_);
    out_ += "</dl>\n";
    if (const auto note = languages_note(old_, new_); !note.empty()) {
      out_ += "<p class=\"note\">";
      append_xml(out_, note);
      out_ += "</p>\n";
    }
    write_sentence();
    out_ += "<ul class=\"tiles\">\n";
    for (std::uint8_t i = 0; i < change_count; ++i) {
      const std::string_view word = name(static_cast<Change>(i));
      fmt::format_to(std::back_inserter(out_),
                     "<li class=\"{}\"><b>{}</b> <span class=\"tag {}\">{}</span> <small>{}</small></li>\n", word,
                     summary_.of[i], word, word, meanings[i]);
    }
    out_ +=
        "</ul>\n<p class=\"facts\">A row is one item, or several that were split or merged. It may be counted twice:";
    out_ += " reworded and renumbered, say.</p>\n</div></header>\n";
  }

  void edition(const char *which, const Plan &plan) {
    out_.append("<div><dt>").append(which).append("</dt><dd");
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
    const std::size_t born = summary_.count(Change::added);
    out_ += "<p class=\"sentence\">";
    if (!whole_) {
      fmt::format_to(std::back_inserter(out_), "A selection of {} of {} rows. ", rows_.size(), diff_.items.size());
    }
    fmt::format_to(std::back_inserter(out_),
                   "Of <b>{}</b> item{} of the old edition <b>{}</b> live on, {} of them word for word; <b>{}</b> {} "
                   "removed. Of <b>{}</b> item{} of the new edition <b>{}</b> {} new.</p>\n",
                   old_items, plural(old_items), old_items - gone, as_it_was, gone, gone == 1 ? "was" : "were",
                   new_items, plural(new_items), born, born == 1 ? "is" : "are");
    write_paragraph_counts();
  }

  void write_paragraph_counts() {
    if (!any_changed(diff_.paragraphs.rows, *view_.paragraphs)) {
      return;
    }
    fmt::format_to(std::back_inserter(out_), "<p class=\"facts\">Of the paragraphs between them: {}.</p>\n",
                   counts_of(diff_.paragraphs.rows));
  }

  // ---- the picture

  void write_flow() {
    if (flow_.bands.empty()) {
      return;
    }
    out_ +=
        "<section class=\"picture\">\n<h2 id=\"page:flow\">From section to section</h2>\n<p "
        "class=\"legend\"><span>Left, "
        "the old edition; right, the new one; as high as a section has items.</span> <span class=\"key kept\">with its "
        "section</span> <span class=\"key moved\">moved</span> <span class=\"key added\">+ new</span> <span "
        "class=\"key removed\">− removed</span></p>\n";
    append_flow(out_, diff_, flow_);
    append_flow_table(out_, diff_, flow_);
    out_ += "</section>\n";
  }

  // ---- the rows

  void write_rows() {
    out_ += "<section class=\"changes\" id=\"page:rows\" tabindex=\"-1\">\n<h2>Section by section</h2>\n";
    write_tools();
    out_ +=
        "<p class=\"legend\">Words that went are <del>struck out</del>, words that came are "
        "<ins>underlined</ins>.</p>\n";
    write_preamble();
    append_diff_rows(out_, view_, flow_);
    out_ += "<p class=\"none\" id=\"page:none\" hidden>No row is like this.</p>\n</section>\n";
  }

  void write_preamble() {
    const auto groups = by_section(diff_, {}, *view_.paragraphs);
    const bool outside = !groups.empty() && groups.front().section == no_node;
    const bool rows = outside && any_changed(diff_.paragraphs.rows, groups.front().paragraphs);
    const auto words = rows || !whole_ ? std::vector<WordEdit>{} : preamble_words(diff_);
    if (!rows && words.empty()) {
      return;
    }
    out_ +=
        "<section class=\"group\" data-level=\"3\">\n<h3>Preamble</h3>\n<ol class=\"rows\"><li class=\"row "
        "reworded\" data-kinds=\"reworded\"><div class=\"head\"><p class=\"tags\">";
    append_tag(out_, "reworded");
    out_ += "</p></div>\n<div class=\"body\">\n";
    if (rows) {
      append_paragraph_rows(out_, diff_.paragraphs, groups.front().paragraphs);
    } else {
      append_text_block(out_, words, new_.language);
    }
    out_ += "</div></li></ol>\n</section>\n";
  }

  void write_tools() {
    out_ +=
        "<div class=\"tools\" id=\"page:tools\" role=\"search\" hidden>\n<label class=\"field\"><span>Words</span> "
        "<input "
        "type=\"search\" id=\"page:filter\" autocomplete=\"off\" placeholder=\"words in a row\"></label>\n"
        "<label class=\"field\"><span>Section</span> <select id=\"page:section\"><option value=\"\">all</option>\n";
    section_options("New edition", "new", diff_.new_side, flow_.new_ends);
    section_options("Old edition", "old", diff_.old_side, flow_.old_ends);
    out_ += "</select></label>\n<fieldset><legend>Only</legend>";
    for (std::uint8_t i = 0; i < change_count; ++i) {
      if (summary_.of[i] != 0) {
        const std::string_view word = name(static_cast<Change>(i));
        fmt::format_to(std::back_inserter(out_),
                       R"(<label class="pill {}"><input type="checkbox" value="{}"> {} <small>{}</small></label>)",
                       word, word, word, summary_.of[i]);
      }
    }
    out_ +=
        "</fieldset>\n<p class=\"state\"><button type=\"button\" id=\"page:sides\" aria-pressed=\"false\">Side by "
        "side</button> <button type=\"button\" id=\"page:clear\" hidden>Show all</button> <output "
        "id=\"page:count\"></output></p>\n</div>\n";
  }

  // Sections that hold items of the rows, and those around them.
  void section_options(const char *label, const char *which, const EditionIndex &side,
                       const std::vector<FlowEnd> &ends) {
    fmt::format_to(std::back_inserter(out_), "<optgroup label=\"{}\">\n", label);
    for (std::uint32_t node = 0; node < side.size(); ++node) {
      const bool inside = std::any_of(ends.begin(), ends.end(), [&](const FlowEnd &end) {
        return end.node != no_node && end.node >= node && end.node < side.ends[node];
      });
      if (!side.is_section(node) || !inside) {
        continue;
      }
      fmt::format_to(std::back_inserter(out_), "<option value=\"{} {} {}\">", which, node, side.ends[node]);
      for (std::uint32_t i = 0; i < side.nodes[node].depth; ++i) {
        out_ += "\u00a0\u00a0";
      }
      append_xml(out_, titled(side, node));
      out_ += "</option>\n";
    }
    out_ += "</optgroup>\n";
  }

  // ---- what is not certain

  void write_doubts() {
    if (!whole_ || diff_.possibly.empty()) {
      return;
    }
    out_ +=
        "<section class=\"apart\">\n<h2 id=\"page:possibly\">Possibly the same</h2>\n<p class=\"legend\">Too unlike to "
        "be "
        "called one item: what has no row of its own stands above, as removed or as new. A person should "
        "decide.</p>\n<ul>\n";
    for (const Possibly &pair : diff_.possibly) {
      out_ += R"(<li><div class="pair"><div><p class="ids">)";
      link(diff_.old_side, pair.old_node, true);
      out_ += " <small>old</small></p>";
      text(diff_.old_side, pair.old_node);
      out_ += "</div><div><p class=\"ids\">";
      link(diff_.new_side, pair.new_node, false);
      out_ += " <small>new · similarity " + ratio(pair.similarity) + "</small></p>";
      text(diff_.new_side, pair.new_node);
      out_ += "</div></div></li>\n";
    }
    out_ += "</ul>\n</section>\n";
  }

  void write_transfers() {
    if (!whole_ || diff_.transfers.empty()) {
      return;
    }
    out_ += "<section class=\"apart\">\n<h2 id=\"page:transfers\">Parts that went elsewhere</h2>\n<ul>\n";
    for (const Transfer &part : diff_.transfers) {
      fmt::format_to(std::back_inserter(out_), "<li>About {} % of the words of ", rounded(part.share * 100.0F));
      link(diff_.old_side, part.old_node, true);
      out_ += " (old edition) now stand in ";
      link(diff_.new_side, part.new_node, false);
      out_ += " (new edition).</li>\n";
    }
    out_ += "</ul>\n</section>\n";
  }

  void link(const EditionIndex &side, std::uint32_t node, bool old) {
    const std::string &id = side.nodes[node].id();
    out_ += "<a class=\"n\"";
    append_html_link(out_, old ? old_anchor(id) : id);
    out_ += ">";
    append_xml(out_, id);
    out_ += "</a>";
  }

  void text(const EditionIndex &side, std::uint32_t node) {
    append_text_block(out_, {{WordOp::equal, whole_text(side.nodes[node])}}, side.plan->language);
  }

  void write_colophon() {
    out_ += "<footer class=\"colophon\">\n";
    for (const Plan *plan : {&old_, &new_}) {
      append_html_source(out_, plan == &old_ ? "Old edition read from" : "New edition read from", plan->source);
    }
    out_ +=
        "<p>Items were paired by their words and by what stands around them, not by their numbers. Similarity goes "
        "from "
        "0 to 1. Made by celac " CELAC_VERSION ".</p>\n</footer>\n";
  }

  std::string &out_;
  const DiffView &view_;
  const Diff &diff_;
  const Plan &old_;
  const Plan &new_;
  bool whole_;  // no selection
  SectionFlow flow_;
  std::vector<Row> rows_;
  Summary summary_;
};

}  // namespace

void write_diff_html(std::string &out, const DiffView &view) { DiffPage(out, view).write(); }

}  // namespace celac
