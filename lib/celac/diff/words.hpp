#pragma once
// Word edits: how one text became another, in steps that a person would make.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace celac {

enum class WordOp : std::uint8_t { equal, remove, insert };

struct WordEdit {
  WordOp op = WordOp::equal;
  std::string text;

  friend bool operator==(const WordEdit &, const WordEdit &) = default;
};

/// The edits from `old_text` to `new_text`: equal and remove rebuild the one, equal and insert the other, byte for
/// byte; of a text in NFC and one that is not, in NFC. Whole tokens only; a removal stands before the insertion that
/// replaces it. A single common word between two edits belongs to them, and above some three fifths of change the old
/// and the new stand whole. Weighted longest common subsequence (Needleman and Wunsch, 1970), with unique common tokens
/// as anchors where texts are long (patience diff, B. Cohen).
[[nodiscard]] std::vector<WordEdit> edit_words(std::string_view old_text, std::string_view new_text);

}  // namespace celac
