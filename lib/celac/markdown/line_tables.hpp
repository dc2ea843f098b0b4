#pragma once
// Tables that lines make: rows between pipes, the grids and rulers of pandoc, lists of lists. Lines that belong to a
// table get its rows.

#include <string_view>
#include <vector>

#include "celac/markdown/lines.hpp"
#include "celac/markdown/tables.hpp"

namespace celac {

/// +---+---+ and | a | b |
void read_grid_tables(std::string_view bytes, std::vector<Line> &lines, Tables &tables);

/// Columns under `----- -----`: pandoc's simple tables, a row a line, and its multiline ones, a blank line between rows.
void read_ruled_tables(std::string_view bytes, std::vector<Line> &lines, Tables &tables);

/// Lists of lists, two rows or more and two cells or more in each:
/// *   *   a
///     *   b
void read_list_tables(std::string_view bytes, std::vector<Line> &lines, Tables &tables);

/// Rows of cells between pipes.
void read_pipe_tables(std::string_view bytes, std::vector<Line> &lines, Tables &tables);

}  // namespace celac
