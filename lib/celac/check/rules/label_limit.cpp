#include "celac/check/rules/rules.hpp"

namespace celac::check {

const Rule label_limit = {
    "label-limit",
    Group::file,
    Severity::warning,
    Mending::none,
    "A label has more components than celac reads; the line is read as text.",
    "The limit is in celac(1). What stands before the words is more often the number of a part or a line of a program.",
    R"()",
    R"()",
    nullptr,
};

}  // namespace celac::check
