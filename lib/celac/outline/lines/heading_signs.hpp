#pragma once
// Headings that no mark announces: lines set off by emphasis, place and wording. What speaks for and against one are
// its signs; their weights (search/weights.def) are fitted on real outlines.

#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

#include "celac/prose/emphasis.hpp"

namespace celac {

class ShownLines;

/// What may be said of a line that may be a heading. One weight each (weights.def, `heading_` and the name).
enum class HeadingSign : std::uint8_t {
#define CELAC_HEADING_SIGN(name, text) name,
#include "celac/outline/lines/heading_signs.def"
#undef CELAC_HEADING_SIGN
};

inline constexpr std::size_t heading_sign_count = 0
#define CELAC_HEADING_SIGN(name, text) +1  // NOLINT(bugprone-macro-parentheses)
#include "celac/outline/lines/heading_signs.def"
#undef CELAC_HEADING_SIGN
    ;

/// The name of a sign, as the table of weights has it.
[[nodiscard]] std::string_view name(HeadingSign sign);

/// One line, or a few wrapped ones, that may be a heading without a mark.
struct HeadingCandidate {
  std::uint32_t first = 0;  ///< lines, 0-based, inclusive
  std::uint32_t last = 0;
  Emphasis emphasis = Emphasis::plain;  ///< of its words, or what tags around its lines say
  Emphasis of_words = Emphasis::plain;
  std::uint16_t style = 0;  ///< equal for lines that look alike: emphasis, colon, place; never 0
  std::bitset<heading_sign_count> signs;

  [[nodiscard]] bool has(HeadingSign sign) const { return signs[static_cast<std::size_t>(sign)]; }
  void set(HeadingSign sign, bool value = true) {
    if (value) {
      signs.set(static_cast<std::size_t>(sign));
    }
  }
};

/// Words without the marks and tags of emphasis around them.
[[nodiscard]] std::string_view bare_words(std::string_view text);

/// "For more information, see also:", "Note:", "where:": a lead-in of more than three words, and one that the text goes on
/// with, heads nothing, however often it comes.
[[nodiscard]] bool is_lead_in(std::string_view words);

/// What the words of a candidate show: `whole` as printed, `words` bare, `size` of them in characters.
void set_wording_signs(HeadingCandidate &one, ShownLines &lines, std::string_view words, std::size_t size,
                       std::string_view whole);

/// What stands before and after it. The paragraph it stands in is [begin, end).
void set_place_signs(HeadingCandidate &one, ShownLines &lines, std::uint32_t begin, std::uint32_t end);

/// Sets the style of each candidate and the signs that come of it. `candidates` are all of a document, in order.
void compare_candidates(ShownLines &lines, std::vector<HeadingCandidate> &candidates);

}  // namespace celac
