#include "cli/arguments/parser.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "celac/write/common/escape.hpp"
#include "cli/help/help.hpp"
#include "cli/help/suggest.hpp"

namespace celac::cli {

namespace {

// "--output=", after which CLI11 would take the next argument for the value: a file that is to be read.
std::string empty_value(int argc, const char *const *argv) {
  for (int i = 1; i < argc && std::string_view(argv[i]) != "--"; ++i) {
    const std::string_view word = argv[i];
    if (word.substr(0, 2) == "--" && word.size() > 3 && word.find('=') == word.size() - 1) {
      return std::string(word.substr(0, word.size() - 1));
    }
  }
  return {};
}

// Behind "--" stands what others named, git among them: a "-" there is the file of that name, if there is one.
std::vector<const char *> with_file_named_dash(int argc, const char *const *argv) {
  std::vector<const char *> words(argv, argv + argc);
  const auto end = std::find_if(words.begin(), words.end(), [](std::string_view word) { return word == "--"; });
  std::replace_if(
      end, words.end(), [](std::string_view word) { return word == "-" && ::access("-", F_OK) == 0; }, "./-");
  return words;
}

}  // namespace

Parser::Parser(std::string_view command, std::vector<std::string_view> words)
    : app_("", "celac"), command_(command), words_(std::move(words)) {
  app_.set_version_flag("--version", "celac " CELAC_VERSION, "print the version");
  app_.set_help_flag("-h", "examples and the command's own options");
  app_.set_help_all_flag("--help", "all options, in full");
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

Arguments Parser::run(int argc, const char *const *argv) {
  const std::vector<const char *> words = with_file_named_dash(argc, argv);
  argv = words.data();
  if (const std::string option = empty_value(argc, argv); !option.empty()) {
    return {std::nullopt, printable(fmt::format("celac: {}: '=' has no value after it\n", option)), trouble};
  }
  try {
    app_.parse(argc, argv);
  } catch (const CLI::CallForHelp &) {
    return {std::nullopt, help(false), done};
  } catch (const CLI::CallForAllHelp &) {
    return {std::nullopt, help(true), done};
  } catch (const CLI::CallForVersion &) {
    return {std::nullopt, "celac " CELAC_VERSION "\n", done};
  } catch (const CLI::ParseError &error) {
    return {std::nullopt, usage_error(error, argc, argv), trouble};
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

std::string Parser::usage_error(const CLI::ParseError &error, int argc, const char *const *argv) {
  const std::string first = argc > 1 ? argv[1] : "";
  const auto chosen = app_.get_subcommands();
  if (chosen.empty() && !first.empty() && first[0] != '-') {
    return unknown_command(first);
  }
  std::string text = printable(fmt::format("celac: {}", error.what())) + "\n";
  if (chosen.empty()) {
    return text + "celac: see 'celac --help'\n";
  }
  const std::string name = chosen.front()->get_name();
  text += suggest_options(describe_command(name), {argv + std::min(argc, 2), argv + argc});
  return text + fmt::format("celac: see 'celac {} --help'\n", name);
}

Arguments Parser::answer() const {
  if (topic_.empty()) {
    return {std::nullopt, overview(true), done};
  }
  const CommandSpec spec = describe_command(topic_);
  return spec.name.empty() ? Arguments{std::nullopt, unknown_command(topic_), trouble}
                           : Arguments{std::nullopt, command_help(spec, true), done};
}

bool Parser::is_asked(const CLI::App *sub) const { return sub->get_name() == command_; }

Arguments parse_arguments(int argc, const char *const *argv) {
  return Parser(argc > 1 ? argv[1] : "", {argv, argv + argc}).run(argc, argv);
}

}  // namespace celac::cli
