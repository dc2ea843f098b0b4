#include "celac/check/rules/rules.hpp"

namespace celac::check {

const Rule empty = {
    "empty",
    Group::file,
    Severity::error,
    Mending::none,
    "The file holds nothing, or nothing but white space.",
    "There is no plan in it. The exit status is 2.",
    R"()",
    R"()",
    nullptr,
};

}  // namespace celac::check
