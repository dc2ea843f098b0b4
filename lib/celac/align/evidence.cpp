#include "celac/align/evidence.hpp"

#include <algorithm>
#include <cmath>

#include "celac/align/anchors.hpp"

namespace celac {
namespace {

// Logarithms of odds, roughly: what is as likely of strangers as of a pair is 0.
constexpr float length_spread = 0.35F;  // of the logarithm of the ratio, of long texts
constexpr float letter_spread = 8;      // short texts vary more
constexpr float most_for_length = 1;
constexpr float most_against_length = -3;
constexpr float most_for_anchors = 4;
constexpr float most_against_anchors = -2;

// A heading of one edition is an item with a text, or the paragraph that leads to a list, in the other.
float class_evidence(const UnitFacts &a, const UnitFacts &b) {
  if (a.sort == b.sort) {
    return 0.5F;
  }
  const auto either = [&](UnitClass sort) { return a.sort == sort || b.sort == sort; };
  if (either(UnitClass::section)) {
    return either(UnitClass::entry) ? -1.5F : -0.3F;
  }
  return either(UnitClass::paragraph) ? -0.8F : -0.3F;
}

// By the own words of units of one class; otherwise, and of what has parts, with all that stands below.
float lengths_evidence(const UnitTree::Node &a, const UnitTree::Node &b) {
  const UnitFacts &left = *a.facts;
  const UnitFacts &right = *b.facts;
  if (left.sort != right.sort) {
    const bool leads = left.sort == UnitClass::paragraph || right.sort == UnitClass::paragraph;
    return leads ? length_evidence(left.length, right.length) : length_evidence(left.whole_length, right.whole_length);
  }
  float sum = length_evidence(left.length, right.length);
  if (!a.children.empty() && !b.children.empty()) {
    sum += length_evidence(left.whole_length, right.whole_length);
  } else if (a.children.size() + b.children.size() > 1) {
    sum -= 1;
  }
  return sum;
}

const std::string &word_of(const UnitFacts &unit) {
  static const std::string none;
  return unit.sort == UnitClass::section ? unit.ref.section->kind
         : unit.sort == UnitClass::item  ? unit.ref.item->kind
                                         : none;
}

// The best likeness of `unit` with one of `list` around `middle`.
float best_around(const UnitFacts &unit, const std::vector<const UnitFacts *> &list, std::size_t middle) {
  constexpr std::size_t reach = 12;
  float best = 0;
  for (std::size_t i = middle < reach ? 0 : middle - reach; i < std::min(list.size(), middle + reach + 1); ++i) {
    best = std::max(best, anchor_likeness(unit, *list[i]));
  }
  return best;
}

std::vector<const UnitFacts *> telling_units(const UnitTree &tree) {
  std::vector<const UnitFacts *> out;
  for (const UnitTree::Node &node : tree.nodes) {
    if (node.facts != nullptr && node.facts->anchors.size() > 3) {
      out.push_back(node.facts);
    }
  }
  return out;
}

}  // namespace

AnchorScale learn_scale(const UnitTree &a, const UnitTree &b) {
  constexpr std::size_t most = 200;
  constexpr std::size_t few = 8;
  const auto own = telling_units(a);
  const auto others = telling_units(b);
  if (std::min(own.size(), others.size()) < few) {
    return {0.2F, 0.03F};
  }
  // A partner stands about as far from the start, a stranger half a text away.
  std::vector<float> usual;
  std::vector<float> chance;
  const std::size_t step = own.size() / most + 1;
  for (std::size_t i = 0; i < own.size(); i += step) {
    const std::size_t place = i * others.size() / own.size();
    usual.push_back(best_around(*own[i], others, place));
    chance.push_back(best_around(*own[i], others, (place + others.size() / 2) % others.size()));
  }
  const auto middle = [](std::vector<float> &values) {
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
  };
  return {middle(usual), middle(chance)};
}

float length_evidence(float a, float b) {
  const float shorter = std::min(a, b);
  if (a == 0 || b == 0) {
    return a == b ? 0 : -1;
  }
  const float spread = std::sqrt(length_spread * length_spread + letter_spread / (shorter + 1));
  const float off = std::log(a / b) / spread;
  return std::max(most_for_length - off * off / 2, most_against_length);
}

float anchor_evidence(const UnitFacts &a, const UnitFacts &b, const AnchorScale &scale) {
  if (a.anchors.empty() || b.anchors.empty()) {
    return 0;
  }
  constexpr float least_gap = 0.05F;  // below it languages share next to nothing: little is much, nothing says nothing
  constexpr float steepness = 4;
  const float likeness = anchor_likeness(a, b);
  const float gap = std::max(scale.usual - scale.chance, least_gap);
  const float middle = scale.chance + gap / 2;
  const float evidence = (likeness - middle) / gap * steepness;
  const float against = scale.usual - scale.chance < least_gap ? -0.3F : most_against_anchors;
  return std::clamp(evidence, against, most_for_anchors);
}

float pair_evidence(const UnitTree::Node &a, const UnitTree::Node &b, const AnchorScale &scale) {
  const UnitFacts &left = *a.facts;
  const UnitFacts &right = *b.facts;
  float sum = class_evidence(left, right) + anchor_evidence(left, right, scale);
  sum += lengths_evidence(a, b);
  const std::string &word = word_of(left);
  const std::string &other_word = word_of(right);
  if (!word.empty() && !other_word.empty()) {
    sum += word == other_word ? 0.5F : -1;
  }
  if (left.number && right.number) {
    sum += *left.number == *right.number ? 1 : -0.5F;
  } else if (left.number || right.number) {
    sum -= 0.5F;
  }
  return sum;
}

}  // namespace celac
