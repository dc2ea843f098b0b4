#pragma once
// A unit's text as the words that clauses are made of.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "celac/commitments/lexicon.hpp"
#include "celac/text/span.hpp"

namespace celac {

/// A word or a mark. `lower` and `entry` belong to the WordReader.
struct ClauseWord {
  Span at;  ///< bytes of the unit's text
  std::string_view text;
  std::string_view lower;
  const WordEntry *entry = nullptr;
  bool is_word = false;
  bool is_number = false;
  bool capital = false;  ///< opens with a capital
  bool capitals = false;  ///< two capitals or more and no small letter: WHO
  bool ends_sentence = false;

  [[nodiscard]] bool is(std::uint32_t classes) const { return (entry->classes & classes) != 0; }
  [[nodiscard]] bool mark(char c) const { return !is_word && text.size() == 1 && text[0] == c; }
};

/// Reads texts with one lexicon; what it knows of a word is looked up once.
class WordReader {
 public:
  /// `lexicon` outlives the reader.
  explicit WordReader(const Lexicon &lexicon) : lexicon_(lexicon) {}

  /// `text` outlives the words.
  [[nodiscard]] std::vector<ClauseWord> read(std::string_view text);
  [[nodiscard]] const Lexicon &lexicon() const { return lexicon_; }

 private:
  void add(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<ClauseWord> &words);
  void take_word(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<ClauseWord> &words);
  void know(ClauseWord &word);

  const Lexicon &lexicon_;
  std::unordered_map<std::string, WordEntry> known_;
  bool names_ = false;  // the word at hand opens with a capital inside a sentence
};

}  // namespace celac
