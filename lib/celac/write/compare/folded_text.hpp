#pragma once
// Long runs that say nothing new, of which paper has only the ends: what is between is marked, with how many words it has.

#include <string>
#include <string_view>

#include "celac/write/common/page_words.hpp"

namespace celac {

/// How many columns of a run stay on paper, at its beginning and at its end.
struct Kept {
  int front, back;
};

/// Appends `text` whole, escaped. Where more than a few words lie between what is `kept`, they stand in an element that says
/// their number, for a style sheet to show one or the other.
void append_folded(std::string &out, std::string_view text, Kept kept, const PageWords &words);

}  // namespace celac
