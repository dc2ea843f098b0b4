#pragma once
// What a change of words does to a commitment: to its level, its actors, its deadlines, its sums and quantities.

#include <string>
#include <string_view>
#include <vector>

#include "celac/diff/diff.hpp"
#include "celac/diff/signals.hpp"
#include "celac/diff/summary.hpp"
#include "celac/diff/words.hpp"

namespace celac {

/// The signals of level, actor, deadline, amount, quantity and hedge between what the edits make the old text and the
/// new one; none where a language has no lexicon.
[[nodiscard]] std::vector<Signal> find_commitment_signals(const std::vector<WordEdit> &edits,
                                                          std::string_view old_language, std::string_view new_language);

/// All signals of a row that stands in both editions: of its words, and of what they commit to.
[[nodiscard]] std::vector<Signal> signals_of(const EditionIndex &old_side, const EditionIndex &new_side, const Row &row,
                                             const RowWords &words);

/// What happened to the commitment, in the words of --only, each once: "softened, amount"; empty where nothing did.
[[nodiscard]] std::string names_of_commitment_signals(const std::vector<Signal> &signals);

/// Whether `word` names a signal for --only: a kind, or softened or hardened, the two ways of a level.
[[nodiscard]] bool names_signal(std::string_view word);
/// Whether one of `signals` is meant by one of `words`.
[[nodiscard]] bool has_signal(const std::vector<Signal> &signals, const std::vector<std::string> &words);

}  // namespace celac
