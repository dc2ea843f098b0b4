#pragma once
// Inside the label grammar: the class whose members are spread over label_*.cpp by family of labels.

#include <string_view>
#include <vector>

#include "celac/labels/label.hpp"
#include "celac/markdown/blank_entities.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"

namespace celac::grammar {

using ascii::is_digit;
using ascii::is_letter;
using ascii::is_lower;
using ascii::is_upper;
/// What OCR may have read for a one or a zero.
inline bool is_like_one(char c) { return c == 'l' || c == 'I' || c == '|'; }
inline bool is_look_alike(char c) { return is_like_one(c) || c == 'O' || c == 'o'; }
// What a digit or its look-alike stands for.
inline std::uint32_t digit_meant(char c) {
  return is_digit(c) ? static_cast<std::uint32_t>(c - '0') : is_like_one(c) ? 1 : 0;
}

// A position in one line; everything the grammar needs to look at bytes.
class Cursor {
 public:
  Cursor(std::string_view bytes, std::uint32_t at, std::uint32_t end) : bytes_(bytes), at_(at), end_(end) {}

  [[nodiscard]] std::uint32_t at() const { return at_; }
  [[nodiscard]] bool done() const { return at_ >= end_; }
  [[nodiscard]] char peek(std::uint32_t ahead = 0) const { return at_ + ahead < end_ ? bytes_[at_ + ahead] : '\0'; }
  [[nodiscard]] std::string_view rest() const { return bytes_.substr(at_, end_ - at_); }
  [[nodiscard]] utf8::Character character() const { return utf8::decode(bytes_.substr(0, end_), at_); }
  void move(std::uint32_t by) { at_ += by; }
  void go(std::uint32_t to) { at_ = to; }

  bool accept(std::string_view token) {
    if (rest().substr(0, token.size()) != token) {
      return false;
    }
    at_ += static_cast<std::uint32_t>(token.size());
    return true;
  }

  /// Skips white space (NBSP, as an entity too, zero-width, and `<br>`) and says whether there was any.
  bool space() {
    if (!done() && peek() > ' ' && peek() != '&' && peek() != '<') {
      return false;
    }
    const std::uint32_t before = at_;
    while (!done()) {
      if (peek() == ' ') {
        ++at_;
        continue;
      }
      if (peek() > ' ' && peek() != '&' && peek() != '<') {
        break;
      }
      if (peek() == '<' && (accept("<br>") || accept("<br/>") || accept("<br />"))) {
        continue;
      }
      if (const std::uint32_t blank = past_blank_entity(bytes_, at_, end_); blank != at_) {
        at_ = blank;
        continue;
      }
      const auto c = character();
      if (!utf8::is_space(c.code) && !utf8::is_invisible(c.code)) {
        break;
      }
      at_ += c.size;
    }
    return at_ > before;
  }

  /// Skips emphasis marks; returns them.
  Span marks() {
    const std::uint32_t before = at_;
    for (;;) {
      if (peek() == '*' || peek() == '_') {
        ++at_;
      } else if (peek() != '<') {
        break;
      } else if (!(accept("<b>") || accept("<strong>") || accept("</b>") || accept("</strong>") || accept("<u>") ||
                   accept("</u>") || accept("<i>") || accept("</i>") || accept("<em>") || accept("</em>"))) {
        break;
      }
    }
    return {before, at_};
  }

 private:
  std::string_view bytes_;
  std::uint32_t at_;
  std::uint32_t end_;
};

// One pass over a line's start. A reading is built step by step; a step that fails gives no label.
class Grammar {
 public:
  /// Appends to `labels`, where it takes what it finds there for nothing of its own.
  Grammar(std::string_view bytes, Span content, InputFormat format, std::vector<Label> &labels, const Learned *learned)
      : bytes_(bytes), content_(content), markdown_(format == InputFormat::markdown), learned_(learned),
        labels_(labels), first_(labels.size()) {}

  void run();
  /// A reading was left out, as it has more than max_components.
  [[nodiscard]] bool past_limit() const { return past_limit_; }

