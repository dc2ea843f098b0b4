#pragma once
// References in words: "Section II, Agriculture and Food, paragraph 3.4", "second bullet of section II.3"; in the language
// of the plan, where its words are known.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "celac/plan/lookup.hpp"

namespace celac {

/// What stands around a unit, outermost first, with the unit itself.
struct NodePath {
  std::vector<const Section *> sections;
  std::vector<const Item *> items;
  std::string_view language;  ///< of the plan, which owns it
  const Paragraph *paragraph = nullptr;
  std::vector<std::uint32_t> places = {};  ///< of the items and the paragraph: which of its like it is; 0 with a number
};

/// Finds paths by ids. The plan must stay where it is.
class NodePaths {
 public:
  explicit NodePaths(const Plan &plan);
  /// The path to the unit with this id, itself included; empty if there is none.
  [[nodiscard]] NodePath to(std::string_view id) const;
  [[nodiscard]] bool has(std::string_view id) const { return index_.contains(id); }

 private:
  std::vector<NodeRef> units_;
  std::string_view language_;
  std::vector<std::size_t> parents_;  // its own index at the root
  std::vector<std::uint32_t> places_;
  std::unordered_map<std::string_view, std::size_t> index_;
};

/// Whether an item is cited by its place among its like: an entry or a row without a number.
[[nodiscard]] bool cited_by_place(const Item &item);

/// Each section by its number ("Section II", or as its own word has it: "Chapter 2") and, below the outermost, its title.
[[nodiscard]] std::string cite_sections(const std::vector<const Section *> &sections, std::string_view language);

/// The whole reference; labels that bring their own word keep it ("Article 4"). What has no number is cited by its place
/// among its like.
[[nodiscard]] std::string cite(const NodePath &path);

}  // namespace celac
