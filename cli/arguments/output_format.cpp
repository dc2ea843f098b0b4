#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/arguments/faults.hpp"
#include "cli/arguments/parser.hpp"
#include "cli/help/command_line.hpp"

namespace celac::cli {
namespace {

// What an ending says of a file's format. `also` may have it as well; any text may be called .txt.
struct Ending {
  std::string_view ending;
  std::string_view format;
  std::string_view also;
};

constexpr std::array<Ending, 16> endings = {{{".md", "markdown", "source"},
                                             {".markdown", "markdown", "source"},
                                             {".html", "html", ""},
                                             {".htm", "html", ""},
                                             {".csv", "csv", ""},
                                             {".xlsx", "xlsx", ""},
                                             {".docx", "docx", ""},
                                             {".json", "json", "sarif"},
                                             {".ndjson", "ndjson", ""},
                                             {".jsonl", "ndjson", ""},
                                             {".yaml", "yaml", ""},
                                             {".yml", "yaml", ""},
                                             {".sarif", "sarif", ""},
                                             {".akn", "akn", ""},
                                             {".xml", "akn", ""},
                                             {".tmx", "tmx", ""}}};

const Ending *ending_of(std::string_view name) {
  const auto *const found = std::find_if(endings.begin(), endings.end(), [&](const Ending &one) {
    return name.size() > one.ending.size() && name.substr(name.size() - one.ending.size()) == one.ending;
  });
  return found == endings.end() ? nullptr : found;
}

// Files that no command writes, and that hold what is no text; and what is nearest to them.
constexpr auto unwritten_endings = std::to_array<std::pair<std::string_view, std::string_view>>({{".pdf", ".html"},
                                                                                                 {".epub", ".html"},
                                                                                                 {".doc", ".docx"},
                                                                                                 {".odt", ".docx"},
                                                                                                 {".rtf", ".docx"},
                                                                                                 {".xls", ".xlsx"}});

template <class Formats>
bool has_format(const Formats &known, std::string_view word) {
  return std::any_of(known.begin(), known.end(), [&](const auto &one) { return one.first == word; });
}

// The first command that writes `format`; those of one plan first.
std::string_view command_with(std::string_view format) {
  return has_format(render_formats, format)   ? "render"
         : has_format(parse_formats, format)  ? "parse"
         : has_format(diff_formats, format)   ? "diff"
         : has_format(report_formats, format) ? "validate"
         : has_format(align_formats, format)  ? "align"
                                              : "";
}

constexpr auto databases = std::to_array<std::string_view>(
    {"sqlite", "sql", "db", "parquet", "arrow", "pandas", "duckdb"});

// Programs whose files the formats are.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> programs = {
    {{"excel", "xlsx"}, {"word", "docx"}, {"txt", "text"}, {"akomantoso", "akn"}}};

}  // namespace

std::string Parser::format_meant(const std::string &word) const {
  const std::vector<std::string> &own_formats = choices_.at(to_);
  const auto known = [&](std::string_view name) {
    return std::find(own_formats.begin(), own_formats.end(), name) != own_formats.end();
  };
  if (known(word)) {
    return word;
  }
  const auto *const program = std::find_if(programs.begin(), programs.end(),
                                           [&](const auto &one) { return one.first == word; });
  if (program != programs.end() && known(program->second)) {
    return std::string(program->second);
  }
  const auto *const ending = std::find_if(endings.begin(), endings.end(),
                                          [&](const Ending &one) { return one.ending.substr(1) == word; });
  return ending != endings.end() && known(ending->format) ? std::string(ending->format) : word;
}

// "--format csv" of many programs, "--csv", and "--removed" where --only takes that.
std::string Parser::as_option(const std::string &word) const {
  const std::string name = word.substr(0, word.find('='));
  if (to_ != nullptr && (name == "--format" || name == "--output-format")) {
    return "--to" + word.substr(name.size());
  }
  if (to_ == nullptr || word.size() < 4 || word.substr(0, 2) != "--" ||
      app_.get_subcommand(std::string(command_))->get_option_no_throw(word) != nullptr) {
    return word;
  }
  const std::string format = format_meant(word.substr(2));
  const auto is_one_of = [this](const CLI::Option *option, const std::string &one) {
    const auto known = choices_.find(option);
    return known != choices_.end() && std::find(known->second.begin(), known->second.end(), one) != known->second.end();
  };
  if (is_one_of(to_, format)) {
    return "--to=" + format;
  }
  const std::string change = change_meant(word.substr(2));
  const bool row = is_one_of(app_.get_subcommand(std::string(command_))->get_option_no_throw("--only"), change);
  return row ? "--only=" + change : word;
}

