#include "celac/check/rules/rules.hpp"

namespace celac::check {

const Rule inline_limit = {
    "inline-limit",
    Group::file,
    Severity::warning,
    Mending::none,
    "One text has more brackets or declarations than any text needs; its inline Markdown is left as it "
    "stands.",
    "Resolving it would take time that grows with the square of its length.",
    R"()",
    R"()",
    nullptr,
};

}  // namespace celac::check
