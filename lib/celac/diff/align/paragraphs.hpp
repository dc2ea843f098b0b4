#pragma once
// The alignment of paragraphs: by their texts and neighbours, within sections and items whose rows are settled.

#include "celac/diff/diff.hpp"

namespace celac {

/// Fills `paragraphs` of a diff whose other rows are made; nothing where neither edition has paragraphs. The rows are not
/// yet in order.
void align_paragraphs(Diff &diff);

}  // namespace celac
