#pragma once
// A line on the terminal that says how far a long run is.

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "cli/options.hpp"
#include "cli/streams.hpp"

namespace celac::cli {

/// Shown on standard error from the second second on, if that is a terminal and nothing else is written there: not
/// with --quiet, nor where results go to the terminal, nor to a terminal that cannot go back in its line.
class Progress {
 public:
  /// `total` counts what is to be done, if that can be known; asked once, where the line is shown.
  using Total = std::function<std::optional<std::size_t>()>;
  Progress(const Options &options, const Streams &streams, Total total);
  ~Progress() { clear(); }
  Progress(const Progress &) = delete;
  Progress &operator=(const Progress &) = delete;

  /// A file is done.
  void step();
  /// The file that is done next was refused.
  void refused() { ++refused_; }
  /// Takes the line away. Called before anything else is written to standard error.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  [[nodiscard]] std::string line(double seconds) const;

  const Streams &streams_;
  Total count_;
  std::optional<std::size_t> total_;
  std::uint64_t refused_ = 0;
  std::uint64_t done_ = 0;
  bool wanted_ = false;
  bool shown_ = false;
  Clock::time_point start_;
  Clock::time_point next_;
};

}  // namespace celac::cli
