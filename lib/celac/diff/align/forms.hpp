#pragma once
// What nodes look like by their labels: the word before the number, or else how deep they stand and how they are
// numbered. An item that grew points became a section; its form stays.

#include <cstdint>
#include <set>
#include <string>

#include "celac/diff/edition_index.hpp"

namespace celac {

/// Depth, components and digits or letters of a node with a number and without a word; 0 for any other.
[[nodiscard]] std::uint32_t form_of(const EditionIndex &side, std::uint32_t node);

/// Whether a section holds nothing but points (a, (1)) and sections in which nothing is numbered ("Footnotes").
[[nodiscard]] bool holds_but_points(const EditionIndex &side, std::uint32_t node);

/// The kinds (article ...) that stand for sections and for items, and the forms that one edition has but as items and
/// the other as sections of points, too.
class MixedForms {
 public:
  MixedForms(const EditionIndex &old_side, const EditionIndex &new_side);

  [[nodiscard]] bool has(const EditionIndex &side, std::uint32_t node) const;
  [[nodiscard]] bool has_form(std::uint32_t form) const { return form != 0 && forms_.contains(form); }

 private:
  std::set<std::string> kinds_;
  std::set<std::uint32_t> forms_;
};

}  // namespace celac
