#include "cli/batch/progress.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>
#include <utility>

namespace celac::cli {
namespace {

constexpr std::chrono::seconds patience{1};
constexpr std::chrono::milliseconds interval{100};

bool can_go_back() {
  const char *term = std::getenv("TERM");
  return term != nullptr && *term != '\0' && std::string_view(term) != "dumb";
}

std::string in_words(double seconds) {
  constexpr double minute = 60;
  return seconds < 2 * minute     ? fmt::format("{:.0f} s", seconds)
         : seconds < 120 * minute ? fmt::format("{:.0f} min", seconds / minute)
                                  : fmt::format("{:.1f} h", seconds / (60 * minute));
}

}  // namespace

Progress::Progress(const Options &options, const Streams &streams, Total total)
    : streams_(streams), count_(std::move(total)), start_(Clock::now()), next_(start_ + patience) {
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
  if (count_) {
    total_ = count_();
    count_ = {};
  }
  const std::string text = "\r\x1b[K" + line(std::chrono::duration<double>(now - start_).count());
  std::fwrite(text.data(), 1, text.size(), streams_.err);
  std::fflush(streams_.err);
  shown_ = true;
}

std::string Progress::line(double seconds) const {
  const double speed = static_cast<double>(done_) / seconds;
  std::string out = fmt::format("celac: {} files", done_);
  if (total_ && *total_ >= done_) {
    out = fmt::format("celac: {} of {} files ({}%)", done_, *total_, done_ * 100 / *total_);
  }
  out += fmt::format(", {:.0f} a second", speed);
  if (total_ && *total_ > done_) {
    out += ", " + in_words(static_cast<double>(*total_ - done_) / speed) + " left";
  }
  return refused_ == 0 ? out : out + fmt::format(", {} refused", refused_);
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
