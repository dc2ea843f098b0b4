#pragma once
// One file checked: read as a plan or a model, its findings, and whether it could be read at all.

#include <string>
#include <vector>

#include "celac/check/check.hpp"
#include "celac/text/source.hpp"
#include "cli/options.hpp"
#include "cli/streams.hpp"

namespace celac::cli {

struct Checked {
  std::string file;
  std::vector<Diagnostic> findings;
  Source source;         ///< what the findings point into; empty if the file could not be read
  bool trouble = false;  ///< no plan: unreadable, or a model that is not valid
  bool model = false;
};

[[nodiscard]] Checked check_file(const std::string &file, const Options &options, const check::Selection &selection,
                                 const Streams &streams);

}  // namespace celac::cli
