#include "celac/check/rules/rules.hpp"

namespace celac::check {

const Rule too_deep = {
    "too-deep",
    Group::file,
    Severity::error,
    Mending::none,
    "Sections and items are nested deeper than celac reads.",
    "The limit is in celac(1). No plan comes near it. The exit status is 2.",
    R"()",
    R"()",
    nullptr,
};

}  // namespace celac::check
