#pragma once
// Writers of an edition in several languages, one function a format. All append to `out`.

#include <string>

#include "celac/align/align.hpp"
#include "celac/write/common/csv_dialect.hpp"
#include "celac/write/compare/marked_words.hpp"

namespace celac {

void write_align_yaml(std::string &out, const LanguageTable &table);
void write_align_json(std::string &out, const LanguageTable &table);
/// A row a line (`"type":"row"`), then a finding a line (`"type":"finding"`).
void write_align_ndjson(std::string &out, const LanguageTable &table);
/// A row a line: what holds it together, its findings, then id and text in each edition.
void write_align_csv(std::string &out, const LanguageTable &table, CsvDialect dialect = CsvDialect::plain);
/// The findings, then one line a row.
void write_align_text(std::string &out, const LanguageTable &table, TerminalStyle style);
/// The rows with texts in two editions or more as a translation memory (TMX 1.4).
void write_align_tmx(std::string &out, const LanguageTable &table);

}  // namespace celac
