// Editions in several languages: rows, findings, order.

#include "celac/align/align.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <map>
#include <string>
#include <vector>

#include "celac/align/number_values.hpp"
#include "celac/outline/document.hpp"
#include "celac/write/compare/align_writer.hpp"
#include "celac/write/compare/html_align.hpp"
#include "support/drafts.hpp"

using namespace celac;
using namespace celac::tests;

namespace {

Plan read(const char *name, std::string text, const char *language) {
  auto edition = read_document(Source(name, std::move(text)), {.format = InputFormat::markdown, .language = language});
  REQUIRE(edition);
  return std::move(edition->plan);
}

std::string rows_of(const LanguageTable &table) {
  std::string out;
  for (const LanguageRow &row : table.rows) {
    for (std::size_t edition = 0; edition < row.units.size(); ++edition) {
      out += edition == 0 ? "" : "=";
      out += row.units[edition] == no_unit ? "-" : table.editions[edition].units[row.units[edition]].ref.id();
    }
    out += ' ';
  }
  return out;
}

}  // namespace

TEST_CASE("align: numbers of any form have one value") {
  CHECK(number_values("II", true) == std::vector<double>{2});
  CHECK(number_values("Ⅱ", true) == std::vector<double>{2});
  CHECK(number_values("二", false) == std::vector<double>{2});
  CHECK(number_values("V2.1.3", false) == std::vector<double>{2, 1, 3});
  CHECK(number_values("16-A", false) == std::vector<double>{16.01});
  CHECK(number_values("i", true) == std::vector<double>{1});
  CHECK(number_values("i", false) == std::vector<double>{9});
  CHECK(number_values("GV.OC-01", false) == std::vector<double>{1});
}

TEST_CASE("align: what the first edition lacks stands where the others have it") {
  const Plan one = read("a.en.md", "# Plan\n\n1. Ferries sail.\n\n3. Trains run.\n", "en");
  const Plan two = read("a.es.md",
                        "# Plan\n\n1. Los barcos zarpan.\n\n2. Los carros ruedan.\n\n3. Los trenes corren.\n", "es");
  const Plan three = read("a.fr.md", "# Plan\n\n1. Les bateaux partent.\n\n2. Les chars roulent.\n", "fr");
  const LanguageTable table = align_languages({&one, &two, &three});
  CHECK(rows_of(table) == "1=1=1 -=2=2 3=3=- ");
  REQUIRE(table.findings.size() == 3);
  CHECK(table.findings[0].kind == FindingKind::extra);
  CHECK(table.findings[2].kind == FindingKind::missing);
}

TEST_CASE("align: a section that is missing is one finding") {
  const Plan one = read("a.en.md",
                        "# Plan\n\n## I. Boats\n\n1. Row.\n\n2. Sail.\n\n## II. Carts\n\n1. Pull.\n\n2. Push.\n", "en");
  const Plan two = read("a.es.md", "# Plan\n\n## I. Barcos\n\n1. Remar.\n\n2. Navegar.\n", "es");
  const LanguageTable table = align_languages({&one, &two});
  REQUIRE(table.findings.size() == 1);
  CHECK(table.findings[0].kind == FindingKind::missing);
  CHECK(table.rows.size() == 6);
}

TEST_CASE("align: every unit is in one row, and a text equals itself") {
  CHECK(rc::check([] {
    const Draft first = any_draft();
    const std::vector<Plan> plans = {plan_of(first), plan_of(revised(first)), plan_of(first)};
    const LanguageTable table = align_languages({&plans[0], &plans[1], &plans[2]});
    for (std::uint32_t edition = 0; edition < 3; ++edition) {
      std::map<std::uint32_t, int> times;
      for (const LanguageRow &row : table.rows) {
        times[row.units[edition]] += row.units[edition] == no_unit ? 0 : 1;
      }
      times.erase(no_unit);
      RC_ASSERT(times.size() == table.editions[edition].units.size());
      for (const auto &[unit, count] : times) {
        RC_ASSERT(count == 1);
      }
    }
    const LanguageTable same = align_languages({&plans[0], &plans[2]});
    RC_ASSERT(same.findings.empty());
    for (const LanguageRow &row : same.rows) {
      RC_ASSERT(row.units[0] == row.units[1]);
    }
  }));
}

TEST_CASE("align: what a text holds is words in every format") {
  const Plan one = read("a.en.md", "# Plan\n\n1. =1+1 <b>\"x\"</b> &amp; \x1b[31m ]]> 7 --> `</seg>`\n", "en");
  const Plan two = read("a.es.md", "# Plan\n\n1. =1+1 <b>\"x\"</b> &amp; \x1b[31m ]]> 8 --> `</seg>`\n", "es");
  const LanguageTable table = align_languages({&one, &two});
  std::string tmx;
  write_align_tmx(tmx, table);
  CHECK(tmx.find("&lt;/seg&gt;") != std::string::npos);
  CHECK(tmx.find('\x1b') == std::string::npos);
  std::string html;
  write_align_html(html, table);
  CHECK(html.find("&lt;/seg&gt;") != std::string::npos);
  CHECK(html.find("<mark>7</mark>") != std::string::npos);
  CHECK(html.find('\x1b') == std::string::npos);
  std::string csv;
  write_align_csv(csv, table, CsvDialect::excel);
  CHECK(csv.find("'=1+1") != std::string::npos);
  std::string text;
  write_align_text(text, table, {});
  CHECK(text.find('\x1b') == std::string::npos);
}
