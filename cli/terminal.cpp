#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

namespace celac::cli {
namespace {

bool is_set(const char *variable) {
  const char *value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

// An editor's window or a log that takes no colour.
bool is_dumb() {
  const char *term = std::getenv("TERM");
  return term != nullptr && std::string_view(term) == "dumb";
}

// FORCE_COLOR is a level of 0 to 3 to most programs, and a flag to others: whatever is not 0 is yes.
std::optional<bool> forces_color() {
  const char *value = std::getenv("FORCE_COLOR");
  const std::string_view word = value == nullptr ? "" : value;
  return word.empty() ? std::nullopt : std::optional(word != "0" && word != "false");
}

bool wants_color(const Options &options, bool terminal) {
  if (options.color != Color::automatic) {
    return options.color == Color::always;
  }
  return !is_set("NO_COLOR") && (forces_color().value_or(terminal && !is_dumb()));
}

bool is_terminal(const Options &options, const Streams &streams) {
  return options.output.empty() && ::isatty(::fileno(streams.out)) == 1;
}

// What a user says is wide, or what is: some shells and editors say it in COLUMNS.
std::size_t columns(const Options &options, const Streams &streams) {
  if (options.width > 0) {
    return options.width;
  }
  const char *variable = std::getenv("COLUMNS");
  const std::string said = variable == nullptr ? "" : variable;
  if (!said.empty() && said.size() <= 5 && said.find_first_not_of("0123456789") == std::string::npos &&
      std::stoul(said) > 0) {
    return std::stoul(said);
  }
  struct winsize size {};
  const bool known = is_terminal(options, streams) && ::ioctl(::fileno(streams.out), TIOCGWINSZ, &size) == 0;
  return known && size.ws_col > 0 ? size.ws_col : 80;
}

}  // namespace

TerminalStyle terminal_style(const Options &options, const Streams &streams) {
  return {std::max<std::size_t>(options.width > 0 ? 20 : 40, columns(options, streams)),
          wants_color(options, is_terminal(options, streams))};
}

std::size_t width_to_wrap(const Options &options, const Streams &streams) {
  return options.width > 0 || is_terminal(options, streams) ? terminal_style(options, streams).width : 0;
}

}  // namespace celac::cli
