#pragma once
// Words that hardly stand in a title: finite verbs, and what announces a list.

#include <string_view>

namespace celac {

/// Whether `text` has a word of one of seven languages that makes it a sentence or announces what follows: "The Parties
/// will:", "los siguientes", "darunter". Case is ignored, accents are not.
[[nodiscard]] bool announces_in_words(std::string_view text);

}  // namespace celac
