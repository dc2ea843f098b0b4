#include "celac/write/compare/html_diff_rows.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "celac/diff/by_section.hpp"
#include "celac/diff/commitment_signals.hpp"
#include "celac/text/rounding.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/common/html_page.hpp"
#include "celac/write/compare/html_marks.hpp"
#include "celac/write/compare/row_words.hpp"

namespace celac {
namespace {

std::string numbers(const std::vector<std::uint32_t> &list) {
  std::string out;
  for (const std::uint32_t one : list) {
    out += out.empty() ? "" : " ";
    out += std::to_string(one);
  }
  return out;
}

class RowsWriter {
 public:
  RowsWriter(std::string &out, const DiffView &view, const SectionFlow &flow)
      : out_(out), view_(view), diff_(*view.diff), signals_(*view.diff), flow_(flow) {
    if (view.items->size() != diff_.items.size()) {
      return;  // notes would lead to rows that are not there
    }
    for (const Possibly &pair : diff_.possibly) {
      old_doubts_[pair.old_node].push_back(pair.new_node);
      new_doubts_[pair.new_node].push_back(pair.old_node);
    }
    for (const Transfer &part : diff_.transfers) {
      gave_[part.old_node].push_back(&part);
      took_[part.new_node].push_back(&part);
    }
  }

  void write() {
    for (const SectionRows &group : by_section(diff_, *view_.items, *view_.paragraphs)) {
      section(group);
    }
  }

 private:
  // ---- sections

  void section(const SectionRows &group) {
    const bool known = group.section != no_node;
    const bool itself = known && std::binary_search(view_.sections->begin(), view_.sections->end(), group.section);
    const bool changed = itself && !diff_.sections[group.section].change.has(Change::unchanged);
    const std::uint32_t depth = known ? depth_of(diff_.sections[group.section]) : 0;
    const bool paragraphs = known && any_changed(diff_.paragraphs.rows, group.paragraphs);
    if (group.items.empty() && !changed && !paragraphs && !(itself && depth == 0)) {
      return;
    }
    level_ = std::min({depth + 3, level_ + 1, 6U});
    fmt::format_to(std::back_inserter(out_), R"(<section class="group" data-level="{}")", level_);
    if (known) {
      append_html_id(out_, anchor_of(diff_, diff_.sections[group.section]));
    }
    fmt::format_to(std::back_inserter(out_), ">\n<h{}>", level_);
    if (known) {
      heading(diff_.sections[group.section]);
    } else {
      out_ += "Outside any section";
    }
    fmt::format_to(std::back_inserter(out_), "</h{}>\n", level_);
    if (changed) {
      about_section(diff_.sections[group.section], !paragraphs);
    }
    if (paragraphs) {
      append_paragraph_rows(out_, diff_.paragraphs, group.paragraphs);
    }
    if (!group.items.empty()) {
      out_ += "<ol class=\"rows\">\n";
      for (const std::uint32_t index : group.items) {
        row(index);
      }
      out_ += "</ol>\n";
    }
    out_ += "</section>\n";
  }

  [[nodiscard]] std::uint32_t depth_of(const Row &row) const {
    return row.new_nodes.empty() ? diff_.old_side.nodes[row.old_nodes.front()].depth
                                 : diff_.new_side.nodes[row.new_nodes.front()].depth;
  }

  void heading(const Row &row) {
    const bool gone = row.new_nodes.empty();
    const EditionIndex &side = gone ? diff_.old_side : diff_.new_side;
    const auto &nodes = gone ? row.old_nodes : row.new_nodes;
    const NodeRef &node = side.nodes[nodes.front()];
    if (!node.number().empty()) {
      out_ += "<a class=\"n\"";
      append_html_link(out_, anchor_of(diff_, row));
      out_ += ">";
      append_xml(out_, ids_of(side, nodes));
      out_ += "</a> ";
    }
    const RowWords words = words_of(diff_, row);
    if (words.title.empty()) {
      append_xml(out_, node.number().empty() ? node.id() : "");
    } else {
      append_edits(out_, words.title);
    }
  }

