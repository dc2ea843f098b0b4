#include "cli/batch/progress.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace celac::cli {
namespace {

constexpr std::chrono::seconds patience{1};
constexpr std::chrono::milliseconds interval{100};

bool can_go_back() {
  const char *term = std::getenv("TERM");
  return term != nullptr && *term != '\0' && std::string_view(term) != "dumb";
}

}  // namespace

Progress::Progress(const Options &options, const Streams &streams, std::optional<std::size_t> total)
    : streams_(streams), total_(total), start_(Clock::now()), next_(start_ + patience) {
  const bool results_here = options.output.empty() && options.batch.resume.empty() &&
                            ::isatty(::fileno(streams.out)) == 1;
  wanted_ = !options.quiet && !results_here && ::isatty(::fileno(streams.err)) == 1 && can_go_back();
}

void Progress::step() {
  ++done_;
  if (!wanted_) {
    return;
  }
  const auto now = Clock::now();
  if (now < next_) {
    return;
  }
  next_ = now + interval;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const std::string of = total_ ? fmt::format(" of {}", *total_) : "";
  const std::string line = fmt::format("\r\x1b[Kcelac: {}{} files, {:.0f} a second", done_, of,
                                       static_cast<double>(done_) / seconds);
  std::fwrite(line.data(), 1, line.size(), streams_.err);
  std::fflush(streams_.err);
  shown_ = true;
}

void Progress::clear() {
  if (shown_) {
    constexpr std::string_view gone = "\r\x1b[K";
    std::fwrite(gone.data(), 1, gone.size(), streams_.err);
    std::fflush(streams_.err);
    shown_ = false;
  }
}

}  // namespace celac::cli
