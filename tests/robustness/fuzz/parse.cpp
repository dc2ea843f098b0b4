// Any bytes as Markdown and as plain text: every byte is accounted for, and the model reads back the same.

#include "celac/read/model.hpp"
#include "celac/write/plan/plan_writer.hpp"
#include "fuzz/fuzz.hpp"

namespace {

using namespace celac;

void check_model(const Plan &plan, const std::string &text, ModelFormat format) {
  const auto back = read_model(Source("model", text), format);
  tests::require(static_cast<bool>(back), "a model that does not read back: " + (back ? "" : to_line(back.error())));
  tests::require(back->size() == 1, "one plan became several");
  std::string again;
  format == ModelFormat::json ? write_plan_json(again, back->front().plan) : write_plan_yaml(again, back->front().plan);
  tests::require(again == text, "a model that reads back as another");
  tests::require(back->front().plan.sections == plan.sections && back->front().plan.items == plan.items,
                 "nodes that changed in the model");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  for (const InputFormat format : {InputFormat::markdown, InputFormat::text}) {
    const auto edition = tests::read(tests::text_of(data, size), format);
    if (!edition) {
      continue;
    }
    const std::string wrong = tests::Inspector(*edition).run();
    tests::require(wrong.empty(), wrong);
    std::string yaml;
    write_plan_yaml(yaml, edition->plan);
    check_model(edition->plan, yaml, ModelFormat::yaml);
    std::string json;
    write_plan_json(json, edition->plan);
    check_model(edition->plan, json, ModelFormat::json);
  }
  return 0;
}
