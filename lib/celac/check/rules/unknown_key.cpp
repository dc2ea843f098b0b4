#include "celac/check/rules/rules.hpp"

namespace celac::check {

const Rule unknown_key = {
    "unknown-key",
    Group::file,
    Severity::warning,
    Mending::none,
    "A model has a key that the schema celac/plan/1 does not have.",
    "It may be misspelt. celac reads the model without it.",
    R"()",
    R"()",
    nullptr,
};

}  // namespace celac::check
