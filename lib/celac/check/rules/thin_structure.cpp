#include "celac/check/rules/rules.hpp"

namespace celac::check {

const Rule thin_structure = {
    "thin-structure",
    Group::file,
    Severity::warning,
    Mending::none,
    "Most of a long text stands in many paragraphs under one node.",
    "Nobody writes a plan so: headings or entries below that node were not seen. Look at what the source marks them "
    "with, "
    "and use the tree with care until they are marked.",
    R"()",
    R"()",
    nullptr,
};

}  // namespace celac::check
