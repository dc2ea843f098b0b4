#pragma once
// Running heads and feet, learned from repetition: a line that comes again at the edges of pages or inside sentences.

#include <vector>

#include "celac/outline/furniture/furniture.hpp"

namespace celac {

/// Marks the running heads among `facts`, one for each line. `near` says which lines stand at a page's edge.
void mark_running_heads(const Source &source, const std::vector<Line> &lines, const std::vector<bool> &near,
                        std::vector<LineFact> &facts);

}  // namespace celac
