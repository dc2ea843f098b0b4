#pragma once
// Label words with an adjective: "Strategic objective 1", "Eje estratégico 2", "Línea de acción 3".

#include <string_view>

#include "celac/labels/words.hpp"
#include "celac/values/numeral.hpp"

namespace celac {

/// What a word alone is, by its folded form; none for any other.
using KnownWord = Word (*)(std::string_view form);

/// `text` starts with such a phrase: its noun, with the bytes of both words. Only words without a rank have them.
/// `first` is fold_word(text), `noun` what it is alone.
[[nodiscard]] FoundWord find_phrase(std::string_view text, const FoldedWord &first, Word noun, KnownWord known);

}  // namespace celac
