// The grammar of labels: where it starts, how a number is put together, and what closes a label.

#include "celac/labels/grammar.hpp"

#include <algorithm>

#include "celac/values/month.hpp"

namespace celac::grammar {

void Grammar::run() {
  Cursor cursor(bytes_, content_.begin, content_.end);
  cursor.space();
  if (markdown_) {
    open(cursor);
  }
  const auto c = cursor.character();
  if (glyph(cursor) || counted(cursor)) {
    return;
  }
  if (c.code == U'第') {
    han_article(cursor);
  } else if (utf8::is_cjk(c.code) && (is_han_numeral(c.code) || c.code == U'（' || c.code == U'(' ||
                                      find_han_word(cursor.rest()).word != Word::none)) {
    han_list(cursor);
  } else if (c.code == U'§') {
    section_sign(cursor);
  } else if (c.code == U'(') {
    bracketed(cursor);
  } else if (c.code >= U'０' && c.code <= U'９') {
    wide_digits(cursor);
  } else if (is_digit(cursor.peek())) {
    Label label;
    label.printed.begin = cursor.at();
    if (!number_before_word(cursor)) {
      dotted(cursor, label);
    }
  } else if (c.code == U'<' && learned_ != nullptr && learned_->numbers_paragraphs_above()) {
    number_above_line(cursor);
  } else if (c.code == U'[' && is_digit(cursor.peek(1))) {
    draft_bracket(cursor);
  } else if (c.code == U'“' || c.code == U'«' || c.code == U'"') {
    cursor.move(c.size);
    cursor.marks();
    worded(cursor, true);  // "Artículo 51-A" between 51 and 52: what else is quoted, the lines around it tell
  } else if (c.code == U'[' && is_letter(cursor.peek(1))) {
    cursor.move(1);
    worded(cursor, true);
  } else {
    alphabetic(cursor);
  }
  flush_late();
}

// Emphasis marks, and the bracket of a link: **1. [1.](#one) [**1. Trade**](#trade)
void Grammar::open(Cursor &cursor) {
  opener_ = cursor.marks();
  if (cursor.peek() == '[' && cursor.peek(1) != '^' && cursor.rest().find("](") != std::string_view::npos) {
    cursor.move(1);
    link_ = cursor.at();
    cursor.marks();
    opener_ = {opener_.begin, cursor.at()};
  }
  cursor.space();
}

std::uint32_t Grammar::number(Cursor &cursor) {
  std::uint32_t value = 0;
  std::uint32_t digits = 0;
  while (is_digit(cursor.peek())) {
    value = digits < 7 ? value * 10 + static_cast<std::uint32_t>(cursor.peek() - '0') : max_number + 1;
    cursor.move(1);
    ++digits;
  }
  return value;
}

bool Grammar::push(Label &label, Component component) {
  past_limit_ = past_limit_ || label.count == max_components;
  if (label.count == max_components || component.value > max_number) {
    return false;
  }
  label.path[label.count++] = component;
  return true;
}

// Digits and more components after points: 3, 3.4, 1.2.3, 3.3quat. Stops before a point that ends the label.
bool Grammar::components(Cursor &cursor, Label &label, bool letters, bool spaced) {
  for (;;) {
    Component component{number(cursor), 0, Numeral::arabic};
    const bool more = cursor.peek() == '.' && is_digit(cursor.peek(1));
    const bool hyphen = spaced && cursor.peek() == '-' && is_digit(cursor.peek(1));
    const bool gap = spaced && (cursor.peek() == ' ' || cursor.peek() == '-' || cursor.rest().starts_with("** "));
    if (!more && !hyphen && (gap || is_letter(cursor.peek()))) {
      suffix(cursor, label, component, letters, spaced);
    }
    if (!push(label, component)) {
      return false;
    }
    const bool next = (cursor.peek() == '.' && is_digit(cursor.peek(1))) || hyphen;
    if (!next) {
      return true;
    }
    label.hyphenated = label.hyphenated || hyphen;
    cursor.move(1);
  }
}

// Points, brackets and dashes after the number, emphasis marks between them; then white space or glued text.
void Grammar::close(Cursor cursor, Label label) {
  label.printed.end = cursor.at();
  Span closing = closing_marks(cursor);
  if (!delimiter(cursor, label)) {
    return;
  }
  if (closing.empty()) {
    closing = closing_marks(cursor);
  }
  label.closes = opener_.empty() || !closing.empty();
  label.marked = !opener_.empty();
  label.opener = label.closes ? Span{} : opener_;
  if (link_ > 0 && label.closes) {
    close_link(bytes_.substr(closing.begin, closing.size()), label);
  }
  const bool space = cursor.space() || cursor.rest().starts_with("<br");
  if (!label.closes && link_ == 0 && space) {
    Cursor ahead = cursor;  // **1. **Text: what a word processor had in bold
    if (ahead.marks().size() == opener_.size() && ahead.peek() != ' ') {
      cursor = ahead;
      label.closes = true;
      label.opener = {};
    }
  }
  dash(cursor, label, space);
  if (!label.closes) {  // **CHAPTER I –**, [1 –](#one)
    closing = closing_marks(cursor);
    if (!closing.empty()) {
      label.closes = true;
      label.opener = {};
      if (link_ > 0) {
        close_link(bytes_.substr(closing.begin, closing.size()), label);
      }
      cursor.space();
    }
  }
  label.rest = cursor.at();
  label.inner = inner_label(cursor);
  label.glued = !space && !cursor.done();
  if (plausible(cursor, label)) {
    labels_.push_back(label);
  }
}

// [**1.** Trade](#trade), **[1.](#one) Trade**: of a link and the marks around it, one may close and the other not.
void Grammar::close_link(std::string_view closing, Label &label) const {
  const Span outer = {opener_.begin, link_ - 1};
  if (closing.find(']') == std::string_view::npos) {
    label.opener = {link_ - 1, link_};
  } else if (!outer.empty() && closing.back() == ')') {
    label.opener = outer;
  }
  label.closes = label.opener.empty();
}

// The marks after the label that close what opened before it.
Span Grammar::closing_marks(Cursor &cursor) const {
  // Marks that nothing opened before the label open the text: (a)**This** ...
  if (!markdown_ || opener_.empty()) {
    return {};
  }
  const std::uint32_t begin = cursor.at();
  const Span marks = cursor.marks();
  // As many marks as the label was opened with; **1.****Bold** text goes on with its own.
  if (bytes_[opener_.begin] != '<' && link_ == 0 && marks.size() > opener_.size()) {
    cursor.go(begin + opener_.size());
  }
  if (link_ > 0 && cursor.rest().substr(0, 2) == "](") {
    const auto close = cursor.rest().find(')');
    cursor.move(close == std::string_view::npos ? 0 : static_cast<std::uint32_t>(close) + 1);
    cursor.marks();
  }
  return {begin, cursor.at()};
}

namespace {

// A mark of `size` bytes that is printed as part of the label.
void take_mark(Cursor &cursor, Label &label, std::uint32_t size) {
  cursor.move(size);
  label.delimited = true;
  label.printed.end = cursor.at();
}

// 1º 2ª 3° 1er 1.º, and the point set off behind a number.
void take_ordinal_mark(Cursor &cursor, Label &label) {
  const auto two = cursor.rest().substr(0, 2);
  const auto three = cursor.rest().substr(0, 3);
  if (two == "º" || two == "ª" || two == "°") {
    take_mark(cursor, label, 2);
    label.style = label.style == LabelStyle::point && label.word == Word::none ? LabelStyle::ordinal : label.style;
  } else if ((two == "er" || two == "ER") && label.word != Word::none && !is_letter(cursor.peek(2))) {
    take_mark(cursor, label, 2);
  } else if (label.count > 0 && label.last().kind == Numeral::arabic &&
             (three == ".º" || three == ".ª" || three == ".°")) {
    take_mark(cursor, label, 3);
  }
  if (cursor.peek() == ' ' && cursor.peek(1) == '.' &&
      (cursor.peek(2) == ' ' ||
       (label.word != Word::none && std::string_view("\0-*", 3).find(cursor.peek(2)) != std::string_view::npos))) {
    take_mark(cursor, label, 1);  // "Artículo 5 . Boyas", "iv . Boyas"
  }
}

}  // namespace

// The dash of "Art. 10.— Boyas", "1.—Boyas", "1.- Boyas", the colon of "Goal 1.1.: Boyas", the bracket of "1.) Boyas".
void Grammar::mark_behind_point(Cursor &cursor, Label &label) {
  const auto after = cursor.character();
  if (after.code == U'—' || after.code == U'–') {
    take_mark(cursor, label, after.size);
    dashed_ = true;
  } else if (cursor.peek() == ':' && cursor.peek(1) == ' ') {
    take_mark(cursor, label, 1);
  } else if (cursor.peek() == '-') {
    take_mark(cursor, label, 1);
    dashed_ = true;
    const bool number = label.count == 1 && label.word == Word::none && label.style == LabelStyle::point;
    label.style = number ? LabelStyle::dash : label.style;
  } else if (label.style == LabelStyle::point && cursor.peek() == ')' && cursor.peek(1) == ' ') {
    label.style = LabelStyle::closed;
    take_mark(cursor, label, 1);
  }
}

// False where a dash binds the number to a word: 4-wheel.
bool Grammar::delimiter(Cursor &cursor, Label &label) {
  const auto took = [&](std::uint32_t size) { take_mark(cursor, label, size); };
  take_ordinal_mark(cursor, label);
  const char c = cursor.peek();
  const auto wide = cursor.character().code;
  if (c == ')' || wide == U'）') {
    if (label.style == LabelStyle::point) {
      label.style = LabelStyle::closed;
    }
    took(cursor.character().size);
  } else if (c == '.' || wide == U'．' || (wide == U'。' && label.style != LabelStyle::word)) {
    took(cursor.character().size);
    mark_behind_point(cursor, label);
  } else if ((wide == U'—' || wide == U'–') && label.word != Word::none && label.count > 0) {
    took(cursor.character().size);  // "Art. 1º— Boyas"
  } else if (wide == U'、') {
    label.style = LabelStyle::comma;
    took(cursor.character().size);
  } else if (c == ']' && (label.word != Word::none || cursor.peek(1) == ' ')) {
    cursor.move(1);
    label.delimited = label.delimited || label.word == Word::none;
  } else if (c == '/' && cursor.peek(1) == ' ') {
    took(1);  // "1/ Boyas"
  } else if (c == ':' || wide == U'：') {
    cursor.move(cursor.character().size);
    label.delimited = true;
  } else if (c == '-' && !is_digit(cursor.peek(1)) && label.count > 0 && label.style == LabelStyle::point) {
    Cursor ahead = cursor;
    ahead.move(1);
    if (!ahead.space() && !is_letter(ahead.peek())) {
      return false;
    }
    cursor.move(1);
    label.delimited = true;
    label.style = label.count == 1 && label.word == Word::none ? LabelStyle::dash : label.style;
  }
  return true;
}

// "I - text", "Article 4 – Title": a dash between white space separates; for a bare number it is its style.
void Grammar::dash(Cursor &cursor, Label &label, bool space) {
  const auto c = cursor.character();
  if (space && (c.code == U':' || c.code == U'：')) {  // "Chapitre Ier : Objet", "Objective 1 :: Quays"
    cursor.move(c.size);
    cursor.accept(":");
    cursor.space();
    label.delimited = true;
    return;
  }
  const bool is_dash = c.code == U'-' || c.code == U'–' || c.code == U'—' || c.code == U'―' || c.code == U'•';
  if (!space || !is_dash) {
    return;
  }
  Cursor ahead = cursor;
  ahead.move(c.size);
  // "I -the ...": only after a number of letters is text glued to a dash no compound.
  const bool letters = label.count == 1 && label.word == Word::none && label.last().kind != Numeral::arabic;
  if (!ahead.space() && !ahead.done() && std::string_view("*_<]").find(ahead.peek()) == std::string_view::npos &&
      !is_upper(ahead.peek()) && !(letters && is_lower(ahead.peek()))) {
    return;
  }
  if (label.count == 1 && label.word == Word::none && label.style == LabelStyle::point) {
    label.style = LabelStyle::dash;
  }
  label.delimited = true;
  cursor = ahead;
}

// Target 2024, Goal 2030: the year by which, however many years follow.
bool Grammar::names_year(const Label &label) {
  return label.count == 1 && label.word >= Word::axis && label.last().kind == Numeral::arabic &&
         label.last().value >= 1900 && label.last().value <= 2100;
}

// Where another label starts right after one: (1) of § 2 (1), a) of 1. a), （一） of 第一条 （一）; 0 for none.
std::uint32_t Grammar::inner_label(Cursor cursor) {
  const std::uint32_t begin = cursor.at();
  const bool wide = cursor.accept("（");
  if (wide || cursor.accept("(")) {
    std::uint32_t size = 0;
    for (auto c = cursor.character();
         size < 5 && (is_letter(cursor.peek()) || is_digit(cursor.peek()) || is_han_numeral(c.code));
         c = cursor.character()) {
      cursor.move(c.size);
      ++size;
    }
    return size > 0 && closes_bracket(cursor) ? begin : 0;
  }
  std::uint32_t digits = 0;
  while (is_digit(cursor.peek(digits))) {
    ++digits;
  }
  const bool letter = is_letter(cursor.peek());
  cursor.move(letter ? 1 : digits);
  const bool closed = cursor.accept(")") || (digits > 0 && digits < 3 && cursor.accept("."));
  return (letter || digits > 0) && closed && cursor.peek() == ' ' ? begin : 0;
}

// What cannot be a label whatever stands around it: amounts, times, dates, ordinals of English, units of measure.
bool Grammar::plausible(const Cursor &after, const Label &label) const {
  if (label.word != Word::none || label.count == 0) {
    return !names_year(label);
  }
  const char c = after.peek();
  const bool day = label.count == 1 && label.last().kind == Numeral::arabic && label.last().value <= 31 &&
                   (label.style == LabelStyle::ordinal || label.style == LabelStyle::point) && !label.marked;
  if (day && starts_with_month(after.rest())) {
    return false;  // 1º de enero, 12 March 2024
  }
  if (label.glued) {
    const auto next = after.character();
    const bool opens_text = is_han(label.last().kind) || utf8::is_upper(next.code) || utf8::is_cjk(next.code) ||
                            next.code == U'"' || next.code == U'“' || next.code == U'«' || next.code == U'[' ||
                            c == '*' || c == '_' || c == '<' || next.code == U'(' || next.code == U'¿' ||
                            next.code == U'¡' || c == '|' || c == '~' || c == '`';
    const bool any_letter = label.delimited && utf8::is_letter(next.code) && label.last().kind != Numeral::letter_upper;
    const bool closed_by_mark = label.marked && label.closes;
    // "ii.der" but not "e.g." or "i.e."
    Cursor second = after;
    second.move(1);
    const bool small = any_letter && is_lower(c) &&
                       (is_lower(second.peek()) || second.peek() == '\'' || second.space());
    if (!(opens_text || small || closed_by_mark || (any_letter && label.count > 1) ||
          (any_letter && (label.style != LabelStyle::point || dashed_)))) {
      return false;
    }
    // 5G, 3D: a digit glued to a capital without a point is a name, unless the number is dotted.
    if (!label.delimited && !closed_by_mark && label.count == 1 && label.code.empty() && label.inner == 0 &&
        label.style != LabelStyle::section_sign) {
      return false;
    }
  }
  return c != '%' && !(c == '/' && !label.delimited);
}

void Grammar::flush_late() {
  for (auto &[cursor, label] : late_) {
    close(cursor, label);
  }
  late_.clear();
}

bool Grammar::dash_follows(Cursor cursor) {
  cursor.space();
  const auto c = cursor.character().code;
  return c == U'-' || c == U'–' || c == U'—' || c == U'•';
}

}  // namespace celac::grammar
