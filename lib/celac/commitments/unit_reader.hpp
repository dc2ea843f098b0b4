#pragma once
// What one text commits to, and the words known so far: one reader for all units of a plan.

#include <string>
#include <vector>

#include "celac/commitments/commitment.hpp"
#include "celac/commitments/words.hpp"

namespace celac {

class UnitReader {
 public:
  /// `lexicon` outlives the reader; null: units have no facts. `date` is ISO 8601 and may be empty.
  UnitReader(const VerbLexicon *lexicon, std::string date);

  /// Names that may be subjects.
  void add_parties(const std::vector<std::string> &parties);

  /// The level and the facts of `text`, which is kept; its place is for the caller to say.
  [[nodiscard]] Commitment read(const std::string &text);

  /// Forgets the names met so far, so that the next text is read as if it were the first.
  void start_anew() { words_.start_anew(); }
  /// Forgets all words.
  void forget() { words_.forget(); }

  [[nodiscard]] const VerbLexicon *lexicon() const { return lexicon_; }
  [[nodiscard]] WordReader &words() { return words_; }

 private:
  void take_times(Commitment &out, const std::vector<ClauseWord> &words, const std::vector<Span> &sentences,
                  const Span &part) const;
  void take_amounts(Commitment &out, const std::vector<Span> &sentences, const Span &part) const;

  const VerbLexicon *lexicon_;
  std::string date_;
  WordReader words_;
  std::vector<std::string> parties_;
};

}  // namespace celac
