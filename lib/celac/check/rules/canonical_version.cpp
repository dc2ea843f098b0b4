#include "celac/check/rules/rules.hpp"

namespace celac::check {

const Rule canonical_version = {
    "canonical-version",
    Group::file,
    Severity::error,
    Mending::none,
    "The file is canonical Markdown of a version that celac does not know.",
    "Its first line, <!-- celac: canonical N -->, says in which version it was written. A newer celac reads it. The "
    "exit status is 2.",
    R"()",
    R"()",
    nullptr,
};

}  // namespace celac::check
