// Two texts, parted by a NUL, through align and its writers.

#include "celac/align/align.hpp"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "celac/write/compare/align_writer.hpp"
#include "celac/write/compare/html_align.hpp"
#include "celac/write/office/align_xlsx.hpp"
#include "fuzz/fuzz.hpp"

using namespace celac;

namespace {

// Each unit of each edition is in one row, and findings are of rows.
void check_rows(const LanguageTable &table) {
  for (std::size_t edition = 0; edition < table.editions.size(); ++edition) {
    std::vector<int> seen(table.editions[edition].units.size());
    for (const LanguageRow &row : table.rows) {
      tests::require(row.present() > 0, "a row of nothing");
      if (row.units[edition] != no_unit) {
        ++seen.at(row.units[edition]);
      }
    }
    for (const int times : seen) {
      tests::require(times == 1, "a unit that is not in one row");
    }
  }
  for (const LanguageFinding &finding : table.findings) {
    tests::require(finding.row < table.rows.size() && finding.values.size() == table.editions.size(),
                   "a finding of no row");
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const std::string_view both = tests::text_of(data, size);
  const auto cut = both.find('\0');
  if (cut == std::string_view::npos) {
    return 0;
  }
  const auto one = tests::read(both.substr(0, cut));
  const auto other = tests::read(both.substr(cut + 1));
  if (!one || !other) {
    return 0;
  }
  const LanguageTable table = align_languages({&one->plan, &other->plan, &one->plan});
  check_rows(table);
  tests::require(align_languages({&one->plan, &one->plan}).findings.empty(), "a text that differs from itself");
  std::string json;
  write_align_json(json, table);
  tests::require(nlohmann::json::accept(json), "JSON that is none");
  std::string text;
  write_align_yaml(text, table);
  write_align_ndjson(text, table);
  write_align_csv(text, table, CsvDialect::excel);
  write_align_text(text, table, {});
  write_align_tmx(text, table);
  write_align_html(text, table);
  std::string book;
  tests::require(!!write_align_xlsx(book, table, ""), "rows that no workbook holds");
  tests::require_utf8(json);
  tests::require_utf8(text);
  return 0;
}