  // Its tags, where it was, and its own paragraphs unless they have rows.
  void about_section(const Row &row, bool with_text) {
    out_ += "<p class=\"about\">Section ";
    append_tags(out_, row.change);
    if (!row.old_nodes.empty() && !row.new_nodes.empty() &&
        ids_of(diff_.old_side, row.old_nodes) != ids_of(diff_.new_side, row.new_nodes)) {
      out_ += " was ";
      append_xml(out_, ids_of(diff_.old_side, row.old_nodes));
    }
    out_ += "</p>\n";
    if (with_text) {
      append_text_block(out_, words_of(diff_, row).text, diff_.new_side.plan->language);
    }
  }

  // ---- rows

  void row(std::uint32_t index) {
    const Row &row = diff_.items[index];
    std::string changes = names_of(row.change);
    changes.erase(std::remove(changes.begin(), changes.end(), ','), changes.end());
    out_ += "<li class=\"row ";
    out_ += changes;
    out_ += "\" data-kinds=\"" + changes;
    fmt::format_to(std::back_inserter(out_), "\" data-band=\"{}\" data-old=\"{}\" data-new=\"{}\">\n",
                   numbers(flow_.of_rows[index]), numbers(row.old_nodes), numbers(row.new_nodes));
    out_ += R"(<div class="head"><p class="ids">)";
    ids(row);
    out_ += "</p><p class=\"tags\">";
    append_tags(out_, row.change);
    out_ += "</p>";
    where(row);
    out_ += "</div>\n<div class=\"body\">\n";
    words(row);
    notes(row);
    out_ += "</div></li>\n";
  }

  void ids(const Row &row) {
    const bool same = ids_of(diff_.old_side, row.old_nodes) == ids_of(diff_.new_side, row.new_nodes);
    for (std::size_t i = 0; i < row.old_nodes.size(); ++i) {
      const std::string &id = diff_.old_side.nodes[row.old_nodes[i]].id();
      if (same) {
        out_ += "<span";
        append_html_id(out_, old_anchor(id));
        out_ += "></span>";
        continue;
      }
      out_ += i == 0 ? "" : " + ";
      anchor(old_anchor(id), id, row.new_nodes.empty() ? "n" : "n was");
    }
    out_ += same || row.old_nodes.empty() || row.new_nodes.empty() ? "" : " <span class=\"to\">→</span> ";
    for (std::size_t i = 0; i < row.new_nodes.size(); ++i) {
      out_ += i == 0 ? "" : " + ";
      const std::string &id = diff_.new_side.nodes[row.new_nodes[i]].id();
      anchor(id, id, "n");
    }
  }

  void anchor(const std::string &at, const std::string &id, std::string_view kind) {
    out_.append("<a class=\"").append(kind).append("\"");
    append_html_id(out_, at);
    append_html_link(out_, at);
    out_ += ">";
    append_xml(out_, id);
    out_ += "</a>";
  }

  // Where a moved item came from, and how much it is alike.
  void where(const Row &row) {
    if (row.change.has(Change::moved)) {
      const std::uint32_t from = diff_.old_side.section_of(row.old_nodes.front());
      out_ += "<p class=\"where\">from ";
      append_xml(out_, from == no_node ? "outside any section" : titled(diff_.old_side, from));
      out_ += "</p>";
    }
    if (!row.old_nodes.empty() && !row.new_nodes.empty() && row.similarity < 1) {
      out_ += "<p class=\"where\">similarity " + ratio(row.similarity) + "</p>";
    }
  }

  void words(const Row &row) {
    const RowWords words = words_of(diff_, row);
    const EditionIndex &side = row.new_nodes.empty() ? diff_.old_side : diff_.new_side;
    const std::string &language = side.plan->language;
    if (!words.title.empty()) {
      out_ += "<p class=\"name\"";
      append_html_language(out_, language);
      out_ += ">";
      append_edits(out_, words.title);
      out_ += "</p>\n";
    }
    const bool same = !row.old_nodes.empty() && !row.new_nodes.empty() && words.text.size() == 1 &&
                      words.text.front().op == WordOp::equal;
    if (same) {
      append_same_text(out_, words.text.front().text, language);
    } else {
      append_text_block(out_, words.text, language);
    }
    const std::vector<Signal> signals = signals_.read(row, words);
    if (!row.old_nodes.empty() && !row.new_nodes.empty() && !signals.empty()) {
      signal_list(signals);
    }
  }

