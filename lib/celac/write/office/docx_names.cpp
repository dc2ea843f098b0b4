#include "celac/write/office/docx_names.hpp"

#include <fmt/core.h>

#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::size_t most = 40;

// The first `count` characters.
std::string first_characters(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (count > 0 && at < text.size()) {
    at += utf8::decode(text, at).size;
    --count;
  }
  return std::string(text.substr(0, at));
}

}  // namespace

std::string bookmark_name(std::string_view id, std::unordered_set<std::string> &taken) {
  std::string name(utf8::is_letter(utf8::decode(id, 0).code) ? "" : "id_");
  for (std::size_t at = 0; at < id.size();) {
    const auto c = utf8::decode(id, at);
    const bool fits = utf8::is_letter(c.code) || utf8::is_digit(c.code) || c.code == U'.' || c.code == U'-';
    name += fits ? id.substr(at, c.size) : std::string_view("_");
    at += c.size;
  }
  name = first_characters(name, most);
  std::string one = name;
  for (unsigned copy = 2; !taken.insert(one).second; ++copy) {
    const std::string number = fmt::format("_{}", copy);
    one = first_characters(name, most - number.size()) + number;
  }
  return one;
}

}  // namespace celac
