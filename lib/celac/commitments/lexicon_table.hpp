#pragma once
// What the text of a lexicon says, in numbers that need no text to be read again: made when celac is built for the
// lexicons that are part of it, and at run time for one that is given. Internal to commitments/.

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "celac/commitments/lexicon.hpp"
#include "celac/diagnostic/diagnostic.hpp"

namespace celac {

/// The kinds of hedge, none first; rows name them by their place.
inline constexpr auto hedge_kinds = std::to_array<std::string_view>(
    {"", "legal", "timing", "condition", "capacity", "voluntary", "discretion", "effort"});

/// A lexeme without its texts: a table that holds pointers would have to be corrected each time the program starts.
struct LexemeRow {
  LexemeTraits traits;
  std::uint32_t lemma = 0;  ///< where it starts in the text of the lexicon
  std::uint32_t rest = 0;
  std::uint8_t lemma_bytes = 0;
  std::uint8_t rest_bytes = 0;
  std::uint8_t hedge = 0;  ///< place in hedge_kinds
};

/// A key: a stem with its conjugation, or a form as it is. Keys of one bucket are chained.
struct LexiconSlot {
  static constexpr std::uint8_t as_is = 1;  ///< the conjugation of keys that are whole words
  /// That of English, whose stems are the infinitives.
  static constexpr std::uint8_t infinitive = 1U << 1U;
  static constexpr std::size_t longest_key = 40;  ///< bytes; no longer word is looked up

  std::uint32_t key = 0;  ///< where it starts in the text
  std::uint32_t lexeme = 0;
  std::uint32_t next = 0;  ///< index of the next one and one; 0: none
  std::uint16_t forms = 0;
  std::uint8_t key_bytes = 0;
  std::uint8_t conjugation = 0;

  static std::size_t bucket_of(std::string_view key);
  /// A bit for each conjugation, so that "er" of one stem is not "ar" of another. By the first letter of the ending.
  static constexpr std::uint8_t conjugation_of(char letter) {
    constexpr std::string_view letters = "aeior";
    return static_cast<std::uint8_t>(1U << (2 + std::min(letters.find(letter), letters.size())));
  }
};

/// Of a lexicon without inflection: its entries by the character that they open with.
struct HanIndex {
  static constexpr char32_t first = 0x4E00;
  static constexpr char32_t last = 0x9FFF;
  static constexpr std::size_t places = last - first + 2;  ///< the last one is of every other character

  [[nodiscard]] static constexpr std::size_t place_of(char32_t code) {
    return code < first || code > last ? places - 1 : code - first;
  }
};

/// The entries that open with one character.
struct HanGroup {
  std::uint32_t end = 0;   ///< in `grouped`; it begins where the one before ends
  std::uint8_t opens = 0;  ///< what they are: bits of `opens`
};

/// Views what a LexiconParts or the program itself holds.
struct LexiconTable {
  std::string_view language;
  std::span<const LexemeRow> rows;
  std::span<const LexiconSlot> slots;
  std::span<const std::uint32_t> buckets;     ///< index of the first slot and one
  std::span<const std::uint16_t> characters;  ///< by HanIndex::place_of: group and one
  std::span<const HanGroup> groups;
  std::span<const std::uint32_t> grouped;  ///< rows, the longest of a group first
};

struct LexiconParts {
  std::string language;
  std::vector<LexemeRow> rows;
  std::vector<LexiconSlot> slots;
  std::vector<std::uint32_t> buckets;
  std::vector<std::uint16_t> characters;
  std::vector<HanGroup> groups;
  std::vector<std::uint32_t> grouped;

  [[nodiscard]] LexiconTable table() const { return {language, rows, slots, buckets, characters, groups, grouped}; }
};

/// Reads the text of a lexicon; `name` is for messages.
[[nodiscard]] Result<LexiconParts> read_lexicon(std::string_view text, const std::string &name);

/// Adds the keys of verbs to the parts of a lexicon. Keys lie in `text`.
class LexiconKeys {
 public:
  LexiconKeys(std::string_view text, LexiconParts &parts) : text_(text), parts_(parts) {}
  void add(std::string_view key, std::uint8_t conjugation, std::uint32_t lexeme, std::uint16_t forms);
  void add_stem(std::string_view infinitive, std::uint32_t lexeme);
  /// promover (promuev-): the same endings behind another stem.
  void add_other_stem(std::string_view stem, std::string_view infinitive, std::uint32_t lexeme);

 private:
  std::string_view text_;
  LexiconParts &parts_;
};

/// The rows of a lexicon without inflection, by the character that they open with.
void group_by_character(std::string_view text, LexiconParts &parts);

/// The table of "en" and so on; null where there is none. Generated from lexicon/.
[[nodiscard]] const LexiconTable *lexicon_table(std::string_view language);

}  // namespace celac
