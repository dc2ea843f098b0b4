#pragma once
// The items of a plan as a table, in CSV and in NDJSON: for spreadsheets and databases.

#include <cstdint>
#include <string>

#include "celac/plan/plan.hpp"

namespace celac {

/// RFC 4180, or the same made safe for a spreadsheet: a byte order mark, and cells that stay the text they are.
enum class CsvDialect : std::uint8_t { plain, excel };

/// The header line; for Excel with the byte order mark before it.
void write_csv_header(std::string &out, CsvDialect dialect);

/// One line an item: file, id, number, section, section_title, title, text, lines ("64-72"). Lines end in CRLF.
void write_items_csv(std::string &out, const Plan &plan, CsvDialect dialect);

/// One compact JSON object a line and item: file, id, number, label, section, section_title, title, text, lines; what
/// only some items have (`cells`, `after`) where there is some.
void write_items_ndjson(std::string &out, const Plan &plan);

}  // namespace celac
