#pragma once
// The title of a document: its first words, if they look like one and carry no label.

#include "celac/outline/blocks/block.hpp"

namespace celac {

/// Makes the block with the title furniture of that kind; none may look like one. What merely goes on with it is no
/// section: a second line of a heading joins it, a second line in bold or capitals ("BETWEEN A AND B") becomes text.
void find_title(const Source &source, Blocks &blocks);

}  // namespace celac
