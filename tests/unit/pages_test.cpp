// The manual against the definition of the commands, both ways: what an option is called, what it takes, and that
// nothing is described that is not there. And the help: its examples are command lines that celac takes.

#include "cli/help/pages.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/help/command.hpp"
#include "cli/help/help.hpp"

namespace {

using namespace celac::cli;
namespace fs = std::filesystem;

const fs::path manual = fs::path(CELAC_SOURCE_DIR) / "man";

std::vector<std::string> lines_of(const fs::path &file) {
  std::ifstream in(file, std::ios::binary);
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);) {
    out.push_back(line);
  }
  return out;
}

std::vector<std::string> words_of(const std::string &line) {
  std::istringstream in(line);
  return {std::istream_iterator<std::string>(in), {}};
}

// The options that a line of mdoc names: "Fl o Ar file , Fl Fl output Ar file" has -o and --output.
std::vector<std::string> options_in(const std::string &line) {
  std::vector<std::string> out;
  const auto words = words_of(line);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i] != "Fl" && words[i] != ".Fl") {
      continue;
    }
    const bool is_long = words[i + 1] == "Fl";
    const std::size_t at = i + (is_long ? 2 : 1);
    if (at < words.size()) {
      out.push_back((is_long ? "--" : "-") + words[at]);
      i = at;
    }
  }
  return out;
}

// The options that a page has a list entry for (".It Fl ..."), or a place in its synopsis.
std::set<std::string> options_of(const fs::path &page, const std::string &opening) {
  std::set<std::string> out;
  for (const std::string &line : lines_of(page)) {
    if (line.rfind(opening, 0) == 0) {
      const auto found = options_in(line);
      out.insert(found.begin(), found.end());
    }
  }
  return out;
}

// The words that a page marks as literal.
std::set<std::string> literals_of(const fs::path &page) {
  std::set<std::string> out;
  for (const std::string &line : lines_of(page)) {
    const auto words = words_of(line);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      if (words[i] == ".Cm" || words[i] == "Cm") {
        out.insert(words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end());
      }
    }
  }
  return out;
}

fs::path page_of(const CommandSpec &command) { return manual / ("celac-" + command.name + ".1"); }

bool is_shared(const OptionSpec &option) {
  return option.group == OptionGroup::everywhere || option.group == OptionGroup::reading ||
         option.group == OptionGroup::batch;
}

}  // namespace

TEST_CASE("pages: every option of a command has an entry in the manual") {
  const auto common = options_of(manual / "celac.1", ".It Fl");
  for (const CommandSpec &command : describe_commands()) {
    if (!fs::exists(page_of(command))) {
      continue;
    }
    const auto own = options_of(page_of(command), ".It Fl");
    for (const OptionSpec &option : command.options) {
      for (const std::string &name : option.names) {
        CAPTURE(command.name);
        CAPTURE(name);
        CHECK((own.count(name) != 0 || (is_shared(option) && common.count(name) != 0)));
      }
    }
  }
}

TEST_CASE("pages: the manual has no option that is not there") {
  for (const CommandSpec &command : describe_commands()) {
    if (!fs::exists(page_of(command))) {
      continue;
    }
    std::set<std::string> known = {"-h", "--help", "--version"};
    for (const OptionSpec &option : command.options) {
      known.insert(option.names.begin(), option.names.end());
    }
    for (const char *opening : {".It Fl", ".Op Fl"}) {
      for (const std::string &name : options_of(page_of(command), opening)) {
        CAPTURE(command.name);
        CAPTURE(name);
        CHECK(known.count(name) == 1);
      }
    }
  }
  std::set<std::string> known = {"--version"};
  for (const CommandSpec &command : describe_commands()) {
    for (const OptionSpec &option : command.options) {
      known.insert(option.names.begin(), option.names.end());
    }
  }
  for (const std::string &name : options_of(manual / "celac.1", ".It Fl")) {
    CAPTURE(name);
    CHECK(known.count(name) == 1);
  }
}

TEST_CASE("pages: the manual names every value of an option") {
  const auto common = literals_of(manual / "celac.1");
  for (const CommandSpec &command : describe_commands()) {
    const auto own = literals_of(page_of(command));
    for (const OptionSpec &option : command.options) {
      if (option.value == "CODE" || !fs::exists(page_of(command))) {
        continue;
      }
      for (const std::string &choice : option.choices) {
        CAPTURE(command.name);
        CAPTURE(option.names.back());
        CAPTURE(choice);
        CHECK((own.count(choice) != 0 || (is_shared(option) && common.count(choice) != 0)));
      }
    }
  }
}

TEST_CASE("pages: celac(1) names every command") {
  std::string text;
  for (const std::string &line : lines_of(manual / "celac.1")) {
    text += line + "\n";
  }
  for (const CommandSpec &command : describe_commands()) {
    CAPTURE(command.name);
    const bool there = text.find(".It Xr celac-" + command.name + " 1") != std::string::npos ||
                       text.find(".It Nm Cm " + command.name) != std::string::npos;
    // Pages of commands that are new may still be missing; a page that is there must be named.
    CHECK((there || !(fs::exists(page_of(command)) || command.options.empty())));
  }
}

TEST_CASE("help: examples are command lines that are understood") {
  for (const std::string &name : command_names()) {
    for (const Example &example : find_page(name).examples) {
      const std::string line(example.command);
      std::vector<std::string> words;
      for (const std::string &word : words_of(line.substr(line.find("celac ")))) {
        if (word == "|" || word[0] == '>') {
          break;
        }
        words.push_back(word.back() == ')' ? word.substr(0, word.size() - 1) : word);
      }
      std::vector<const char *> argv;
      for (const std::string &word : words) {
        argv.push_back(word.c_str());
      }
      const Arguments arguments = parse_arguments(static_cast<int>(argv.size()), argv.data());
      CAPTURE(line);
      CHECK(arguments.status == done);
    }
  }
}

TEST_CASE("help: short has the examples first, full has every option") {
  for (const CommandSpec &command : describe_commands()) {
    const std::string brief = command_help(command, false);
    const std::string full = command_help(command, true);
    CAPTURE(command.name);
    CHECK(brief.find(find_page(command.name).examples.front().command) < brief.find("Usage:"));
    CHECK(brief.size() < full.size());
    for (const OptionSpec &option : command.options) {
      for (const std::string &name : option.names) {
        CAPTURE(name);
        CHECK(full.find(name) != std::string::npos);
      }
    }
  }
}
