#pragma once
// References in words: "Section II, Agriculture and Food, paragraph 3.4"; in the language of the plan, where its words
// are known.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "celac/plan/lookup.hpp"

namespace celac {

/// What stands around a node, outermost first.
struct NodePath {
  std::vector<const Section *> sections;
  std::vector<const Item *> items;
  std::string_view language;  ///< of the plan, which owns it
};

/// Finds paths by ids. The plan must stay where it is.
class NodePaths {
 public:
  explicit NodePaths(const Plan &plan);
  /// The path to the node with this id, itself included; empty if there is none.
  [[nodiscard]] NodePath to(std::string_view id) const;

 private:
  std::vector<NodeRef> nodes_;
  std::string_view language_;
  std::vector<std::size_t> parents_;  // its own index at the root
  std::unordered_map<std::string_view, std::size_t> index_;
};

/// The outermost section by its number ("Section II", or as its own word has it: "Chapter 2"), the others by title.
[[nodiscard]] std::string cite_sections(const std::vector<const Section *> &sections, std::string_view language);

/// The whole reference; labels that bring their own word keep it ("Article 4").
[[nodiscard]] std::string cite(const NodePath &path);

}  // namespace celac
