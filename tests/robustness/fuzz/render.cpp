// Every renderer: canonical Markdown reads back to the same ids and texts, YAML and JSON are what other parsers read,
// nothing that a terminal obeys or a browser runs comes out.

#include <yaml-cpp/yaml.h>

#include <nlohmann/json.hpp>

#include "celac/canonical/writer.hpp"
#include "celac/plan/lookup.hpp"
#include "celac/write/office/docx_body.hpp"
#include "celac/write/office/docx_plan.hpp"
#include "celac/write/office/items_xlsx.hpp"
#include "celac/write/office/workbook.hpp"
#include "celac/write/plan/akn_plan.hpp"
#include "celac/write/plan/csv.hpp"
#include "celac/write/plan/html_plan.hpp"
#include "celac/write/plan/plan_writer.hpp"
#include "celac/write/plan/text_plan.hpp"
#include "fuzz/fuzz.hpp"

namespace {

using namespace celac;

void check_csv(std::string_view text) {
  bool quoted = false;
  for (const char c : text) {
    quoted = c == '"' ? !quoted : quoted;
  }
  tests::require(!quoted, "a CSV cell that stays open");
}

void check_office(const Plan &plan) {
  const DocxBlocks text = docx_blocks(plan);
  std::vector<DocxStep> steps;
  for (const DocxBlock &block : text.blocks) {
    DocxStep &step = steps.emplace_back();
    step.was = step.now = &block;
    step.table = block.kind == DocxKind::row ? &text.tables[block.table] : nullptr;
  }
  DocxBody body({"fuzz", ""});
  body.write(steps);
  tests::check_xml(body.document());
  tests::require_utf8(body.document());
  tests::require(!body.has_comments(), "a comment in a plan");
  SharedStrings strings;
  Sheet sheet("Items", {{"id", CellKind::label, 10}, {"words", CellKind::words, 40}}, strings);
  for (const DocxBlock &block : text.blocks) {
    sheet.text(block.id);
    sheet.text(block.words);
    sheet.end_row();
  }
  for (const OfficePart &part : {sheet.part("sheet", true), strings.part()}) {
    const std::string whole = part.contents + std::string(part.rest) + part.end;
    tests::check_xml(whole);
    tests::require_utf8(whole);
    tests::require(whole.find("<f>") == std::string::npos, "a formula");
  }
  std::string out;
  ItemsWorkbook workbook(RowsOf::items_and_paragraphs);
  workbook.add(plan);
  tests::require(!!workbook.write(out, "") && !write_plan_docx(out, plan, {}), "a plan that no office file holds");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const auto edition = tests::read(tests::text_of(data, size));
  if (!edition) {
    return 0;
  }
  const Plan &plan = edition->plan;
  std::string out;
  write_plan_markdown(out, plan);
  const auto again = tests::read(out);
  tests::require(again.has_value(), "canonical Markdown that does not read");
  tests::require(tests::words_of(again->plan) == tests::words_of(plan), "canonical Markdown with other ids or texts");
  tests::require_utf8(out);
  out.clear();
  write_plan_json(out, plan);
  const auto json = nlohmann::json::parse(out, nullptr, false);
  tests::require(!json.is_discarded() && json["title"] == plan.title, "JSON that is none");
  tests::require_utf8(out);
  out.clear();
  write_plan_yaml(out, plan);
  tests::require(YAML::Load(out)["title"].as<std::string>() == plan.title, "YAML with another title");
  tests::require_utf8(out);
  out.clear();
  write_plan_akn(out, plan, {});
  tests::check_xml(out);
  tests::require_utf8(out);
  for (const CsvDialect format : {CsvDialect::plain, CsvDialect::excel}) {
    out.clear();
    write_csv_header(out, format);
    write_items_csv(out, plan, format);
    check_csv(out);
    tests::require_utf8(out);
  }
  out.clear();
  write_plan_text(out, plan);
  tests::require(out.find('\x1b') == std::string::npos, "an escape in plain text");
  tests::require_utf8(out);
  check_office(plan);
  out.clear();
  write_plan_html(out, plan);
  tests::require_utf8(out);
  return 0;
}
