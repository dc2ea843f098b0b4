#pragma once
// What people type who come from other programs: commands, formats and options of other names.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace celac::cli {

/// Whether what is sought stands before the FILE: of "grep" an expression, of "search" and "find" words as they stand.
enum class Searches : std::uint8_t { no, pattern, words };

/// The words of a command line, the program's name in front, as this program calls them.
struct MeantWords {
  std::vector<std::string> words;
  Searches searches = Searches::no;
};

/// `typed` with another program's name of a command (check, lint, compare, convert, export, search, find, grep, toc, cite,
/// version) replaced by ours. What would write to a file is no other name of anything.
[[nodiscard]] MeantWords as_meant(std::vector<std::string> typed);

/// The command that `word` is another name of, else `word`.
[[nodiscard]] std::string_view command_meant(std::string_view word);

/// Other names, for the help: "check and lint are validate, ...".
[[nodiscard]] std::string other_names();

/// What to type instead of `words`, of which the second is no command; a line with its end, or nothing.
[[nodiscard]] std::string command_instead(const std::vector<std::string> &words);

}  // namespace celac::cli
