#include "cli/help/suggest.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "celac/text/near.hpp"
#include "celac/write/common/escape.hpp"

namespace celac::cli {

std::string did_you_mean(const std::string &word, const std::vector<std::string> &known) {
  const std::string near = nearest(word, known);
  return near.empty() ? "" : fmt::format("celac: did you mean '{}'?\n", near);
}

std::string unknown_command(const std::string &word) {
  return printable(fmt::format("celac: '{}' is not a command\n", word)) + did_you_mean(word, command_names()) +
         "celac: see 'celac --help'\n";
}

std::string suggest_options(const CommandSpec &command, const std::vector<std::string> &arguments) {
  std::vector<std::string> known = {"--help"};
  for (const OptionSpec &option : command.options) {
    known.insert(known.end(), option.names.begin(), option.names.end());
  }
  std::string out;
  for (const std::string &argument : arguments) {
    if (argument == "--") {
      break;
    }
    const std::string name = argument.substr(0, argument.find('='));
    const bool unknown = name.size() > 2 && name.substr(0, 2) == "--" &&
                         std::find(known.begin(), known.end(), name) == known.end();
    out += unknown ? did_you_mean(name, known) : "";
  }
  return out;
}

}  // namespace celac::cli
