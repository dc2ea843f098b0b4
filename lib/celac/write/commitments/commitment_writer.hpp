#pragma once
// Writers of commitments, one function a format. All append to `out`.

#include <string>

#include "celac/commitments/commitment.hpp"
#include "celac/write/common/csv_dialect.hpp"

namespace celac {

void write_commitments_yaml(std::string &out, const Commitments &all);
void write_commitments_json(std::string &out, const Commitments &all);
/// One unit a line, each with its `file`.
void write_commitments_ndjson(std::string &out, const Commitments &all);

/// The columns of the table and its rows, one a clause (commitment_table.hpp).
void write_commitments_csv_header(std::string &out, CsvDialect dialect = CsvDialect::plain);
void write_commitments_csv(std::string &out, const Commitments &all, CsvDialect dialect = CsvDialect::plain);

/// For reading: a paragraph a unit, with what was found in its words.
void write_commitments_text(std::string &out, const Commitments &all, std::size_t width, bool color);

/// For reading: the level of a unit, and why each of its clauses has the level it has.
void write_commitment_reasons(std::string &out, const Commitment &unit);

}  // namespace celac
