#include "celac/write/office/block_pairs.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "celac/diff/words.hpp"

namespace celac {
namespace {

// How many bytes of both texts are equal words, in hundredths of the longer one.
std::size_t likeness(std::string_view was, std::string_view now) {
  if (was == now) {
    return 100;
  }
  std::size_t equal = 0;
  for (const WordEdit &edit : edit_words(was, now)) {
    equal += edit.op == WordOp::equal ? edit.text.size() : 0;
  }
  return equal * 100 / std::max<std::size_t>({was.size(), now.size(), 1});
}

// Whether a block may become another in its place.
bool may_pair(const DocxBlocks &was, const DocxBlock &a, const DocxBlocks &now, const DocxBlock &b) {
  if (a.kind == DocxKind::row || b.kind == DocxKind::row) {
    return a.kind == b.kind && was.tables[a.table] == now.tables[b.table];
  }
  const auto fixed = [](DocxKind kind) { return kind == DocxKind::title || kind == DocxKind::note; };
  return a.kind == b.kind || (!fixed(a.kind) && !fixed(b.kind));
}

class Pairing {
 public:
  Pairing(const DocxBlocks &was, const BlockUnits &old_units, const DocxBlocks &now, const BlockUnits &new_units)
      : was_(was), now_(now), old_blocks_(by_unit(old_units)), new_blocks_(by_unit(new_units)) {}

  std::vector<BlockPair> run(const std::vector<UnitRow> &rows) {
    pair_lines(old_blocks_.back(), new_blocks_.back());
    for (const UnitRow &row : rows) {
      pair_row(row);
    }
    std::sort(pairs_.begin(), pairs_.end());
    return std::move(pairs_);
  }

 private:
  using Indices = std::vector<std::uint32_t>;

  // The blocks of each unit, in order; last those of none.
  static std::vector<Indices> by_unit(const BlockUnits &units) {
    std::vector<Indices> out(units.count + 1);
    for (std::uint32_t i = 0; i < units.of_blocks.size(); ++i) {
      out[std::min(units.of_blocks[i], units.count)].push_back(i);
    }
    return out;
  }

  void pair_row(const UnitRow &unit) {
    const Row &row = *unit.row;
    std::size_t best = 0;
    BlockPair nodes{no_node, no_node};
    const bool only = row.old_nodes.size() == 1 && row.new_nodes.size() == 1;
    for (const std::uint32_t was : row.old_nodes) {
      for (const std::uint32_t now : row.new_nodes) {
        const std::size_t like =
            only ? 1 : 1 + likeness(text_of(unit.old_side->nodes[was]), text_of(unit.new_side->nodes[now]));
        if (like > best) {
          best = like;
          nodes = {was, now};
        }
      }
    }
    if (best > 0) {
      pair_lines(old_blocks_[unit.first_old + nodes.first], new_blocks_[unit.first_new + nodes.second]);
    }
  }

  [[nodiscard]] const DocxBlock &old_block(std::uint32_t index) const { return was_.blocks[index]; }
  [[nodiscard]] const DocxBlock &new_block(std::uint32_t index) const { return now_.blocks[index]; }

  [[nodiscard]] bool may(std::uint32_t a, std::uint32_t b) const {
    return may_pair(was_, old_block(a), now_, new_block(b));
  }

  void take(std::uint32_t a, std::uint32_t b) { pairs_.emplace_back(a, b); }

  // Equal ends are what they were; in between each old line takes the next one that is like it.
  void pair_lines(const Indices &was, const Indices &now) {
    const auto equal = [&](std::uint32_t a, std::uint32_t b) {
      return may(a, b) && old_block(a).words == new_block(b).words && old_block(a).kind == new_block(b).kind;
    };
    std::size_t front = 0;
    const std::size_t shorter = std::min(was.size(), now.size());
    while (front < shorter && equal(was[front], now[front])) {
      take(was[front], now[front]);
      ++front;
    }
    std::size_t back = 0;
    while (back < shorter - front && equal(was[was.size() - 1 - back], now[now.size() - 1 - back])) {
      take(was[was.size() - 1 - back], now[now.size() - 1 - back]);
      ++back;
    }
    const std::size_t old_end = was.size() - back;
    const std::size_t new_end = now.size() - back;
    std::size_t next = front;
    for (std::size_t i = front; i < old_end; ++i) {
      const std::size_t found = next_like(was, i, old_end, now, next, new_end);
      if (found < new_end) {
        take(was[i], now[found]);
        next = found + 1;
      }
    }
  }

