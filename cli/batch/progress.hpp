#pragma once
// A line on the terminal that says how far a long run is.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "cli/options.hpp"
#include "cli/streams.hpp"

namespace celac::cli {

/// Shown on standard error from the second second on, if that is a terminal and nothing else is written there: not
/// with --quiet, nor where results go to the terminal, nor to a terminal that cannot go back in its line.
class Progress {
 public:
  Progress(const Options &options, const Streams &streams, std::optional<std::size_t> total);
  ~Progress() { clear(); }
  Progress(const Progress &) = delete;
  Progress &operator=(const Progress &) = delete;

  /// A file is done.
  void step();
  /// Takes the line away. Called before anything else is written to standard error.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  const Streams &streams_;
  std::optional<std::size_t> total_;
  std::uint64_t done_ = 0;
  bool wanted_ = false;
  bool shown_ = false;
  Clock::time_point start_;
  Clock::time_point next_;
};

}  // namespace celac::cli
