#pragma once
// Baselines: findings that were known at one time and are not to be reported again. They are kept by content: lines
// that move do not bring them back, words that change do. Files are named from the baseline's folder, so that it holds
// wherever the run is started.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "celac/check/check.hpp"
#include "celac/diagnostic/diagnostic.hpp"
#include "celac/text/source.hpp"
#include "cli/options.hpp"
#include "cli/streams.hpp"

namespace celac::cli {

class Baseline {
 public:
  Baseline() = default;
  explicit Baseline(const std::string &file);

  using Key = std::pair<std::string, std::string>;  ///< file and fingerprint

  /// Takes the findings of `file` that the baseline has out of `findings`; how many there were.
  std::size_t filter(const std::string &file, std::vector<Diagnostic> &findings, const Source *source,
                     const check::Selection &selection);

  /// How many entries, of the files and codes that were looked at, no finding had.
  [[nodiscard]] std::size_t stale() const;

  /// `file`, as the command line has it, as the baseline names it.
  [[nodiscard]] std::string name_of(const std::string &file) const;

  /// The entries with their codes.
  std::map<Key, std::string> entries;

 private:
  std::set<Key> looked_for_;
  std::set<Key> used_;
  std::string folder_;  // of the baseline, absolute
};

/// The baseline in `file`. Fails where it cannot be read, is no baseline or one of another version.
[[nodiscard]] Result<Baseline> read_baseline(const std::string &file, const Options &options, const Streams &streams);

/// Collects findings for --write-baseline.
class BaselineWriter {
 public:
  /// For a baseline that will be `file`.
  explicit BaselineWriter(const std::string &file) : baseline_(file) {}
  void add(const std::vector<Diagnostic> &findings, const Source *source);
  /// The file's text: JSON, celac/baseline/1, sorted.
  [[nodiscard]] std::string text() const;

 private:
  Baseline baseline_;
};

}  // namespace celac::cli
