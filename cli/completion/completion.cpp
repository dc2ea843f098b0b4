#include "cli/completion/completion.hpp"

#include <fmt/format.h>

#include "cli/formats.hpp"

namespace celac::cli {

Wanted wanted(const OptionSpec &option) {
  if (!option.choices.empty()) {
    return Wanted::words;
  }
  if (option.value == "ID") {
    return Wanted::id;
  }
  if (option.value == "FORMAT=FILE") {
    return Wanted::report;
  }
  const bool file = option.value == "FILE" || option.value == "LIST" || option.value == "PATH" || option.value == "DIR";
  return file ? Wanted::file : Wanted::nothing;
}

bool takes_ids(const CommandSpec &command) { return command.name == "show" || command.name == "explain"; }

bool takes_files(const CommandSpec &command) {
  return command.operand.value == "FILE" || command.name == "explain";  // explain: a code or a file
}

std::vector<std::string> formats_of_reports() {
  std::vector<std::string> out;
  out.reserve(report_formats.size());
  for (const auto &[name, format] : report_formats) {
    out.push_back(std::string(name) + "=");
  }
  return out;
}

std::string joined(const std::vector<std::string> &words, const char *between) {
  return fmt::format("{}", fmt::join(words, between));
}

}  // namespace celac::cli
