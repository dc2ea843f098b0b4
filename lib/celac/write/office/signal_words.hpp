#pragma once
// The signals of a row in words: "number: 5,000 → 3,000", one a line.

#include <string>

#include "celac/diff/commitment_signals.hpp"
#include "celac/diff/summary.hpp"

namespace celac {

[[nodiscard]] inline std::string signals_in_words(SignalReader &signals, const Row &row, const RowWords &words) {
  std::string out;
  for (const Signal &signal : signals.read(row, words)) {
    out += out.empty() ? "" : "\n";
    out += name(signal.kind);
    out += ": " + (signal.old_text.empty() ? "–" : signal.old_text) + " → " +
           (signal.new_text.empty() ? "–" : signal.new_text);
  }
  return out;
}

}  // namespace celac
