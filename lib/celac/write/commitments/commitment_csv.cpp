#include "celac/write/commitments/commitment_table.hpp"
#include "celac/write/commitments/commitment_writer.hpp"
#include "celac/write/common/csv_row.hpp"

namespace celac {

void write_commitments_csv_header(std::string &out, CsvDialect dialect) {
  out += csv_start(dialect);
  CsvRow head(out, dialect);
  for (const CommitmentColumn &column : commitment_columns) {
    head.cell(column.name, Keep::words);
  }
  head.end();
}

void write_commitments_csv(std::string &out, const Commitments &all, CsvDialect dialect) {
  each_commitment_row(all, [&](const CommitmentFields &fields) {
    CsvRow row(out, dialect);
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const CommitmentCell kind = commitment_columns[i].kind;
      if (kind == CommitmentCell::number) {
        row.number(fields[i]);
      } else {
        row.cell(fields[i], kind == CommitmentCell::label ? Keep::label : Keep::words);
      }
    }
    row.end();
  });
}

}  // namespace celac
