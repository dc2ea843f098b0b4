#include "celac/labels/codes.hpp"

#include <algorithm>

#include "celac/text/ascii.hpp"

namespace celac {
namespace {

constexpr std::uint32_t longest_group = 8;
constexpr std::uint32_t longest_number = 4;

using ascii::is_digit;
using ascii::is_letter;
using ascii::is_lower;
using ascii::is_upper;

bool is_separator(char c) { return c == '.' || c == '-' || c == '_' || c == '/'; }

// What nearly no word or number is, told before anything is made: from a capital on, letters before digits, or another
// part behind a separator or before a small letter; from a digit on, a capital behind a separator.
bool has_two_groups(std::string_view text) {
  const auto at = [&](std::size_t i) { return i < text.size() ? text[i] : '\0'; };
  if (is_digit(at(0))) {
    std::size_t size = 1;
    while (is_digit(at(size)) || is_lower(at(size)) || is_separator(at(size))) {
      ++size;
    }
    return is_upper(at(size)) && is_separator(at(size - 1));
  }
  if (!is_upper(at(0))) {
    return false;
  }
  std::size_t letters = 0;
  while (is_letter(at(letters)) && letters <= longest_group) {
    ++letters;
  }
  std::size_t digits = 0;
  while (is_digit(at(letters + digits)) && digits <= longest_number) {
    ++digits;
  }
  const char next = at(letters + digits);
  const char behind = at(letters + digits + 1);
  return digits > 0 || is_lower(next) || (is_separator(next) && (is_letter(behind) || is_digit(behind)));
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  Code run() {
    while (group()) {
      const char next = at(code_.size + 1);
      if (year()) {
        break;
      }
      if (!is_separator(at(code_.size)) || !(is_letter(next) || is_digit(next))) {
        break;
      }
      separated_ = separated_ || at(code_.size) != '.' || numbers_ == 0;
      ++code_.size;
    }
    return whole() && (is_digit(at(0)) ? holds_letters() : !is_plain()) ? code_ : Code{};
  }

 private:
  [[nodiscard]] char at(std::uint32_t i) const { return i < text_.size() ? text_[i] : '\0'; }

  bool add(Component component) {
    if (code_.count == max_components) {
      return false;
    }
    code_.path[code_.count++] = component;
    return true;
  }

  // Letters, digits or letters before digits, with a small letter behind: L2, 01, A01, 1a.
  bool group() {
    const std::uint32_t begin = code_.size;
    while (is_letter(at(code_.size))) {
      ++code_.size;
    }
    const std::string_view letters = text_.substr(begin, code_.size - begin);
    if (letters.size() > longest_group || (!letters.empty() && !add(of_letters(letters)))) {
      return false;
    }
    if (!letters.empty()) {
      code_.letters = code_.groups == 0 ? static_cast<std::uint32_t>(letters.size()) : code_.letters;
      ++code_.groups;
      code_.capitals = code_.capitals && std::all_of(letters.begin(), letters.end(), is_upper);
      code_.numbered = false;
    }
    return number() && (!is_lower(at(code_.size)) || small_letter());
  }

  bool number() {
    const std::uint32_t begin = code_.size;
    std::uint32_t value = 0;
    while (is_digit(at(code_.size)) && code_.size - begin <= longest_number) {
      value = value * 10 + static_cast<std::uint32_t>(at(code_.size) - '0');
      ++code_.size;
    }
    if (code_.size == begin) {
      return true;
    }
    ++numbers_;
    code_.stem = begin;
    code_.numbered = true;
    return code_.size - begin <= longest_number && add({value, 0, Numeral::arabic});
  }

  // Of R.A.1.1a: it ends the code.
  bool small_letter() {
    const auto value = static_cast<std::uint32_t>(at(code_.size) - 'a' + 1);
    code_.stem = code_.size++;
    return add({value, 0, Numeral::letter_lower}) && !is_letter(at(code_.size)) && !is_digit(at(code_.size));
  }

  // The edition of A01:2021 stands in all codes of its list.
  bool year() {
    const std::string_view behind = text_.substr(code_.size, 5);
    const bool is_year = behind.size() == 5 && behind[0] == ':' && (behind[1] == '1' || behind[1] == '2') &&
                         std::all_of(behind.begin() + 1, behind.end(), is_digit) && !is_digit(at(code_.size + 5));
    code_.size += is_year ? 5 : 0;
    separated_ = separated_ || is_year;
    return is_year;
  }

  [[nodiscard]] bool whole() const {
    const char next = at(code_.size);
    return code_.size > 0 && code_.count > 1 && !is_letter(next) && !is_digit(next) &&
           static_cast<unsigned char>(next) < 0xC3;
  }

  // 1.01.A12.07: digits in front, then one group of capitals with its number.
  [[nodiscard]] bool holds_letters() const {
    const auto letters = std::min(text_.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), text_.size());
    return code_.groups == 1 && code_.capitals && code_.numbered && code_.count > 2 &&
           is_separator(at(static_cast<std::uint32_t>(letters) - 1)) &&
           is_digit(at(static_cast<std::uint32_t>(letters) + code_.letters));
  }

  // A.1, IV.2: what stands before the point is a number itself. V2.1: nothing but points parts the numbers.
  [[nodiscard]] bool is_plain() const {
    const std::string_view letters = text_.substr(0, code_.letters);
    const bool number = letters.size() == 1 || letters.find_first_not_of("IVX") == std::string_view::npos;
    return code_.groups == 1 && (!separated_ || (number && at(code_.letters) == '.'));
  }

  // Letters are told apart by a value of their own, far above any number.
  static Component of_letters(std::string_view letters) {
    std::uint32_t value = 2166136261U;
    for (const char c : letters) {
      value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return {value | 1U << 30U, 0, Numeral::letters};
  }

  std::string_view text_;
  Code code_;
  std::uint32_t numbers_ = 0;
  bool separated_ = false;
};

}  // namespace

Code read_code(std::string_view text) { return has_two_groups(text) ? Reader(text).run() : Code{}; }

std::uint32_t size_of_session(std::string_view text) {
  if (text.size() < 2 || text[0] != '/' || !is_upper(text[1])) {
    return 0;
  }
  std::uint32_t size = 2;
  while (size < text.size() && size <= longest_group * 2 &&
         (is_upper(text[size]) || is_digit(text[size]) ||
          (is_separator(text[size]) && size + 1 < text.size() &&
           (is_upper(text[size + 1]) || is_digit(text[size + 1]))))) {
    ++size;
  }
  const char next = size < text.size() ? text[size] : '\0';
  return is_digit(text[size - 1]) && !is_letter(next) && static_cast<unsigned char>(next) < 0x80 ? size : 0;
}

}  // namespace celac
