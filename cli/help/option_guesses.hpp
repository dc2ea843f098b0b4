#pragma once
// Options as other programs name them.

#include <string>
#include <vector>

#include "cli/help/command.hpp"

namespace celac::cli {

/// What to type instead of `argument`, an option that `command` does not have, among `words`: all of the command line
/// where one of its options does that. A line with its end, or nothing.
[[nodiscard]] std::string option_instead(const CommandSpec &command, const std::string &argument,
                                         const std::vector<std::string> &words);

}  // namespace celac::cli
