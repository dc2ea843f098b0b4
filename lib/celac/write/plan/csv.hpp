#pragma once
// The items of a plan as a table, in CSV and in NDJSON: for spreadsheets and databases.

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "celac/plan/plan.hpp"
#include "celac/write/common/csv_dialect.hpp"

namespace celac {

/// What has a line in a table.
enum class RowsOf : std::uint8_t { items, items_and_paragraphs };

/// The header line; for Excel with the byte order mark before it.
void write_csv_header(std::string &out, CsvDialect dialect);

/// One line an item: file, id, parent, kind, depth (1 at the root), order (of the line), number, label, section,
/// section_title, title, text, cells ("Deadline: 2024 | Lead: Ports"), pages ("3-4"), lines ("64-72"). Lines end in CRLF.
/// With `ids` only of those.
void write_items_csv(std::string &out, const Plan &plan, CsvDialect dialect, RowsOf rows = RowsOf::items,
                     const std::set<std::string_view> *ids = nullptr);

/// One compact JSON object a line and item, with the same keys in the same order: cells as the model has them, pages a
/// list, lines [first, last] or null.
void write_items_ndjson(std::string &out, const Plan &plan, RowsOf rows = RowsOf::items);

}  // namespace celac
