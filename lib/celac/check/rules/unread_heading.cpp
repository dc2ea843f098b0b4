#include "celac/check/rules/rules.hpp"

namespace celac::check {

const Rule unread_heading = {
    "unread-heading",
    Group::file,
    Severity::warning,
    Mending::none,
    "Lines that may be headings were read as text.",
    "As many lines nearly looked like headings as headings were seen: short, apart or set off, but not enough to be "
    "sure. "
    "Look at the first of them; where they are headings, mark them with ## so that they are read as such.",
    R"()",
    R"()",
    nullptr,
};

}  // namespace celac::check
