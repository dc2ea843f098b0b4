#include "celac/check/rules/rules.hpp"

namespace celac::check {

const Rule directory = {
    "directory",
    Group::file,
    Severity::error,
    Mending::none,
    "The name is that of a directory.",
    "Name the files in it. The exit status is 2.",
    R"()",
    R"()",
    nullptr,
};

}  // namespace celac::check
