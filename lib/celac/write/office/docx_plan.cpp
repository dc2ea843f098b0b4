#include "celac/write/office/docx_plan.hpp"

#include <vector>

#include "celac/write/office/docx_file.hpp"
#include "celac/write/office/redline.hpp"

namespace celac {
namespace {

std::optional<Diagnostic> write_steps(std::string &out, const std::vector<DocxStep> &steps,
                                      const DocxSettings &settings, const DocxFacts &facts) {
  DocxBody body(facts);
  body.write(steps);
  if (!write_docx_file(out, body, settings, facts)) {
    return make_error("too-large", "", "the file would be larger than 4 GiB, which zip does not hold");
  }
  return std::nullopt;
}

}  // namespace

std::optional<Diagnostic> write_plan_docx(std::string &out, const Plan &plan, const DocxFacts &facts) {
  const DocxBlocks text = docx_blocks(plan);
  std::vector<DocxStep> steps;
  steps.reserve(text.blocks.size());
  for (const DocxBlock &block : text.blocks) {
    DocxStep &step = steps.emplace_back();
    step.was = step.now = &block;
    step.table = block.kind == DocxKind::row ? &text.tables[block.table] : nullptr;
  }
  return write_steps(out, steps, {plan.title, plan.language, false}, facts);
}

std::optional<Diagnostic> write_diff_docx(std::string &out, const Diff &diff, const DocxFacts &facts) {
  const DocxBlocks was = docx_blocks(*diff.old_side.plan);
  const DocxBlocks now = docx_blocks(*diff.new_side.plan);
  const Plan &plan = *diff.new_side.plan;
  return write_steps(out, redline(diff, was, now), {plan.title, plan.language, true}, facts);
}

}  // namespace celac
