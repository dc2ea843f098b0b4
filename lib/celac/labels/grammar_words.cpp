// Labels that start with a word: Article 4, Art. 16 A, CAPÍTULO II, Título Primero, ANNEX.

#include <algorithm>
#include <utility>

#include "celac/labels/grammar.hpp"

namespace celac::grammar {
namespace {

// "Quays of the": a capital before small letters and a blank. No code, no number of letters and no misreading, as most
// lines begin.
bool is_plain_word(const Cursor &cursor) {
  if (!is_upper(cursor.peek()) || !is_lower(cursor.peek(1)) || is_look_alike(cursor.peek(1))) {
    return false;
  }
  std::uint32_t size = 2;
  while (is_lower(cursor.peek(size))) {
    ++size;
  }
  return cursor.peek(size) == ' ';
}

}  // namespace

void Grammar::alphabetic(Cursor cursor) {
  worded(cursor, false);
  if (!none()) {
    return;
  }
  const char c = cursor.peek();
  Label label;
  label.printed.begin = cursor.at();
  if (!is_letter(c) && c != '|') {
    if (const auto letter = cursor.character().code; letter == U'ñ' || letter == U'Ñ') {
      spanish_letter(cursor, label);
    } else if (c != '\0' && utf8::is_upper(letter)) {
      spelled(cursor, label);  // Única.-
    }
    return;
  }
  if (is_plain_word(cursor)) {
    spelled(cursor, label);
    return;
  }
  code(cursor, label);
  if (none()) {
    letters(cursor, label);
    misreadings(cursor, label);
    flush_late();
  } else if (c == 'I') {
    misreadings(cursor, label);  // I0. is no code between 9. and 11.
  }
  if (none() && !is_lower(c)) {
    spelled(cursor, label);
  }
}

// ñ) stands between n) and o), as if inserted.
void Grammar::spanish_letter(Cursor cursor, Label label) {
  const Numeral kind = cursor.character().code == U'ñ' ? Numeral::letter_lower : Numeral::letter_upper;
  constexpr std::uint32_t n = 'n' - 'a' + 1;
  cursor.move(2);
  if (cursor.peek() == '.' || cursor.peek() == ')') {
    push(label, {n, letter_mark('a'), kind});
    close(cursor, label);
  }
}

// The word of a label, of a language's or one that the document uses so.
FoundWord Grammar::word_at(const Cursor &cursor) const {
  auto found = find_word(cursor.rest());
  if (learned_ != nullptr) {
    const auto taught = learned_->find_word(cursor.rest());
    found = taught.size > found.size ? taught : found;  // "Action Item A" is no action
  }
  if (found.word == Word::article && cursor.peek(found.size) == ' ') {
    // "Article Annexe III-1" of a French code
    const auto second = find_word(cursor.rest().substr(found.size + 1));
    found = second.word == Word::annex ? FoundWord{second.word, found.size + 1 + second.size} : found;
  }
  return found;
}

// Article 4, Art. 16 A, CAPÍTULO II, Título Primero, ANNEX
void Grammar::worded(Cursor cursor, bool bracket) {
  const FoundWord found = word_at(cursor);
  if (found.word == Word::none) {
    return;
  }
  Label label;
  label.word = found.word;
  label.style = LabelStyle::word;
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
  accept_number_sign(cursor);
  cursor.space();
  if (is_digit(cursor.peek())) {
    misreadings(cursor, label);
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
  if (space && (rank(label.word) > 0 || !printed_code(cursor, label))) {
    worded_letters(cursor, label);
  }
  if (none() && stands_alone(found.word) && !bracket && !and_more_) {
    alone(word_end, label);
  }
  if (none() && found.word == Word::paragraph && found.size > 5 && !bracket) {
    sole_paragraph(word_end, label);
  }
}

// "PARÁGRAFO. La junta ...", "Parágrafo transitorio. ...": the only one of its article in Colombian laws.
void Grammar::sole_paragraph(Cursor cursor, const Label &label) {
  if (cursor.peek() == ' ') {
    Cursor ahead = cursor;
    ahead.move(1);
    const auto word = fold_word(ahead.rest());
    ahead.move(word.size);
    cursor = word.view() == "transitorio" ? ahead : cursor;
  }
  Cursor after = cursor;
  if (!after.accept(".") || !is_upper(bytes_[label.printed.begin])) {
    return;
  }
  after.accept("-");
  if (markdown_) {
    after.marks();
  }
  if (after.done() || (after.space() && utf8::is_upper(after.character().code))) {
    close(cursor, label);
  }
}

// "Art. 16 A" and "Art. 29 O Plano": a capital after the number is read both ways.
void Grammar::worded_number(const Cursor &start, const Label &base) {
  Label label = base;
  Cursor cursor = start;
  if (!components(cursor, label, true, true)) {
    return;
  }
  if (const auto session = label.count == 1 ? size_of_session(cursor.rest()) : 0; session > 0) {
    cursor.move(session);
    label.code = {start.at(), cursor.at()};
    label.coded = true;
    close(cursor, label);
    return;
  }
  if (Cursor ahead = cursor; label.word == Word::annex && ahead.accept(", art. ") && is_digit(ahead.peek())) {
    cursor = ahead;  // "Article Annexe 1, art. 4" of a French code
    if (!components(cursor, label, true, false)) {
      return;
    }
  }
  // Art. 3º-A, Artículo 3.º bis
  Cursor after = cursor;
  if (after.accept("º") || after.accept("°") || after.accept(".º") || after.accept(".°")) {
    if (after.peek() == '-' && is_upper(after.peek(1)) && !is_letter(after.peek(2))) {
      label.suffix = {after.at() + 1, after.at() + 2};
      label.path[label.count - 1U].suffix = add_mark(0, letter_mark(after.peek(1))) & 0xFFFFFFU;
      after.move(2);
      cursor = after;
    } else if (label.suffix.empty()) {
      suffix(after, label, label.path[label.count - 1U], false, true);
      cursor = label.suffix.empty() ? cursor : after;
    }
  }
  const std::string_view marks = bytes_.substr(label.suffix.begin, label.suffix.size());
  const bool loose = !marks.empty() && std::all_of(marks.begin(), marks.end(), is_upper) &&
                     bytes_[label.suffix.begin - 1] == ' ';
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
  while (is_letter(cursor.peek(size)) && size < 16) {
    ++size;
  }
  const std::string_view token = cursor.rest().substr(0, size);
  if (label.word == Word::article && article_code(cursor, label)) {
    return;
  }
  // "Disposiciones transitorias y finales": one title of two kinds, no number.
  const bool provision = label.word >= Word::final_provision && label.word <= Word::amending;
  const std::string_view conjunctions = "YyEe";
  const std::string_view particles = "AaEeOoUuYy";
  if (provision && size == 1 && conjunctions.find(token[0]) != std::string_view::npos && cursor.peek(1) == ' ') {
    and_more_ = true;
    return;
  }
  Cursor after = cursor;
  after.move(size);
  // "Para a junta", "Medida a adoptar", "CONSIDERANDO o Artigo 2": words of a sentence.
  const bool particle = size == 1 && particles.find(token[0]) != std::string_view::npos;
  const char behind = cursor.peek(1);
  const bool abbreviation = label.word == Word::paragraph && label.printed.size() <= 5;
  if (abbreviation ||
      (particle && ((behind == ' ' && utf8::is_lower(utf8::decode(cursor.rest(), 2).code)) ||
                    ((behind == ' ' || behind == '*') && is_lower(token[0]) && label.word == Word::recital)))) {
    return;
  }
  const bool goes_on = static_cast<unsigned char>(cursor.peek(size)) >= 0x80 && utf8::is_letter(after.character().code);
  if (size == 0 || goes_on || is_digit(cursor.peek(size))) {
    code(cursor, label);
    misreadings(cursor, label);
    flush_late();
    return;
  }
  // "Ier", "Ire", "IER": French ordinals of Roman numbers.
  const std::string_view ending = size > 2 ? token.substr(size - 2) : std::string_view{};
  if ((ending == "er" || ending == "re" || ending == "ER" || ending == "RE") && is_upper(token[0]) &&
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
  misreadings(cursor, label);
  flush_late();
}

// Article L. 121-3-1, Article R*123-4, Article LO 12 bis: the letters say which part of a French code.
bool Grammar::article_code(Cursor cursor, const Label &base) {
  const std::uint32_t begin = cursor.at();
  while (is_upper(cursor.peek()) && cursor.at() - begin < 2) {
    cursor.move(1);
  }
  const Span code{begin, cursor.at()};
  if (code.empty() || bytes_[code.begin] == 'I') {  // no code has it: Article I0
    return false;
  }
  cursor.accept(".");
  cursor.space();
  while (cursor.accept("*")) {
  }
  cursor.space();
  if (!is_digit(cursor.peek())) {
    return false;
  }
  Label label = base;
  label.code = code;
  worded_number(cursor, label);
  return !none();
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
    close(cursor, std::move(label));
  }
}

}  // namespace celac::grammar