  void signal_list(const std::vector<Signal> &signals) {
    out_ += "<ul class=\"signals\">";
    for (const Signal &signal : signals) {
      out_.append("<li><span class=\"kind\">").append(name(signal.kind)).append("</span> ");
      if (!signal.old_text.empty()) {
        out_ += "<del>";
        append_xml(out_, signal.old_text);
        out_ += "</del>";
      }
      out_ += signal.old_text.empty() || signal.new_text.empty() ? "" : " → ";
      if (!signal.new_text.empty()) {
        out_ += "<ins>";
        append_xml(out_, signal.new_text);
        out_ += "</ins>";
      }
      out_ += "</li>";
    }
    out_ += "</ul>\n";
  }

  // ---- what a row has to do with others

  void notes(const Row &row) {
    for (const std::uint32_t node : row.old_nodes) {
      for (const std::uint32_t other : old_doubts_[node]) {
        note("Possibly lives on as ", diff_.new_side.nodes[other].id(), false, ".");
      }
      for (const Transfer *part : gave_[node]) {
        note(share_of(*part) + " of the words of " + diff_.old_side.nodes[node].id() + " went to ",
             diff_.new_side.nodes[part->new_node].id(), false, ".");
      }
    }
    for (const std::uint32_t node : row.new_nodes) {
      for (const std::uint32_t other : new_doubts_[node]) {
        note("Possibly goes back to ", diff_.old_side.nodes[other].id(), true, " of the old edition.");
      }
      for (const Transfer *part : took_[node]) {
        note("Took over " + share_of(*part) + " of the words of ", diff_.old_side.nodes[part->old_node].id(), true,
             " of the old edition.");
      }
    }
  }

  static std::string share_of(const Transfer &part) { return fmt::format("{} %", rounded(part.share * 100.0F)); }

  void note(const std::string &before, const std::string &id, bool old, std::string_view after) {
    out_ += "<p class=\"note\">";
    append_xml(out_, before);
    out_ += "<a";
    append_html_link(out_, old ? old_anchor(id) : id);
    out_ += ">";
    append_xml(out_, id);
    out_.append("</a>").append(after).append("</p>\n");
  }

  std::string &out_;
  const DiffView &view_;
  const Diff &diff_;
  SignalReader signals_;
  const SectionFlow &flow_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> old_doubts_, new_doubts_;
  std::unordered_map<std::uint32_t, std::vector<const Transfer *>> gave_, took_;
  std::uint32_t level_ = 2;
};

}  // namespace

void append_paragraph_rows(std::string &out, const ParagraphRows &paragraphs, const std::vector<std::uint32_t> &rows) {
  for (const std::uint32_t index : rows) {
    const Row &row = paragraphs.rows[index];
    if (row.change.has(Change::unchanged)) {
      continue;
    }
    const std::string was = ids_of(paragraphs.old_side, row.old_nodes);
    const std::string now = ids_of(paragraphs.new_side, row.new_nodes);
    out += "<p class=\"about\">";
    append_xml(out, now.empty() ? was : now);
    out += ' ';
    append_tags(out, row.change);
    if (!was.empty() && !now.empty() && was != now) {
      out += " was ";
      append_xml(out, was);
    }
    out += "</p>\n";
    const EditionIndex &side = now.empty() ? paragraphs.old_side : paragraphs.new_side;
    append_text_block(out, words_of(paragraphs.old_side, paragraphs.new_side, row).text, side.plan->language);
  }
}

void append_diff_rows(std::string &out, const DiffView &view, const SectionFlow &flow) {
  RowsWriter(out, view, flow).write();
}

}  // namespace celac
