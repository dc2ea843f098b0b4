#include "celac/check/rules/rules.hpp"

namespace celac::check {

const Rule other_format = {
    "other-format",
    Group::file,
    Severity::error,
    Mending::none,
    "The file is no text of a plan: a PDF, a Word file, a page, an archive, an image, a report.",
    "What it is shows in its first bytes, and the message names a program that makes text of it. A page or a table in "
    "text is read all the same with --from markdown or --from text. The exit status is 2.",
    R"()",
    R"()",
    nullptr,
};

}  // namespace celac::check
