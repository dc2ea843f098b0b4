#include "celac/check/rules/rules.hpp"

namespace celac::check {

const Rule no_numbering = {
    "no-numbering",
    Group::file,
    Severity::warning,
    Mending::none,
    "No label was found in the whole document.",
    "The model has headings and paragraphs only, and nothing can be cited by number.",
    R"()",
    R"()",
    nullptr,
};

}  // namespace celac::check
