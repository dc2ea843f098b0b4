#include "celac/data/value_builder.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace celac {
namespace {

// The later one of two members with the same key, whichever is found first. Sorting, for a hash could be chosen
// against.
const Member *find_duplicate(const std::vector<Member> &members) {
  std::vector<const Member *> sorted;
  sorted.reserve(members.size());
  for (const Member &member : members) {
    sorted.push_back(&member);
  }
  std::sort(sorted.begin(), sorted.end(), [](const Member *a, const Member *b) {
    const int order = a->key.compare(b->key);
    return order != 0 ? order < 0 : a < b;
  });
  const auto same = std::adjacent_find(sorted.begin(), sorted.end(),
                                       [](const Member *a, const Member *b) { return a->key == b->key; });
  return same == sorted.end() ? nullptr : *(same + 1);
}

}  // namespace

Diagnostic to_error(Problem problem, const std::string &file) {
  return make_error("model-syntax", file, std::move(problem.message), problem.place);
}

Place PlaceCursor::at(std::size_t offset) {
  const std::size_t end = std::min(offset, text_.size());
  for (; offset_ < end; ++offset_) {
    const char c = text_[offset_];
    const bool ends_line = c == '\n' || (c == '\r' && text_.substr(offset_ + 1, 1) != "\n");
    if (ends_line) {
      ++place_.line;
      place_.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
      ++place_.column;
    }
  }
  return place_;
}

bool ValueBuilder::wants_key() const {
  return !open_.empty() && open_.back().value.kind == ValueKind::map && !open_.back().has_key;
}

void ValueBuilder::key(std::string text, Place place) {
  Frame &frame = open_.back();
  frame.key = std::move(text);
  frame.key_place = place;
  frame.has_key = true;
}

std::optional<Problem> ValueBuilder::open(ValueKind list_or_map, Place place) {
  if (open_.size() == max_value_depth) {
    return Problem{place, fmt::format("nested deeper than {} lists and maps", max_value_depth)};
  }
  Frame frame;
  frame.value.kind = list_or_map;
  frame.value.place = place;
  if (list_or_map == ValueKind::list) {
    frame.value.content = std::vector<Value>{};
  } else {
    frame.value.content = std::vector<Member>{};
  }
  open_.push_back(std::move(frame));
  return count(place);
}

std::optional<Problem> ValueBuilder::scalar(ValueKind kind, std::string text, Place place) {
  add(Value{kind, place, std::move(text)});
  return count(place);
}

std::optional<Problem> ValueBuilder::close() {
  Value value = std::move(open_.back().value);
  open_.pop_back();
  std::optional<Problem> problem;
  if (value.kind == ValueKind::map) {
    if (const Member *twice = find_duplicate(value.members())) {
      // A key may be as long as the file.
      problem = Problem{twice->place, fmt::format("the key \"{:.60}\" comes twice", twice->key)};
    }
  }
  add(std::move(value));
  return problem;
}

std::optional<Problem> ValueBuilder::count(Place place) {
  if (++values_ > max_values) {
    return Problem{place, fmt::format("more than {} values", max_values)};
  }
  return std::nullopt;
}

void ValueBuilder::add(Value value) {
  if (open_.empty()) {
    documents_.push_back(std::move(value));
    return;
  }
  Frame &frame = open_.back();
  if (frame.value.kind == ValueKind::list) {
    std::get<std::vector<Value>>(frame.value.content).push_back(std::move(value));
    return;
  }
  auto &members = std::get<std::vector<Member>>(frame.value.content);
  members.push_back(Member{std::move(frame.key), frame.key_place, std::move(value)});
  frame.has_key = false;
}

}  // namespace celac
