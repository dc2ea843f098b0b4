#include "celac/check/rules/rules.hpp"

namespace celac::check {

const Rule too_large = {
    "too-large",
    Group::file,
    Severity::error,
    Mending::none,
    "The file is larger than celac reads.",
    "The limit is in celac(1). The exit status is 2.",
    R"()",
    R"()",
    nullptr,
};

}  // namespace celac::check
