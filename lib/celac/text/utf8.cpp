#include "celac/text/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "celac/text/scan.hpp"

namespace celac::utf8 {
namespace {

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

utf8proc_category_t category(char32_t code) { return utf8proc_category(static_cast<utf8proc_int32_t>(code)); }

// What Chinese text and quotations are made of: known without a look at the tables.
bool is_ideograph(char32_t code) { return code >= 0x4E00 && code <= 0x9FA5; }
bool is_caseless_punctuation(char32_t code) {
  return (code >= 0x2000 && code < 0x2070) || (code >= 0x3000 && code < 0x3004);
}

bool is_continuation(unsigned char c) { return (c & 0xC0U) == 0x80U; }

// Length of the valid sequence at `at`, 0 if there is none.
std::size_t sequence(std::string_view text, std::size_t at) {
  const unsigned char lead = byte_at(text, at);
  std::size_t size = 0;
  if (lead >= 0xC2 && lead <= 0xDF) {
    size = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    size = 3;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    size = 4;
  }
  if (size == 0 || at + size > text.size()) {
    return 0;
  }
  for (std::size_t i = 1; i < size; ++i) {
    if (!is_continuation(byte_at(text, at + i))) {
      return 0;
    }
  }
  const unsigned char second = byte_at(text, at + 1);
  const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool beyond = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
  return overlong || beyond ? 0 : size;
}

// Almost all of a text in Han: a character of three bytes whose first byte allows any second one.
bool is_three_bytes(std::string_view text, std::size_t at) {
  const unsigned char lead = byte_at(text, at);
  return lead >= 0xE1 && lead <= 0xEC && at + 3 <= text.size() && is_continuation(byte_at(text, at + 1)) &&
         is_continuation(byte_at(text, at + 2));
}

// Almost all that is not ASCII in texts with accents.
bool is_two_bytes(std::string_view text, std::size_t at) {
  const unsigned char lead = byte_at(text, at);
  return lead >= 0xC2 && lead <= 0xDF && at + 2 <= text.size() && is_continuation(byte_at(text, at + 1));
}

}  // namespace

Character decode_long(std::string_view text, std::size_t at) {
  const auto c = byte_at(text, at);
  const std::size_t left = text.size() - at;
  if (c < 0xE0 && left >= 2) {
    return {((c & 0x1FU) << 6U) | (byte_at(text, at + 1) & 0x3FU), 2};
  }
  if (c < 0xF0 && left >= 3) {
    return {((c & 0x0FU) << 12U) | ((byte_at(text, at + 1) & 0x3FU) << 6U) | (byte_at(text, at + 2) & 0x3FU), 3};
  }
  if (left >= 4) {
    return {((c & 0x07U) << 18U) | ((byte_at(text, at + 1) & 0x3FU) << 12U) | ((byte_at(text, at + 2) & 0x3FU) << 6U) |
                (byte_at(text, at + 3) & 0x3FU),
            4};
  }
  return {0xFFFD, 1};
}

Character decode_before(std::string_view text, std::size_t at) {
  if (at == 0) {
    return {};
  }
  std::size_t start = at - 1;
  while (start > 0 && at - start < 4 && is_continuation(byte_at(text, start))) {
    --start;
  }
  return decode(text.substr(0, at), start);
}

void append(std::string &out, char32_t code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
    return;
  }
  utf8proc_uint8_t buffer[4];
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), buffer);
  out.append(reinterpret_cast<const char *>(buffer), static_cast<std::size_t>(size));
}

std::optional<std::size_t> first_invalid(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (is_three_bytes(text, at)) {
      at += 3;
      continue;
    }
    // ASCII in groups: almost all of most plans.
    while (at + scan::group <= text.size() && !scan::any(scan::load(text.data() + at) < 0)) {
      at += scan::group;
    }
    if (at >= text.size()) {
      break;
    }
    if (byte_at(text, at) < 0x80) {
      ++at;
      continue;
    }
    if (is_two_bytes(text, at)) {
      at += 2;
      continue;
    }
    const std::size_t size = sequence(text, at);
    if (size == 0) {
      return at;
    }
    at += size;
  }
  return std::nullopt;
}

namespace {
// The last group ends with the text and so may begin in the one before.
std::size_t count_in_groups(std::string_view text) {
  constexpr scan::Bytes places = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  std::size_t continuations = 0;
  std::size_t at = 0;
  for (; at + scan::group <= text.size(); at += scan::group) {
    if (const scan::Bytes bytes = scan::load(text.data() + at); scan::any(bytes < 0)) {
      continuations += scan::count(bytes < -0x40);
    }
  }
  const auto seen = static_cast<signed char>(at + scan::group - text.size());  // of the last group
  if (const scan::Bytes bytes = scan::load(text.data() + text.size() - scan::group); scan::any(bytes < 0)) {
    continuations += scan::count((bytes < -0x40) & (places >= seen));
  }
  return text.size() - continuations;
}
}  // namespace

std::size_t count(std::string_view text) {
  if (text.size() >= scan::group) {
    return count_in_groups(text);
  }
  std::size_t characters = 0;
  std::uint64_t eight = 0;
  for (; text.size() >= sizeof eight; text.remove_prefix(sizeof eight)) {
    std::memcpy(&eight, text.data(), sizeof eight);
    const std::uint64_t continuations = (eight >> 7U) & ~(eight >> 6U) & 0x0101010101010101U;
    characters += sizeof eight - static_cast<std::size_t>((continuations * 0x0101010101010101U) >> 56U);
  }
  for (const char c : text) {
    characters += is_continuation(static_cast<unsigned char>(c)) ? 0U : 1U;
  }
  return characters;
}

