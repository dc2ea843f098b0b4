#pragma once
// The two kinds of CSV, for every table.

#include <cstdint>

namespace celac {

/// RFC 4180 with the text unchanged, or the same made safe for a spreadsheet: a byte order mark at the start of the
/// table, and cells that stay the text they are.
enum class CsvDialect : std::uint8_t { plain, excel };

}  // namespace celac
