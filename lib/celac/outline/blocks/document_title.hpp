#pragma once
// The title of the document: the front matter's, else lines above the text. Its lines and whatever repeats them become
// furniture.

#include "celac/outline/blocks/block.hpp"

namespace celac {

/// Finds the title and writes it to `blocks.title`, its lines and repetitions to its blocks as furniture; joins the
/// halves of an annex's title, too.
void find_title(const Source &source, Blocks &blocks);

}  // namespace celac
