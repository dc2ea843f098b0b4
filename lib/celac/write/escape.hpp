#pragma once
// Quoting for YAML and JSON. Both write the same double-quoted strings: what JSON allows is also YAML 1.1 and 1.2,
// if control characters, line separators and the characters that steer terminals and bidirectional text are escaped.

#include <string>
#include <string_view>

namespace celac {

/// Appends `text` in double quotes, escaped for YAML and JSON alike.
void append_quoted(std::string &out, std::string_view text);

/// `text` for a terminal: control characters and bidirectional marks shown as \u{..}, so that nothing from a plan
/// moves the cursor. LF stays.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace celac
