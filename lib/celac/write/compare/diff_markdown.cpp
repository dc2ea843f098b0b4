#include <fmt/core.h>

#include <algorithm>

#include "celac/diff/by_section.hpp"
#include "celac/diff/commitment_signals.hpp"
#include "celac/diff/summary.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/compare/diff_text.hpp"
#include "celac/write/compare/row_words.hpp"
#include "celac/write/model/languages_differ.hpp"

namespace celac {
namespace {

// Text as Markdown that a forge shows as it is: besides marks, what would call a person, an issue or a link there.
std::string quiet(std::string_view text) {
  if (const auto end = text.find('\n'); end != std::string_view::npos) {
    return quiet(text.substr(0, end)) + "<br>" + quiet(text.substr(end + 1));
  }
  std::string escaped;
  append_markdown(escaped, text);
  std::string out;
  for (std::size_t i = 0; i < escaped.size(); ++i) {
    const char c = escaped[i];
    const bool link = escaped.compare(i, 3, "://") == 0 || escaped.compare(i, 4, "www.") == 0;
    if (c == '@') {
      out += "&#64;<!-- -->";
    } else if (link) {
      out += c == ':' ? "&#58;" : "w<!-- -->";
    } else {
      out += c;
      // Not of a character reference.
      out += c == '#' && (i == 0 || escaped[i - 1] != '&') ? "<!-- -->" : "";
    }
  }
  return out;
}

class DiffMarkdown {
 public:
  DiffMarkdown(std::string &out, const DiffView &view)
      : out_(out), view_(view), diff_(*view.diff), signals_(*view.diff), paragraphs_(view.diff->paragraphs) {}

  void run() {
    out_ += fmt::format("## {} → {}\n\n", quiet(name_of(*diff_.old_side.plan)), quiet(name_of(*diff_.new_side.plan)));
    if (const auto note = languages_note(*diff_.old_side.plan, *diff_.new_side.plan); !note.empty()) {
      out_ += quiet(note) + "\n\n";
    }
    if (!diff_.items.empty() || paragraphs_.rows.empty()) {
      table();
    }
    if (any_changed(paragraphs_.rows, *view_.paragraphs)) {
      out_ += fmt::format("{}{} paragraphs: {}\n", diff_.items.empty() ? "" : "\n", paragraphs_.rows.size(),
                          counts_of(paragraphs_.rows));
    }
    const auto groups = by_section(diff_, *view_.items, *view_.paragraphs);
    preamble(groups);
    for (const SectionRows &group : groups) {
      section(group);
    }
    doubts();
  }

 private:
  void table() {
    const Summary summary = summarize(diff_.items);
    std::string head = "| rows |";
    std::string rule = "| ---: |";
    std::string counts = fmt::format("| {} |", summary.rows);
    for (std::uint8_t i = 0; i < change_count; ++i) {
      head += fmt::format(" {} |", name(static_cast<Change>(i)));
      rule += " ---: |";
      counts += fmt::format(" {} |", summary.of[i]);
    }
    out_ += head + "\n" + rule + "\n" + counts + "\n";
  }

  void preamble(const std::vector<SectionRows> &groups) {
    const bool outside = !groups.empty() && groups.front().section == no_node;
    const bool rows = outside && any_changed(paragraphs_.rows, groups.front().paragraphs);
    if (rows) {
      out_ += "\n### Preamble\n\n";
      paragraphs(groups.front());
    } else if (diff_.preamble_differs && view_.items->size() == diff_.items.size()) {
      out_ += "\n### Preamble\n\n";
      append_edits(preamble_words(diff_));
      out_ += '\n';
    }
  }

  void paragraphs(const SectionRows &group) {
    for (const std::uint32_t row : group.paragraphs) {
      if (!paragraphs_.rows[row].change.has(Change::unchanged)) {
        item(paragraphs_.old_side, paragraphs_.new_side, paragraphs_.rows[row]);
      }
    }
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
    heading(group, itself, rows);
    if (rows) {
      paragraphs(group);
    }
    for (const std::uint32_t row : group.items) {
      if (!diff_.items[row].change.has(Change::unchanged)) {
        item(diff_.old_side, diff_.new_side, diff_.items[row]);
      }
    }
    if (unchanged > 0) {
      out_ += fmt::format("- {} unchanged\n", unchanged);
    }
  }

  void heading(const SectionRows &group, bool itself, bool rows) {
    if (group.section == no_node) {
      out_ += "\n### Outside the sections\n\n";
      return;
    }
    const Row &row = diff_.sections[group.section];
    const bool gone = row.new_nodes.empty();
    out_ += "\n### " + quiet(ids_of(gone ? diff_.old_side : diff_.new_side, gone ? row.old_nodes : row.new_nodes)) +
            " ";
    const RowWords words = marked_for_reading(row, words_of(diff_, row));
    append_edits(words.title);
    out_ += itself ? fmt::format(" ({})\n\n", names_of(row.change)) : "\n\n";
    if (words.text.size() > 1 && !rows) {
      append_edits(words.text);
      out_ += "\n\n";
    }
  }

  void item(const EditionIndex &old_side, const EditionIndex &new_side, const Row &row) {
    const std::string was = quiet(ids_of(old_side, row.old_nodes));
    const std::string now = quiet(ids_of(new_side, row.new_nodes));
    out_ += fmt::format("- **{}**", now.empty() ? was : now);
    if (!was.empty() && !now.empty() && was != now) {
      out_ += " ← " + was;
    }
    out_ += " · " + names_of(row.change);
    if (!was.empty() && !now.empty() && row.matched_by != MatchedBy::exact) {
      out_ += fmt::format(" ({})", ratio(row.similarity));
    }
    const RowWords words = words_of(old_side, new_side, row);
    if (!was.empty() && !now.empty()) {
      const std::string signals = names_of_commitment_signals(signals_.read(row, words));
      out_ += signals.empty() ? "" : " · " + signals;
    }
    for (const std::vector<WordEdit> &edits : {words.title, words.text}) {
      const bool quiet_row = edits.size() == 1 && edits.front().op == WordOp::equal && !was.empty() && !now.empty();
      if (!edits.empty() && !quiet_row) {
        out_ += "<br>\n  ";
        append_edits(edits);
      }
    }
    out_ += '\n';
  }

  void append_edits(const std::vector<WordEdit> &edits) {
    for (const WordEdit &edit : edits) {
      const std::string_view tag = edit.op == WordOp::remove ? "del" : "ins";
      if (edit.op == WordOp::equal) {
        out_ += quiet(edit.text);
      } else {
        out_ += fmt::format("<{}>{}</{}>", tag, quiet(edit.text), tag);
      }
    }
  }

  void doubts() {
    if (diff_.possibly.empty() || view_.items->size() != diff_.items.size()) {
      return;
    }
    out_ += "\n### Possibly the same\n\n";
    for (const Possibly &pair : diff_.possibly) {
      out_ += fmt::format("- {} ← {} ({})\n", quiet(diff_.new_side.nodes[pair.new_node].id()),
                          quiet(diff_.old_side.nodes[pair.old_node].id()), ratio(pair.similarity));
    }
  }

  std::string &out_;
  const DiffView &view_;
  const Diff &diff_;
  SignalReader signals_;
  const ParagraphRows &paragraphs_;
};

}  // namespace

void write_diff_markdown(std::string &out, const DiffView &view) { DiffMarkdown(out, view).run(); }

}  // namespace celac
