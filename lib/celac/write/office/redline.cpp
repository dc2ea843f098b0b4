#include "celac/write/office/redline.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>

#include "celac/diff/summary.hpp"
#include "celac/write/compare/row_words.hpp"
#include "celac/write/model/languages_differ.hpp"
#include "celac/write/office/block_pairs.hpp"
#include "celac/write/office/signal_words.hpp"

namespace celac {
namespace {

constexpr std::uint32_t none = no_node;

void add_line(std::string &comment, const std::string &line) {
  comment += comment.empty() ? "" : "\n";
  comment += line;
}

class Redline {
 public:
  Redline(const Diff &diff, const DocxBlocks &was, const DocxBlocks &now)
      : diff_(diff), signals_(diff), was_(was), now_(now),
        old_units_(block_units(was, diff.old_side, diff.paragraphs.old_side)),
        new_units_(block_units(now, diff.new_side, diff.paragraphs.new_side)),
        rows_(unit_rows(diff, old_units_, new_units_)), old_partner_(was.blocks.size(), none),
        new_partner_(now.blocks.size(), none), stays_(was.blocks.size()), old_comments_(old_units_.count),
        new_comments_(new_units_.count) {}

  std::vector<DocxStep> run() {
    pair();
    comment();
    merge();
    return std::move(steps_);
  }

 private:
  // ---- what stays

  void pair() {
    const std::vector<BlockPair> pairs = pair_blocks(rows_, was_, old_units_, now_, new_units_);
    const std::vector<bool> moved = moved_units();
    std::vector<std::uint64_t> weights;
    weights.reserve(pairs.size());
    for (const auto &[a, b] : pairs) {
      old_partner_[a] = b;
      new_partner_[b] = a;
      const std::uint32_t unit = old_units_.of_blocks[a];
      const bool leaves = unit < moved.size() && moved[unit];
      weights.push_back((8 + now_.blocks[b].words.size()) * (leaves ? 1 : 8));
    }
    for (const std::uint32_t i : pairs_in_order(pairs, weights, static_cast<std::uint32_t>(now_.blocks.size()))) {
      stays_[pairs[i].first] = true;
    }
  }

  [[nodiscard]] std::vector<bool> moved_units() const {
    std::vector<bool> moved(old_units_.count);
    for (const UnitRow &unit : rows_) {
      for (const std::uint32_t node : unit.row->old_nodes) {
        moved[unit.first_old + node] = unit.row->change.has(Change::moved);
      }
    }
    return moved;
  }

  // ---- what is to be said

  void comment() {
    const std::string note = languages_note(*diff_.old_side.plan, *diff_.new_side.plan);
    if (!note.empty() && !new_comments_.empty()) {
      add_line(new_comments_.front(), note);
    }
    for (const UnitRow &unit : rows_) {
      comment_row(unit);
    }
    for (const Possibly &pair : diff_.possibly) {
      add_line(old_comments_[pair.old_node],
               fmt::format("possibly now {} (similarity {})", new_id(pair.new_node), ratio(pair.similarity)));
      add_line(new_comments_[pair.new_node],
               fmt::format("possibly once {} (similarity {})", old_id(pair.old_node), ratio(pair.similarity)));
    }
    for (const Transfer &transfer : diff_.transfers) {
      add_line(new_comments_[transfer.new_node],
               fmt::format("takes in part of the text of {}", old_id(transfer.old_node)));
    }
  }

  void comment_row(const UnitRow &unit) {
    const Row &row = *unit.row;
    if (row.old_nodes.empty() || row.new_nodes.empty() || row.change.has(Change::unchanged)) {
      return;
    }
    const std::string was = ids_of(*unit.old_side, row.old_nodes);
    const std::string now = ids_of(*unit.new_side, row.new_nodes);
    const bool split = row.new_nodes.size() > 1;
    if (split || row.old_nodes.size() > 1) {
      const char *verb = split ? "split" : "merged";
      for (const std::uint32_t node : row.old_nodes) {
        add_line(old_comments_[unit.first_old + node], fmt::format("{} into {}", verb, now));
      }
      for (const std::uint32_t node : row.new_nodes) {
        add_line(new_comments_[unit.first_new + node], fmt::format("{} from {}", verb, was));
      }
    } else if (row.change.has(Change::moved)) {
      add_line(new_comments_[unit.first_new + row.new_nodes.front()], "moved from " + was);
      add_line(old_comments_[unit.first_old + row.old_nodes.front()], "moved to " + now);
    }
    RowWords words = words_of(*unit.old_side, *unit.new_side, row);
    if (unit.sections) {
      words.text.clear();  // its paragraphs have rows
    }
    const std::string signals = signals_in_words(signals_, row, words);
    if (!signals.empty()) {
      add_line(new_comments_[unit.first_new + row.new_nodes.front()], signals);
    }
  }

