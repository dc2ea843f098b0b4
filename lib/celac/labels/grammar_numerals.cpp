// Labels that start with their number: digits, letters, Roman numbers, codes, spelled ordinals.

#include <algorithm>

#include "celac/labels/grammar.hpp"

namespace celac::grammar {

// "4-1. Roads": two short numbers, closed by a point or bracket before white space.
bool Grammar::is_hyphenated(const Cursor &cursor) {
  std::uint32_t first = 0;
  while (is_digit(cursor.peek(first))) {
    ++first;
  }
  std::uint32_t last = first + 1;
  while (is_digit(cursor.peek(last))) {
    ++last;
  }
  const char close = cursor.peek(last);
  const char next = cursor.peek(last + 1);
  return first > 0 && first < 3 && cursor.peek(first) == '-' && last > first + 1 && last < first + 4 &&
         (close == '.' || close == ')') && (next == ' ' || next == '\0');
}

void Grammar::dotted(Cursor cursor, Label label) {
  if (printed_code(cursor, label)) {
    return;
  }
  misreadings(cursor, label);
  if (!components(cursor, label, true,
                  label.word != Word::none || label.style == LabelStyle::section_sign || is_hyphenated(cursor))) {
    return;
  }
  if (cursor.peek() == ',' && is_digit(cursor.peek(1))) {
    return;
  }
  lettered_end(cursor, label);
  if (!lettered(cursor, label)) {
    return;
  }
  close(cursor, label);
  if (label.word == Word::none && (cursor.peek() == ' ' || cursor.peek() == '-')) {
    spaced_letter(cursor, label);
    Cursor ahead = cursor;
    ahead.move(1);
    if (parse_latin_suffix(ahead.rest()).size > 0) {
      suffix(cursor, label, label.path[label.count - 1U], false, true);
      labels_.resize(first_);
      close(cursor, label);
    }
  }
}

// "9a text" needs a point, and "5G networks" is no label; "2A Buoys" and "1.2a Buoys" may be one.
bool Grammar::lettered(const Cursor &cursor, const Label &label) const {
  if (!starts_with_letter(label.last().suffix) || label.word != Word::none || label.style != LabelStyle::point ||
      std::string_view(".):]").find(cursor.peek()) != std::string_view::npos || marks_ahead(cursor)) {
    return true;
  }
  Cursor words = cursor;
  words.space();
  const auto next = words.character().code;
  return words.done() || utf8::is_upper(next) || utf8::is_cjk(next);
}

// 1.a, 3.4.b, I.1.a: a small letter as the last component, where white space or what closes a number stands after it.
void Grammar::lettered_end(Cursor cursor, Label label) {
  const char after = cursor.peek(2);
  if (cursor.peek() != '.' || !is_lower(cursor.peek(1)) || label.word != Word::none ||
      (after != ' ' && after != ')' && (after != '.' || cursor.peek(3) != ' '))) {
    return;
  }
  const auto value = static_cast<std::uint32_t>(cursor.peek(1) - 'a' + 1);
  cursor.move(2);
  if (push(label, {value, 0, Numeral::letter_lower})) {
    close(cursor, label);
  }
}

// "1 A. text", "1.2 A Text", "2-A Text": a capital after the number was inserted after it.
void Grammar::spaced_letter(Cursor cursor, Label label) {
  const bool closed = cursor.peek(2) == '.' || cursor.peek(2) == ')';
  const bool apart = cursor.peek(2) == ' ' && is_upper(cursor.peek(3)) && (label.count > 1 || cursor.peek() == '-');
  if (!is_upper(cursor.peek(1)) || !(closed || apart)) {
    return;
  }
  label.suffix = {cursor.at() + 1, cursor.at() + 2};
  label.path[label.count - 1U].suffix = add_mark(0, letter_mark(cursor.peek(1))) & 0xFFFFFFU;
  cursor.move(2);
  close(cursor, label);
}

void Grammar::wide_digits(Cursor cursor) {
  Label label;
  label.printed.begin = cursor.at();
  std::uint32_t value = 0;
  for (auto c = cursor.character(); c.code >= U'０' && c.code <= U'９'; c = cursor.character()) {
    value = std::min(value * 10 + static_cast<std::uint32_t>(c.code - U'０'), max_number + 1);
    cursor.move(c.size);
  }
  if (push(label, {value, 0, Numeral::arabic})) {
    close(cursor, label);
  }
}

void Grammar::section_sign(Cursor cursor) {
  Label label;
  label.style = LabelStyle::section_sign;
  label.printed.begin = cursor.at();
  while (cursor.accept("§")) {
  }
  cursor.space();
  misreadings(cursor, label);
  if (is_digit(cursor.peek())) {
    worded_number(cursor, label);
  } else if (const auto ordinal = parse_ordinal(cursor.rest()); ordinal.value > 0) {
    cursor.move(ordinal.size);
    push(label, {ordinal.value, 0, Numeral::ordinal});
    close(cursor, label);
  }
}

// (1) (a) (iv) (A)
void Grammar::bracketed(Cursor cursor) {
  Label label;
  label.style = LabelStyle::parens;
  label.printed.begin = cursor.at();
  cursor.move(1);
  if (is_digit(cursor.peek())) {
    misreadings(cursor, label);
    if (components(cursor, label, true, false) && closes_bracket(cursor)) {
      close(cursor, label);
    }
    return;
  }
  if (is_han_numeral(cursor.character().code)) {
    han_number(cursor, label);
    return;
  }
  letters(cursor, label);
  misreadings(cursor, label);
}

bool Grammar::closes_bracket(const Cursor &cursor) { return cursor.peek() == ')' || cursor.character().code == U'）'; }

// A run of letters read as Roman and as a letter, whichever it can be. The caller has set style and begin.
void Grammar::letters(Cursor cursor, const Label &base) {
  std::uint32_t size = 0;
  while (is_letter(cursor.peek(size)) && size < 16) {
    ++size;
  }
  const std::string_view token = cursor.rest().substr(0, size);
  const bool parens = base.style == LabelStyle::parens;
  Cursor end = cursor;
  end.move(size);
  if (size == 0 || size > 15) {
    return;
  }
  const bool path = end.peek() == '.' && is_digit(end.peek(1)) && !parens;
  if (end.peek() == '.' && !parens && base.word == Word::none) {
    path_misreading(token, end, base);
  }
  if (parens && !closes_bracket(end)) {
    return;
  }
  const auto add = [&](std::uint32_t value, Numeral kind) {
    Label label = base;
    push(label, {value, 0, kind});
    Cursor at = end;
    const bool hyphen = base.word == Word::annex && end.peek() == '-' && is_digit(end.peek(1));
    if (path || hyphen) {
      at.move(1);
      label.hyphenated = hyphen;
      if (!components(at, label, true, hyphen)) {
        return;
      }
      lettered_end(at, label);
    } else if (at.peek() == '-' && is_upper(at.peek(1)) && !is_letter(at.peek(2)) && size <= 6) {
      label.suffix = {at.at() + 1, at.at() + 2};  // TÍTULO V-A, IV-A - text
      label.path[label.count - 1U].suffix = add_mark(0, letter_mark(at.peek(1))) & 0xFFFFFFU;
      at.move(2);
    } else if (base.word != Word::none) {
      suffix(at, label, label.path[label.count - 1U], false, true);  // CAPÍTULO I BIS
    }
    close(at, label);
  };
  Cursor inserted = end;
  inserted.move(2);  // "IV-A - text"
  const bool lettered = is_upper(token[0]) && end.peek() == '-' && is_upper(end.peek(1)) && dash_follows(inserted);
  const bool delimited = parens || path || lettered || closes_letter(end, base.word != Word::none);
  if (!delimited) {
    return;
  }
  const bool upper = is_upper(token[0]);
  if (const auto value = parse_roman(token)) {
    add(*value, upper ? Numeral::roman_upper : Numeral::roman_lower);
  }
  const Numeral kind = upper ? Numeral::letter_upper : Numeral::letter_lower;
  const auto place = [&](std::size_t i) { return static_cast<std::uint32_t>((token[i] | 0x20) - 'a' + 1); };
  const bool doubled = size == 2 && token[0] == token[1];
  if (size == 1 || doubled) {
    add(place(0) + (doubled ? 26 : 0), kind);
  }
  if (size == 2 && end.peek() == ')' && is_upper(token[1]) == upper) {
    letter_pairs(token, cursor, base);
  }
}

// After z), some count aa) bb) cc), others aa) ab) ac) or za) zb) zc); (aa) may also be what was inserted after (a).
void Grammar::letter_pairs(std::string_view token, const Cursor &cursor, const Label &base) {
  const Numeral kind = is_upper(token[0]) ? Numeral::letter_upper : Numeral::letter_lower;
  const auto first = static_cast<std::uint32_t>((token[0] | 0x20) - 'a' + 1);
  const auto second = static_cast<std::uint32_t>((token[1] | 0x20) - 'a' + 1);
  Cursor end = cursor;
  end.move(2);
  const auto add = [&](Component component, Span suffix) {
    Label label = base;
    label.suffix = suffix;
    push(label, component);
    close(end, label);
  };
  constexpr std::uint32_t z = 26;
  if (first != second && (first <= 2 || first == z)) {
    add({first == z ? z + second : z * first + second, 0, kind}, {});
  }
  if (token.find_first_not_of("ivxIVX") != std::string_view::npos) {
    add({first, add_mark(0, letter_mark(token[1])) & 0xFFFFFFU, kind}, {cursor.at() + 1, cursor.at() + 2});
  }
}

// A letter or Roman number alone must be closed by something; in a heading or in bold a space is enough.
bool Grammar::closes_letter(const Cursor &end, bool worded) const {
  Cursor ahead = end;
  if (markdown_) {
    ahead.marks();
  }
  const char c = ahead.peek();
  const auto wide = ahead.character().code;
  if (c == '.' || c == ')' || wide == U'．' || wide == U'）' || wide == U'、' || ahead.rest().substr(0, 2) == ".-" ||
      c == ':' || worded || ahead.rest().starts_with(" . ")) {
    return !(c == '.' && is_letter(ahead.peek(1)) && ahead.peek(2) == '.');  // U.S. is no label
  }
  const auto is_roman = [](char letter) { return letter == 'I' || letter == 'V' || letter == 'X'; };
  if (c == '-' && is_roman(bytes_[end.at() - 1]) && is_upper(ahead.peek(1)) && is_lower(ahead.peek(2))) {
    return true;  // "II-The boats"; "X-Ray" opens no series
  }
  const bool space = ahead.space() || ahead.rest().starts_with("<br");
  if (markdown_ && space) {
    ahead.marks();  // II **Roads**
  }
  const auto dash = ahead.character().code;
  if (space && (dash == U'-' || dash == U'–' || dash == U'—' || dash == U'•')) {
    return true;
  }
  const char letter = bytes_[end.at() - 1];
  const bool single = is_roman(letter) &&
                      (ahead.done() || (space && (utf8::is_upper(ahead.character().code) || ahead.peek() == '<')));
  const bool roman_run = single || end.at() - content_.begin >= 2 + opener_.size();
  return (ahead.done() || space) && (roman_run || (ahead.done() && opener_.size() > 0)) &&
         !is_lower(bytes_[end.at() - 1]);
}

// GV.OC-01, A01:2021, Measure All-1: without a word in front, up to three capitals and a number say enough; of others
// the document must have a series.
bool Grammar::printed_code(Cursor cursor, Label label) {
  const Code code = read_code(cursor.rest());
  constexpr std::uint32_t few = 3;
  const bool evident = code.numbered &&
                       (label.word != Word::none || (code.groups == 1 && code.capitals && code.letters <= few));
  if (code.size == 0 || !(evident || (learned_ != nullptr && learned_->knows(cursor.rest(), code)))) {
    return false;
  }
  label.coded = true;
  label.code = {cursor.at(), cursor.at() + code.size};
  label.path = code.path;
  label.count = code.count;
  cursor.move(code.size);
  close(cursor, label);
  return !none();
}

// V2.1, LE1, OE1.2: one to three capitals glued to a number.
void Grammar::code(Cursor cursor, Label label) {
  if (printed_code(cursor, label)) {
    return;
  }
  std::uint32_t size = 0;
  while (is_upper(cursor.peek(size)) && size < 4) {
    ++size;
  }
  code_misreading(cursor, label, size);
  if (size == 0 || size > 3) {
    return;
  }
  if (!is_digit(cursor.peek(size))) {
    return;
  }
  label.code = {cursor.at(), cursor.at() + size};
  cursor.move(size);
  if (!components(cursor, label, false, false)) {
    return;
  }
  lettered_end(cursor, label);
  // Text may be glued to it, letters that go on with the code may not: A3P.
  Cursor second = cursor;
  second.move(1);
  const bool opens_word = is_upper(cursor.peek()) && (label.count > 1 || utf8::is_lower(second.character().code));
  if (!is_letter(cursor.peek()) || opens_word) {
    close(cursor, label);
  }
}

// "1. Abschnitt: Boats", "2. Kapitel" and nothing else: so the laws of German-speaking countries count.
bool Grammar::number_before_word(Cursor cursor) {
  constexpr std::array<std::string_view, 6> words = {"Abschnitt", "Unterabschnitt", "Kapitel", "Teil", "Titel", "Buch"};
  Label label;
  label.printed.begin = cursor.at();
  const std::uint32_t value = number(cursor);
  if (!cursor.accept(". ")) {
    return false;
  }
  const auto *const word = std::find_if(words.begin(), words.end(),
                                        [&](std::string_view one) { return cursor.rest().starts_with(one); });
  if (word == words.end()) {
    return false;
  }
  label.word = find_word(cursor.rest()).word;
  label.style = LabelStyle::word;
  cursor.move(static_cast<std::uint32_t>(word->size()));
  Cursor ahead = cursor;
  ahead.marks();
  if (!ahead.done() && ahead.peek() != ':' && !dash_follows(ahead)) {
    return false;
  }
  push(label, {value, 0, Numeral::ordinal});
  close(cursor, label);
  return true;
}

// "<sup>2</sup> The council ...": a paragraph of an article, where the document numbers them so.
void Grammar::number_above_line(Cursor cursor) {
  Label label;
  if (!cursor.accept("<sup>")) {
    return;
  }
  label.printed.begin = cursor.at();
  if (!components(cursor, label, true, false)) {
    return;
  }
  label.printed.end = cursor.at();
  if (cursor.accept("</sup>") && cursor.space() && !cursor.done()) {
    label.delimited = label.closes = true;
    label.rest = cursor.at();
    labels_.push_back(label);
  }
}

// First. PRIMERO.- Primera:
void Grammar::spelled(Cursor cursor, Label label) {
  const auto ordinal = parse_ordinal(cursor.rest());
  if (ordinal.value == 0) {
    return;
  }
  Cursor end = cursor;
  end.move(ordinal.size);
  Cursor ahead = end;
  ahead.space();
  if (const auto word = find_word(ahead.rest()); word.word != Word::none && ordinal.value > 0) {
    label.word = word.word;  // PRIMERA PARTE, Erster Teil
    label.style = LabelStyle::word;
    ahead.move(word.size);
    push(label, {ordinal.value, 0, Numeral::ordinal});
    close(ahead, label);
    return;
  }
  Cursor probe = end;
  if (markdown_) {
    probe.marks();
  }
  // "FIRST Harbours", "**FIRST** Harbours": in capitals before a capital it may be one without a point.
  Cursor words = probe;
  const bool apart = words.space();
  const bool bare = is_upper(bytes_[end.at() - 1]) &&
                    (probe.done() || (apart && utf8::is_upper(words.character().code)));
  Cursor second = probe;
  second.move(1);
  const bool compound = probe.peek() == '-' && utf8::is_letter(second.character().code);  // First-ever
  if (probe.peek() != '.' && probe.peek() != ':' && probe.peek() != ')' && !bare &&
      (compound || !dash_follows(probe))) {
    return;
  }
  push(label, {ordinal.value, 0, Numeral::ordinal});
  close(end, label);
}

}  // namespace celac::grammar
