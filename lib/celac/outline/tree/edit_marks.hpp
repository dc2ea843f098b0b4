#pragma once
// Marks of edits in a text: what was struck out and what was put in, as tags, in CriticMarkup and as pandoc writes tracked
// changes.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "celac/outline/tree/pieces.hpp"
#include "celac/prose/vocabulary.hpp"
#include "celac/text/span.hpp"

namespace celac {

/// Something struck out, put in, or both, in this order. It may end in a later piece of the text.
struct Edit {
  Span struck;  ///< with its marks
  Span open;    ///< the mark before what was put in
  Span close;   ///< the mark behind it; empty where nothing was put in
};

/// Finds the edit that starts at byte `at`. `end` is where the piece ends that is read.
class EditMarks {
 public:
  /// Both are kept by the caller.
  EditMarks(std::string_view bytes, Vocabulary &vocabulary) : bytes_(bytes), vocabulary_(vocabulary) {}

  /// The text that is read, and the piece of it.
  void read(std::span<const Piece> pieces) { pieces_ = pieces; }
  void go_to(std::size_t piece) { piece_ = piece; }

  /// <del>taken out</del>, <s>, <strike>
  [[nodiscard]] std::optional<Edit> tag(std::uint32_t at, std::uint32_t end);

  /// ~~taken out~~
  [[nodiscard]] std::optional<Edit> tildes(std::uint32_t at, std::uint32_t end) const;

  /// {++put in++} {--taken out--} {~~old~>new~~} {==marked==} {>>remark<<}
  [[nodiscard]] std::optional<Edit> critic(std::uint32_t at, std::uint32_t end) const;

  /// [words]{.insertion author="A"} and [words]{.deletion}
  [[nodiscard]] std::optional<Edit> tracked(std::uint32_t at);

 private:
  [[nodiscard]] std::uint32_t wrapped_end() const;
  [[nodiscard]] bool in_a_piece(std::uint32_t after, std::size_t size) const;
  [[nodiscard]] std::uint32_t closing(std::size_t kind, std::uint32_t at, std::uint32_t end);
  [[nodiscard]] std::uint32_t find_near(std::string_view close, std::uint32_t at) const;

  std::string_view bytes_;
  Vocabulary &vocabulary_;
  std::span<const Piece> pieces_;
  std::size_t piece_ = 0;
  std::array<std::uint32_t, 3> searched_{};  // of each tag: up to where no closing one stands
};

}  // namespace celac
