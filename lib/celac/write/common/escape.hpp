#pragma once
// What keeps the words of a plan from being more than words: one escape function a format.
//
// YAML and JSON write the same double-quoted strings: what JSON allows is also YAML 1.1 and 1.2, if control characters,
// line separators and the characters that steer terminals and bidirectional text are escaped. Formats that cannot
// escape such characters show them as \u{1b}, in all of them alike.

#include <cstdint>
#include <string>
#include <string_view>

#include "celac/write/common/pen.hpp"

namespace celac {

/// Appends `text` in double quotes, escaped for YAML and JSON alike.
void put_quoted(Pen &pen, std::string_view text);
void append_quoted(std::string &out, std::string_view text);

/// `text` for a terminal: control characters and bidirectional marks shown as \u{..}, so that nothing from a plan
/// moves the cursor. LF stays.
[[nodiscard]] std::string printable(std::string_view text);
void append_printable(std::string &out, std::string_view text);

/// The same on one line: a line break in a name, a key or an id must not begin a line of its own, for the lines of a log
/// may be commands ("::error ..."). It is shown as \\u{a}.
[[nodiscard]] std::string printable_line(std::string_view text);

/// XML and HTML, between tags and in attribute values in quotes. Controls and what steers bidirectional text are shown.
void append_xml(std::string &out, std::string_view text);

/// One cell of CSV (RFC 4180): quoted where it must be, LF inside stays.
void append_csv(std::string &out, std::string_view cell);

/// What a spreadsheet is kept from doing to a cell: running it, or taking it for a number or a date.
enum class Keep : std::uint8_t { words, label };

/// One cell of CSV for a spreadsheet. What would run as a formula gets an apostrophe before it; what would turn into a
/// number or a date (`1.10`; every label, for "MAR-3" is a date) becomes a constant text (="1.10").
void append_excel(std::string &out, std::string_view cell, Keep keep);

/// Inline Markdown that means just these words, to CommonMark and to pandoc, wherever in a block it stands. Controls
/// and what steers bidirectional text become numeric references.
void append_markdown(std::string &out, std::string_view text);
/// The same for words that do not open their line.
void append_markdown_inside(std::string &out, std::string_view text);

/// Whether `text` has characters that Markdown may hold as references alone, so that no code span can hold it.
[[nodiscard]] bool has_unsafe(std::string_view text);

}  // namespace celac
