#pragma once
// White space in texts that are put together.

#include <string>
#include <string_view>

namespace celac {

/// White space single and trimmed, invisible characters dropped: for what inline Markdown put in (&nbsp;).
[[nodiscard]] std::string squeeze(std::string_view text);

/// "**Title **" and "** Title**": converters leave blanks inside the marks, which then mark nothing.
void close_up_marks(std::string &raw);

}  // namespace celac
