#include "celac/check/rules/rules.hpp"

namespace celac::check {

const Rule not_utf8 = {
    "not-utf8",
    Group::file,
    Severity::error,
    Mending::none,
    "The file is not text in UTF-8.",
    "It is in another encoding, or no text at all. The exit status is 2.",
    R"()",
    R"()",
    nullptr,
};

}  // namespace celac::check
