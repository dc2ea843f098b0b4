#pragma once
// Help as text: short with examples first (-h), full (--help, celac help).

#include <string>

#include "cli/help/command.hpp"

namespace celac::cli {

/// Of celac itself: examples and commands; in full what all commands have in common.
[[nodiscard]] std::string overview(bool full);
/// Of one command: examples and its own options; in full all options and what one has to know.
[[nodiscard]] std::string command_help(const CommandSpec &command, bool full);

}  // namespace celac::cli
