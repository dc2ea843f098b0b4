#include "celac/data/value.hpp"

namespace celac {

std::string_view kind_in_words(const Value &value) {
  switch (value.kind) {
    case ValueKind::null:
      return "null";
    case ValueKind::boolean:
      return "a boolean";
    case ValueKind::number:
      return "a number";
    case ValueKind::plain:
      return value.text().find_first_not_of("+-.0123456789eE") == std::string::npos ? "a number" : "a string";
    case ValueKind::string:
      return "a string";
    case ValueKind::list:
      return "a list";
    case ValueKind::map:
      return "a map";
  }
  return {};
}

std::string_view without_bom(std::string_view text) {
  constexpr std::string_view bom = "\xEF\xBB\xBF";
  if (text.substr(0, bom.size()) == bom) {
    text.remove_prefix(bom.size());
  }
  return text;
}

}  // namespace celac
