#pragma once
// The text of every node as it is compared: folded, only letters and digits, words apart by one blank, each Han
// character a word of its own. For matching only; what is printed comes from the plan.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "celac/diff/edition_index.hpp"

namespace celac {

/// Appends the folded words of `text` to `out`, with a blank after each.
void append_normal(std::string &out, std::string_view text);

/// All nodes of a side, in one string. Of a section only its title; an item with everything below it, for "The Parties
/// shall:" is not what it is recognised by, and one that is all of its section with the section's title, if that says as
/// much. So too the sections that `whole` marks. Where paragraphs are compared, they have their texts, and all others
/// their titles.
class NormalTexts {
 public:
  NormalTexts(const EditionIndex &side, const std::vector<bool> &whole);

  [[nodiscard]] std::string_view operator[](std::uint32_t node) const {
    return std::string_view(text_).substr(begins_[node], begins_[node + 1] - begins_[node]);
  }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(begins_.size() - 1); }

 private:
  void append_own(const NodeRef &node);
  void append_heading(const NodeRef &section);

  std::string text_;
  std::vector<std::uint32_t> begins_;
};

/// Calls `use` with each word of a normal text, without its blank.
template <class Use>
void for_each_word(std::string_view normal, Use use) {
  std::size_t at = 0;
  while (at < normal.size()) {
    const std::size_t end = normal.find(' ', at);
    use(normal.substr(at, end - at));
    at = end + 1;
  }
}

}  // namespace celac