  [[nodiscard]] const std::string &old_id(std::uint32_t node) const { return diff_.old_side.nodes[node].id(); }
  [[nodiscard]] const std::string &new_id(std::uint32_t node) const { return diff_.new_side.nodes[node].id(); }

  // ---- one text

  // Up to each block that stays, what goes comes before what comes.
  void merge() {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    const auto old_end = static_cast<std::uint32_t>(was_.blocks.size());
    const auto new_end = static_cast<std::uint32_t>(now_.blocks.size());
    while (a < old_end || b < new_end) {
      if (a < old_end && !stays_[a]) {
        go(a++);
      } else if (b < new_end && !is_in_place(b)) {
        come(b++);
      } else {
        stay(a++, b++);
      }
    }
  }

  [[nodiscard]] bool is_in_place(std::uint32_t b) const { return new_partner_[b] != none && stays_[new_partner_[b]]; }

  // Only what is the same words in another place moves.
  [[nodiscard]] bool moves(std::uint32_t a, std::uint32_t b) const {
    const DocxBlock &was = was_.blocks[a];
    const DocxBlock &now = now_.blocks[b];
    return was.kind == now.kind && was.kind != DocxKind::row && was.words == now.words && !was.words.empty();
  }

  void stay(std::uint32_t a, std::uint32_t b) {
    DocxStep &step = add(DocxChange::none, &was_.blocks[a], &now_.blocks[b]);
    step.comment = take(new_comments_, new_units_.of_blocks[b]);
    take(old_comments_, old_units_.of_blocks[a]);  // the new edition's says the same
  }

  void go(std::uint32_t a) {
    const std::uint32_t b = old_partner_[a];
    const bool moved = b != none && moves(a, b);
    DocxStep &step = add(moved ? DocxChange::moved_from : DocxChange::removed, &was_.blocks[a], nullptr);
    step.move = moved ? a + 1 : 0;
    step.comment = take(old_comments_, old_units_.of_blocks[a]);
    if (!moved && step.comment.empty() && begins_node(was_, a) && b != none) {
      step.comment = "now " + new_id(now_.blocks[b].node);
    }
  }

  void come(std::uint32_t b) {
    const std::uint32_t a = new_partner_[b];
    const bool moved = a != none && moves(a, b);
    DocxStep &step = add(moved ? DocxChange::moved_to : DocxChange::added, nullptr, &now_.blocks[b]);
    step.move = moved ? a + 1 : 0;
    step.comment = take(new_comments_, new_units_.of_blocks[b]);
    if (!moved && step.comment.empty() && begins_node(now_, b) && a != none) {
      step.comment = "was " + old_id(was_.blocks[a].node);
    }
  }

  static bool begins_node(const DocxBlocks &text, std::uint32_t block) {
    const std::uint32_t node = text.blocks[block].node;
    return node != none && text.blocks[block].paragraph == nullptr &&
           (block == 0 || text.blocks[block - 1].node != node);
  }

  // A unit's comment stands at its first block, once.
  static std::string take(std::vector<std::string> &comments, std::uint32_t unit) {
    std::string out;
    if (unit < comments.size()) {
      out.swap(comments[unit]);
    }
    return out;
  }

  DocxStep &add(DocxChange change, const DocxBlock *was, const DocxBlock *now) {
    DocxStep &step = steps_.emplace_back();
    step.change = change;
    step.was = was;
    step.now = now;
    const DocxBlocks &text = now != nullptr ? now_ : was_;
    const DocxBlock &block = now != nullptr ? *now : *was;
    step.table = block.kind == DocxKind::row ? &text.tables[block.table] : nullptr;
    return step;
  }

  const Diff &diff_;
  SignalReader signals_;
  const DocxBlocks &was_;
  const DocxBlocks &now_;
  BlockUnits old_units_;
  BlockUnits new_units_;
  std::vector<UnitRow> rows_;
  std::vector<std::uint32_t> old_partner_;
  std::vector<std::uint32_t> new_partner_;
  std::vector<bool> stays_;  // of old blocks
  std::vector<std::string> old_comments_;
  std::vector<std::string> new_comments_;
  std::vector<DocxStep> steps_;
};

}  // namespace

std::vector<DocxStep> redline(const Diff &diff, const DocxBlocks &was, const DocxBlocks &now) {
  return Redline(diff, was, now).run();
}

}  // namespace celac
