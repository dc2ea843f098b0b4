#include "celac/check/rules/rules.hpp"

namespace celac::check {

const Rule schema = {
    "schema",
    Group::file,
    Severity::error,
    Mending::none,
    "A model in YAML or JSON does not follow the schema celac/plan/1: a key is missing, or a value is of "
    "another kind.",
    "Line and column are those of the key or value in the file. Such a file is not a plan: the exit "
    "status is 2.",
    R"()",
    R"()",
    nullptr,
};

}  // namespace celac::check
