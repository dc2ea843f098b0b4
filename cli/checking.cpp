#include "cli/checking.hpp"

#include "celac/read/model.hpp"
#include "cli/input.hpp"

namespace celac::cli {
namespace {

void check_model(const Options &options, const check::Selection &selection, Checked &checked) {
  const ModelFormat format = options.from == From::yaml   ? ModelFormat::yaml
                             : options.from == From::json ? ModelFormat::json
                                                          : ModelFormat::by_content;
  std::vector<Diagnostic> more;
  const auto editions = read_model(checked.source, more, format);
  if (!editions) {
    checked.trouble = true;
    checked.findings.push_back(editions.error());
    checked.findings.insert(checked.findings.end(), more.begin(), more.end());
    return;
  }
  for (const Edition &edition : *editions) {
    auto found = check::check_edition(edition, selection);
    for (Diagnostic &finding : found) {
      finding.file = checked.source.name();
    }
    checked.findings.insert(checked.findings.end(), found.begin(), found.end());
  }
}

}  // namespace

Checked check_file(const std::string &file, const Options &options, const check::Selection &selection,
                   const Streams &streams) {
  Checked checked;
  checked.file = file;
  auto source = read_source(file, options, streams, ReadAs::plan);
  if (!source) {
    checked.trouble = true;
    checked.findings.push_back(source.error());
    return checked;
  }
  checked.source = std::move(*source);
  checked.model = is_model(checked.source, options);
  if (checked.model) {
    check_model(options, selection, checked);
    return checked;
  }
  auto edition = read_document(std::move(checked.source), read_options(file, options));
  if (!edition) {
    checked.trouble = true;
    checked.findings.push_back(edition.error());
    checked.source = Source();
    return checked;
  }
  checked.findings = check::check_edition(*edition, selection);
  checked.source = std::move(edition->source);
  return checked;
}

}  // namespace celac::cli
