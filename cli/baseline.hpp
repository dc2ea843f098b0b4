#pragma once
// Baselines: findings that were known at one time and are not to be told again. They are kept by content: lines that
// move do not bring them back, words that change do.

#include <map>
#include <string>
#include <vector>

#include "celac/diagnostic/diagnostic.hpp"
#include "celac/text/source.hpp"
#include "cli/options.hpp"
#include "cli/streams.hpp"

namespace celac::cli {

class Baseline {
 public:
  /// Takes the findings that the baseline has out of `findings`; how many there were.
  std::size_t filter(std::vector<Diagnostic> &findings, const Source *source) const;

  /// The entries: file and fingerprint, with the code.
  std::map<std::pair<std::string, std::string>, std::string> entries;
};

/// The baseline in `file`. Fails where it cannot be read, is no baseline or one of another version.
[[nodiscard]] Result<Baseline> read_baseline(const std::string &file, const Options &options, const Streams &streams);

/// Collects findings for --write-baseline.
class BaselineWriter {
 public:
  void add(const std::vector<Diagnostic> &findings, const Source *source);
  /// The file's text: JSON, celac/baseline/1, sorted.
  [[nodiscard]] std::string text() const;

 private:
  Baseline baseline_;
};

}  // namespace celac::cli
