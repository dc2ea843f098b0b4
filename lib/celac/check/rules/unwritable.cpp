#include "celac/check/rules/rules.hpp"

namespace celac::check {

const Rule unwritable = {
    "unwritable",
    Group::file,
    Severity::error,
    Mending::none,
    "A file cannot be mended: it is read-only, is no regular file, or changed while it was being mended.",
    "Nothing was written to it. The exit status is 2.",
    R"()",
    R"()",
    nullptr,
};

}  // namespace celac::check
