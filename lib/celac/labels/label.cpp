#include "celac/labels/label.hpp"

#include <algorithm>

#include "celac/labels/doubled.hpp"
#include "celac/labels/grammar.hpp"
#include "celac/text/byte_set.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// Past z, the letters as they are printed: bb) and ab) are both the second of such.
std::string_view last_letters(std::string_view bytes, const Label &label) {
  std::uint32_t end = label.printed.end;
  while (end > label.printed.begin && !grammar::is_letter(bytes[end - 1])) {
    --end;
  }
  std::uint32_t begin = end;
  while (begin > label.printed.begin && grammar::is_letter(bytes[begin - 1])) {
    --begin;
  }
  return bytes.substr(begin, end - begin);
}

}  // namespace

// Roman numbers and letters keep their form; the others are written with Arabic digits.
void append_value(std::string &out, const Component &component) {
  const auto letter = [&](char first) {
    const std::uint32_t index = component.value - 1;
    out.append(index >= 26 ? 2 : 1, static_cast<char>(first + static_cast<char>(index % 26)));
  };
  switch (component.kind) {
    case Numeral::roman_upper:
      out += format_roman(component.value);
      return;
    case Numeral::roman_lower:
      out += utf8::lower(format_roman(component.value));
      return;
    case Numeral::letter_upper:
      return letter('A');
    case Numeral::letter_lower:
      return letter('a');
    case Numeral::none:
    case Numeral::arabic:
    case Numeral::han:
    case Numeral::han_formal:
    case Numeral::ordinal:
    case Numeral::letters:
      out += std::to_string(component.value);
  }
}

namespace {

// bis stays glued to what it follows; a letter or digit that is printed apart is joined by a hyphen: 5bis-A, 305-AB.
void append_suffix(std::string &out, std::string_view bytes, Span suffix) {
  const char before = bytes[suffix.begin - 1];
  bool apart = !grammar::is_digit(before) && !grammar::is_letter(before);
  for (std::uint32_t at = suffix.begin; at < suffix.end;) {
    if (!grammar::is_letter(bytes[at]) && !grammar::is_digit(bytes[at])) {
      apart = true;
      ++at;
      continue;
    }
    const std::string_view rest = bytes.substr(at, suffix.end - at);
    const auto latin = parse_latin_suffix(rest).size;
    std::uint32_t size = latin;
    while (latin == 0 && size < rest.size() && (grammar::is_letter(rest[size]) || grammar::is_digit(rest[size]))) {
      ++size;
    }
    out += latin == 0 && apart ? "-" : "";
    out += latin == 0 ? std::string(rest.substr(0, size)) : utf8::lower(rest.substr(0, size));
    at += size;
  }
}

// 1\. I\.1\. First\.: read without the escapes, then put back where it stands.
bool read_escaped(std::string_view bytes, Span content, std::vector<Label> &out, const Learned *learned) {
  std::string plain;
  std::vector<std::uint32_t> origin;
  for (std::uint32_t at = content.begin; at < content.end; ++at) {
    const bool escape = bytes[at] == '\\' && at + 1 < content.end && !grammar::is_letter(bytes[at + 1]) &&
                        !grammar::is_digit(bytes[at + 1]) && bytes[at + 1] != ' ';
    if (!escape) {
      plain += bytes[at];
      origin.push_back(at);
    }
  }
  origin.push_back(content.end);
  std::vector<Label> labels;
  grammar::Grammar grammar(plain, {0, static_cast<std::uint32_t>(plain.size())}, InputFormat::markdown, labels,
                           learned);
  grammar.run();
  const auto back = [&](Span &span) {
    span = span.empty() ? Span{} : Span{origin[span.begin], origin[span.end - 1] + 1};
  };
  for (Label &label : labels) {
    label.escaped = origin[label.rest] != content.begin + label.rest;
    back(label.printed);
    back(label.code);
    back(label.suffix);
    back(label.opener);
    label.rest = origin[label.rest];
    label.inner = label.inner == 0 ? 0 : origin[label.inner];
  }
  out.insert(out.end(), labels.begin(), labels.end());
  return grammar.past_limit();
}

// Word, kind, length, code and what else every member of a series shares, packed into one number to compare.
std::uint32_t series_of(const Label &label) {
  if (label.count == 0) {
    return 0;
  }
  // "Article premier", then "Article 2".
  const bool spelled = label.last().kind == Numeral::ordinal && label.word != Word::none;
  const Numeral kind = spelled ? Numeral::arabic : label.last().kind;
  const auto style = static_cast<std::uint32_t>(is_han(kind)                              ? label.style
                                                : label.style == LabelStyle::section_sign ? LabelStyle::section_sign
                                                                                          : LabelStyle::point);
  // Articles L 12, R 13 and D 14 of a code count on.
  constexpr std::uint32_t of_code = 127;
  const std::uint32_t code = label.coded ? of_code : label.word == Word::article ? 0 : label.code.size();
  return static_cast<std::uint32_t>(label.word) | static_cast<std::uint32_t>(kind) << 8U | style << 12U |
         std::uint32_t{label.count} << 16U | code << 24U | (label.hyphenated ? 1U << 31U : 0U);
}

// Article R*123-4: the one star after the letters of a French code is no emphasis. Where it ends; 0 for none.
std::uint32_t end_of_star(std::string_view bytes, const Label &label) {
  std::uint32_t at = label.code.end;
  while (label.word == Word::article && at < label.printed.end &&
         (bytes[at] == '.' || bytes[at] == ' ' || bytes[at] == '\\')) {
    ++at;
  }
  const bool one = !label.code.empty() && at + 1 < label.printed.end && bytes[at] == '*' && bytes[at + 1] != '*';
  return one ? at + 1 : 0;
}

// A lower-case word opens a label only when it is a known one (article 4) or short and closed: a) iv. l.
bool may_be_word(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && grammar::is_lower(text[size])) {
    ++size;
  }
  if (size == 0) {
    return true;
  }
  const char after = size < text.size() ? text[size] : '\0';
  const bool closed = size <= 6 && (after == '.' || after == ')' || after == '\\' || after == '*' || after == ':' ||
                                    text.substr(size, 3) == " . ");
  // "l – text": a 1 before a dash.
  const std::string_view dash = text.substr(std::min<std::size_t>(2, text.size()));
  const bool misread = size == 1 && text[0] == 'l' && after == ' ' &&
                       (dash.starts_with('-') || dash.starts_with("–") || dash.starts_with("—"));
  const std::string_view rest = text.substr(size);
  const bool wide = size == 1 && (rest.starts_with("、") || rest.starts_with("．") || rest.starts_with("）") ||
                                  rest.starts_with("º"));
  return closed || misread || wide || (after == ' ' && find_word(text).word != Word::none) ||
         grammar::is_digit(after) || grammar::is_upper(after);
}

}  // namespace

