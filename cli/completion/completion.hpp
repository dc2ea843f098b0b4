#pragma once
// Completions for shells, made from the definition of the commands.
//
// A script knows commands, options and values by itself. Only ids ask celac, for the FILE on the line: a regular file
// up to 16 MiB, for reading a pipe would hang and a long one would take too long. What comes from a plan is inserted
// as a quoted word and never looked at by the shell: an id in a model may be `$(rm -r .)`.

#include <cstdint>
#include <string>
#include <vector>

#include "cli/help/command.hpp"

namespace celac::cli {

[[nodiscard]] std::string bash_completion(const std::vector<CommandSpec> &commands);
[[nodiscard]] std::string zsh_completion(const std::vector<CommandSpec> &commands);
[[nodiscard]] std::string fish_completion(const std::vector<CommandSpec> &commands);

/// What may stand as a value, or as an operand.
enum class Wanted : std::uint8_t { nothing, words, file, id, report };

/// What the value of an option is.
[[nodiscard]] Wanted wanted(const OptionSpec &option);
/// Whether ids of the first operand may follow it.
[[nodiscard]] bool takes_ids(const CommandSpec &command);
/// Whether files may be operands.
[[nodiscard]] bool takes_files(const CommandSpec &command);
/// The formats of a report, that stand before "=" and a file.
[[nodiscard]] std::vector<std::string> formats_of_reports();
[[nodiscard]] std::string joined(const std::vector<std::string> &words, const char *between);

}  // namespace celac::cli
