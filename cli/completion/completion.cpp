#include "cli/completion/completion.hpp"

#include <fmt/format.h>

namespace celac::cli {

Wanted wanted(const OptionSpec &option) {
  if (!option.choices.empty()) {
    return Wanted::words;
  }
  if (option.value == "ID") {
    return Wanted::id;
  }
  const bool file = option.value == "FILE" || option.value == "LIST" || option.value == "PATH" || option.value == "DIR";
  return file ? Wanted::file : Wanted::nothing;
}

bool takes_ids(const CommandSpec &command) { return command.name == "show" || command.name == "explain"; }

bool takes_files(const CommandSpec &command) {
  return command.operand.value == "FILE" || command.name == "explain";  // explain: a code or a file
}

std::string joined(const std::vector<std::string> &words, const char *between) {
  return fmt::format("{}", fmt::join(words, between));
}

}  // namespace celac::cli
