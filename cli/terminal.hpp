#pragma once
// What standard output is: a terminal of some width, or not one.

#include "celac/write/compare/marked_words.hpp"
#include "cli/options.hpp"
#include "cli/streams.hpp"

namespace celac::cli {

/// Colour as --color says; `auto` is colour on a terminal that is not dumb. NO_COLOR and FORCE_COLOR, unless empty,
/// stand for --color never and always where it is not given. The width is that of --width,
/// else of COLUMNS, else the terminal's, 80 columns where there is none.
[[nodiscard]] TerminalStyle terminal_style(const Options &options, const Streams &streams);

/// The width to wrap at what is one line a paragraph elsewhere: 0 where standard output is no terminal and no --width
/// was given, since lines may be counted there.
[[nodiscard]] std::size_t width_to_wrap(const Options &options, const Streams &streams);

}  // namespace celac::cli
