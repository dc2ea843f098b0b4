#pragma once
// The words that a document uses.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace celac {

/// The words of a document, for telling hyphens that a line end made from those that belong to a compound. Filled
/// when first asked, for most documents never.
class Vocabulary {
 public:
  explicit Vocabulary(std::string_view bytes) : bytes_(bytes) {}
  /// Whether `word` (letters and hyphens) stands in the document as a word of its own, case ignored.
  [[nodiscard]] bool has(std::string_view word);

  /// Whether hardly a line of the document ends inside a word that stands whole elsewhere, and some end at the hyphen
  /// of a compound: who set it broke lines at blanks and at hyphens, and divided no word.
  [[nodiscard]] bool only_compounds_are_cut();

  /// Whether the document puts no blank between Han characters and the digits or Latin letters beside them.
  [[nodiscard]] bool closes_han();

  /// Whether a line of the document starts with the superscript digits `mark`, as a footnote does.
  [[nodiscard]] bool has_note(std::string_view mark);

  /// Whether pandoc wrote tracked changes into the document: [words]{.insertion author="A"}
  [[nodiscard]] bool has_tracked();

 private:
  void fill();
  void judge_cuts();
  void add(std::uint64_t hash);
  [[nodiscard]] std::size_t slot_of(std::uint64_t hash) const;

  std::string_view bytes_;
  std::vector<std::uint64_t> slots_;  // a table of hashes, at most half full; empty until filled
  std::size_t count_ = 0;
  std::vector<std::string_view> cuts_;  // words over two lines, from the first letter to the last
  bool only_compounds_are_cut_ = false;
  std::optional<bool> closes_han_;
  std::optional<bool> has_tracked_;
  std::vector<std::string_view> notes_;  // marks at line starts, in order
  bool notes_read_ = false;
};

}  // namespace celac
