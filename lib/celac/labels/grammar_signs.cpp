// Labels that are one character (①), follow a number sign (№ 1) or stand in square brackets ([1]).

#include <algorithm>

#include "celac/labels/grammar.hpp"

namespace celac::grammar {
namespace {

// Numbers of one character.
struct Glyphs {
  char32_t first;
  char32_t last;
  LabelStyle style;
  Numeral kind;
};
constexpr Glyphs glyphs[] = {
    {U'①', U'⑳', LabelStyle::closed, Numeral::arabic},     {U'⑴', U'⒇', LabelStyle::parens, Numeral::arabic},
    {U'⒈', U'⒛', LabelStyle::point, Numeral::arabic},      {U'❶', U'❿', LabelStyle::closed, Numeral::arabic},
    {U'➀', U'➉', LabelStyle::closed, Numeral::arabic},     {U'➊', U'➓', LabelStyle::closed, Numeral::arabic},
    {U'㈠', U'㈩', LabelStyle::parens, Numeral::han},      {U'㊀', U'㊉', LabelStyle::closed, Numeral::han},
    {U'Ⅰ', U'Ⅻ', LabelStyle::point, Numeral::roman_upper}, {U'ⅰ', U'ⅻ', LabelStyle::point, Numeral::roman_lower}};

// What says that a number follows.
constexpr std::string_view number_signs[] = {"n°", "nº",  "N°",  "Nº",  "n.º",  "N.º",  "n.°",  "N.°",
                                             "№",  "No.", "NO.", "Nr.", "Núm.", "núm.", "Num.", "num."};

}  // namespace

bool Grammar::accept_number_sign(Cursor &cursor) {
  const char first = cursor.peek();  // № has the first byte of E2
  return (first == 'n' || first == 'N' || first == '\xE2') &&
         std::any_of(std::begin(number_signs), std::end(number_signs),
                     [&](std::string_view sign) { return cursor.accept(sign); });
}

// ① ⑴ ㈠ Ⅳ
bool Grammar::glyph(Cursor cursor) {
  const auto c = cursor.character();
  if (c.code < U'Ⅰ') {
    return false;
  }
  const auto *const row = std::find_if(std::begin(glyphs), std::end(glyphs),
                                       [&](const Glyphs &one) { return one.first <= c.code && c.code <= one.last; });
  if (row == std::end(glyphs)) {
    return false;
  }
  Label label;
  label.printed.begin = cursor.at();
  label.style = row->style;
  const bool roman = row->kind == Numeral::roman_upper || row->kind == Numeral::roman_lower;
  label.delimited = !roman;
  cursor.move(c.size);
  push(label, {static_cast<std::uint32_t>(c.code - row->first) + 1, 0, row->kind});
  close(cursor, label);
  return true;
}

// No. 1, № 1, N.º 1: closed as a word is, where no small letter goes on.
bool Grammar::counted(Cursor cursor) {
  const std::uint32_t begin = cursor.at();
  if (!accept_number_sign(cursor)) {
    return false;
  }
  Label label;
  label.printed.begin = begin;
  cursor.space();
  if (is_digit(cursor.peek()) && components(cursor, label, true, false)) {
    Cursor after = cursor;
    label.delimited = !after.space() || !utf8::is_lower(after.character().code);
    close(cursor, label);
  }
  return !none();
}

// [1] Text, [3. Text ...]: a number in brackets, or a piece of a draft that is not agreed.
void Grammar::draft_bracket(Cursor cursor) {
  Label label;
  label.printed.begin = cursor.at();
  cursor.move(1);
  Cursor end = cursor;
  if (Label whole = label; components(end, whole, true, false) && end.peek() == ']' && end.peek(1) != '(') {
    end.move(1);
    whole.style = LabelStyle::closed;
    whole.delimited = true;
    close(end, whole);
    return;
  }
  label.printed.begin = cursor.at();
  dotted(cursor, label);
  const auto own = labels_.begin() + static_cast<std::ptrdiff_t>(first_);  // the labels before are of other lines
  labels_.erase(std::remove_if(own, labels_.end(), [](const Label &one) { return !one.delimited; }), labels_.end());
}

}  // namespace celac::grammar
