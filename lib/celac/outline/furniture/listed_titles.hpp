#pragma once
// The titles that the document's contents page lists: what they name heads in the body, whatever it looks like there.

#include <cstdint>
#include <string_view>
#include <vector>

#include "celac/outline/furniture/furniture.hpp"

namespace celac {

class ListedTitles {
 public:
  ListedTitles() = default;
  /// Reads the entries among `lines` that `facts` knows as contents.
  ListedTitles(const Source &source, const std::vector<Line> &lines, const std::vector<LineFact> &facts);

  /// Whether line `i`, 0-based, can be in the body that the contents list.
  [[nodiscard]] bool lists(std::size_t i) const { return !entries_.empty() && i > last_; }

  /// Whether `line` is an entry, or the title of one without its label. Case, marks and white space do not count, nor
  /// do the digits of numbers.
  [[nodiscard]] bool has(std::string_view line) const { return find(line) != Found::nowhere; }
  /// Whether `title` is an entry that has no label.
  [[nodiscard]] bool has_without_label(std::string_view title) const { return find(title) == Found::entry; }

 private:
  enum class Found { nowhere, entry, title };
  [[nodiscard]] Found find(std::string_view line) const;

  std::vector<std::uint64_t> entries_;  // shapes of whole entries, in order
  std::vector<std::uint64_t> titles_;   // and of what stands after their labels
  std::vector<bool> ends_;              // what they begin and end with: few other lines do
  std::size_t longest_ = 0;             // bytes
  std::size_t last_ = 0;                // line of the contents
};

}  // namespace celac
