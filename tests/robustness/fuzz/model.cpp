// Any bytes as a model: refused with a reason, or written and read to the same text, in canonical Markdown too.

#include "celac/read/model.hpp"

#include "celac/canonical/writer.hpp"
#include "celac/write/plan/plan_writer.hpp"
#include "fuzz/fuzz.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  using namespace celac;
  const std::string_view text = tests::text_of(data, size);
  if (check_text(text).problem != NotText::none) {
    return 0;
  }
  for (const ModelFormat format : {ModelFormat::by_content, ModelFormat::yaml, ModelFormat::json}) {
    const auto editions = read_model(Source("fuzz", std::string(text)), format);
    if (!editions) {
      tests::require(!editions.error().message.empty(), "a refusal without a message");
      continue;
    }
    for (const Edition &edition : *editions) {
      std::string yaml;
      write_plan_yaml(yaml, edition.plan);
      const auto back = read_model(Source("again", yaml), ModelFormat::yaml);
      tests::require(back && back->size() == 1, "a model that does not read back");
      std::string again;
      write_plan_yaml(again, back->front().plan);
      tests::require(again == yaml, "a model that reads back as another");
      std::string markdown;
      write_plan_markdown(markdown, edition.plan);
      tests::require_utf8(yaml);
      tests::require_utf8(markdown);
      const auto canonical = tests::read(markdown);
      tests::require(canonical.has_value(), "canonical Markdown that does not read");
      tests::require(tests::words_of(canonical->plan) == tests::words_of(edition.plan),
                     "canonical Markdown with other ids or texts");
    }
  }
  return 0;
}
