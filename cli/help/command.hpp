#pragma once
// What a command takes, as data. There is one definition, that of the parser (arguments/parser.hpp); help, completions,
// suggestions and the test of the manual read this, which is taken from it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace celac::cli {

/// Where an option stands in the help: the command's own, and those that many share.
enum class OptionGroup : std::uint8_t { own, reading, batch, everywhere };

struct OptionSpec {
  std::vector<std::string> names;    ///< with dashes, short ones first; empty for operands
  std::string value;                 ///< FILE, FORMAT, ID ...; empty for a flag
  std::string about;                 ///< one line
  std::vector<std::string> choices;  ///< the words that may be the value; empty: anything
  OptionGroup group = OptionGroup::own;
  bool list = false;  ///< several choices may stand after one another, with commas between
};

struct CommandSpec {
  std::string name;
  std::string about;  ///< one line
  std::vector<OptionSpec> options;
  OptionSpec operand;  ///< what is no option; `value` is empty if there is none
};

/// What `name` takes; empty name if there is no such command.
[[nodiscard]] CommandSpec describe_command(std::string_view name);
/// All commands, in the order of the help.
[[nodiscard]] std::vector<CommandSpec> describe_commands();
/// The same without what they take, which costs much less.
[[nodiscard]] std::vector<std::string> command_names();

}  // namespace celac::cli
