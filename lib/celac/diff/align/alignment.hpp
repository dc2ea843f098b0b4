#pragma once
// The alignment while it grows: who is linked to whom one to one, and on what grounds. Later stages turn links and what
// is left over into rows.

#include <cstdint>
#include <vector>

#include "celac/diff/diff.hpp"

namespace celac {

/// The link of one old node.
struct Link {
  std::uint32_t partner = no_node;  ///< new node
  float similarity = 0;
  float margin = 0;
  MatchedBy matched_by = MatchedBy::none;
};

/// One-to-one links between the nodes of two sides.
class Links {
 public:
  Links(std::uint32_t old_size, std::uint32_t new_size) : links_(old_size), back_(new_size, no_node) {}

  void join(std::uint32_t old_node, std::uint32_t new_node, float similarity, MatchedBy matched_by) {
    links_[old_node] = {new_node, similarity, 0, matched_by};
    back_[new_node] = old_node;
  }
  void unlink(std::uint32_t old_node) {
    back_[links_[old_node].partner] = no_node;
    links_[old_node] = {};
  }
  [[nodiscard]] const Link &of(std::uint32_t old_node) const { return links_[old_node]; }
  [[nodiscard]] Link &of(std::uint32_t old_node) { return links_[old_node]; }
  [[nodiscard]] std::uint32_t partner(std::uint32_t old_node) const { return links_[old_node].partner; }
  [[nodiscard]] std::uint32_t back(std::uint32_t new_node) const { return back_[new_node]; }
  [[nodiscard]] bool free_old(std::uint32_t old_node) const { return links_[old_node].partner == no_node; }
  [[nodiscard]] bool free_new(std::uint32_t new_node) const { return back_[new_node] == no_node; }
  [[nodiscard]] std::uint32_t old_size() const { return static_cast<std::uint32_t>(links_.size()); }
  [[nodiscard]] std::uint32_t new_size() const { return static_cast<std::uint32_t>(back_.size()); }

 private:
  std::vector<Link> links_;
  std::vector<std::uint32_t> back_;
};

}  // namespace celac
