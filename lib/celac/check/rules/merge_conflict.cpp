#include "celac/check/rules/rules.hpp"

namespace celac::check {

const Rule merge_conflict = {
    "merge-conflict",
    Group::file,
    Severity::error,
    Mending::none,
    "Marks of a merge conflict stand in the file.",
    "Both versions of the lines between <<<<<<< and >>>>>>> are read as text. Resolve the conflict first.",
    R"()",
    R"()",
    nullptr,
};

}  // namespace celac::check
