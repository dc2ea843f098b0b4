#include "cli/arguments/parser.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "celac/write/common/escape.hpp"
#include "cli/help/guesses.hpp"
#include "cli/help/help.hpp"
#include "cli/help/option_guesses.hpp"
#include "cli/help/suggest.hpp"

namespace celac::cli {

namespace {

// "--output=", after which CLI11 would take the next argument for the value: a file that is to be read.
std::string empty_value(const std::vector<std::string> &words) {
  for (std::size_t i = 1; i < words.size() && words[i] != "--"; ++i) {
    const std::string &word = words[i];
    if (word.substr(0, 2) == "--" && word.size() > 3 && word.find('=') == word.size() - 1) {
      return word.substr(0, word.size() - 1);
    }
  }
  return {};
}

// Behind "--" stands what others named, git among them: a "-" there is the file of that name, if there is one.
void name_files(std::vector<std::string> &words) {
  const auto end = std::find(words.begin(), words.end(), "--");
  std::replace_if(
      end, words.end(), [](std::string_view word) { return word == "-" && ::access("-", F_OK) == 0; }, "./-");
}

}  // namespace

Parser::Parser(std::string_view command, std::vector<std::string_view> words)
    : app_("", "celac"), command_(command), words_(std::move(words)) {
  app_.set_help_flag();  // CLI11's own, of which every command would have a copy
  if (may_have({"-V", "--version"})) {
    app_.set_version_flag("-V,--version", "celac " CELAC_VERSION, "print the version");
  }
  if (may_have({"-h", "--help"})) {
    app_.set_help_flag("-h", "examples and the command's own options");
    app_.set_help_all_flag("--help", "all options, in full");
  }
  app_.require_subcommand(0, 1);
  struct Entry {
    std::string_view name;
    void (Parser::*add)();
  };
  static constexpr std::array<Entry, 12> commands = {{{"parse", &Parser::add_parse},
                                                      {"validate", &Parser::add_validate},
                                                      {"render", &Parser::add_render},
                                                      {"show", &Parser::add_show},
                                                      {"explain", &Parser::add_explain},
                                                      {"diff", &Parser::add_diff},
                                                      {"trace", &Parser::add_trace},
                                                      {"align", &Parser::add_align},
                                                      {"commitments", &Parser::add_commitments},
                                                      {"schema", &Parser::add_schema},
                                                      {"completion", &Parser::add_completion},
                                                      {"help", &Parser::add_help}}};
  // Help is about all of them.
  const bool known = command != "help" && std::any_of(commands.begin(), commands.end(),
                                                      [&](const Entry &one) { return one.name == command; });
  for (const Entry &entry : commands) {
    if (!known || entry.name == command) {
      (this->*entry.add)();
    }
  }
  use_last_value();
}

Arguments Parser::run(const std::vector<std::string> &words, Searches searches) {
  searches_ = searches;
  if (const std::string option = empty_value(words); !option.empty()) {
    return {std::nullopt, printable(fmt::format("celac: {}: '=' has no value after it\n", option)), trouble};
  }
  std::vector<std::string> meant = words;
  name_files(meant);
  std::transform(meant.begin(), std::find(meant.begin(), meant.end(), "--"), meant.begin(),
                 [this](const std::string &word) { return as_option(word); });
  std::vector<const char *> argv;
  argv.reserve(meant.size());
  std::transform(meant.begin(), meant.end(), std::back_inserter(argv),
                 [](const std::string &word) { return word.c_str(); });
  try {
    app_.parse(static_cast<int>(argv.size()), argv.data());
  } catch (const CLI::CallForHelp &) {
    return {std::nullopt, help(false), done};
  } catch (const CLI::CallForAllHelp &) {
    return {std::nullopt, help(true), done};
  } catch (const CLI::CallForVersion &) {
    return {std::nullopt, "celac " CELAC_VERSION "\n", done};
  } catch (const CLI::ParseError &error) {
    return {std::nullopt, usage_error(error, words), trouble};
  }
  if (options_.command == Command::none) {
    return {std::nullopt, overview(false), trouble};
  }
  return options_.command == Command::help ? answer() : finish();
}

std::string Parser::help(bool full) {
  const auto chosen = app_.get_subcommands();
  return chosen.empty() ? overview(full) : command_help(describe_command(chosen.front()->get_name()), full);
}

std::string Parser::usage_error(const CLI::ParseError &error, const std::vector<std::string> &words) {
  const std::string first = words.size() > 1 ? words[1] : "";
  const auto chosen = app_.get_subcommands();
  const auto known = names();
  const bool command = std::find(known.begin(), known.end(), first) != known.end();
  if (!command && !first.empty() && first[0] != '-') {
    return unknown_command(words);
  }
  if (chosen.empty() || (!first.empty() && first[0] == '-')) {
    return printable(fmt::format("celac: the command comes first, then its options: celac COMMAND {}", first)) + "\n" +
           (first == "-v" ? option_instead({}, first, words) : "") + "celac: see 'celac --help'\n";
  }
  const CommandSpec spec = describe_command(chosen.front()->get_name());
  return in_our_words(error, *chosen.front(), spec) + fmt::format("celac: see 'celac {} --help'\n", spec.name);
}

Arguments Parser::answer() const {
  if (topic_.empty()) {
    return {std::nullopt, overview(true), done};
  }
  const CommandSpec spec = describe_command(command_meant(topic_));
  return spec.name.empty() ? Arguments{std::nullopt, unknown_command({"celac", topic_}), trouble}
                           : Arguments{std::nullopt, command_help(spec, true), done};
}

bool Parser::is_asked(const CLI::App *sub) const { return sub->get_name() == command_; }

Arguments parse_arguments(int argc, const char *const *argv) {
  const MeantWords meant = as_meant({argv, argv + argc});
  const std::vector<std::string_view> words(meant.words.begin(), meant.words.end());
  return Parser(words.size() > 1 ? words[1] : "", words).run(meant.words, meant.searches);
}

}  // namespace celac::cli
