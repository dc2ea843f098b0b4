#include "cli/help/suggest.hpp"

#include <fmt/core.h>

#include "celac/text/near.hpp"
#include "celac/write/common/escape.hpp"
#include "cli/help/guesses.hpp"
#include "cli/help/help.hpp"
#include "cli/help/option_guesses.hpp"

namespace celac::cli {

std::string did_you_mean(const std::string &word, const std::vector<std::string> &known) {
  const std::string near = nearest(word, known);
  return near.empty() ? "" : fmt::format("celac: did you mean '{}'?\n", near);
}

namespace {

// Where nothing is near: what there is.
std::string all_commands() {
  std::string out = "celac: there are";
  for (const CommandSpec &command : describe_commands()) {
    out += fmt::format("\n  {:<12} {}", command.name, command.about);
  }
  return out + "\n";
}

}  // namespace

std::string unknown_command(const std::vector<std::string> &words) {
  std::string answer = command_instead(words);
  answer = answer.empty() ? did_you_mean(words[1], command_names()) : answer;
  return printable(fmt::format("celac: '{}' is not a command\n", words[1])) +
         (answer.empty() ? all_commands() : answer) + "celac: see 'celac --help'\n";
}

std::string unknown_option(const CommandSpec &command, const std::string &argument,
                           const std::vector<std::string> &words) {
  const std::string name = argument.substr(0, argument.find('='));
  const std::string out = printable(fmt::format("celac: there is no option {} of celac {}\n", name, command.name));
  if (const std::string instead = option_instead(command, argument, words); !instead.empty()) {
    return out + instead;
  }
  std::vector<std::string> known = {"--help"};
  for (const OptionSpec &option : command.options) {
    known.insert(known.end(), option.names.begin(), option.names.end());
  }
  const std::string near = name.size() > 2 ? did_you_mean(name, known) : "";
  return out + (near.empty() ? own_options(command) : near);
}

}  // namespace celac::cli
