#pragma once
// An edition in several languages as one page: a column a language, a row a unit, the findings marked.

#include <string>

#include "celac/align/align.hpp"

namespace celac {

void write_align_html(std::string &out, const LanguageTable &table);

}  // namespace celac
