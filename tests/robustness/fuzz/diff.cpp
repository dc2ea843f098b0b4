// Two editions, parted by a NUL byte: rows partition the nodes, words rebuild the texts, JSON is well formed.

#include "celac/diff/diff.hpp"

#include <nlohmann/json.hpp>
#include <numeric>

#include "celac/diff/words.hpp"
#include "celac/text/utf8.hpp"
#include "celac/write/compare/diff_text.hpp"
#include "celac/write/compare/diff_writer.hpp"
#include "celac/write/compare/html_diff.hpp"
#include "celac/write/office/compare_xlsx.hpp"
#include "celac/write/office/redline.hpp"
#include "fuzz/fuzz.hpp"

namespace {

using namespace celac;

void check_partition(const Diff &diff) {
  std::vector<int> seen_old(diff.old_side.size());
  std::vector<int> seen_new(diff.new_side.size());
  for (const auto *rows : {&diff.sections, &diff.items}) {
    for (const Row &row : *rows) {
      tests::require(!row.change.empty(), "a row without a change");
      tests::require(row.similarity >= 0 && row.similarity <= 1, "a similarity that is none");
      for (const auto node : row.old_nodes) {
        ++seen_old.at(node);
      }
      for (const auto node : row.new_nodes) {
        ++seen_new.at(node);
      }
    }
  }
  for (const auto *seen : {&seen_old, &seen_new}) {
    for (const int times : *seen) {
      tests::require(times == 1, "a node in no row, or in two");
    }
  }
}

void check_words(const Diff &diff) {
  for (const Row &row : diff.items) {
    if (row.old_nodes.size() != 1 || row.new_nodes.size() != 1) {
      continue;
    }
    const std::string was = text_of(diff.old_side.nodes[row.old_nodes[0]]);
    const std::string now = text_of(diff.new_side.nodes[row.new_nodes[0]]);
    std::string old_text;
    std::string new_text;
    for (const WordEdit &edit : edit_words(was, now)) {
      old_text += edit.op == WordOp::insert ? "" : edit.text;
      new_text += edit.op == WordOp::remove ? "" : edit.text;
    }
    // Of a text in NFC and one that is not, both are rebuilt in NFC (diff/words.hpp).
    const bool composed = (utf8::nfc(was) != was) != (utf8::nfc(now) != now);
    tests::require(old_text == (composed ? utf8::nfc(was) : was) && new_text == (composed ? utf8::nfc(now) : now),
                   "words that do not rebuild the texts");
  }
}

// Without what came and arrived the redline is the old edition, without what went and left the new one.
void check_redline(const Diff &diff) {
  const DocxBlocks was = docx_blocks(*diff.old_side.plan);
  const DocxBlocks now = docx_blocks(*diff.new_side.plan);
  const std::vector<DocxStep> steps = redline(diff, was, now);
  std::size_t old_at = 0;
  std::size_t new_at = 0;
  for (const DocxStep &step : steps) {
    const bool both = step.change == DocxChange::none;
    const bool old = step.change == DocxChange::removed || step.change == DocxChange::moved_from;
    tests::require(both == (step.was != nullptr && step.now != nullptr), "a step with another side");
    tests::require(!(both || old) || step.was == &was.blocks.at(old_at++), "a block of the old edition out of order");
    tests::require(old || step.now == &now.blocks.at(new_at++), "a block of the new edition out of order");
  }
  tests::require(old_at == was.blocks.size() && new_at == now.blocks.size(), "a block that is lost");
  DocxBody body({"fuzz", "2022-01-31T00:00:00Z"});
  body.write(steps);
  tests::check_xml(body.document());
  tests::check_xml(body.comments());
  tests::require_utf8(body.document());
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const std::string_view both = tests::text_of(data, size);
  const auto cut = both.find('\0');
  if (cut == std::string_view::npos) {
    return 0;
  }
  const auto was = tests::read(both.substr(0, cut));
  const auto now = tests::read(both.substr(cut + 1));
  if (!was || !now) {
    return 0;
  }
  const Diff diff = diff_plans(was->plan, now->plan);
  check_partition(diff);
  check_words(diff);
  const Diff back = diff_plans(now->plan, was->plan);
  tests::require(back.items.size() == diff.items.size(), "a diff of the swapped editions with other rows");
  tests::require(is_same(diff_plans(was->plan, was->plan)), "an edition that differs from itself");
  std::vector<std::uint32_t> sections(diff.sections.size());
  std::vector<std::uint32_t> items(diff.items.size());
  std::iota(sections.begin(), sections.end(), 0U);
  std::iota(items.begin(), items.end(), 0U);
  std::vector<std::uint32_t> paragraphs(diff.paragraphs.rows.size());
  std::iota(paragraphs.begin(), paragraphs.end(), 0U);
  const DiffView view = {&diff, &sections, &items, &paragraphs};
  std::string json;
  write_diff_json(json, view);
  tests::require(nlohmann::json::accept(json), "JSON that is none");
  std::string text;
  write_diff_markdown(text, view);
  write_diff_csv(text, view, true);
  write_diff_html(text, view);
  std::string book;
  for (const bool one_table : {false, true}) {
    tests::require(!!write_diff_xlsx(book, view, one_table, ""), "rows that no workbook holds");
  }
  check_redline(diff);
  tests::require_utf8(json);
  tests::require_utf8(text);
  return 0;
}
