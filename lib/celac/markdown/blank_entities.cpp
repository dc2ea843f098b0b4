#include "celac/markdown/blank_entities.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::array<std::string_view, 9> names = {"emsp", "emsp13", "emsp14", "ensp",  "hairsp",
                                                   "nbsp", "numsp",  "puncsp", "thinsp"};

// Of `#160` and `#xA0`.
bool is_blank_number(std::string_view number) {
  number.remove_prefix(1);
  const bool hex = number.starts_with('x') || number.starts_with('X');
  number.remove_prefix(hex ? 1 : 0);
  std::uint32_t code = 0;
  const char *const end = number.data() + number.size();
  const auto [stop, failure] = std::from_chars(number.data(), end, code, hex ? 16 : 10);
  return failure == std::errc{} && stop == end && utf8::is_space(code);
}

}  // namespace

std::uint32_t past_blank_entity(std::string_view bytes, std::uint32_t at, std::uint32_t end) {
  constexpr std::size_t longest = 9;  // &#x00003000; is nobody's
  if (at >= end || bytes[at] != '&') {
    return at;
  }
  const std::string_view rest = bytes.substr(at + 1, std::min<std::size_t>(longest, end - at - 1));
  const auto size = rest.find(';');
  if (size == std::string_view::npos || size == 0) {
    return at;
  }
  const std::string_view name = rest.substr(0, size);
  const bool blank = name.front() == '#' ? is_blank_number(name)
                                         : std::find(names.begin(), names.end(), name) != names.end();
  return blank ? at + static_cast<std::uint32_t>(size) + 2 : at;
}

}  // namespace celac
