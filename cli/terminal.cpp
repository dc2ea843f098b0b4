#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
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

}  // namespace

TerminalStyle terminal_style(const Options &options, const Streams &streams) {
  const int descriptor = ::fileno(streams.out);
  const bool terminal = options.output.empty() && ::isatty(descriptor) == 1;
  TerminalStyle style;
  style.color = wants_color(options, terminal);
  struct winsize size {};
  if (terminal && ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    style.width = std::max<std::size_t>(40, size.ws_col);
  }
  return style;
}

}  // namespace celac::cli
