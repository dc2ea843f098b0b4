#pragma once
// What a table or a figure leaves where a converter wrote each of its cells on a line of its own.

#include <cstdint>
#include <string_view>
#include <vector>

#include "celac/markdown/lines.hpp"
#include "celac/text/source.hpp"

namespace celac {

/// "Cuadro Nº 5", "Figure 2 : ...", 表1: the number of a table or figure, which heads no part of the plan.
[[nodiscard]] bool is_caption(std::string_view text);

/// Marks the lines, by their numbers, that are cells: decimal numbers alone on their lines that do not count on (36.1,
/// 36.0, 35.7), and a few words between two of them. `cells` stays empty if it is and there are none.
void mark_number_cells(const Source &source, const std::vector<Line> &lines, std::vector<bool> &cells);

}  // namespace celac