std::string Parser::unwritten(const std::string &name) const {
  const auto *const ending = std::find_if(unwritten_endings.begin(), unwritten_endings.end(), [&](const auto &one) {
    return name.size() > one.first.size() && name.ends_with(one.first);
  });
  if (ending == unwritten_endings.end()) {
    return {};
  }
  std::string out = fmt::format("{}: no command writes that; there are {}, and html and docx are good on paper", name,
                                fmt::join(choices_.at(to_), ", "));
  const std::string other = name.substr(0, name.size() - ending->first.size()) + std::string(ending->second);
  std::vector<std::string> words = typed();
  const auto operand = std::find(words.begin(), words.end(), name);
  if (is_written_as(other) && operand != words.end() && operand - words.begin() > 1) {
    const auto before = operand - 1;
    const bool valued = *before == "-o" || *before == "--output";
    words.erase(valued ? before : operand, operand + 1);
    words.insert(words.begin() + 2, {"-o", other});
    out += fmt::format("\ncelac: the nearest to it: {}", shell_line(words));
  }
  return out;
}

bool Parser::is_written_as(const std::string &name) const {
  const Ending *ending = ending_of(name);
  const std::vector<std::string> &all = choices_.at(to_);
  const auto is_read = [](std::string_view format) {
    return format == "markdown" || format == "json" || format == "yaml" || format == "ndjson";
  };
  return ending != nullptr && !is_read(ending->format) &&
         std::find(all.begin(), all.end(), ending->format) != all.end();
}

// "search tourism plan.md -o tourism.docx"
std::string Parser::part_by_pandoc(const std::string &format) const {
  std::vector<std::string> words = typed();
  for (std::size_t i = 2; i + 1 < words.size();) {
    const bool both = words[i] == "-o" || words[i] == "--output" || words[i] == "-t" || words[i] == "--to";
    const auto at = words.begin() + static_cast<std::ptrdiff_t>(i);
    i += both ? 0 : 1;
    both ? words.erase(at, at + 2) : at;
  }
  words.insert(words.begin() + 2, {"--to", "markdown"});
  return fmt::format("{} | pandoc -o {}", shell_line(words),
                     shell_file(options_.output.empty() ? "part." + format : options_.output));
}

std::string Parser::unknown_format(const std::string &word) const {
  std::string all;
  for (const std::string &known : choices_.at(to_)) {
    all += all.empty() ? "" : ", ";
    all += known;
  }
  const std::string_view other = command_with(word);
  if (word == "tsv") {
    all += with_files("; jq makes it: celac render --to ndjson FILE | jq -r '[.id, .text] | @tsv'", typed());
  }
  if (command_ == "show" && (word == "docx" || word == "html")) {
    return fmt::format("'{}' is none of {}; a part of a plan: {}", word, all, part_by_pandoc(word));
  }
  if (std::find(databases.begin(), databases.end(), word) != databases.end()) {
    all += "; 'celac render --to csv' is what databases and data frames take in";
  }
  if (other.empty()) {
    return fmt::format("'{}' is none of {}", word, all);
  }
  std::vector<std::string> words = typed();
  const bool whole = command_ != "validate" && words.size() > 1 && words[1] == command_;
  if (whole) {
    words[1] = other;
  }
  return fmt::format("'{}' is none of {}; '{}' writes {}", word, all,
                     whole ? shell_line(words) : fmt::format("celac {} --to {}", other, word),
                     command_ == "validate" ? "plans so" : "it");
}

std::string Parser::take_output_format() {
  if (to_ == nullptr || !options_.gold.empty() || options_.validate.show_config) {
    return {};
  }
  const Ending *ending = ending_of(options_.output);
  const auto fault = [&](const std::string &words) {
    return fmt::format("celac: {}\ncelac: see 'celac {} --help'\n", words, command_);
  };
  if (const std::string words = unwritten(options_.output); !words.empty()) {
    return fault("-o " + words);
  }
  if (to_->count() > 0) {
    const std::string_view to = chosen_format_();
    return ending == nullptr || to == ending->format || to == ending->also
               ? std::string()
               : fault(fmt::format("--to {} and -o {} name two formats", to, options_.output));
  }
  const bool text = options_.output.size() > 4 && options_.output.substr(options_.output.size() - 4) == ".txt";
  if (ending != nullptr ? choose_format_(ending->format) : text && choose_format_("text")) {
    return {};
  }
  if (options_.validate.fix && ending != nullptr && options_.files.size() == 1) {
    return fault(fmt::format("--fix mends the file itself: cp {0} {1} && celac validate --fix {1}",
                             shell_file(options_.files.front()), shell_file(options_.output)));
  }
  if (ending != nullptr) {
    return fault(fmt::format("-o {}: {}", options_.output, unknown_format(std::string(ending->format))));
  }
  if (options_.command != Command::render) {
    return {};
  }
  std::vector<std::string> words = typed();
  words.insert(words.begin() + std::min<std::ptrdiff_t>(2, static_cast<std::ptrdiff_t>(words.size())),
               {"--to", "html"});
  return fault(
      fmt::format("--to is required, or -o with an ending that names a format: {}\ncelac: a page for a "
                  "browser: {}",
                  fmt::join(choices_.at(to_), ", "), shell_line(words)));
}

}  // namespace celac::cli
