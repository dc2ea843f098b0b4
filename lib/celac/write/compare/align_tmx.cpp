#include <fmt/core.h>

#include <iterator>

#include "celac/write/common/escape.hpp"
#include "celac/write/compare/align_writer.hpp"
#include "celac/write/compare/row_words.hpp"

namespace celac {
namespace {

std::string language_of(const LanguageEdition &edition) {
  return edition.plan->language.empty() ? "und" : edition.plan->language;
}

void append_element(std::string &out, std::string_view start, std::string_view text, std::string_view name) {
  out += start;
  append_xml(out, text);
  out.append("</").append(name).append(">\n");
}

void append_unit(std::string &out, const LanguageTable &table, std::uint32_t index,
                 std::vector<LanguageFinding>::const_iterator finding) {
  const LanguageRow &row = table.rows[index];
  fmt::format_to(std::back_inserter(out), "<tu tuid=\"{}\">\n", index + 1);
  for (; finding != table.findings.end() && finding->row == index; ++finding) {
    append_element(out, "<note>", fmt::format("{}: {}", name(finding->kind), finding->message), "note");
  }
  append_element(out, "<prop type=\"x-matched-by\">", name(row.matched_by), "prop");
  append_element(out, "<prop type=\"x-confidence\">", ratio(row.confidence), "prop");
  for (std::size_t edition = 0; edition < row.units.size(); ++edition) {
    if (row.units[edition] == no_unit) {
      continue;
    }
    const UnitFacts &unit = table.editions[edition].units[row.units[edition]];
    out += "<tuv xml:lang=\"";
    append_xml(out, language_of(table.editions[edition]));
    append_element(out, "\"><prop type=\"x-id\">", unit.ref.id(), "prop");
    append_element(out, "<seg>", unit.text, "seg");
    out += "</tuv>\n";
  }
  out += "</tu>\n";
}

}  // namespace

void write_align_tmx(std::string &out, const LanguageTable &table) {
  out +=
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\">\n"
      "<header creationtool=\"celac\" creationtoolversion=\"" CELAC_VERSION
      "\" segtype=\"block\" o-tmf=\"celac\" adminlang=\"en\" srclang=\"";
  append_xml(out, language_of(table.editions.front()));
  out += "\" datatype=\"plaintext\"/>\n<body>\n";
  auto finding = table.findings.begin();
  for (std::uint32_t index = 0; index < table.rows.size(); ++index) {
    std::size_t texts = 0;
    const LanguageRow &row = table.rows[index];
    for (std::size_t edition = 0; edition < row.units.size(); ++edition) {
      const bool there = row.units[edition] != no_unit;
      texts += there && !table.editions[edition].units[row.units[edition]].text.empty() ? 1U : 0U;
    }
    if (texts > 1) {
      append_unit(out, table, index, finding);
    }
    while (finding != table.findings.end() && finding->row == index) {
      ++finding;
    }
  }
  out += "</body>\n</tmx>\n";
}

}  // namespace celac