bool is_wide_space(char32_t code) {
  return code == 0xA0 || code == 0x85 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 ||
         code == 0x202F || code == 0x205F || code == 0x3000 || code == 0x1680;
}

bool is_letter(char32_t code) {
  if (code < 0x80) {
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
  }
  if (is_ideograph(code)) {
    return true;
  }
  if (is_caseless_punctuation(code)) {
    return false;
  }
  const auto c = category(code);
  return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_LO;
}

bool is_upper(char32_t code) {
  if (code < 0x80) {
    return code >= 'A' && code <= 'Z';
  }
  return !is_ideograph(code) && !is_caseless_punctuation(code) && category(code) == UTF8PROC_CATEGORY_LU;
}

bool is_lower(char32_t code) {
  if (code < 0x80) {
    return code >= 'a' && code <= 'z';
  }
  return !is_ideograph(code) && !is_caseless_punctuation(code) && category(code) == UTF8PROC_CATEGORY_LL;
}

bool is_symbol(char32_t code) {
  const auto c = category(code);
  return c == UTF8PROC_CATEGORY_SO || c == UTF8PROC_CATEGORY_CO;
}

bool is_digit(char32_t code) {
  return code < 0x80 ? code >= '0' && code <= '9' : category(code) == UTF8PROC_CATEGORY_ND;
}

bool is_mark(char32_t code) {
  if (code < 0x300 || (code >= 0xFE00 && code <= 0xFE0F)) {
    return false;
  }
  const auto c = category(code);
  return c == UTF8PROC_CATEGORY_MN || c == UTF8PROC_CATEGORY_MC || c == UTF8PROC_CATEGORY_ME;
}

int width(char32_t code) { return code < 0x80 ? 1 : utf8proc_charwidth(static_cast<utf8proc_int32_t>(code)); }

bool is_right_to_left(char32_t code) {
  return (code >= 0x590 && code <= 0x8FF) || (code >= 0xFB1D && code <= 0xFDFF) || (code >= 0xFE70 && code <= 0xFEFC) ||
         (code >= 0x10800 && code <= 0x10FFF) || (code >= 0x1E800 && code <= 0x1EFFF);
}

bool is_cjk(char32_t code) {
  return (code >= 0x2E80 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF) ||
         (code >= 0xFF00 && code <= 0xFFEF) || (code >= 0x20000 && code <= 0x3FFFF);
}

char32_t to_lower(char32_t code) {
  if (code < 0x80) {
    return code >= 'A' && code <= 'Z' ? code + 32 : code;
  }
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code)));
}

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char byte = text[at];
    if (byte_at(text, at) < 0x80) {
      out += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
      ++at;
      continue;
    }
    const auto c = decode(text, at);
    append(out, to_lower(c.code));
    at += c.size;
  }
  return out;
}

namespace {
template <class Droppable>
std::string_view without_ends(std::string_view text, Droppable droppable) {
  while (!text.empty()) {
    const auto c = decode(text, 0);
    if (!droppable(c.code)) {
      break;
    }
    text.remove_prefix(c.size);
  }
  while (!text.empty()) {
    const auto c = decode_before(text, text.size());
    if (!droppable(c.code)) {
      break;
    }
    text.remove_suffix(c.size);
  }
  return text;
}
}  // namespace

std::string_view trim(std::string_view text) {
  return without_ends(text, [](char32_t code) { return is_space(code) || is_invisible(code); });
}

std::string_view trim_space(std::string_view text) { return without_ends(text, is_space); }

// Whether more combining marks stand in a row than any writing has: utf8proc sorts them by insertion. UAX #15, 13, sets
// the bound for streams at 30.
static bool has_long_run_of_marks(std::string_view text) {
  constexpr std::size_t most = 30;
  std::size_t row = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = decode(text, at);
    const bool mark = c.code >= 0x300 &&
                      utf8proc_get_property(static_cast<utf8proc_int32_t>(c.code))->combining_class != 0;
    row = mark ? row + 1 : 0;
    if (row > most) {
      return true;
    }
    at += c.size;
  }
  return false;
}

std::string nfc(std::string_view text) {
  // Below U+0300, where these bytes begin, all is composed.
  const bool early = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0xCC; });
  if (!early && has_long_run_of_marks(text)) {
    return std::string(text);
  }
  utf8proc_uint8_t *composed = nullptr;
  utf8proc_ssize_t size = -1;
  if (!early) {
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t *>(text.data()),
                        static_cast<utf8proc_ssize_t>(text.size()), &composed, options);
  }
  if (size < 0) {
    return std::string(text);
  }
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(composed, std::free);
  return {reinterpret_cast<const char *>(composed), static_cast<std::size_t>(size)};
}

void append_folded(std::string &out, char32_t code) {
  constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                                          UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
  utf8proc_int32_t decomposed[32];  // U+FDFA, the longest, takes 18
  int boundary = 0;
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code), decomposed, 32, options, &boundary);
  for (utf8proc_ssize_t i = 0; i < count && i < 32; ++i) {
    append(out, static_cast<char32_t>(decomposed[i]));
  }
}

}  // namespace celac::utf8
