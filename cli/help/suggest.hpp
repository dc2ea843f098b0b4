#pragma once
// "Did you mean": for commands, options and codes. Ids have their own (plan/lookup.hpp).

#include <string>
#include <vector>

#include "cli/help/command.hpp"

namespace celac::cli {

/// "celac: did you mean 'parse'?" with a line's end, or nothing if no word of `known` is near.
[[nodiscard]] std::string did_you_mean(const std::string &word, const std::vector<std::string> &known);

/// What to say where the second of `words` is no command.
[[nodiscard]] std::string unknown_command(const std::vector<std::string> &words);

/// What to say where `argument`, one of the `words` typed, looks like an option and is none of `command`.
[[nodiscard]] std::string unknown_option(const CommandSpec &command, const std::string &argument,
                                         const std::vector<std::string> &words);

}  // namespace celac::cli
