#pragma once
// What the stages of the alignment work on.

#include "celac/diff/align/alignment.hpp"
#include "celac/diff/align/kinds.hpp"
#include "celac/diff/align/lexicon.hpp"

namespace celac {

/// Both sides, what is known of their words, and the links so far. A copy tries links out: it borrows all but them.
struct Matching {
  const EditionIndex &old_side;
  const EditionIndex &new_side;
  const Kinds &kinds;
  const Lexicon &lexicon;
  Links links;
};

}  // namespace celac
