#pragma once
// Whether a line goes on with the text above it, or something new starts there. What it says is of a document that is
// being cut: of its lines and the blocks so far.

#include <cstdint>
#include <string_view>

#include "celac/outline/blocks/block.hpp"
#include "celac/outline/blocks/title_lines.hpp"

namespace celac {

/// The text before a line.
struct TextAbove {
  std::uint32_t line = 0;  ///< its last one
  bool exists = false;
  bool heading = false;
  bool open = false;  ///< nothing stands between, so that the line may be of the same block
};

class Continuations {
 public:
  /// All are kept by the caller, who goes on filling the blocks.
  Continuations(const Source &source, const Blocks &blocks, const TitleLines &titles)
      : source_(source), blocks_(blocks), titles_(titles) {}

  /// The text before line `i` ended there: a sentence, a heading, a label alone, a line broken early.
  [[nodiscard]] bool is_closed(const TextAbove &above, std::uint32_t i) const;

  /// "laid down in" / "Article 5", "por el" / "1º Tenente": what reads as the label of `block`, which starts at line
  /// `i`, is wanted by the line above.
  [[nodiscard]] bool completes_reference(const TextAbove &above, const Block &block, std::uint32_t i) const;

  /// `block` is an entry of a list, although the text above it has no end. `wrapped`: lines of this document go on with
  /// those above. Asked where there is such text.
  [[nodiscard]] bool opens_entry(const TextAbove &above, const Block &block, bool wrapped) const;

  /// Line `i`, read as `block`, merely goes on from the block before: a wrapped line, another line of a heading.
  [[nodiscard]] bool continues(const Block &block, std::uint32_t i) const;

 private:
  [[nodiscard]] std::string_view text(std::uint32_t i) const { return content_of(source_, blocks_.lines[i]); }

  const Source &source_;
  const Blocks &blocks_;
  const TitleLines &titles_;
};

}  // namespace celac