bool read_labels(std::string_view bytes, Span content, InputFormat format, std::vector<Label> &out,
                 const Learned *learned) {
  constexpr std::uint32_t reach = 64;  // labels end within it
  const std::size_t first = out.size();
  const std::string_view start = bytes.substr(content.begin, std::min(reach, content.size()));
  bool past_limit = false;
  if (format == InputFormat::markdown && start.find('\\') != std::string_view::npos) {
    past_limit = read_escaped(bytes, content, out, learned);
  } else {
    grammar::Grammar grammar(bytes, content, format, out, learned);
    grammar.run();
    past_limit = grammar.past_limit();
  }
  if (learned != nullptr && learned->doubles_numbers()) {
    join_doubled_numbers(bytes, content, format, out, first);
  }
  for (std::size_t i = first; i < out.size(); ++i) {
    out[i].series = series_of(out[i]);
  }
  return past_limit;
}

std::vector<Label> read_labels(std::string_view bytes, Span content, InputFormat format, const Learned *learned) {
  std::vector<Label> labels;
  if (may_start_label(bytes, content)) {
    read_labels(bytes, content, format, labels, learned);
  }
  return labels;
}

bool may_start_label(std::string_view bytes, Span content) {
  for (std::uint32_t at = content.begin; at < content.end; ++at) {
    const auto c = static_cast<unsigned char>(bytes[at]);
    if (c == '*' || c == '_' || c == ' ' || c == '[') {
      continue;
    }
    if (c == '<') {  // <b> <u>
      const auto close = bytes.substr(at, std::min<std::uint32_t>(content.end - at, 9)).find('>');
      at += close == std::string_view::npos ? 0 : static_cast<std::uint32_t>(close);
      continue;
    }
    if (grammar::is_digit(static_cast<char>(c)) || c == '(' || c == '|' || c == '"') {
      return true;
    }
    if (c >= 0x80) {
      return true;
    }
    return grammar::is_letter(static_cast<char>(c)) && may_be_word(bytes.substr(at, content.end - at));
  }
  return false;
}

int order_of(const Label &label) {
  switch (label.last().kind) {
    case Numeral::roman_upper:
      return 1;
    case Numeral::han:
      return label.style == LabelStyle::parens ? 2 : 1;
    case Numeral::letter_upper:
      return 2;
    case Numeral::ordinal:
      return 2;
    case Numeral::arabic:
      return label.style == LabelStyle::point ? 3 : 4;
    case Numeral::letter_lower:
      return 5;
    case Numeral::roman_lower:
      return 6;
    case Numeral::none:
    case Numeral::letters:
    case Numeral::han_formal:
      return 0;
  }
  return 0;
}

