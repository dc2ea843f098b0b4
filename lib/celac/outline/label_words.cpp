// Labels that start with a word: Article 4, Art. 16 A, CAPÍTULO II, Título Primero, ANNEX.

#include <algorithm>

#include "celac/outline/label_grammar.hpp"

namespace celac::grammar {

void Grammar::alphabetic(Cursor cursor) {
  worded(cursor, false);
  if (!none()) {
    return;
  }
  const char c = cursor.peek();
  if (!is_alpha(c) && c != '|') {
    return;
  }
  Label label;
  label.printed.begin = cursor.at();
  code(cursor, label);
  if (none()) {
    letters(cursor, label);
    slips(cursor, label);
    flush_late();
  }
  if (none() && !is_lower(c)) {
    spelled(cursor, label);
  }
}

// Article 4, Art. 16 A, CAPÍTULO II, Título Primero, ANNEX
void Grammar::worded(Cursor cursor, bool bracket) {
  const auto found = find_word(cursor.rest());
  if (found.word == Word::none) {
    return;
  }
  Label label;
  label.word = found.word;
  label.dress = Dress::word;
  label.printed = {cursor.at(), cursor.at() + found.size};
  const Cursor word_end = [&] {
    Cursor at = cursor;
    at.move(found.size);
    return at;
  }();
  cursor = word_end;
  if (markdown_) {
    cursor.marks();
  }
  const bool space = cursor.space();
  if (markdown_) {
    cursor.marks();
  }
  cursor.accept("n°");
  cursor.accept("nº");
  cursor.accept("N°");
  cursor.accept("Nº");
  cursor.accept("No.");
  cursor.space();
  if (is_digit(cursor.peek())) {
    slips(cursor, label);
    worded_number(cursor, label);
    return;
  }
  auto ordinal = parse_ordinal(cursor.rest());
  if (ordinal.value == 0 && space) {
    ordinal = parse_cardinal(cursor.rest());
  }
  if (ordinal.value > 0) {
    cursor.move(ordinal.size);
    push(label, {ordinal.value, 0, Numeral::ordinal});
    close(cursor, label);
    return;
  }
  if (const auto size = parse_preliminary(cursor.rest()); size > 0 && rank(label.word) > 0) {
    cursor.move(size);
    push(label, {0, 0, Numeral::roman_upper});  // it stands before I
    close(cursor, label);
    return;
  }
  if (space) {
    worded_letters(cursor, label);
  }
  if (none() && stands_alone(found.word) && !bracket) {
    alone(word_end, label);
  }
}

// "Art. 16 A" and "Art. 29 O Plano": a capital behind the number is read both ways.
void Grammar::worded_number(const Cursor &start, const Label &base) {
  Label label = base;
  Cursor cursor = start;
  if (!components(cursor, label, true, true)) {
    return;
  }
  // Art. 3º-A
  const std::string_view sign = cursor.rest().substr(0, 3);
  if ((sign == "º-" || sign == "°-") && is_upper(cursor.peek(3)) && !is_alpha(cursor.peek(4))) {
    label.suffix = {cursor.at() + 3, cursor.at() + 4};
    label.path[label.count - 1U].suffix = static_cast<std::uint16_t>(100 + cursor.peek(3) - 'A' + 1);
    cursor.move(4);
  }
  const bool loose = label.suffix.size() == 1 && bytes_[label.suffix.begin - 1] == ' ';
  close(cursor, label);
  if (loose) {
    Label bare = label;
    bare.path[bare.count - 1U].suffix = 0;
    Cursor end = cursor;
    end.go(label.suffix.begin - 1);
    bare.suffix = {};
    close(end, bare);
  }
}

void Grammar::worded_letters(const Cursor &cursor, const Label &label) {
  std::uint32_t size = 0;
  while (is_alpha(cursor.peek(size)) && size < 16) {
    ++size;
  }
  const std::string_view token = cursor.rest().substr(0, size);
  Cursor behind = cursor;
  behind.move(size);
  const bool goes_on = static_cast<unsigned char>(cursor.peek(size)) >= 0x80 &&
                       utf8::is_letter(behind.character().code);
  if (size == 0 || goes_on || is_digit(cursor.peek(size))) {
    code(cursor, label);
    slips(cursor, label);
    flush_late();
    return;
  }
  // "Ier", "Ire": French ordinals of Roman numbers.
  if (size > 2 && (token.substr(size - 2) == "er" || token.substr(size - 2) == "re") && is_upper(token[0]) &&
      parse_roman(token.substr(0, size - 2))) {
    Label roman = label;
    Cursor at = cursor;
    at.move(size);
    push(roman, {*parse_roman(token.substr(0, size - 2)), 0, Numeral::roman_upper});
    suffix(at, roman, roman.path[0], false, true);
    close(at, roman);
    return;
  }
  letters(cursor, label);
  slips(cursor, label);
  flush_late();
}

// ANNEX on a line of its own, or followed by a title after a point, colon or dash.
void Grammar::alone(Cursor cursor, Label label) {
  Cursor probe = cursor;
  if (markdown_) {
    probe.marks();
  }
  const bool marked = markdown_ && !opener_.empty() && probe.at() > cursor.at();
  const bool capitals = is_upper(bytes_[cursor.at() - 1]) && probe.peek() == ' ' && is_upper(probe.peek(1));
  const bool closed = probe.done() || probe.peek() == ':' || probe.peek() == '.' || dash_follows(probe);
  if (closed || marked || capitals) {
    close(cursor, label);
  }
}

}  // namespace celac::grammar