 private:
  static std::uint32_t number(Cursor &cursor);
  static void suffix(Cursor &cursor, Label &label, Component &component, bool letters, bool spaced);
  static void more_marks(Cursor &cursor, Label &label, Component &component, bool lettered);
  bool push(Label &label, Component component);
  bool components(Cursor &cursor, Label &label, bool letters, bool spaced);
  void open(Cursor &cursor);
  void close(Cursor cursor, Label label);
  Span closing_marks(Cursor &cursor) const;
  void close_link(std::string_view closing, Label &label) const;
  void mark_behind_point(Cursor &cursor, Label &label);
  bool delimiter(Cursor &cursor, Label &label);
  static void dash(Cursor &cursor, Label &label, bool space);
  [[nodiscard]] static bool names_year(const Label &label);
  [[nodiscard]] bool plausible(const Cursor &after, const Label &label) const;
  [[nodiscard]] static bool is_hyphenated(const Cursor &cursor);
  void dotted(Cursor cursor, Label label);
  void lettered_end(Cursor cursor, Label label);
  [[nodiscard]] bool lettered(const Cursor &cursor, const Label &label) const;
  void spaced_letter(Cursor cursor, Label label);
  static std::uint32_t inner_label(Cursor cursor);
  void letter_pairs(std::string_view token, const Cursor &cursor, const Label &base);
  void misreadings(const Cursor &start, const Label &base);
  void dotted_misreading(Cursor cursor, const Label &base);
  void misread_label(Cursor cursor, const Label &base, std::uint32_t value, Numeral kind);
  void flush_late();
  void wide_digits(Cursor cursor);
  void section_sign(Cursor cursor);
  void bracketed(Cursor cursor);
  static bool closes_bracket(const Cursor &cursor);
  void letters(Cursor cursor, const Label &base);
  void spanish_letter(Cursor cursor, Label label);
  void path_misreading(std::string_view token, const Cursor &end, const Label &base);
  [[nodiscard]] bool closes_letter(const Cursor &end, bool worded) const;
  void alphabetic(Cursor cursor);
  void code(Cursor cursor, Label label);
  bool printed_code(Cursor cursor, Label label);
  static bool accept_number_sign(Cursor &cursor);
  bool counted(Cursor cursor);
  bool glyph(Cursor cursor);
  void draft_bracket(Cursor cursor);
  void code_misreading(const Cursor &start, const Label &base, std::uint32_t size);
  bool number_before_word(Cursor cursor);
  void number_above_line(Cursor cursor);
  void spelled(Cursor cursor, Label label);
  static bool dash_follows(Cursor cursor);
  [[nodiscard]] FoundWord word_at(const Cursor &cursor) const;
  void worded(Cursor cursor, bool bracket);
  void worded_number(const Cursor &start, const Label &base);
  void worded_letters(const Cursor &cursor, const Label &label);
  bool article_code(Cursor cursor, const Label &base);
  void alone(Cursor cursor, Label label);
  void sole_paragraph(Cursor cursor, const Label &label);
  static std::uint32_t misread_number(Cursor &cursor, bool &misread);
  void han_article(Cursor cursor);
  void han_close(const Cursor &cursor, Label label);
  void han_list(Cursor cursor);
  void han_number(Cursor cursor, Label label);

  [[nodiscard]] bool none() const { return labels_.size() == first_; }

  [[nodiscard]] bool marks_ahead(const Cursor &cursor) const { return markdown_ && cursor.peek() == '*'; }

  struct Late {
    Cursor cursor;
    Label label;
  };

  std::string_view bytes_;
  Span content_;
  bool markdown_;
  const Learned *learned_;
  Span opener_;
  std::uint32_t link_ = 0;  // one past the [ of a link that the label opens, in the opener
  std::vector<Label> &labels_;
  std::size_t first_;  // the first of its own
  bool past_limit_ = false;
  bool dashed_ = false;     // the label ends with .-
  bool and_more_ = false;   // its word is one of several in a title
  std::vector<Late> late_;  // misreadings come last: they are the unlikeliest
};

}  // namespace celac::grammar
