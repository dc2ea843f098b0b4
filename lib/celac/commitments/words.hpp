#pragma once
// A unit's text as the words that clauses are made of.

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_set>
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
  bool capital = false;   ///< opens with a capital
  bool capitals = false;  ///< two capitals or more and no small letter: WHO
  bool ends_sentence = false;

  [[nodiscard]] bool is(std::uint32_t classes) const { return (entry->classes & classes) != 0; }
  [[nodiscard]] bool mark(char c) const { return !is_word && text.size() == 1 && text[0] == c; }
};

/// Reads texts with one lexicon; what it knows of a word is looked up once.
class WordReader {
 public:
  /// `lexicon` outlives the reader.
  explicit WordReader(const VerbLexicon &lexicon);

  /// `text` outlives the words.
  [[nodiscard]] std::vector<ClauseWord> read(std::string_view text);
  /// Words that are names though no text shows it, in lower case. They belong to whoever gives them.
  void give_names(const std::unordered_set<std::string> &names) { given_ = &names; }
  /// Forgets which words stood as names, and every word where they have become many. Invalidates what was read.
  void start_anew();
  /// Forgets all words.
  void forget();
  [[nodiscard]] const VerbLexicon &lexicon() const { return lexicon_; }

 private:
  struct Known {
    std::string lower;
    WordEntry entry;
    std::uint32_t hash = 0;
    Known *next = nullptr;  // of its bucket
  };
  /// A word in small letters as it is read.
  struct Letters {
    std::array<char, 48> text{};
    std::size_t size = 0;
    bool fits = true;
  };
  static std::uint32_t read_plain(std::string_view text, std::uint32_t begin, ClauseWord &word, Letters &out);
  std::uint32_t read_word(std::string_view text, std::uint32_t begin, ClauseWord &word, Letters &out) const;
  void add(std::string_view text, std::uint32_t begin, std::uint32_t end, std::vector<ClauseWord> &words);
  void add_elided(std::string_view text, std::uint32_t begin, std::vector<ClauseWord> &words);
  void add_read(ClauseWord &word, const Letters &letters, std::vector<ClauseWord> &words);
  Known &know(const Letters &letters);
  void grow();

  const VerbLexicon &lexicon_;
  std::deque<Known> known_;
  std::vector<Known *> names_;
  const std::unordered_set<std::string> *given_ = nullptr;
  std::vector<Known *> buckets_;
};

}  // namespace celac
