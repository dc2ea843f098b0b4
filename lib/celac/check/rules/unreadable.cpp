#include "celac/check/rules/rules.hpp"

namespace celac::check {

const Rule unreadable = {
    "unreadable",
    Group::file,
    Severity::error,
    Mending::none,
    "The file cannot be read.",
    "It does not exist, or the system refuses it. The exit status is 2.",
    R"()",
    R"()",
    nullptr,
};

}  // namespace celac::check
