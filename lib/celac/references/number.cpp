#include "celac/references/number.hpp"

#include <algorithm>

#include "celac/references/code_article.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/numeral.hpp"

namespace celac::references {
namespace {

using ascii::is_digit;
using ascii::is_lower;
using ascii::is_upper;

constexpr std::size_t longest_component = 5;

// Components of digits, joined by points and hyphens: 3.4, 3-209.
std::size_t digits_size(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() &&
         (is_digit(text[size]) || ((text[size] == '.' || text[size] == '-') && size > 0 && is_digit(text[size - 1]) &&
                                   size + 1 < text.size() && is_digit(text[size + 1])))) {
    ++size;
  }
  return size;
}

std::size_t upper_size(std::string_view text) {
  const auto *const end = std::find_if_not(text.begin(), text.end(), is_upper);
  return static_cast<std::size_t>(end - text.begin());
}

bool is_roman(std::string_view text) { return !text.empty() && parse_roman(text).has_value(); }

// A Roman number or a letter, with components of digits behind: II, A, II.3.4.
std::size_t path_size(std::string_view text) {
  const std::size_t head = upper_size(text);
  if (const std::size_t digits = head == 1 ? digits_size(text.substr(head)) : 0; digits > 0) {
    return head + digits;  // V2.1
  }
  if (head == 0 || (head > 1 && !is_roman(text.substr(0, head)))) {
    return 0;
  }
  const bool more = head + 1 < text.size() && text[head] == '.' && is_digit(text[head + 1]);
  return more ? head + 1 + digits_size(text.substr(head + 1)) : head;
}

// What belongs to a number behind its digits and is no part of it: 4.º, 5°, 1er.
std::size_t ordinal_mark_size(std::string_view text) {
  for (const std::string_view mark : {".º", "º", ".ª", "ª", ".°", "°", "er ", "o ", "o,"}) {
    if (text.starts_with(mark)) {
      return mark.back() == ' ' || mark.back() == ',' ? mark.size() - 1 : mark.size();
    }
  }
  return 0;
}

// What was inserted: 16-A, 24A, 5 bis.
Number inserted(std::string_view text) {
  const std::size_t gap = !text.empty() && (text[0] == '-' || text[0] == ' ' || text[0] == '.') ? 1 : 0;
  if (const Suffix latin = parse_latin_suffix(text.substr(gap)); latin.size > 1) {
    return {gap + latin.size, std::string(text.substr(gap, latin.size))};
  }
  const std::string_view letters = text.substr(gap == 1 && text[0] != '-' ? text.size() : gap);
  const std::size_t size = upper_size(letters);
  const bool ends = size >= letters.size() || !ascii::is_letter_or_digit(letters[size]);
  return size > 0 && size <= 2 && ends ? Number{gap + size, std::string(text.substr(0, gap + size))} : Number{};
}

bool ends_number(std::string_view text) {
  const auto c = utf8::decode(text, 0);
  const bool decimal = text.size() > 1 && (text[0] == ',' || text[0] == '.') && is_digit(text[1]);
  return c.size == 0 ||
         !(utf8::is_letter(c.code) || utf8::is_digit(c.code) || c.code == '/' || c.code == '%' || decimal);
}

// (3), (b), (iv), a)
Number bracketed(std::string_view text) {
  const std::size_t open = text.starts_with('(') ? 1 : 0;
  const std::size_t close = text.find(')');
  if (close == std::string_view::npos || close <= open || close - open > longest_component) {
    return {};
  }
  const std::string_view inside = text.substr(open, close - open);
  const bool digits = std::all_of(inside.begin(), inside.end(), is_digit) && inside.size() <= 3 && open == 1;
  const bool small = std::all_of(inside.begin(), inside.end(), is_lower) && (inside.size() <= 2 || is_roman(inside));
  const bool large = open == 1 && std::all_of(inside.begin(), inside.end(), is_upper) &&
                     (inside.size() == 1 || is_roman(inside));
  return digits || small || large ? Number{close + 1, std::string(inside)} : Number{};
}

Number spelled(std::string_view text, const Term &term) {
  const bool taken = term.kind == "article" || term.kind == "chapter" || term.kind == "section" || term.kind == "title";
  const Ordinal ordinal = taken ? parse_ordinal(text) : Ordinal{};
  return ordinal.value == 0 || !ends_number(text.substr(ordinal.size))
             ? Number{}
             : Number{ordinal.size, std::to_string(ordinal.value)};
}

}  // namespace

Number number_at(std::string_view text, const Term &term) {
  if (const std::size_t size = term.kind == "article" ? code_article_size(text) : 0; size > 0) {
    return {size, code_article_number(text.substr(0, size))};
  }
  if (text.starts_with('(') || (text.size() > 1 && is_lower(text[0]) && text.substr(0, 6).find(')') < 6)) {
    return bracketed(text);
  }
  if (!text.empty() && is_lower(text[0])) {
    return spelled(text, term);
  }
  const bool digits = !text.empty() && is_digit(text[0]);
  std::size_t size = digits ? digits_size(text) : path_size(text);
  if (size == 0) {
    return {};
  }
  std::string number(text.substr(0, size));
  if (const Number more = digits ? inserted(text.substr(size)) : Number{}; more.size > 0) {
    number += more.text;
    size += more.size;
  } else if (digits) {
    size += ordinal_mark_size(text.substr(size));
    size += term.kind == "point" && text.substr(size).starts_with(')') ? 1U : 0U;  // "inciso 2)"
  }
  return ends_number(text.substr(size)) ? Number{size, std::move(number)} : Number{};
}

Number part_at(std::string_view text) {
  const std::size_t gap = text.starts_with(" (") || text.starts_with(".") ? 1 : 0;
  const bool open = text.substr(gap).starts_with('(');
  if (!open && !(gap == 1 && text.size() > 2 && is_lower(text[1]) && text[2] == ')')) {
    return {};
  }
  Number part = bracketed(text.substr(gap));
  part.size += part.size == 0 ? 0 : gap;
  return part;
}

Number bare_number_at(std::string_view text) {
  const bool digits = !text.empty() && is_digit(text[0]);
  const std::size_t size = digits ? digits_size(text) : path_size(text);
  const bool glued = size < text.size() && text[size] == '(';
  const bool path = !digits && text.substr(0, size).find('.') != std::string_view::npos;
  return size > 0 && (path || glued) ? Number{size, std::string(text.substr(0, size))} : Number{};
}

bool is_path(std::string_view number) {
  const auto dot = number.find('.');
  return dot != std::string_view::npos && is_upper(number[0]) && path_size(number) == number.size();
}

}  // namespace celac::references
