#include "celac/check/rules/rules.hpp"

namespace celac::check {

const Rule table_unread = {
    "table-unread",
    Group::file,
    Severity::warning,
    Mending::none,
    "Something that looks like a table could not be read as one; its words are read as text.",
    "A table of HTML is never closed, or has more tags open in it than any table needs; a grid has cells over several "
    "rows or columns. Look at what parse made of it, and write it with a row a line between pipes if rows matter.",
    R"()",
    R"()",
    nullptr,
};

}  // namespace celac::check
