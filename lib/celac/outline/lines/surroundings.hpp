#pragma once
// What stands around a line: whether it cuts a sentence, opens a paragraph, or is part of a formula that comes again.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "celac/outline/furniture/page_lines.hpp"

namespace celac {

/// Running heads are short. Bytes.
inline constexpr std::uint32_t longest_head = 160;

class Surroundings : public PageLines {
 public:
  /// `near` says which lines stand at a page's edge.
  Surroundings(const PageLines &lines, const std::vector<bool> &near)
      : PageLines(lines), near_(near), starts_(size()) {}

  /// PageLines::is_labelled(), read once a line: one is asked for itself and for its neighbours.
  [[nodiscard]] bool is_labelled(std::size_t i) const { return start_of(i).labelled; }
  /// "Article 5" and nothing else.
  [[nodiscard]] bool is_label_alone(std::size_t i) const { return start_of(i).alone; }
  /// No text stands right above or below it.
  [[nodiscard]] bool is_alone(std::uint32_t i) const { return is_blank(i - 1) && is_blank(i + 1); }
  /// The next text goes on in lower case: a sentence was surely cut.
  [[nodiscard]] bool goes_on_lower(std::size_t i) const;
  /// The text before stopped in mid-sentence and goes on after the line: in lower case, or at least without a label.
  [[nodiscard]] bool cuts(std::uint32_t i) const;
  /// Words that come again and again with the words around them are a formula of the plan, wrapped alike. At a page's
  /// edge the words on both sides must agree, for a head may have two lines.
  [[nodiscard]] bool is_formula(std::uint32_t line, std::uint32_t other) const;
  /// The text above and below a line, if it is not far off.
  [[nodiscard]] std::optional<std::uint32_t> text_above(std::uint32_t i) const { return nearest_text(i, UINT32_MAX); }
  [[nodiscard]] std::optional<std::uint32_t> text_below(std::uint32_t i) const { return nearest_text(i, 1); }

 private:
  // What the label of a line says.
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
  [[nodiscard]] bool goes_on(std::uint32_t i) const { return is_text(i) && !line(i).starts_block; }
  [[nodiscard]] std::optional<std::uint32_t> nearest_text(std::uint32_t i, std::uint32_t step) const;

  const std::vector<bool> &near_;
  mutable std::vector<Start> starts_;
};

}  // namespace celac