  // The next new line, of a few, that is like an old one; where one is as good as any, the one beside it.
  [[nodiscard]] std::size_t next_like(const Indices &was, std::size_t i, std::size_t old_end, const Indices &now,
                                      std::size_t next, std::size_t new_end) const {
    constexpr std::size_t reach = 8;
    constexpr std::size_t least = 30;
    const std::size_t end = std::min(new_end, next + reach);
    for (std::size_t j = next; j < end; ++j) {
      if (may(was[i], now[j]) && likeness(old_block(was[i]).words, new_block(now[j]).words) >= least) {
        return j;
      }
    }
    const bool head = i == 0 && next == 0;  // a unit's first words are its first words, whatever they are
    const bool last = i + 1 == old_end && next + 1 == new_end;
    return next < new_end && (head || last) && may(was[i], now[next]) ? next : new_end;
  }

  const DocxBlocks &was_;
  const DocxBlocks &now_;
  std::vector<Indices> old_blocks_;
  std::vector<Indices> new_blocks_;
  std::vector<BlockPair> pairs_;
};

}  // namespace

BlockUnits block_units(const DocxBlocks &text, const EditionIndex &nodes, const EditionIndex &paragraphs) {
  std::unordered_map<const Paragraph *, std::uint32_t> places;
  for (std::uint32_t i = 0; i < paragraphs.size(); ++i) {
    if (paragraphs.nodes[i].paragraph != nullptr) {
      places.emplace(paragraphs.nodes[i].paragraph, i);
    }
  }
  BlockUnits units;
  units.paragraphs = nodes.size();
  units.count = nodes.size() + paragraphs.size();
  units.of_blocks.reserve(text.blocks.size());
  for (const DocxBlock &block : text.blocks) {
    units.of_blocks.push_back(block.paragraph == nullptr ? block.node : units.paragraphs + places.at(block.paragraph));
  }
  return units;
}

std::vector<UnitRow> unit_rows(const Diff &diff, const BlockUnits &was, const BlockUnits &now) {
  std::vector<UnitRow> out;
  for (const std::vector<Row> *rows : {&diff.sections, &diff.items}) {
    for (const Row &row : *rows) {
      out.push_back({&row, &diff.old_side, &diff.new_side, 0, 0, rows == &diff.sections});
    }
  }
  for (const Row &row : diff.paragraphs.rows) {
    out.push_back({&row, &diff.paragraphs.old_side, &diff.paragraphs.new_side, was.paragraphs, now.paragraphs, false});
  }
  return out;
}

std::vector<BlockPair> pair_blocks(const std::vector<UnitRow> &rows, const DocxBlocks &was, const BlockUnits &old_units,
                                   const DocxBlocks &now, const BlockUnits &new_units) {
  return Pairing(was, old_units, now, new_units).run(rows);
}

// The heaviest increasing subsequence, by a tree of prefix maxima (Fenwick 1994).
std::vector<std::uint32_t> pairs_in_order(const std::vector<BlockPair> &pairs,
                                          const std::vector<std::uint64_t> &weights, std::uint32_t new_blocks) {
  struct Best {
    std::uint64_t weight = 0;
    std::uint32_t pair = no_node;
  };
  std::vector<Best> tree(std::size_t{new_blocks} + 1);
  std::vector<std::uint32_t> before(pairs.size(), no_node);
  Best all;
  for (std::uint32_t i = 0; i < pairs.size(); ++i) {
    Best best;
    for (std::uint32_t at = pairs[i].second; at > 0; at &= at - 1) {
      best = tree[at].weight > best.weight ? tree[at] : best;
    }
    before[i] = best.pair;
    const Best own{best.weight + weights[i], i};
    for (std::uint32_t at = pairs[i].second + 1; at < tree.size(); at += at & (~at + 1)) {
      tree[at] = own.weight > tree[at].weight ? own : tree[at];
    }
    all = own.weight > all.weight ? own : all;
  }
  std::vector<std::uint32_t> out;
  for (std::uint32_t at = all.pair; at != no_node; at = before[at]) {
    out.push_back(at);
  }
  std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace celac
