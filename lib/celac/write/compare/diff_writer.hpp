#pragma once
// Writers of a diff, one function a format. All append to `out`.

#include <string>

#include "celac/write/model/diff_view.hpp"

namespace celac {

void write_diff_yaml(std::string &out, const DiffView &view);
void write_diff_json(std::string &out, const DiffView &view);
/// One row a line, each with its `type`.
void write_diff_ndjson(std::string &out, const DiffView &view);

}  // namespace celac
