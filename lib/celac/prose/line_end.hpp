#pragma once
// How two lines of one text meet: a word broken by a hyphen, a compound, or scripts that put no blank between words.

#include <cstdint>
#include <string_view>

#include "celac/prose/vocabulary.hpp"

namespace celac {

enum class Hyphen : std::uint8_t { none, dropped, kept };

/// What becomes of the hyphen at the end of `before` when `next` follows: "co-" / "operation" is one word, unless the
/// document knows it as a compound.
[[nodiscard]] Hyphen hyphen_at_end(std::string_view before, std::string_view next, Vocabulary &vocabulary);

/// Han characters on both sides: no blank between them. Nor between them and digits or Latin letters, where the
/// document writes none.
[[nodiscard]] bool closes_up(std::string_view before, std::string_view next, Vocabulary &vocabulary);

}  // namespace celac
