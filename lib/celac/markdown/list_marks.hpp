#pragma once
// The marks of lists: those of Markdown, bullet glyphs, symbols and emoji, the letters that symbol fonts leave behind.

#include <cstdint>
#include <string_view>
#include <vector>

#include "celac/text/source.hpp"

namespace celac {

class ListMarks {
 public:
  /// Learns the letters that stand for symbols in this document: "o Text", "§ Text", "Ø Text" on three lines or more, or
  /// lines that are nothing but the letter.
  explicit ListMarks(const Source &source);

  /// The mark at `at` with the blanks after it, in bytes; 0 for none. A glyph needs no blank after it.
  [[nodiscard]] std::uint32_t size(std::string_view bytes, std::uint32_t at, std::uint32_t end) const;

  /// Whether [at, end) is nothing but a dash, or a letter that stands for a symbol here: a mark where it stands apart.
  [[nodiscard]] bool is_lone_letter_or_dash(std::string_view bytes, std::uint32_t at, std::uint32_t end) const;

  /// Whether [at, end) is a glyph and nothing else: its text is on a line of its own. Marks of Markdown are none.
  [[nodiscard]] bool is_lone_glyph(std::string_view bytes, std::uint32_t at, std::uint32_t end) const;

 private:
  std::vector<char32_t> learned_;
};

}  // namespace celac
