#include "celac/check/run_ons.hpp"

#include <algorithm>
#include <unordered_map>

namespace celac::check {

RunOns::RunOns(const Draft &draft, const std::vector<Series> &series) : draft_(draft) {
  count(series);
  find_predecessors();
}

RunOns::Family RunOns::family_of(const Node &first) {
  const auto format = static_cast<std::uint32_t>(first.ordinal.counting) * 2 + (first.ordinal.upper ? 1U : 0U);
  return {first.kind(), format * 128 + (first.kind().empty() ? first.ref.depth : 127)};
}

void RunOns::count(const std::vector<Series> &series) {
  for (const Series &one : series) {
    const Node &front = node(one.nodes.front());
    if (front.ordinal.components > 1) {
      continue;
    }
    FamilyCount &family = families_[family_of(front)];
    const std::uint32_t first = front.ordinal.value;
    if (family.seen++ > 0 && first == family.last + 1 && first > 1) {
      ++family.runs_on;
    } else if (first <= 1) {
      ++family.restarts;
    }
    for (const std::uint32_t i : one.nodes) {
      family.last = std::max(first <= 1 && i == one.nodes.front() ? 0 : family.last, node(i).ordinal.value);
    }
  }
  for (auto &[key, family] : families_) {
    family.last = 0;
    family.seen = 0;
  }
}

void RunOns::find_predecessors() {
  std::unordered_map<std::string, std::uint32_t> last;  // nodes
  predecessor_.resize(draft_.nodes().size(), no_node);
  std::string key;
  for (std::uint32_t i = 0; i < draft_.nodes().size(); ++i) {
    const Ordinal &ordinal = node(i).ordinal;
    if (ordinal.counting == Counting::none) {
      continue;
    }
    key.assign(node(i).kind()).append(1, '/').append(ordinal.code).append(1, '/').append(ordinal.front_text);
    key += static_cast<char>('0' + static_cast<int>(ordinal.counting) * 2 + (ordinal.upper ? 1 : 0));
    if (ordinal.components == 1 && ordinal.code.empty()) {
      key += style_of(node(i).ref.label(), node(i).ref.number());  // 二、 does not stand before 3.
    }
    const auto [found, first] = last.try_emplace(key, i);
    predecessor_[i] = first ? no_node : found->second;
    found->second = i;
  }
}

bool RunOns::follows(std::uint32_t first) const {
  const std::uint32_t before = predecessor_[first];
  return (before == no_node ? 0 : node(before).ordinal.value) + 1 == node(first).ordinal.value;
}

// 1 and 2 before the first heading, 3 below it: not equally deep, and yet one run. An item does not go on with the one
// it stands in.
bool RunOns::follows_from_elsewhere(std::uint32_t first) const {
  const std::uint32_t before = predecessor_[first];
  return node(first).ordinal.value > 2 && follows(first) && !node(first).is_section() && !node(before).is_section() &&
         node(before).ref.depth != node(first).ref.depth && node(first).parent != before;
}

RunOns::Start RunOns::start_of(std::uint32_t first) {
  const Node &one = node(first);
  if (one.ordinal.components > 1 || !one.ordinal.code.empty()) {
    return {follows(first) ? one.ordinal.value : 1, false};
  }
  FamilyCount &family = families_[family_of(one)];
  const bool runs = family.runs_on > 0 && family.seen > 0;
  Start start;
  start.breaks_run = runs && family.runs_on > family.restarts && one.ordinal.value == 1 && family.last > 1;
  start.number = follows_from_elsewhere(first)   ? one.ordinal.value
                 : runs && one.ordinal.value > 1 ? family.last + 1
                                                 : 1;
  ++family.seen;
  std::uint32_t last = 0;
  for (std::uint32_t i = first; i != no_node; i = node(i).next_sibling) {
    if (counts_together(node(i), one) && !node(i).ordinal.inserted) {
      last = std::max(last, node(i).ordinal.value);
    }
  }
  family.last = last;
  return start;
}

}  // namespace celac::check
