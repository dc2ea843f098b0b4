// Findings and fixes: spans lie in the source, safe fixes leave ids and texts alone, what is mended stays mended.

#include "celac/check/check.hpp"
#include "celac/check/mend.hpp"
#include "celac/plan/lookup.hpp"
#include "fuzz/fuzz.hpp"

namespace {

using namespace celac;

std::string ids_of(const Edition &edition) {
  std::string out;
  for (const NodeRef &node : all_nodes(edition.plan)) {
    out += node.id() + '\n' + (node.item != nullptr ? node.item->text : node.section->title) + '\n';
  }
  return out;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const auto edition = tests::read(tests::text_of(data, size));
  if (!edition) {
    return 0;
  }
  for (const Diagnostic &finding : check::check_edition(*edition)) {
    tests::require(finding.bytes.begin <= finding.bytes.end && finding.bytes.end <= size,
                   "a finding outside the source");
    tests::require(
        !finding.fix || (finding.fix->bytes.begin <= finding.fix->bytes.end && finding.fix->bytes.end <= size),
        "a fix outside the source");
  }
  const check::Reread reread = {[](std::string text) {
                                  return read_document(Source("fuzz", std::move(text)), {InputFormat::markdown, "en"});
                                },
                                [](const Edition &again) { return check::check_edition(again); }};
  const check::Mended safe = check::mend(*edition, reread, false);
  auto mended = tests::read(safe.text);
  tests::require(mended.has_value(), "a mended text that does not read");
  tests::require(ids_of(*mended) == ids_of(*edition), "safe fixes that changed ids or texts");
  // What was refused may be possible now.
  tests::require(safe.refused != 0 || check::mend(std::move(*mended), reread, false).count == 0,
                 "fixes that leave more to fix");
  static_cast<void>(check::mend(*edition, reread, true));
  return 0;
}
