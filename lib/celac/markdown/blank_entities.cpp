#include "celac/markdown/blank_entities.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "celac/text/utf8.hpp"

namespace celac {
namespace {

struct Name {
  std::string_view name;
  char32_t code;
};

constexpr std::array<Name, 9> names = {{{"nbsp", U'\u00A0'},
                                        {"ensp", U'\u2002'},
                                        {"emsp", U'\u2003'},
                                        {"emsp13", U'\u2004'},
                                        {"emsp14", U'\u2005'},
                                        {"numsp", U'\u2007'},
                                        {"puncsp", U'\u2008'},
                                        {"thinsp", U'\u2009'},
                                        {"hairsp", U'\u200A'}}};

// Of `#160` and `#xA0`; 0 if that is no blank.
char32_t code_of_number(std::string_view number) {
  number.remove_prefix(1);
  const bool hex = number.starts_with('x') || number.starts_with('X');
  number.remove_prefix(hex ? 1 : 0);
  std::uint32_t code = 0;
  const char *const end = number.data() + number.size();
  const auto [stop, failure] = std::from_chars(number.data(), end, code, hex ? 16 : 10);
  return failure == std::errc{} && stop == end && utf8::is_space(code) ? code : 0;
}

char32_t code_of_name(std::string_view name) {
  const auto *const found = std::find_if(names.begin(), names.end(), [&](const Name &one) { return one.name == name; });
  return found == names.end() ? 0 : found->code;
}

}  // namespace

BlankEntity read_blank_entity(std::string_view bytes, std::uint32_t at, std::uint32_t limit) {
  constexpr std::size_t longest = 9;  // bytes behind the &; &#x00003000; is nobody's
  if (at >= limit || bytes[at] != '&') {
    return {};
  }
  const std::string_view rest = bytes.substr(at + 1, std::min<std::size_t>(longest, limit - at - 1));
  const auto size = rest.find(';');
  if (size == std::string_view::npos || size == 0) {
    return {};
  }
  const std::string_view name = rest.substr(0, size);
  return {at + static_cast<std::uint32_t>(size) + 2, name.front() == '#' ? code_of_number(name) : code_of_name(name)};
}

}  // namespace celac
