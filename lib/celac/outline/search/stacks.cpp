#include "celac/outline/search/stacks.hpp"

namespace celac {
namespace {

std::uint64_t hash_of(const Frame &frame) {
  std::uint64_t hash = frame.parent->hash * 0x9E3779B97F4A7C15ULL + frame.depth;
  const auto mix = [&](std::uint64_t value) { hash = (hash ^ value) * 1099511628211ULL; };
  if (frame.label != nullptr) {
    mix(static_cast<std::uint64_t>(frame.label->word) << 8U | static_cast<std::uint64_t>(frame.label->dress));
    for (std::size_t i = 0; i < frame.label->count; ++i) {
      const Component &component = frame.label->path[i];
      mix(component.value);
      mix(static_cast<std::uint64_t>(component.suffix) << 8U | static_cast<std::uint64_t>(component.kind));
    }
  } else {
    mix(0xABCDEF);
  }
  mix(frame.unit);
  return hash;
}

}  // namespace

const Frame *Stacks::push(Frame &frame, const Frame *parent) {
  frame.parent = parent;
  frame.depth = static_cast<std::uint16_t>(parent->depth + 1);
  frame.hash = hash_of(frame);
  if (used_frames_ == round_frames_.size()) {
    round_frames_.emplace_back();
  }
  Frame &made = round_frames_[used_frames_++];
  made = frame;
  return &made;
}

const Memory *Stacks::make(const Memory &memory) {
  if (used_memories_ == round_memories_.size()) {
    round_memories_.emplace_back();
  }
  Memory &made = round_memories_[used_memories_++];
  made = memory;
  return &made;
}

// A list is made as a whole (remember), so all of it is of the round.
const Memory *Stacks::settle(const Memory *memory) {
  const Memory *first = nullptr;
  Memory *last = nullptr;
  for (const Memory *entry = memory; entry != nullptr; entry = entry->next) {
    Memory &copy = memories_.emplace_back(*entry);
    (last == nullptr ? first : last->next) = &copy;
    last = &copy;
  }
  return first;
}

const Memory *Stacks::close(const Frame *top, const Frame *parent, const Frame &frame, const Memory *memory) {
  int closed = 0;
  for (const Frame *open = top; open != parent; open = open->parent) {
    if (open->label == nullptr || open->label->count == 0) {
      continue;
    }
    const bool goes_on = open->parent == parent && frame.label != nullptr && same_series(*open->label, *frame.label);
    if (!goes_on) {
      memory = remember(memory, open->label, closed++);
    }
  }
  return memory;
}

// The first `beside` entries are of the nodes inside it: they may be numbered like it, and are no older.
const Memory *Stacks::remember(const Memory *memory, const Label *label, int beside) {
  constexpr int longest = 6;
  const Label *kept[longest];
  int count = 0;
  for (const Memory *entry = memory; entry != nullptr && count < longest - 1; entry = entry->next) {
    if (beside-- > 0 || !same_series(*entry->label, *label) || entry->label->dress != label->dress) {
      kept[count++] = entry->label;
    }
  }
  const Memory *list = nullptr;
  while (count > 0) {
    list = make({list, kept[--count]});
  }
  return make({list, label});
}

}  // namespace celac
