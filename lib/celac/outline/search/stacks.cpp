#include "celac/outline/search/stacks.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace celac {

std::uint64_t hash_of(const OpenNode &open_node) {
  std::uint64_t hash = 0;
  const auto mix = [&](std::uint64_t value) { hash = (hash ^ value) * 1099511628211ULL; };
  if (open_node.label != nullptr) {
    mix(static_cast<std::uint64_t>(open_node.label->word) << 8U | static_cast<std::uint64_t>(open_node.label->style));
    for (std::size_t i = 0; i < open_node.label->count; ++i) {
      const Component &component = open_node.label->path[i];
      mix(component.value);
      mix(static_cast<std::uint64_t>(component.suffix) << 8U | static_cast<std::uint64_t>(component.kind));
    }
  } else {
    mix(0xABCDEF);
  }
  mix(open_node.block);
  return hash;
}

const OpenNode *Stacks::push(const OpenNode &open_node, const OpenNode *parent) {
  if (used_open_nodes_ == round_open_nodes_.size() * nodes_of_chunk) {
    round_open_nodes_.push_back(std::make_unique<std::array<OpenNode, nodes_of_chunk>>());
  }
  OpenNode &made = (*round_open_nodes_[used_open_nodes_ / nodes_of_chunk])[used_open_nodes_ % nodes_of_chunk];
  ++used_open_nodes_;
  made = open_node;
  made.parent = parent;
  made.depth = static_cast<std::uint16_t>(parent->depth + 1);
  constexpr std::uint64_t spread = 0x9E3779B97F4A7C15ULL;
  constexpr std::uint64_t prime = 1099511628211ULL;
  made.hash = ((parent->hash * spread + made.depth) ^ open_node.hash) * prime;
  const OpenNode *earlier = made.earlier;
  const std::uint64_t others = earlier == nullptr ? 0 : earlier->hash_with_others;
  made.hash_with_others = (others * spread ^ made.hash) * prime;
  made.hash_of_others = (parent->hash_of_others * spread ^ others) * prime;
  made.others = earlier == nullptr ? std::uint16_t{0} : std::min(earlier->others, most_others);
  made.others = static_cast<std::uint16_t>(made.others + (earlier == nullptr ? 0 : 1));
  made.many_others = parent->many_others || made.others > most_others;
  return &made;
}

const ClosedSeries *Stacks::make(const ClosedSeries &closed) {
  if (used_closed_series_ == round_closed_series_.size()) {
    round_closed_series_.emplace_back();
  }
  ClosedSeries &made = round_closed_series_[used_closed_series_++];
  made = closed;
  return &made;
}

// A list is made as a whole (remember), so all of it is of the round.
const ClosedSeries *Stacks::settle(const ClosedSeries *closed) {
  const ClosedSeries *first = nullptr;
  ClosedSeries *last = nullptr;
  for (const ClosedSeries *entry = closed; entry != nullptr; entry = entry->next) {
    ClosedSeries &copy = kept_->closed_series.emplace_back(*entry);
    (last == nullptr ? first : last->next) = &copy;
    last = &copy;
  }
  return first;
}

const ClosedSeries *Stacks::close(const OpenNode *top, const OpenNode *parent, const OpenNode &open_node,
                                  const ClosedSeries *closed) {
  int count = 0;
  for (const OpenNode *open = top; open != parent; open = open->parent) {
    if (open->label == nullptr || open->label->count == 0) {
      continue;
    }
    const bool goes_on = open->parent == parent && open_node.label != nullptr &&
                         same_series(*open->label, *open_node.label);
    if (!goes_on) {
      closed = remember(closed, open->label, count++);
    }
  }
  return closed;
}

// The first `beside` entries are of the nodes inside it: they may be numbered like it, and are no older.
const ClosedSeries *Stacks::remember(const ClosedSeries *closed, const Label *label, int beside) {
  constexpr int longest = 6;
  const Label *kept[longest];
  int count = 0;
  for (const ClosedSeries *entry = closed; entry != nullptr && count < longest - 1; entry = entry->next) {
    if (beside-- > 0 || !same_series(*entry->label, *label) || entry->label->style != label->style) {
      kept[count++] = entry->label;
    }
  }
  const ClosedSeries *list = nullptr;
  while (count > 0) {
    list = make({list, kept[--count]});
  }
  return make({list, label});
}

void Stacks::start_move() { left_ = std::exchange(kept_, std::make_unique<Kept>()); }

// Nodes may have thousands of series beside them: no recursion.
const OpenNode *Stacks::move(const OpenNode *top) {
  std::vector<std::pair<const OpenNode *, const OpenNode **>> waiting;
  const OpenNode *moved = nullptr;
  waiting.emplace_back(top, &moved);
  while (!waiting.empty()) {
    const auto [from, slot] = waiting.back();
    waiting.pop_back();
    if (from == nullptr) {
      continue;
    }
    const auto [known, fresh] = moved_.try_emplace(from, nullptr);
    if (fresh) {
      OpenNode &copy = kept_->open_nodes.emplace_back(*from);
      known->second = &copy;
      waiting.emplace_back(from->parent, &copy.parent);
      waiting.emplace_back(from->earlier, &copy.earlier);
    }
    *slot = static_cast<const OpenNode *>(known->second);
  }
  return moved;
}

const ClosedSeries *Stacks::move(const ClosedSeries *closed) {
  if (closed == nullptr) {
    return nullptr;
  }
  const auto [known, fresh] = moved_.try_emplace(closed, nullptr);
  if (fresh) {
    known->second = settle(closed);
  }
  return static_cast<const ClosedSeries *>(known->second);
}

void Stacks::end_move() {
  left_.reset();
  moved_.clear();
  room_ = std::max(least_room, 4 * (kept_->open_nodes.size() + kept_->closed_series.size()));
}

}  // namespace celac