std::string printed_label(std::string_view bytes, const Label &label) {
  const std::string_view printed = bytes.substr(label.printed.begin, label.printed.size());
  static constexpr ByteSet special("\\*_ \t\f\v\r\n\xC2\xE1\xE2\xE3\xEF");
  if (special.find_first_in(printed) == std::string_view::npos) {
    return std::string(printed);
  }
  std::string out;
  bool space = false;
  const std::uint32_t star = end_of_star(bytes, label);
  for (std::uint32_t at = label.printed.begin; at < label.printed.end;) {
    const auto c = utf8::decode(bytes, at);
    at += c.size;
    if (utf8::is_space(c.code)) {
      space = !out.empty();
    } else if (c.code != U'\\' && (c.code != U'*' || at == star) &&
               (c.code != U'_' || (label.coded && label.code.begin < at && at <= label.code.end)) &&
               !utf8::is_invisible(c.code)) {
      if (space) {
        out += ' ';
        space = false;
      }
      utf8::append(out, c.code);
    }
  }
  return out;
}

std::string kind_of(std::string_view bytes, const Label &label) {
  if (label.word < Word::learned) {
    return std::string(name(label.word));
  }
  const std::string printed = printed_label(bytes, label);
  const auto space = printed.rfind(' ');  // "Action Item A", "Decision 1/CMP.14"
  return utf8::lower(printed.substr(0, space == std::string::npos ? printed.find_first_of(".0123456789") : space));
}

namespace {

// The digits of each component as printed, where one of them has a zero in front: 1.01, 03; nothing otherwise.
std::vector<std::string_view> zero_led_digits(std::string_view bytes, const Label &label) {
  const std::string_view printed = bytes.substr(label.printed.begin, label.printed.size());
  if (printed.find('0') == std::string_view::npos) {
    return {};
  }
  static constexpr ByteSet digits("0123456789");
  std::vector<std::string_view> groups;
  bool zero = false;
  for (std::size_t at = digits.find_first_in(printed); at != std::string_view::npos;) {
    const auto end = std::min(digits.find_first_not_in(printed, at), printed.size());
    groups.push_back(printed.substr(at, end - at));
    zero = zero || (printed[at] == '0' && end - at > 1);
    at = digits.find_first_in(printed, end);
  }
  const bool arabic = std::all_of(label.path.begin(), label.path.begin() + label.count, [](const Component &component) {
    return component.kind == Numeral::arabic && component.suffix == 0;
  });
  return zero && arabic && !label.misread && label.code.empty() && groups.size() == label.count
             ? groups
             : std::vector<std::string_view>{};
}

}  // namespace

std::string canonical_number(std::string_view bytes, const Label &label) {
  if (label.count == 0) {
    return {};
  }
  if (const auto digits = zero_led_digits(bytes, label); !digits.empty()) {
    std::string out(digits.front());
    for (std::size_t i = 1; i < digits.size(); ++i) {
      out += label.hyphenated ? '-' : '.';
      out += digits[i];
    }
    return out;
  }
  if (label.coded) {
    std::string code(bytes.substr(label.code.begin, label.code.size()));
    std::erase(code, '\\');
    return code;
  }
  const bool only = label.last().kind == Numeral::ordinal && label.last().value == 1;
  const bool preliminary = label.last().kind == Numeral::roman_upper && label.last().value == 0;
  if (only || preliminary) {
    // "Artículo único" is not the first of several, "Título preliminar" none of them: the word stays.
    const std::string printed = printed_label(bytes, label);
    const auto space = printed.rfind(' ');
    const auto at = space == std::string::npos ? 0 : space + 1;
    const auto word = fold_word(std::string_view(printed).substr(at));
    if (preliminary || word.view() == "unico" || word.view() == "unica" || word.view() == "unique") {
      return utf8::lower(std::string_view(printed).substr(at, word.size));
    }
  }
  if (label.count == 1 && label.suffix.empty() && label.last().suffix > 0 && label.last().kind != Numeral::han) {
    return label.last().kind == Numeral::letter_lower ? "ñ" : "Ñ";
  }
  std::string out(bytes.substr(label.code.begin, label.code.size()));
  for (std::size_t i = 0; i < label.count; ++i) {
    const Component &component = label.path[i];
    if (i > 0) {
      out += label.hyphenated ? '-' : '.';
    }
    const bool letters = component.kind == Numeral::letter_lower || component.kind == Numeral::letter_upper;
    if (letters && component.value > 26 && i + 1U == label.count && label.suffix.empty()) {
      out += last_letters(bytes, label);
    } else {
      append_value(out, component);
    }
  }
  if (!label.suffix.empty()) {
    append_suffix(out, bytes, label.suffix);
  } else if (label.last().suffix > 0) {
    out += '-';  // 第二十条之一
    out += std::to_string(label.last().suffix);
  }
  return out;
}

}  // namespace celac
