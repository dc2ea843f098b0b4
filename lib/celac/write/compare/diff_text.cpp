#include "celac/write/compare/diff_text.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "celac/diff/by_section.hpp"
#include "celac/diff/commitment_signals.hpp"
#include "celac/diff/summary.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/common/wrap.hpp"
#include "celac/write/compare/row_words.hpp"
#include "celac/write/model/languages_differ.hpp"

namespace celac {
namespace {

constexpr std::size_t row_indent = 2;
constexpr std::size_t text_indent = 6;

class TextWriter {
 public:
  TextWriter(std::string &out, const DiffView &view, TerminalStyle style)
      : out_(out), view_(view), diff_(*view.diff), signals_(*view.diff), paragraphs_(view.diff->paragraphs),
        style_(style) {}

  void run() {
    line(0, printable_line(name_of(*diff_.old_side.plan)) + " → " + printable_line(name_of(*diff_.new_side.plan)),
         bold);
    if (const auto note = languages_note(*diff_.old_side.plan, *diff_.new_side.plan); !note.empty()) {
      line(0, note);
    }
    if (!diff_.items.empty() || paragraphs_.rows.empty()) {
      line(0, fmt::format("{} rows: {}", diff_.items.size(), counts_of(diff_.items)));
    }
    if (any_changed(paragraphs_.rows, *view_.paragraphs)) {
      line(0, fmt::format("{} paragraphs: {}", paragraphs_.rows.size(), counts_of(paragraphs_.rows)));
    }
    const auto groups = by_section(diff_, *view_.items, *view_.paragraphs);
    preamble(groups);
    for (const SectionRows &group : groups) {
      section(group);
    }
    doubts();
  }

 private:
  static constexpr const char *bold = "\x1b[1m";
  static constexpr const char *faint = "\x1b[2m";

  void line(std::size_t indent, const std::string &text, const char *color = nullptr) {
    if (style_.color && color != nullptr) {
      out_ += color;
    }
    out_.append(indent, ' ');
    append_wrapped(out_, printable_line(text), indent, indent + 2, style_.width);
    if (style_.color && color != nullptr) {
      out_.insert(out_.size() - 1, "\x1b[0m");
    }
  }

  void heading(const std::string &title, const std::string &changes) {
    out_ += '\n';
    line(0, title + (changes.empty() ? "" : " (" + changes + ")"), bold);
  }

  void preamble(const std::vector<SectionRows> &groups) {
    const bool outside = !groups.empty() && groups.front().section == no_node;
    const bool rows = outside && any_changed(paragraphs_.rows, groups.front().paragraphs);
    const bool whole = view_.items->size() == diff_.items.size() && diff_.preamble_differs;
    if (!rows && !whole) {
      return;
    }
    heading("Preamble", diff_.preamble_differs ? "reworded" : "");
    if (rows) {
      paragraphs(groups.front());
    } else {
      append_marked(out_, preamble_words(diff_), text_indent, style_);
    }
  }

  void paragraphs(const SectionRows &group) {
    for (const std::uint32_t row : group.paragraphs) {
      if (!paragraphs_.rows[row].change.has(Change::unchanged)) {
        item(paragraphs_.old_side, paragraphs_.new_side, paragraphs_.rows[row]);
      }
    }
  }

  static std::string titled(const EditionIndex &side, const std::vector<std::uint32_t> &nodes) {
    std::string out = labelled_ids_of(side, nodes);
    const std::string &title = title_of(side.nodes[nodes.front()]);
    return title.empty() || nodes.size() > 1 ? out : out + " " + printable_line(title);
  }

