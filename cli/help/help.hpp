#pragma once
// Help as text: short with examples first (-h), full (--help, celac help).

#include <string>

#include "cli/help/command.hpp"

namespace celac::cli {

/// Of celac itself: examples and commands; in full what all commands have in common.
[[nodiscard]] std::string overview(bool full);
/// Of one command: examples and its own options; in full all options and what one has to know.
[[nodiscard]] std::string command_help(const CommandSpec &command, bool full);

/// The options that only `command` has, each with what it does.
[[nodiscard]] std::string own_options(const CommandSpec &command);

}  // namespace celac::cli
