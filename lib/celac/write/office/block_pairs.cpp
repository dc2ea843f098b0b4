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
  Pairing(const Diff &diff, const DocxBlocks &was, const DocxBlocks &now)
      : diff_(diff), was_(was), now_(now), old_blocks_(by_node(was, diff.old_side.size())),
        new_blocks_(by_node(now, diff.new_side.size())), old_taken_(was.blocks.size()), new_taken_(now.blocks.size()) {}

  std::vector<BlockPair> run() {
    pair_nodes(old_blocks_.back(), new_blocks_.back());
    for (const std::vector<Row> *rows : {&diff_.sections, &diff_.items}) {
      for (const Row &row : *rows) {
        pair_row(row);
      }
    }
    pair_equal_rest();
    std::sort(pairs_.begin(), pairs_.end());
    return std::move(pairs_);
  }

 private:
  using Indices = std::vector<std::uint32_t>;

  // The blocks of each node, in order; last those of the root.
  static std::vector<Indices> by_node(const DocxBlocks &text, std::uint32_t nodes) {
    std::vector<Indices> out(nodes + 1);
    for (std::uint32_t i = 0; i < text.blocks.size(); ++i) {
      out[std::min(text.blocks[i].node, nodes)].push_back(i);
    }
    return out;
  }

  void pair_row(const Row &row) {
    std::size_t best = 0;
    BlockPair nodes{no_node, no_node};
    const bool only = row.old_nodes.size() == 1 && row.new_nodes.size() == 1;
    for (const std::uint32_t was : row.old_nodes) {
      for (const std::uint32_t now : row.new_nodes) {
        const std::size_t like =
            only ? 1 : 1 + likeness(text_of(diff_.old_side.nodes[was]), text_of(diff_.new_side.nodes[now]));
        if (like > best) {
          best = like;
          nodes = {was, now};
        }
      }
    }
    if (best > 0) {
      pair_nodes(old_blocks_[nodes.first], new_blocks_[nodes.second]);
    }
  }

  [[nodiscard]] const DocxBlock &old_block(std::uint32_t index) const { return was_.blocks[index]; }
  [[nodiscard]] const DocxBlock &new_block(std::uint32_t index) const { return now_.blocks[index]; }

  [[nodiscard]] bool may(std::uint32_t a, std::uint32_t b) const {
    return may_pair(was_, old_block(a), now_, new_block(b));
  }

  void take(std::uint32_t a, std::uint32_t b) {
    pairs_.emplace_back(a, b);
    old_taken_[a] = new_taken_[b] = true;
  }

  // Equal ends are what they were; in between each old paragraph takes the next one that is like it.
  void pair_nodes(const Indices &was, const Indices &now) {
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

  // The next new paragraph, of a few, that is like an old one; where one is as good as any, the one beside it.
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
    const bool head = i == 0 && next == 0;  // a node's first words are its first words, whatever they are
    const bool last = i + 1 == old_end && next + 1 == new_end;
    return next < new_end && (head || last) && may(was[i], now[next]) ? next : new_end;
  }

  // Paragraphs of other nodes that are the same, word for word, and alone in that.
  void pair_equal_rest() {
    constexpr std::size_t least = 24;
    std::unordered_map<std::string_view, std::pair<std::uint32_t, std::uint32_t>> seen;  // count, index
    const auto wanted = [](const DocxBlock &block) {
      return block.kind == DocxKind::text && block.words.size() >= least;
    };
    for (std::uint32_t i = 0; i < was_.blocks.size(); ++i) {
      if (!old_taken_[i] && wanted(old_block(i))) {
        auto &entry = seen[old_block(i).words];
        entry = {entry.first + 1, i};
      }
    }
    for (std::uint32_t j = 0; j < now_.blocks.size(); ++j) {
      if (!new_taken_[j] && wanted(new_block(j))) {
        const auto found = seen.find(new_block(j).words);
        if (found != seen.end() && found->second.first == 1) {
          take(found->second.second, j);
          found->second.first = 0;
        }
      }
    }
  }

  const Diff &diff_;
  const DocxBlocks &was_;
  const DocxBlocks &now_;
  std::vector<Indices> old_blocks_;
  std::vector<Indices> new_blocks_;
  std::vector<bool> old_taken_;
  std::vector<bool> new_taken_;
  std::vector<BlockPair> pairs_;
};

}  // namespace

std::vector<BlockPair> pair_blocks(const Diff &diff, const DocxBlocks &was, const DocxBlocks &now) {
  return Pairing(diff, was, now).run();
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
