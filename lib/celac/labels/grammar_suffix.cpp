// What was inserted after a number: bis, 16 A, 5 bis A, and the longer ones of tax codes: 305 AB, 56 J quinquies.

#include "celac/labels/grammar.hpp"

namespace celac::grammar {
namespace {

// What may stand after a number with all its marks, so that none of them began the text.
bool ends_number(const Cursor &cursor) {
  const char c = cursor.peek();
  return c == '\0' || c == '.' || c == ':' || c == ')' || c == '*';
}

void add(Component &component, std::uint32_t mark) { component.suffix = add_mark(component.suffix, mark) & 0xFFFFFFU; }

// One to three capitals and no letter more: A, AB, AZA.
std::uint32_t capitals(const Cursor &cursor) {
  std::uint32_t size = 0;
  while (is_upper(cursor.peek(size)) && size < 4) {
    ++size;
  }
  const char next = cursor.peek(size);
  return size < 4 && !is_letter(next) && !is_digit(next) && static_cast<unsigned char>(next) < 0x80 ? size : 0;
}

}  // namespace

// bis, ter; a or A (when `letters`), also after '-' or a blank (when `spaced`). A small letter after a blank may be a
// word: it ends its line ("Art. 15 e", "**Art. 15** e").
void Grammar::suffix(Cursor &cursor, Label &label, Component &component, bool letters, bool spaced) {
  Cursor ahead = cursor;
  if (spaced && ahead.rest().starts_with("** ")) {
    ahead.move(2);
  }
  const bool marks = ahead.at() > cursor.at();
  const bool gap = spaced && (ahead.peek() == '-' || ahead.peek() == ' ');
  if (gap) {
    ahead.move(1);
  }
  if (Cursor end = ahead; gap && letters && label.word == Word::article && is_lower(end.peek())) {
    end.move(1);
    const std::uint32_t letter = ahead.at();
    if (end.done()) {
      add(component, letter_mark(ahead.peek()));
      label.suffix = {letter, letter + 1};
      cursor = end;
      return;
    }
  }
  if (marks) {
    return;
  }
  if (const auto latin = parse_latin_suffix(ahead.rest()); latin.size > 0) {
    label.suffix = {ahead.at(), ahead.at() + latin.size};
    ahead.move(latin.size);
    add(component, latin_mark(latin.rank));
    more_marks(ahead, label, component, false);
    cursor = ahead;
    return;
  }
  const char c = ahead.peek();
  const bool worded = label.word != Word::none || label.style == LabelStyle::section_sign;
  if (!gap && letters && worded && c == 'o' && !is_letter(ahead.peek(1)) && !is_digit(ahead.peek(1))) {
    ahead.move(1);  // Art. 1o: the ordinal mark, typed
    label.delimited = true;
    cursor = ahead;
    ahead.accept(".");
    if (ahead.accept("-") && is_upper(ahead.peek()) && !is_letter(ahead.peek(1))) {  // Artículo 1o.-A.
      add(component, letter_mark(ahead.peek()));
      label.suffix = {ahead.at(), ahead.at() + 1};
      ahead.move(1);
      more_marks(ahead, label, component, true);
      cursor = ahead;
    }
    return;
  }
  if (letters && is_letter(c) && !is_letter(ahead.peek(1)) && !is_digit(ahead.peek(1)) &&
      static_cast<unsigned char>(ahead.peek(1)) < 0x80 && ahead.peek(1) != '\'' && (!gap || is_upper(c))) {
    add(component, letter_mark(c));
    label.suffix = {ahead.at(), ahead.at() + 1};
    ahead.move(1);
    if (worded) {
      more_marks(ahead, label, component, true);
    }
    cursor = ahead;
  } else if (letters && is_upper(c) && (gap ? label.word == Word::article : !ahead.rest().starts_with("ER"))) {
    // 305 AB, (1AA)
    label.suffix = {ahead.at(), ahead.at()};
    more_marks(ahead, label, component, false);
    cursor = label.suffix.empty() ? cursor : ahead;
    label.suffix = label.suffix.empty() ? Span{} : label.suffix;
  }
}

// 5 bis A, 56 J quinquies, 199 undecies-0 A bis: as far as marks go on, where nothing else follows that the last of
// them could begin. Two runs of capitals are words. `lettered` says that such a run stands before.
void Grammar::more_marks(Cursor &cursor, Label &label, Component &component, bool lettered) {
  Cursor at = cursor;
  Component longer = component;
  for (;;) {
    const bool first = at.at() == label.suffix.begin;
    const char gap = at.peek();
    if (!first && gap != ' ' && gap != '-') {
      return;
    }
    at.move(first ? 0 : 1);
    if (const auto latin = parse_latin_suffix(at.rest()); latin.size > 0) {
      add(longer, latin_mark(latin.rank));
      at.move(latin.size);
      lettered = false;
    } else if (const auto run = lettered ? 0 : capitals(at); run > 0) {
      for (std::uint32_t i = 0; i < run; ++i) {
        add(longer, letter_mark(at.peek(i)));
      }
      at.move(run);
      lettered = true;
    } else if (gap == '-' && is_digit(at.peek()) && !is_digit(at.peek(1))) {
      add(longer, digit_mark(at.peek()));
      at.move(1);
      lettered = false;
    } else {
      return;
    }
    if (ends_number(at)) {
      cursor = at;
      component = longer;
      label.suffix.end = at.at();
    }
  }
}

}  // namespace celac::grammar
