#include "cli/help/help.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "cli/help/guesses.hpp"
#include "cli/help/pages.hpp"

namespace celac::cli {
namespace {

constexpr std::size_t width = 80;

// Appends `words`, broken at blanks, after `column` columns of which the first line has `used`.
void append_wrapped(std::string &out, std::string_view words, std::size_t column, std::size_t used) {
  out.append(used < column ? column - used : 0, ' ');
  std::size_t at = std::max(column, used);
  bool first = true;
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find(' '));
    words.remove_prefix(std::min(word.size() + 1, words.size()));
    if (!first && at + 1 + word.size() > width) {
      out += '\n';
      out.append(column, ' ');
      at = column;
      first = true;
    }
    out += first ? "" : " ";
    at += word.size() + (first ? 0 : 1);
    out += word;
    first = false;
  }
  out += '\n';
}

void append_entry(std::string &out, const std::string &left, std::string_view about, std::size_t column) {
  out += left;
  if (left.size() + 2 > column) {
    out += '\n';
    append_wrapped(out, about, column, 0);
  } else {
    append_wrapped(out, about, column, left.size());
  }
}

void append_examples(std::string &out, const Page &page) {
  std::size_t column = 0;
  for (const Example &example : page.examples) {
    column = std::max(column, example.command.size() + 4);
  }
  for (const Example &example : page.examples) {
    const std::size_t gap = example.about.empty() ? 0 : column - example.command.size() - 2;
    out += fmt::format("  {}{}{}\n", example.command, std::string(gap, ' '), example.about);
  }
}

void append_commands(std::string &out) {
  out += "\nCommands:\n";
  for (const std::string &name : command_names()) {
    append_entry(out, "  " + name, describe_command(name).about, 14);
  }
}

void append_options(std::string &out, const std::vector<OptionSpec> &options, OptionGroup group,
                    std::string_view title) {
  constexpr std::size_t column = 28;
  bool first = true;
  for (const OptionSpec &option : options) {
    if (option.group != group) {
      continue;
    }
    out += first ? fmt::format("\n{}:\n", title) : "";
    first = false;
    std::string left = "  ";
    left += option.names.front().size() == 2 ? "" : "    ";
    for (const std::string &name : option.names) {
      left += (name == option.names.front() ? "" : ", ") + name;
    }
    left += option.value.empty() ? "" : " " + option.value;
    append_entry(out, left, option.about, column);
  }
}

constexpr std::string_view exit_status =
    "\nExit status:\n"
    "  0  done: parsed, clean, the same\n"
    "  1  findings: faults, differences, nothing found\n"
    "  2  trouble: usage, files, not a plan\n";

}  // namespace

std::string overview(bool full) {
  const Page &page = find_page("");
  std::string out = "celac reads an action plan as data: numbered commitments out of messy Markdown.\n\n";
  append_examples(out, page);
  append_commands(out);
  if (full) {
    out += '\n';
    append_wrapped(out, page.more, 0, 0);
    out += "\nNames of other programs are understood: ";
    append_wrapped(out, other_names(), 0, 40);
    append_options(out, describe_command("parse").options, OptionGroup::everywhere, "Every command has");
    append_options(out, describe_command("parse").options, OptionGroup::reading, "Commands that read plans have");
    append_options(out, describe_command("parse").options, OptionGroup::batch, "Commands for many files have");
    out += exit_status;
  }
  return out + "\nOne command: celac COMMAND -h, in full celac help COMMAND. The manual: man celac.\n";
}

std::string command_help(const CommandSpec &command, bool full) {
  const Page &page = find_page(command.name);
  std::string out = fmt::format("celac {}: {}\n\n", command.name, command.about);
  append_examples(out, page);
  out += fmt::format("\nUsage: celac {} {}{}\n", command.name, command.options.empty() ? "" : "[OPTION...] ",
                     page.operands);
  if (full) {
    out += '\n';
    append_wrapped(out, page.more, 0, 0);
    if (!command.operand.about.empty()) {
      out += '\n';
      append_entry(out, "  " + command.operand.value, command.operand.about, 10);
    }
  }
  append_options(out, command.options, OptionGroup::own, "Options");
  if (!full) {
    return out + fmt::format("\nAll options: celac {} --help\n", command.name);
  }
  append_options(out, command.options, OptionGroup::reading, "Reading");
  append_options(out, command.options, OptionGroup::batch, "Many files");
  append_options(out, command.options, OptionGroup::everywhere, "Everywhere");
  return out + std::string(exit_status);
}

std::string own_options(const CommandSpec &command) {
  std::string out;
  append_options(out, command.options, OptionGroup::own, fmt::format("Options of celac {}", command.name));
  return out.empty() ? out : out.substr(1);
}

}  // namespace celac::cli
