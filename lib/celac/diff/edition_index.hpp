#pragma once
// One edition as the alignment sees it: its nodes in document order, each with its parent.

#include <cstdint>
#include <string>
#include <vector>

#include "celac/plan/lookup.hpp"

namespace celac {

/// No node: the parent of a node at the root, the partner of one that has none.
inline constexpr std::uint32_t no_node = 0xFFFFFFFFU;

struct EditionIndex {
  const Plan *plan = nullptr;
  std::vector<NodeRef> nodes;          ///< document order, parents before their children
  std::vector<std::uint32_t> parents;  ///< index of the parent, or no_node
  std::vector<std::uint32_t> ends;     ///< one past the last node below this one
  bool of_paragraphs = false;          ///< paragraphs are compared; sections and items are where they stand

  /// Whether a node is one that others are compared within, not what is compared itself.
  [[nodiscard]] bool is_section(std::uint32_t node) const {
    return of_paragraphs ? nodes[node].paragraph == nullptr : nodes[node].section != nullptr;
  }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(nodes.size()); }
  /// What stands right before or right behind a node, below the same parent, or no_node.
  [[nodiscard]] std::uint32_t sibling_before(std::uint32_t node) const;
  [[nodiscard]] std::uint32_t sibling_behind(std::uint32_t node) const;
  /// The section that `node` stands in, or no_node.
  [[nodiscard]] std::uint32_t section_of(std::uint32_t node) const;
};

/// Borrows `plan`.
[[nodiscard]] EditionIndex make_side(const Plan &plan);

/// The same with all paragraphs, for comparing these.
[[nodiscard]] EditionIndex make_paragraph_side(const Plan &plan);

/// The title of a node; may be empty, and of a paragraph is.
[[nodiscard]] const std::string &title_of(const NodeRef &node);

/// The text of a node as rows compare it: an item's text; of a section the paragraphs, one a line.
[[nodiscard]] std::string text_of(const NodeRef &node);

/// Title and text, and what follows an item's parts: everything that a node is recognised by.
[[nodiscard]] std::string whole_text(const NodeRef &node);

/// Whether a node is an entry of a list or a row of a table without a number.
[[nodiscard]] bool is_unnumbered(const NodeRef &node);

/// The normalised word of a node's label ("article"); may be empty.
[[nodiscard]] const std::string &kind_of(const NodeRef &node);

/// The last component of a number: "4" of "3.4", "16-A" of itself.
[[nodiscard]] std::string_view last_component(std::string_view number);

/// The same without leading zeros: "05" is 5 in another dress.
[[nodiscard]] std::string_view last_component_bare(std::string_view number);

/// Whether both are numbers with the same last component, in whatever dress.
[[nodiscard]] inline bool same_last_component(std::string_view a, std::string_view b) {
  // Their last characters tell most pairs apart.
  return !a.empty() && !b.empty() && a.back() == b.back() && last_component_bare(a) == last_component_bare(b);
}

}  // namespace celac
