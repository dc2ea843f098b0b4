#pragma once
// One edition as languages are compared: all its units in document order, each with its own words, and what of them can
// be recognised in another language.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "celac/plan/lookup.hpp"
#include "celac/values/quantities.hpp"

namespace celac {

enum class UnitClass : std::uint8_t { section, item, entry, paragraph };  // an entry is an item without a number

/// A mark that languages share (a number, a name, an acronym, a word's beginning) and how rare it is in its edition.
using Anchor = std::pair<std::uint64_t, float>;

struct UnitFacts {
  NodeRef ref;
  UnitClass sort = UnitClass::paragraph;
  std::string text;                  ///< its own words: title, text and cells
  std::vector<Quantity> quantities;  ///< in `text`
  std::vector<Anchor> anchors;       ///< sorted
  float anchor_norm = 0;
  float length = 0;              ///< of `text`, in characters of an average language
  float whole_length = 0;        ///< with all that stands below
  std::optional<double> number;  ///< the value of its number's last component
  std::uint64_t path = 0;        ///< the values of all components of its number; 0 without one
  bool unlabelled = false;       ///< an item whose label is lost: `ref` is the one before, whose text it ends
};

/// Units with their parents: of an edition, or of several put together.
struct UnitTree {
  static constexpr std::uint32_t root = 0;  ///< the edition itself, which has no facts
  struct Node {
    const UnitFacts *facts = nullptr;
    std::uint32_t parent = root;
    std::vector<std::uint32_t> children;
  };
  std::vector<Node> nodes;
};

/// Borrows `plan`.
[[nodiscard]] std::vector<UnitFacts> gather_facts(const Plan &plan);

/// Puts `text` in the place of a unit's words, with all that follows from it but the anchors.
void set_words(UnitFacts &unit, std::string text, Tongue tongue);

/// Once all units have their words: what they weigh together, and their anchors.
void weigh_units(std::vector<UnitFacts> &facts);

/// The tree of one edition: node 0 the root, node i + 1 the unit i. Borrows `facts`.
[[nodiscard]] UnitTree tree_of(const std::vector<UnitFacts> &facts);

}  // namespace celac
