#pragma once
// A unit's text as the words that clauses are made of.

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "celac/commitments/lexicon.hpp"
#include "celac/text/letters.hpp"
#include "celac/text/span.hpp"
#include "celac/text/utf8.hpp"

namespace celac {

/// A word or a mark. `lower` and `entry` belong to the WordReader.
struct ClauseWord {
  Span at;  ///< bytes of the unit's text
  std::string_view text;
  std::string_view lower;
  const WordEntry *entry = nullptr;
  std::uint32_t opening = 0;  ///< of `lower`
  bool is_word = false;
  bool is_number = false;
  bool capital = false;   ///< opens with a capital
  bool capitals = false;  ///< two capitals or more and no small letter: WHO
  bool ends_sentence = false;

  [[nodiscard]] bool is(std::uint32_t classes) const { return (entry->classes & classes) != 0; }
  [[nodiscard]] bool mark(char c) const { return !is_word && text.size() == 1 && text[0] == c; }
};

/// The words and marks of a text, and the places of those that ask for a closer look.
struct ReadWords {
  std::vector<ClauseWord> all;
  std::vector<std::uint32_t> ends;       ///< marks that end a sentence
  std::vector<std::uint32_t> may_hedge;  ///< words that open a hedge, perhaps
  std::vector<std::uint32_t> values;     ///< numbers and words of time
  bool bodies = false;                   ///< one of the words is a body_noun with a capital

  void clear() {
    all.clear();
    ends.clear();
    may_hedge.clear();
    values.clear();
    bodies = false;
  }
};

/// Reads texts with one lexicon; what it knows of a word is looked up once.
class WordReader {
 public:
  /// `lexicon` outlives the reader.
  explicit WordReader(const VerbLexicon &lexicon);

  /// `text` outlives the words; they belong to the reader, up to the next text.
  [[nodiscard]] const ReadWords &read(std::string_view text);
  /// Words that are names though no text shows it, in lower case. They belong to whoever gives them.
  void give_names(const std::unordered_set<std::string> &names) { given_ = &names; }
  /// Forgets which words stood as names, and every word where they have become many. Invalidates what was read.
  void start_anew();
  /// Forgets all words.
  void forget();
  [[nodiscard]] const VerbLexicon &lexicon() const { return lexicon_; }

 private:
  /// A word in small letters as it is read, zeros behind it up to a whole number of eight bytes.
  struct Letters {
    static constexpr std::size_t most = 48;  // bytes
    std::array<char, most + letters_margin> text;
    std::size_t size = 0;
    bool fits = true;
  };
  struct Known {
    std::array<char, Letters::most> letters;
    std::uint32_t size = 0;
    WordEntry entry;
    std::uint32_t hash = 0;
    std::uint32_t next = 0;  // of its bucket: index and one

    [[nodiscard]] std::string_view lower() const { return {letters.data(), size}; }
    [[nodiscard]] bool is(const Letters &word) const;
  };
  static constexpr std::uint32_t block = 32;  // words that are kept together

  std::uint32_t read_word(std::string_view text, std::uint32_t begin, ClauseWord &word, Letters &out) const;
  void add(std::string_view text, std::uint32_t begin, std::uint32_t end);
  void add_elided(std::string_view text, std::uint32_t begin);
  void add_mark(std::string_view text, std::uint32_t at, utf8::Character c);
  bool names_on(std::string_view text, std::uint32_t at);
  void keep_last(const Letters &letters);
  [[nodiscard]] Known &known_at(std::uint32_t index) const { return (*known_[index / block])[index % block]; }
  Known &know(const Letters &letters);
  Known &add_known(const Letters &letters, std::uint32_t hash);
  void grow();

  const VerbLexicon &lexicon_;
  ReadWords read_;
  std::vector<std::unique_ptr<std::array<Known, block>>> known_;
  std::uint32_t count_ = 0;  // of known words
  std::vector<Known *> names_;
  const std::unordered_set<std::string> *given_ = nullptr;
  std::vector<std::uint32_t> buckets_;  // index of the first of each and one; 0: none
};

}  // namespace celac
