#pragma once
// The words before numbers (article, action ...), and which of them tell nodes apart: a word that only one edition
// prints is a matter of its style, one that both print says what a node is. So with numbers themselves: where both
// editions number items, an entry of a list is something else.

#include <array>
#include <cstdint>
#include <vector>

#include "celac/diff/edition_index.hpp"

namespace celac {

class Kinds {
 public:
  Kinds(const EditionIndex &old_side, const EditionIndex &new_side);

  /// Nothing tells nodes apart: of so many on each side.
  Kinds(std::uint32_t old_size, std::uint32_t new_size)
      : kinds_{std::vector<std::uint32_t>(old_size), std::vector<std::uint32_t>(new_size)}, shared_(1),
        unnumbered_{std::vector<bool>(old_size), std::vector<bool>(new_size)}, grown_{std::vector<bool>(old_size),
                                                                                      std::vector<bool>(new_size)},
        above_{std::vector<std::uint32_t>(old_size, no_node), std::vector<std::uint32_t>(new_size, no_node)} {}

  /// Whether one of two nodes is an entry or row without a number, where both editions number items.
  [[nodiscard]] bool numbering_conflicts(std::uint32_t old_node, std::uint32_t new_node) const {
    return both_number_ && unnumbered_[0][old_node] != unnumbered_[1][new_node];
  }

  /// Whether one of two nodes is a point of what, in the other edition, is an item: "(a)" of 3.1.1 and 3.1.1 itself.
  [[nodiscard]] bool point_conflicts(std::uint32_t old_node, std::uint32_t new_node) const {
    return is_point_of_grown(1, new_node, old_node) || is_point_of_grown(0, old_node, new_node);
  }

  /// Whether `point` of `side` is a point of an item that grew points, and `other` of the other side is such an item.
  [[nodiscard]] bool is_point_of_grown(std::size_t side, std::uint32_t point, std::uint32_t other) const {
    return above_[side][point] != no_node && grown_[1 - side][other];
  }

  /// The item that grew points which a node of `side` stands in, or no_node.
  [[nodiscard]] std::uint32_t grown_above(std::size_t side, std::uint32_t node) const { return above_[side][node]; }

  /// Whether any item of either edition grew points.
  [[nodiscard]] bool any_grown() const { return any_grown_; }

  /// Whether a node has the form of items that grew points.
  [[nodiscard]] bool is_grown(std::size_t side, std::uint32_t node) const { return grown_[side][node]; }

  /// Whether two nodes are of different kinds, and either kind is known to both editions.
  [[nodiscard]] bool kinds_conflict(std::uint32_t old_node, std::uint32_t new_node) const {
    if (numbering_conflicts(old_node, new_node) || point_conflicts(old_node, new_node)) {
      return true;
    }
    const std::uint32_t a = kinds_[0][old_node];
    const std::uint32_t b = kinds_[1][new_node];
    return a != b && (shared_[a] || shared_[b]);
  }

 private:
  std::array<std::vector<std::uint32_t>, 2> kinds_;  ///< of each node; 0 for none
  std::vector<bool> shared_;                         ///< by kind
  std::array<std::vector<bool>, 2> unnumbered_;      ///< of each node
  std::array<std::vector<bool>, 2> grown_;           ///< of each node: of a form that is a section in one edition
  std::array<std::vector<std::uint32_t>, 2> above_;  ///< of each node: the one of these that it stands in, or no_node
  bool any_grown_ = false;
  bool both_number_ = false;  ///< both editions have items with a number
};

}  // namespace celac
