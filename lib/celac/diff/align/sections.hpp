#pragma once
// Which sections correspond: by the links of what stands below them and by their titles, never by their numbers alone.

#include "celac/diff/align/alignment.hpp"
#include "celac/diff/align/lexicon.hpp"

namespace celac {

/// Links sections one to one. Items must be linked already.
void match_sections(const EditionIndex &old_side, const EditionIndex &new_side, const Lexicon &lexicon, Links &links);

}  // namespace celac
