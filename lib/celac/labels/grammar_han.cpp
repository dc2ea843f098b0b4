// Chinese labels: 第一百二十一条, 一、, （一）, 附件二, 任务一.

#include <algorithm>

#include "celac/labels/grammar.hpp"

namespace celac::grammar {

// Digits, among which look-alikes stand for one and zero: 第1O条. `misread` is set where there are any.
std::uint32_t Grammar::misread_number(Cursor &cursor, bool &misread) {
  std::uint32_t value = 0;
  for (std::uint32_t digits = 0; digits < 7; ++digits) {
    const char c = cursor.peek();
    if (!is_digit(c) && !is_look_alike(c)) {
      break;
    }
    misread = misread || !is_digit(c);
    value = value * 10 + digit_meant(c);
    cursor.move(1);
    if (cursor.peek() == ' ' && is_digit(cursor.peek(1))) {
      cursor.move(1);  // 第 1 0 条, as it was set
    }
  }
  return value;
}

// 第一百二十一条, 第三章
void Grammar::han_article(Cursor cursor) {
  Label label;
  label.style = LabelStyle::word;
  label.printed.begin = cursor.at();
  cursor.accept("第");
  cursor.space();
  Component component{0, 0, Numeral::han};
  if (is_digit(cursor.peek()) || cursor.peek() == 'l' || cursor.peek() == 'I') {
    component = {misread_number(cursor, label.misread), 0, Numeral::arabic};
  } else {
    const std::uint32_t begin = cursor.at();
    while (is_han_numeral(cursor.character().code)) {
      cursor.move(cursor.character().size);
    }
    const auto value = parse_han(bytes_.substr(begin, cursor.at() - begin));
    if (!value) {
      return;
    }
    component.value = *value;
  }
  cursor.space();
  const auto classifier = find_classifier(cursor.rest());
  if (classifier.word == Word::none) {
    return;
  }
  label.word = classifier.word;
  cursor.move(classifier.size);
  if (cursor.accept("之")) {
    const std::uint32_t begin = cursor.at();
    while (is_han_numeral(cursor.character().code)) {
      cursor.move(cursor.character().size);
    }
    const auto value = parse_han(bytes_.substr(begin, cursor.at() - begin));
    if (!value || *value > 99) {
      return;
    }
    component.suffix = *value & 0xFFFFFFU;
  }
  if (push(label, component)) {
    han_close(cursor, label);
  }
}

// A classifier is followed by white space, a title or the end; "第三条的规定" in a sentence is a reference.
void Grammar::han_close(const Cursor &cursor, Label label) {
  label.delimited = true;
  const auto next = cursor.character().code;
  for (const char32_t c : {U'的', U'规', U'第', U'、', U'，', U'至', U'和', U'或', U'所', U'中', U'及', U'与', U'。'}) {
    if (next == c && !cursor.done()) {
      return;
    }
  }
  close(cursor, label);
}

// 一、  （一）  附件二  任务一：
void Grammar::han_list(Cursor cursor) {
  Label label;
  label.printed.begin = cursor.at();
  if (const auto found = find_han_word(cursor.rest()); found.word != Word::none) {
    label.word = found.word;
    label.style = LabelStyle::word;
    cursor.move(found.size);
    label.delimited = true;
    const std::uint32_t begin = cursor.at();
    while (is_han_numeral(cursor.character().code)) {
      cursor.move(cursor.character().size);
    }
    if (is_digit(cursor.peek())) {
      push(label, {number(cursor), 0, Numeral::arabic});
    } else if (const auto value = parse_han(bytes_.substr(begin, cursor.at() - begin))) {
      push(label, {*value, 0, Numeral::han});
    }
    Cursor ahead = cursor;
    if (markdown_) {
      ahead.marks();
    }
    if (label.count == 0 && !stands_alone(label.word)) {
      return;
    }
    if (ahead.done() || ahead.space() || ahead.character().code == U'：' || ahead.peek() == ':') {
      close(cursor, label);
    }
    return;
  }
  if (cursor.accept("（")) {
    label.style = LabelStyle::parens;
    if (is_digit(cursor.peek())) {
      if (components(cursor, label, true, false) && closes_bracket(cursor)) {
        close(cursor, label);
      }
      return;
    }
  }
  han_number(cursor, label);
}

void Grammar::han_number(Cursor cursor, Label label) {
  const std::uint32_t begin = cursor.at();
  while (is_han_numeral(cursor.character().code)) {
    cursor.move(cursor.character().size);
  }
  const std::string_view digits = bytes_.substr(begin, cursor.at() - begin);
  const auto value = parse_han(digits);
  const bool formal = is_formal_han_numeral(utf8::decode(digits, 0).code);
  if (!value || !push(label, {*value, 0, formal ? Numeral::han_formal : Numeral::han})) {
    return;
  }
  cursor.space();  // 二 、
  const auto next = cursor.character().code;
  const bool bracket = label.style == LabelStyle::parens;
  if (bracket ? next == U'）' || next == U')' : next == U'、' || next == U'．' || next == U'.') {
    close(cursor, label);
  }
}

}  // namespace celac::grammar
