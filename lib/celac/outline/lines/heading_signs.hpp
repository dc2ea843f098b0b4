#pragma once
// Headings that no mark announces: lines set off by emphasis, place and wording. Every line that may be one is found
// once, with the signs that speak for and against it; their weights (search/weights.def) are fitted on real outlines.

#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

#include "celac/markdown/lines.hpp"
#include "celac/outline/furniture/furniture.hpp"
#include "celac/prose/emphasis.hpp"
#include "celac/text/source.hpp"

namespace celac {

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
  Emphasis emphasis = Emphasis::plain;
  std::uint16_t style = 0;  ///< equal for lines that look alike: emphasis, colon, place; never 0
  std::bitset<heading_sign_count> signs;

  [[nodiscard]] bool has(HeadingSign sign) const { return signs[static_cast<std::size_t>(sign)]; }
};

/// All candidates of a document, in order. `facts` say what is furniture.
[[nodiscard]] std::vector<HeadingCandidate> find_heading_candidates(const Source &source,
                                                                    const std::vector<Line> &lines,
                                                                    const std::vector<LineFact> &facts,
                                                                    InputFormat format);

}  // namespace celac
