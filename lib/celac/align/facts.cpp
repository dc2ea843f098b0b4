#include "celac/align/facts.hpp"

#include <algorithm>
#include <array>

#include "celac/align/anchors.hpp"
#include "celac/align/number_values.hpp"
#include "celac/text/hash.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

void add_words(std::string &out, const std::string &part) {
  if (!part.empty()) {
    out += out.empty() ? "" : "\n";
    out += part;
  }
}

std::string own_words(const NodeRef &ref) {
  if (ref.paragraph != nullptr) {
    return ref.paragraph->text;
  }
  if (ref.section != nullptr) {
    return ref.section->title;
  }
  std::string text = ref.item->title;
  add_words(text, ref.item->text);
  for (const Cell &cell : ref.item->cells) {
    add_words(text, cell.text);
  }
  return text;
}

UnitClass sort_of(const NodeRef &ref) {
  if (ref.item == nullptr) {
    return ref.section != nullptr ? UnitClass::section : UnitClass::paragraph;
  }
  return ref.item->number.empty() ? UnitClass::entry : UnitClass::item;
}

// The normalised word of a label; paragraphs have none.
std::string_view word_of(const NodeRef &ref) {
  return ref.section != nullptr ? ref.section->kind : ref.item != nullptr ? ref.item->kind : std::string_view();
}

// How long the same words are, on average, compared with English; a Han character stands for three letters.
float length_of(std::string_view text, Tongue tongue) {
  constexpr float han_letters = 3;
  constexpr std::array<float, 8> growth = {1, 1, 1.12F, 1.08F, 1.15F, 1.12F, 1.12F, 1};
  float length = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = utf8::decode(text, at);
    length += utf8::is_cjk(c.code) ? han_letters : 1;
    at += c.size;
  }
  return length / growth.at(static_cast<std::size_t>(tongue));
}

// Roman or a letter: what all numbers of a list can be.
void settle_numbers(const UnitTree &tree, std::vector<UnitFacts> &facts) {
  for (const UnitTree::Node &parent : tree.nodes) {
    const bool roman = std::all_of(parent.children.begin(), parent.children.end(), [&](std::uint32_t child) {
      const std::string &number = facts[child - 1].ref.number();
      return number.empty() || ends_like_roman(number);
    });
    for (const std::uint32_t child : parent.children) {
      UnitFacts &unit = facts[child - 1];
      const auto values = number_values(unit.ref.number(), roman);
      if (values.empty()) {
        continue;
      }
      unit.number = values.back();
      unit.path = hash64(word_of(unit.ref));
      for (const double value : values) {
        unit.path = mix(unit.path, static_cast<std::uint64_t>(value * 1000));
      }
    }
  }
}

}  // namespace

void set_words(UnitFacts &unit, std::string text, Tongue tongue) {
  unit.text = std::move(text);
  unit.quantities = find_quantities(unit.text, tongue);
  unit.length = length_of(unit.text, tongue);
}

void weigh_units(std::vector<UnitFacts> &facts) {
  for (UnitFacts &unit : facts) {
    unit.whole_length = unit.length;
  }
  const UnitTree tree = tree_of(facts);
  for (std::size_t i = tree.nodes.size(); i-- > 1;) {
    if (tree.nodes[i].parent != UnitTree::root) {
      facts[tree.nodes[i].parent - 1].whole_length += facts[i - 1].whole_length;
    }
  }
  find_anchors(facts);
}

std::vector<UnitFacts> gather_facts(const Plan &plan) {
  const Tongue tongue = tongue_of(plan.language);
  std::vector<UnitFacts> facts;
  for (const NodeRef &ref : all_units(plan)) {
    UnitFacts &unit = facts.emplace_back();
    unit.ref = ref;
    unit.sort = sort_of(ref);
    set_words(unit, own_words(ref), tongue);
  }
  settle_numbers(tree_of(facts), facts);
  weigh_units(facts);
  return facts;
}

UnitTree tree_of(const std::vector<UnitFacts> &facts) {
  UnitTree tree;
  tree.nodes.resize(facts.size() + 1);
  std::vector<std::uint32_t> open;
  for (std::uint32_t i = 0; i < facts.size(); ++i) {
    open.resize(std::min<std::size_t>(open.size(), facts[i].ref.depth));
    UnitTree::Node &node = tree.nodes[i + 1];
    node.facts = &facts[i];
    node.parent = open.empty() ? UnitTree::root : open.back();
    tree.nodes[node.parent].children.push_back(i + 1);
    open.push_back(i + 1);
  }
  return tree;
}

}  // namespace celac
