#pragma once
// What stands around a line: whether it cuts a sentence, opens a paragraph, or is part of a formula that comes again.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "celac/outline/furniture/furniture.hpp"

namespace celac {

/// Running heads are short. Bytes.
inline constexpr std::uint32_t longest_head = 160;

/// Lines by their numbers, 0-based. What is known as furniture in `facts` is no text, as soon as it is known.
class Surroundings {
 public:
  Surroundings(const Source &source, const std::vector<Line> &lines, const std::vector<bool> &near,
               const std::vector<LineFact> &facts)
      : source_(source), lines_(lines), near_(near), facts_(facts), starts_(lines.size()) {}

  [[nodiscard]] std::string_view text(std::size_t i) const { return content_of(source_, lines_[i]); }
  [[nodiscard]] bool is_text(std::size_t i) const { return celac::is_text(lines_[i], facts_[i]); }

  /// No text stands right above or below it.
  [[nodiscard]] bool is_alone(std::uint32_t i) const {
    return (i == 0 || lines_[i - 1].kind == LineKind::blank) &&
           (i + 1 >= lines_.size() || lines_[i + 1].kind == LineKind::blank);
  }
  /// "Article 5", "1. Purpose": a label that closes itself, not a page number before a running head.
  [[nodiscard]] bool is_labelled(std::size_t i) const { return start_of(i).labelled; }
  /// "Article 5" and nothing else.
  [[nodiscard]] bool is_label_alone(std::size_t i) const { return start_of(i).alone; }
  /// The next text goes on in lower case: a sentence was surely cut.
  [[nodiscard]] bool goes_on_lower(std::size_t i) const;
  /// The text before stopped in mid-sentence and goes on after the line: in lower case, or at least without a label.
  [[nodiscard]] bool cuts(std::uint32_t i) const;
  /// Words that come again and again with the words around them are a formula of the plan, wrapped alike. At a page's
  /// edge the words on both sides must agree, for a head may have two lines.
  [[nodiscard]] bool is_formula(std::uint32_t line, std::uint32_t other) const;
  /// The text above and below a line, if it is not far off.
  [[nodiscard]] std::optional<std::uint32_t> text_above(std::uint32_t i) const;
  [[nodiscard]] std::optional<std::uint32_t> text_below(std::uint32_t i) const;

 private:
  // What the label of a line says; read once, for a line is asked for itself and for its neighbours.
  struct Start {
    bool read = false;
    bool labelled = false;
    bool alone = false;
  };

  [[nodiscard]] Start start_of(std::size_t i) const;
  [[nodiscard]] bool between_rows(std::size_t i) const;
  [[nodiscard]] bool opens_paragraph(std::uint32_t i) const;
  [[nodiscard]] bool fits_its_paragraph(std::uint32_t i) const;
  [[nodiscard]] bool is_two_line_block(std::uint32_t i) const;
  [[nodiscard]] bool goes_on(std::uint32_t i) const { return is_text(i) && !lines_[i].starts_block; }

  const Source &source_;
  const std::vector<Line> &lines_;
  const std::vector<bool> &near_;
  const std::vector<LineFact> &facts_;
  mutable std::vector<Start> starts_;
};

}  // namespace celac
