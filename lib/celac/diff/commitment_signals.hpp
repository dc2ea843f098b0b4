#pragma once
// What a change of words does to a commitment: to its level, its actors, its deadlines, its sums and quantities.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "celac/commitments/commitments.hpp"
#include "celac/diff/diff.hpp"
#include "celac/diff/signals.hpp"
#include "celac/diff/summary.hpp"
#include "celac/diff/words.hpp"

namespace celac {

/// Finds the signals of a diff's rows; one reader for all of them.
class SignalReader {
 public:
  SignalReader(std::string_view old_language, std::string_view new_language);
  /// `diff` may be gone when rows are read.
  explicit SignalReader(const Diff &diff);

  /// All signals of a row that stands in both editions: of its words, and of what they commit to. Those of the latter,
  /// level, actor, deadline, amount, quantity and hedge, need a language with a lexicon.
  [[nodiscard]] std::vector<Signal> read(const Row &row, const RowWords &words);

 private:
  void add_of_commitment(const std::vector<WordEdit> &edits, std::vector<Signal> &signals);

  CommitmentReader old_;
  std::optional<CommitmentReader> new_;  // where it is another language
};

/// What happened to the commitment, to its verb of duty and its negations, in the words of --only, each once: "softened,
/// amount"; empty where nothing did.
[[nodiscard]] std::string names_of_commitment_signals(const std::vector<Signal> &signals);

/// Whether `word` names a signal for --only: a kind, or softened or hardened, the two ways of a level.
[[nodiscard]] bool names_signal(std::string_view word);
/// Whether one of `signals` is meant by one of `words`.
[[nodiscard]] bool has_signal(const std::vector<Signal> &signals, const std::vector<std::string> &words);

}  // namespace celac
