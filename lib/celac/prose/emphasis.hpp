#pragma once
// What a line looks like apart from heading marks: bold, in capitals, with capital initials.

#include <cstdint>
#include <string_view>

namespace celac {

/// How a line without a heading mark can still look like one.
enum class Emphasis : std::uint8_t { plain, title_case, italic, underlined, bold, capitals };

/// What a line's letters look like. Only short lines are read to the end: long ones are text, however they look. With
/// `labelled`, capital initials do not count.
[[nodiscard]] Emphasis emphasis_of(std::string_view text, bool labelled = false);

/// Whether the line is in italics at least: emphasis_of(text) >= Emphasis::italic, at less cost.
[[nodiscard]] bool is_set_off(std::string_view text);

/// Whether it is in capitals: emphasis_of(text) == Emphasis::capitals, at less cost.
[[nodiscard]] bool is_in_capitals(std::string_view text);

/// Letters that are small and no mark at the start: the line is not set off, and in capitals neither.
[[nodiscard]] bool is_small(std::string_view text);

/// Emphasis around all of it: *Article 1 - Purpose*
[[nodiscard]] bool is_wholly_stressed(std::string_view text);

/// The text without the emphasis marks at its ends.
[[nodiscard]] std::string_view without_marks(std::string_view text);

}  // namespace celac
