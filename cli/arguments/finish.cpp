#include <fmt/core.h>

#include <algorithm>
#include <string_view>
#include <thread>

#include "celac/text/utf8.hpp"
#include "cli/arguments/faults.hpp"
#include "cli/arguments/parser.hpp"

namespace celac::cli {

namespace {

bool is_line_of_text(std::string_view value) {
  return !utf8::first_invalid(value) && std::none_of(value.begin(), value.end(), [](char c) {
    return static_cast<unsigned char>(c) < ' ' || c == '\x7F';
  });
}

}  // namespace

// Options that only some formats have a use for.
std::string Parser::misplaced_option() const {
  struct Only {
    bool given;
    std::vector<std::string_view> to;
    const char *words;
  };
  if (to_ == nullptr) {
    return {};
  }
  const std::string_view to = chosen_format_();
  const bool diff = options_.command == Command::diff;
  const std::vector<std::string_view> dated = diff ? std::vector<std::string_view>{"docx"}
                                                   : std::vector<std::string_view>{"akn", "docx"};
  const bool part = !options_.section.empty() || !options_.only.empty();
  for (const Only &only :
       {Only{options_.excel, {"csv"}, "--excel is for --to csv"},
        Only{!options_.source_file.empty(), {"source"}, "--source is for --to source"},
        Only{!options_.country.empty(), {"akn"}, "--country is for --to akn"},
        Only{!options_.doctype.empty(), {"akn"}, "--doctype is for --to akn"},
        Only{!options_.author.empty(), dated, diff ? "--author is for --to docx" : "--author is for --to akn or docx"},
        Only{options_.command != Command::commitments && !options_.date.empty(), dated,
             diff ? "--date is for --to docx" : "--date is for --to akn or docx"},
        Only{options_.command != Command::show && options_.paragraphs,
             {"csv", "xlsx", "ndjson"},
             "--paragraphs is for --to csv, xlsx or ndjson"},
        Only{options_.command == Command::render && options_.commit,
             {"csv", "xlsx"},
             "--commitments is for --to csv or xlsx"},
        Only{options_.command == Command::show && options_.commit,
             {"text", "yaml", "json"},
             "--commitments is for --to text, yaml or json"},
        Only{options_.ignore_case && !options_.grep, {}, "--ignore-case is for --grep"},
        Only{options_.command == Command::show && to == "csv" &&
                 (options_.list_ids || options_.cite || options_.contents),
             {},
             "--ids, --toc and --cite are text, not --to csv"},
        Only{options_.stat, {"text"}, "--stat is for --to text"}}) {
    if (only.given && std::find(only.to.begin(), only.to.end(), to) == only.to.end()) {
      return fmt::format("celac: {}\ncelac: see 'celac {} --help'\n", only.words, command_);
    }
  }
  if (part && to == "docx") {
    return "celac: --to docx is the whole edition: --section and --only choose rows of other formats\n";
  }
  return {};
}

std::string Parser::misplaced_batch_option() const {
  const BatchOptions &batch = options_.batch;
  const bool stdin_read = std::count(options_.files.begin(), options_.files.end(), "-") > 0 ||
                          (options_.files.empty() && batch.files_from.empty() && batch.globs.empty());
  if (batch.nul && batch.files_from.empty()) {
    return "celac: -0 is for --files-from\n";
  }
  if (std::count(batch.globs.begin(), batch.globs.end(), "") > 0) {
    return "celac: --glob is empty\n";
  }
  if (!batch.resume.empty() && options_.to.parse != ParseFormat::ndjson) {
    return "celac: --resume is for --to ndjson\n";
  }
  return !batch.resume.empty() && stdin_read ? "celac: --resume cannot go on with standard input\n" : "";
}

Arguments Parser::finish() {
  if (options_.output == "-") {
    options_.output.clear();  // as "-" is standard input where a file is read
  }
  if (options_.command == Command::explain && positional_.size() < 2) {
    options_.ids = positional_;
    return {options_, {}, done};
  }
  if (const std::string fault = take_operands(); !fault.empty()) {
    return {std::nullopt, fault, trouble};
  }
  if (const std::string fault = take_output_format(); !fault.empty()) {
    return {std::nullopt, fault, trouble};
  }
  options_.validate.fix = options_.validate.fix || options_.validate.unsafe_fixes || options_.validate.dry_run;
  if (options_.command == Command::explain && options_.ids.size() != 1) {
    return {std::nullopt, "celac: explain takes a CODE, or a FILE and one id\n", trouble};
  }
  if (const std::string fault = misplaced_option(); !fault.empty()) {
    return {std::nullopt, fault, trouble};
  }
  if (utf8::first_invalid(options_.author)) {
    return {std::nullopt, "celac: --author is not UTF-8\n", trouble};
  }
  if (!is_line_of_text(options_.modeline)) {
    return {std::nullopt, "celac: --modeline takes text on one line, in UTF-8\n", trouble};
  }
  BatchOptions &batch = options_.batch;
  if (const std::string fault = misplaced_batch_option(); !fault.empty()) {
    return {std::nullopt, fault, trouble};
  }
  if (batch.jobs == 0) {
    batch.jobs = std::max(1U, std::thread::hardware_concurrency());
  }
  if (options_.files.empty() && batch.files_from.empty()) {
    options_.files = {batch.globs.empty() ? "-" : "."};
  }
  const std::ptrdiff_t others = (batch.files_from == "-" ? 1 : 0) + (options_.gold == "-" ? 1 : 0);
  if (std::count(options_.files.begin(), options_.files.end(), "-") + others > 1) {
    return {std::nullopt, "celac: standard input can be read only once\n", trouble};
  }
  return {options_, {}, done};
}

}  // namespace celac::cli
