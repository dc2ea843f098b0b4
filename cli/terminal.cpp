#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
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

bool wants_color(const Options &options, bool terminal) {
  if (options.color != Color::automatic) {
    return options.color == Color::always;
  }
  return !is_set("NO_COLOR") && (is_set("FORCE_COLOR") || (terminal && !is_dumb()));
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
