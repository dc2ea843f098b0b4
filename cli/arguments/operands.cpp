// Operands that do not stand where they are asked for, or are something else: what was meant, or how to type it.

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "cli/arguments/faults.hpp"
#include "cli/arguments/parser.hpp"
#include "cli/git_diff.hpp"
#include "cli/help/command_line.hpp"

namespace celac::cli {
namespace {

// An expression for these words.
std::string as_pattern(const std::string &words) {
  std::string out;
  for (const char c : words) {
    out += std::string_view("\\^$.[]|()?*+{}#").find(c) == std::string_view::npos ? "" : "\\";
    out += c;
  }
  return out;
}

bool is_input(const std::string &word) { return word == "-" || is_file(word); }

// Neither a file nor what could be a mistyped one.
bool is_no_file(const std::string &word) { return !is_input(word) && !is_named_as_file(word); }

// "show II.3.4 plan.md": what is no file stands where the file is asked for, and one file where ids are.
void put_file_first(std::vector<std::string> &words) {
  const auto file = std::find_if(words.begin(), words.end(), is_input);
  const bool several = std::count_if(words.begin(), words.end(), is_input) > 1 &&
                       !std::all_of(file + 1, words.end(),
                                    [](const std::string &word) { return !is_file(word) || is_named_as_file(word); });
  if (file != words.end() && !several) {
    std::rotate(words.begin(), file, file + 1);
  }
}

// What git has of a file, as a word of bash: "HEAD:plan.md" as it stands, of "HEAD" the other operand.
std::string from_git(const std::string &word, const std::string &file) {
  const bool whole = word.find(':') != std::string::npos;
  const std::string place = file.starts_with('/') ? file : "./" + file;
  return fmt::format("<(git show {})", shell_word(whole ? word : word + ":" + place));
}

}  // namespace

std::vector<std::string> Parser::typed() const {
  std::vector<std::string> out(words_.begin(), words_.end());
  if (!out.empty()) {
    out.front() = "celac";
  }
  if (out.size() > 1 && searches_ != Searches::no) {
    out[1] = searches_ == Searches::words ? "search" : "grep";
  }
  return out;
}

// "celac grep REGEX FILE", and "celac search WORDS FILE" for those who write no expressions.
std::string Parser::take_search() {
  if (searches_ == Searches::no || options_.grep) {
    return {};
  }
  std::string sought = positional_.front();
  if (searches_ == Searches::words) {
    options_.ignore_case = true;
    sought = as_pattern(sought);
  }
  if (const std::string fault = pattern_fault(sought); !fault.empty()) {
    return fmt::format("celac: {}\n", fault);
  }
  options_.grep = std::move(sought);
  positional_.erase(positional_.begin());
  if (positional_.empty()) {
    positional_ = {"-"};
  }
  return {};
}

// "convert plan.md plan.docx": the last of the operands is not there, and has the ending of what the command writes.
std::string Parser::file_to_write() const {
  const std::vector<std::string> &operands = positional_.empty() ? options_.files : positional_;
  const bool compares = options_.command == Command::diff || options_.command == Command::trace ||
                        options_.command == Command::align;
  if (to_ == nullptr || !options_.output.empty() || operands.empty() || is_input(operands.back()) ||
      std::count_if(operands.begin(), operands.end(), is_file) < (compares ? 2 : 1)) {
    return {};
  }
  const std::string never = options_.command == Command::validate || options_.command == Command::parse
                                ? ""
                                : unwritten(operands.back());
  if (!never.empty()) {
    return fmt::format("celac: {}\n", never);
  }
  if (!is_written_as(operands.back())) {
    return {};
  }
  std::vector<std::string> words = typed();
  words.erase(std::find(words.begin(), words.end(), operands.back()));
  words.insert(words.begin() + 2, {"-o", operands.back()});
  return fmt::format("celac: there is no {} to read; to write it: {}\n", operands.back(), shell_line(words));
}

// "diff HEAD plan.md", "diff plan.md" and "diff HEAD:plan.md plan.md", as git would take them.
std::string Parser::file_of_git() const {
  const std::vector<std::string> &files = options_.files;
  const auto file = std::find_if(files.begin(), files.end(), is_file);
  if (files.size() == 1 && file != files.end()) {
    return fmt::format("celac: diff takes two files, OLD and NEW\ncelac: since the last commit: celac diff {} {}\n",
                       from_git("HEAD", *file), shell_file(*file));
  }
  const auto is_of_git = [](const std::string &word) {
    return is_no_file(word) || (!is_input(word) && word.find(':') != std::string::npos);
  };
  const bool whole = std::any_of(files.begin(), files.end(),
                                 [](const std::string &word) { return word.find(':') != std::string::npos; });
  const std::ptrdiff_t revisions = std::count_if(files.begin(), files.end(), is_of_git);
  const bool two = files.size() == 2 && revisions > 0 && (file != files.end() || whole);
  const bool three = files.size() == 3 && revisions == 2 && file == files.end() - 1;
  if (!two && !three) {
    return {};
  }
  std::string out = "celac diff";
  for (auto word = files.begin(); word != (three ? files.end() - 1 : files.end()); ++word) {
    out += " " + (is_of_git(*word) ? from_git(*word, file == files.end() ? "" : *file) : shell_file(*word));
  }
  return fmt::format("celac: there is no file {}; what git has of one: {}\n",
                     *std::find_if(files.begin(), files.end(), is_of_git), out);
}

// "trace II.3.4 a.md b.md", "diff a.md b.md II.3": an id among the files.
void Parser::take_id_among_files() {
  std::vector<std::string> &files = options_.files;
  std::string &id = options_.command == Command::trace ? options_.id : options_.section;
  const auto other = std::find_if(files.begin(), files.end(), is_no_file);
  if (id.empty() && files.size() > 2 && std::count_if(files.begin(), files.end(), is_no_file) == 1 &&
      std::count_if(files.begin(), files.end(), is_input) + 1 == static_cast<std::ptrdiff_t>(files.size())) {
    id = *other;
    files.erase(other);
  }
}

// The FILEs of show, then the ids: behind the first only what has the ending of a plan or a model is one.
void Parser::take_files_and_ids() {
  put_file_first(positional_);
  options_.files = {positional_.front()};
  for (auto word = positional_.begin() + 1; word != positional_.end(); ++word) {
    const bool file = options_.command == Command::show && is_file(*word) && is_named_as_file(*word);
    (file ? options_.files : options_.ids).push_back(*word);
  }
}

std::string Parser::take_operands() {
  if (std::string fault = take_search(); !fault.empty()) {
    return fault;
  }
  if (std::string fault = file_to_write(); !fault.empty()) {
    return fault;
  }
  switch (options_.command) {
    case Command::show:
    case Command::explain:
      take_files_and_ids();
      return {};
    case Command::trace:
      take_id_among_files();
      return {};
    case Command::diff:
      if (take_git_arguments(options_) && options_.git) {
        return {};
      }
      if (options_.files.size() == 3) {
        take_id_among_files();
      }
      if (std::string fault = file_of_git(); !fault.empty()) {
        return fault;
      }
      return options_.files.size() == 2 ? ""
                                        : "celac: diff takes two files, OLD and NEW\ncelac: see 'celac diff --help'\n";
    default:
      return {};
  }
}

}  // namespace celac::cli
