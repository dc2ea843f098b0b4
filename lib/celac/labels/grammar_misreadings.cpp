// Labels that OCR misread: l for 1, O for 0, Il for II. The series decides whether they are what they look like.

#include <algorithm>

#include "celac/labels/grammar.hpp"

namespace celac::grammar {
namespace {

// What a token of look-alikes can have meant: "l0" 10, "lV" IV.
struct LookAlikes {
  std::string arabic;
  std::string roman;
  bool misread = false;
  bool roman_ok = true;
  bool arabic_ok = true;
};

LookAlikes take_look_alikes(Cursor &cursor) {
  LookAlikes meant;
  while (meant.arabic.size() < 8) {
    const char c = cursor.peek();
    if (is_digit(c)) {
      meant.arabic += c;
      meant.roman += c == '1' ? 'I' : c;
      meant.roman_ok = meant.roman_ok && c == '1';
      meant.misread = meant.misread || c == '1';
    } else if (c == 'l' || c == 'I' || c == '|') {
      meant.arabic += '1';
      meant.roman += 'I';
      meant.misread = true;
    } else if (c == 'O' || c == 'o') {
      meant.arabic += '0';
      meant.roman_ok = false;
      meant.misread = true;
    } else if (c == 'V' || c == 'X') {
      meant.roman += c;
      meant.arabic += c;
      meant.arabic_ok = false;
    } else {
      break;
    }
    cursor.move(1);
  }
  return meant;
}

}  // namespace

// 1O. l0. Il. lV.: tokens of look-alikes closed by a point or bracket, read as the number that was meant.
void Grammar::misreadings(const Cursor &start, const Label &base) {
  Cursor cursor = start;
  // Nearly all numbers are digits and nothing else: no misreading.
  std::uint32_t digits = 0;
  while (is_digit(cursor.peek(digits))) {
    ++digits;
  }
  const char odd = cursor.peek(digits);
  if (odd == '.' && digits > 0) {
    std::uint32_t at = digits;
    while (is_digit(cursor.peek(at)) || cursor.peek(at) == '.') {
      ++at;
    }
    if (is_look_alike(cursor.peek(at))) {
      dotted_misreading(start, base);
    }
  }
  if (!is_look_alike(odd) && odd != 'V' && odd != 'X') {
    return;
  }
  const LookAlikes meant = take_look_alikes(cursor);
  const char after = cursor.peek();
  const char32_t wide = cursor.character().code;
  const bool closed = after == '.' || after == ')' || wide == U'、' || wide == U'．' || wide == U'）' || wide == U'º';
  Cursor dashed = cursor;
  const bool dash = dash_follows(dashed);
  const bool word_ends = dash || ((base.word != Word::none || base.style == LabelStyle::section_sign) &&
                                  (after == '\0' || after == ' ' || after == '*' || after == ':'));
  if (!meant.misread || meant.arabic.empty() || !(closed || word_ends)) {
    return;
  }
  const std::string_view token = start.rest().substr(0, meant.arabic.size());
  if (meant.arabic_ok && meant.arabic[0] != '0') {
    misread_label(cursor, base, static_cast<std::uint32_t>(std::stoul(meant.arabic)), Numeral::arabic);
  }
  if (token == "l") {
    misread_label(cursor, base, 9, Numeral::letter_upper);  // H. l. J.
  }
  const auto value = meant.roman_ok ? parse_roman(meant.roman) : std::nullopt;
  if (value && meant.roman != token) {
    misread_label(cursor, base, *value, Numeral::roman_upper);
  }
}

// 6.l 2.l.4. 1.O: a look-alike in a component after a point, or after the letters of a code: V1.l OEl.2
void Grammar::dotted_misreading(Cursor cursor, const Label &base) {
  Label label = base;
  bool misread = false;
  for (;;) {
    std::uint32_t value = 0;
    std::uint32_t size = 0;
    for (; size < 4; ++size) {
      const char c = cursor.peek(size);
      const bool one = c == 'l' || c == 'I' || c == '|';
      const bool zero = size > 0 && (c == 'O' || c == 'o');
      if (!is_digit(c) && !one && !zero) {
        break;
      }
      value = value * 10 + (one ? 1 : zero ? 0 : static_cast<std::uint32_t>(c - '0'));
      misread = misread || one || zero;
    }
    if (size == 0 || size == 4 || !push(label, {value, 0, Numeral::arabic})) {
      return;
    }
    cursor.move(size);
    const char next = cursor.peek(1);
    if (cursor.peek() != '.' || (!is_digit(next) && next != 'l' && next != 'I' && next != '|')) {
      break;
    }
    cursor.move(1);
  }
  Cursor after = cursor;
  after.accept(".");
  after.accept(")");
  const bool ends = after.done() || std::string_view("*_<:").find(after.peek()) != std::string_view::npos ||
                    after.space();
  // "El" and "AI" are words.
  const char end = bytes_[cursor.at() - 1];
  const bool code = label.code.size() > 1 && end != 'I' && (after.at() > cursor.at() + 1 || after.peek() == ':');
  if (misread && ends && (label.count > 1 || code)) {
    label.misread = true;
    late_.push_back({cursor, label});
  }
}

void Grammar::misread_label(Cursor cursor, const Label &base, std::uint32_t value, Numeral kind) {
  Label label = base;
  if (!push(label, {value, 0, kind})) {
    return;
  }
  if (cursor.peek() == '.' && is_digit(cursor.peek(1))) {
    cursor.move(1);
    if (!components(cursor, label, true, false)) {
      return;
    }
  }
  label.misread = true;
  late_.push_back({cursor, label});
}

// Vl.2 VI.2 OEl.2 OE1.I0: of the capitals, the last ones may be digits that were misread.
void Grammar::code_misreading(const Cursor &start, const Label &base, std::uint32_t size) {
  std::uint32_t letters = size;
  while (letters > 1 && (start.peek(letters - 1) == 'I' || start.peek(letters - 1) == 'O')) {
    --letters;
  }
  const char next = start.peek(letters);
  if (letters == 0 || letters > 3 || (!is_digit(next) && next != 'l' && next != 'I' && next != '|')) {
    return;
  }
  Label label = base;
  Cursor cursor = start;
  label.code = {cursor.at(), cursor.at() + letters};
  cursor.move(letters);
  dotted_misreading(cursor, label);
}

// II.l0 II.1O E.1O: look-alikes after a Roman number or a letter and a point.
void Grammar::path_misreading(std::string_view token, const Cursor &end, const Label &base) {
  std::uint32_t at = 1;
  while (is_digit(end.peek(at)) || (end.peek(at) == '.' && at > 1)) {
    ++at;
  }
  if (!is_upper(token[0]) || !is_look_alike(end.peek(at))) {
    return;
  }
  const auto add = [&](std::uint32_t value, Numeral kind) {
    Label label = base;
    Cursor after = end;
    after.move(1);
    if (push(label, {value, 0, kind})) {
      dotted_misreading(after, label);
    }
  };
  if (const auto value = parse_roman(token)) {
    add(*value, Numeral::roman_upper);
  }
  if (token.size() == 1) {
    add(static_cast<std::uint32_t>(token[0] - 'A' + 1), Numeral::letter_upper);
  }
}

}  // namespace celac::grammar
