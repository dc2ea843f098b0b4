#pragma once
// The rows of every table in CSV: plain, or for a spreadsheet.

#include <string>
#include <string_view>

#include "celac/write/common/csv_dialect.hpp"
#include "celac/write/common/escape.hpp"

namespace celac {

/// What the table begins with.
inline std::string_view csv_start(CsvDialect dialect) { return dialect == CsvDialect::excel ? "\xEF\xBB\xBF" : ""; }

/// Appends one row to `out`, cell by cell; a line ends in CRLF.
class CsvRow {
 public:
  CsvRow(std::string &out, CsvDialect dialect) : out_(out), dialect_(dialect) {}

  void number(std::string_view digits) {
    separate();
    out_ += digits;
  }
  void cell(std::string_view text, Keep keep) {
    separate();
    if (dialect_ == CsvDialect::excel) {
      append_excel(out_, text, keep);
    } else {
      append_csv(out_, text);
    }
  }
  void end() { out_ += "\r\n"; }

 private:
  void separate() {
    out_ += first_ ? "" : ",";
    first_ = false;
  }

  std::string &out_;
  CsvDialect dialect_;
  bool first_ = true;
};

}  // namespace celac
