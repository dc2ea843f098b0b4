#pragma once
// The definition of the commands and their options, and how argv is read by it. Help, completions and the check of the
// manual read the same definition (help/command.hpp).

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/help/command.hpp"
#include "cli/help/guesses.hpp"

namespace celac::cli {

// Groups of options, as CLI11 keeps them.
inline constexpr const char *own = "Options";
inline constexpr const char *reading = "Reading";
inline constexpr const char *batch_runs = "Many files";
inline constexpr const char *everywhere = "Everywhere";

class Parser {
 public:
  /// Only the command that is asked for gets its options, and of those that many commands share only what `words` may
  /// name, where there are any: the others would cost more than reading a plan.
  explicit Parser(std::string_view command, std::vector<std::string_view> words = {});

  /// Reads the words of the command line; of a search (help/guesses.hpp) the first operand is what is sought.
  Arguments run(const std::vector<std::string> &words, Searches searches);
  /// What the command of this parser takes.
  [[nodiscard]] CommandSpec describe() const;
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  [[nodiscard]] OptionSpec describe(const CLI::Option &option) const;
  // What is added to `sub` from here on is of `group`.
  static void group(CLI::App *sub, const char *name);
  // One of the words may be one of these options.
  [[nodiscard]] bool may_have(std::initializer_list<std::string_view> options) const;
  CLI::App *add(const char *name, const char *description, Command command);
  void use_last_value();
  void add_reading(CLI::App *sub);
  void add_out_dir(CLI::App *sub);
  void add_excel(CLI::App *sub);
  void add_width(CLI::App *sub);
  void add_jobs(CLI::App *sub);
  void add_batch(CLI::App *sub);
  void add_parse();
  void add_render();
  void add_validate();
  static void add_reports(ValidateOptions &wanted, const std::vector<std::string> &all);
  void add_codes(CLI::App *sub, const char *name, std::vector<std::string> &codes, const char *about_it);
  void add_show();
  void add_diff();
  void add_trace();
  void add_align();
  void add_commitments();
  void add_explain();
  void add_completion();
  void add_help();
  void add_schema();
  std::string help(bool full);
  std::string usage_error(const CLI::ParseError &error, const std::vector<std::string> &words);
  // What is wrong, in the words of this program.
  [[nodiscard]] std::string in_our_words(const CLI::ParseError &error, const CLI::App &sub,
                                         const CommandSpec &spec) const;
  // An option that the command does not have as one that it has: "--json" as "--to=json".
  [[nodiscard]] std::string as_option(const std::string &word) const;
  // The format of the command that `word` means: one of its own, an ending of a file, a program's name; else `word`.
  [[nodiscard]] std::string format_meant(const std::string &word) const;
  // The command line as it was typed.
  [[nodiscard]] std::vector<std::string> typed() const;
  // Takes what stands where operands do; what is wrong with it, if anything is (operands.cpp).
  std::string take_operands();
  std::string take_search();
  void take_files_and_ids();
  void take_id_among_files();
  [[nodiscard]] std::string file_to_write() const;
  [[nodiscard]] std::string file_of_git() const;
  [[nodiscard]] std::string part_by_pandoc(const std::string &format) const;
  // What is said of a file that no command writes; nothing of others.
  [[nodiscard]] std::string unwritten(const std::string &name) const;
  // The name has an ending of what the command writes, and of no plan or model.
  [[nodiscard]] bool is_written_as(const std::string &name) const;
  // Options that only one format has a use for.
  [[nodiscard]] std::string misplaced_option() const;
  [[nodiscard]] std::string misplaced_batch_option() const;
  // Takes the format from the ending of -o where --to is absent; what stands in the way of both, if anything does.
  std::string take_output_format();
  Arguments finish();
  [[nodiscard]] Arguments answer() const;
  [[nodiscard]] bool is_asked(const CLI::App *sub) const;

  // An option with a closed set of values; the first is the default. The help and the error name them all.
  // The target is a Value, or an optional one that stays empty where nothing is said.
  template <class Value, class Target>
  void add_choice(CLI::App *sub, const char *name, Target &target, const std::string &about_it, const char *type,
                  const std::vector<std::pair<std::string, Value>> &choices) {
    std::string all;
    for (const auto &choice : choices) {
      all += all.empty() ? "" : ", ";
      all += choice.first;
    }
    const std::string flag = std::string_view(name).substr(std::string_view(name).find("--")).data();
    CLI::Option *option = sub->add_option_function<std::string>(
        name,
        [&target, choices, all, flag](const std::string &word) {
          const auto found = std::find_if(choices.begin(), choices.end(),
                                          [&](const auto &choice) { return choice.first == word; });
          if (found == choices.end()) {
            throw CLI::ValidationError(flag, fmt::format("'{}' is none of {}", word, all));
          }
          target = found->second;
        },
        about_it + ": " + all);
    option->type_name(type);
    for (const auto &choice : choices) {
      choices_[option].push_back(choice.first);
    }
  }

  // --to, of a command's own formats.
  template <class Format, std::size_t count>
  void add_formats(CLI::App *sub, Format &to, const std::array<FormatName<Format>, count> &known) {
    choose_format_ = [&to, &known](std::string_view word) {
      const auto found = std::find_if(known.begin(), known.end(), [&](const auto &one) { return one.first == word; });
      if (found != known.end()) {
        to = found->second;
      }
      return found != known.end();
    };
    chosen_format_ = [&to, &known] {
      return std::find_if(known.begin(), known.end(), [&](const auto &one) { return one.second == to; })->first;
    };
    add_choice<Format>(sub, "-t,--to", to, "write", "FORMAT",
                       std::vector<std::pair<std::string, Format>>(known.begin(), known.end()));
    to_ = sub->get_option("--to");
    to_->check([this](const std::string &word) { return choose_format_(word) ? "" : unknown_format(word); }, "");
    to_->transform([this](const std::string &word) { return format_meant(word); }, "");
  }
  // What is said of a format that the command does not write: those that it does, and the command that writes it.
  [[nodiscard]] std::string unknown_format(const std::string &word) const;

  CLI::App app_;
  std::string_view command_;
  std::vector<std::string_view> words_;  // empty where all options are wanted
  Searches searches_ = Searches::no;
  CLI::Option *to_ = nullptr;  // --to of the command, if it has one
  std::function<bool(std::string_view)> choose_format_;
  std::function<std::string_view()> chosen_format_;
  Options options_;
  std::vector<std::string> positional_;
  std::string topic_;
  std::map<const CLI::Option *, std::vector<std::string>> choices_;  // of options that take some words only
};

}  // namespace celac::cli