  void section(const SectionRows &group) {
    std::size_t unchanged = 0;
    for (const std::uint32_t row : group.items) {
      unchanged += diff_.items[row].change.has(Change::unchanged) ? 1U : 0U;
    }
    const bool itself = group.section != no_node && !diff_.sections[group.section].change.has(Change::unchanged) &&
                        std::binary_search(view_.sections->begin(), view_.sections->end(), group.section);
    const bool rows = group.section != no_node && any_changed(paragraphs_.rows, group.paragraphs);
    if (unchanged == group.items.size() && !itself && !rows) {
      return;
    }
    if (group.section == no_node) {
      heading("Outside the sections", "");
    } else {
      const Row &row = diff_.sections[group.section];
      const bool gone = row.new_nodes.empty();
      std::string title = gone ? titled(diff_.old_side, row.old_nodes) : titled(diff_.new_side, row.new_nodes);
      if (!gone && !row.old_nodes.empty() && itself) {
        const std::string was = titled(diff_.old_side, row.old_nodes);
        title += was == title ? "" : " ← " + was;
      }
      heading(title, itself ? names_of(row.change) : "");
      if (rows) {
        paragraphs(group);
      } else if (row.change.has(Change::reworded)) {
        section_text(row);
      }
    }
    for (const std::uint32_t row : group.items) {
      if (!diff_.items[row].change.has(Change::unchanged)) {
        item(diff_.old_side, diff_.new_side, diff_.items[row]);
      }
    }
    if (unchanged > 0) {
      line(row_indent, fmt::format("{} unchanged", unchanged), faint);
    }
  }

  // A section's paragraphs; its titles stand in the heading.
  void section_text(const Row &row) {
    const RowWords words = words_of(diff_, row);
    if (words.text.size() > 1) {
      append_marked(out_, words.text, text_indent, style_);
    }
  }

  void item(const EditionIndex &old_side, const EditionIndex &new_side, const Row &row) {
    std::string head;
    if (row.old_nodes.empty()) {
      head = "+ " + labelled_ids_of(new_side, row.new_nodes);
    } else if (row.new_nodes.empty()) {
      head = "- " + labelled_ids_of(old_side, row.old_nodes);
    } else {
      const std::string was = labelled_ids_of(old_side, row.old_nodes);
      const std::string now = labelled_ids_of(new_side, row.new_nodes);
      head = "~ " + now + (was == now ? "" : " ← " + was);
    }
    head += " · " + names_of(row.change);
    if (!row.old_nodes.empty() && !row.new_nodes.empty() && row.matched_by != MatchedBy::exact) {
      head += " · " + ratio(row.similarity);
    }
    const RowWords words = marked_for_reading(row, words_of(old_side, new_side, row));
    if (!row.old_nodes.empty() && !row.new_nodes.empty()) {
      const std::string signals = names_of_commitment_signals(signals_.read(row, words));
      head += signals.empty() ? "" : " · " + signals;
    }
    line(row_indent, head, row.old_nodes.empty() ? "\x1b[32m" : row.new_nodes.empty() ? "\x1b[31m" : "\x1b[36m");
    const bool shown = row.change.has(Change::reworded) || row.change.has(Change::split) ||
                       row.change.has(Change::merged) || row.old_nodes.empty() || row.new_nodes.empty();
    if (!shown) {
      return;
    }
    for (const std::vector<WordEdit> &edits : {words.title, words.text}) {
      if (!edits.empty()) {
        append_marked(out_, edits, text_indent, style_);
      }
    }
  }

  void doubts() {
    if (!diff_.possibly.empty() && view_.items->size() == diff_.items.size()) {
      heading("Possibly the same", "not certain enough for a row");
      for (const Possibly &pair : diff_.possibly) {
        line(row_indent, fmt::format("? {} ← {} · {}", diff_.new_side.nodes[pair.new_node].id(),
                                     diff_.old_side.nodes[pair.old_node].id(), ratio(pair.similarity)));
      }
    }
    if (!diff_.transfers.empty() && view_.items->size() == diff_.items.size()) {
      heading("Parts that went elsewhere", "");
      for (const Transfer &part : diff_.transfers) {
        line(row_indent, fmt::format("{} of {} → {}", ratio(part.share), diff_.old_side.nodes[part.old_node].id(),
                                     diff_.new_side.nodes[part.new_node].id()));
      }
    }
  }

  std::string &out_;
  const DiffView &view_;
  const Diff &diff_;
  SignalReader signals_;
  const ParagraphRows &paragraphs_;
  TerminalStyle style_;
};

}  // namespace

void write_diff_text(std::string &out, const DiffView &view, TerminalStyle style) {
  TextWriter(out, view, style).run();
}

}  // namespace celac
