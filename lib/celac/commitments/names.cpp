#include "celac/commitments/names.hpp"

#include <string_view>

#include "celac/plan/lookup.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

bool is_inside(char c) { return ascii::is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

// As WordReader sees them: behind a word and a blank, with one capital at the front.
void collect(std::string_view text, std::unordered_set<std::string> &names) {
  for (std::size_t at = 2; at < text.size(); ++at) {
    if (text[at - 1] != ' ' || !is_inside(text[at - 2]) || ascii::is_lower(text[at]) ||
        !utf8::is_upper(utf8::decode(text, at).code)) {
      continue;
    }
    std::size_t end = at;
    std::size_t capitals = 0;
    while (end < text.size() && is_inside(text[end])) {
      capitals += ascii::is_upper(text[end]) ? 1U : 0U;
      ++end;
    }
    if (capitals < 2) {
      names.insert(utf8::lower(text.substr(at, end - at)));
    }
    at = end;
  }
}

}  // namespace

void collect_names(const Plan &plan, std::unordered_set<std::string> &names) {
  for (const NodeRef &unit : all_units(plan)) {
    if (unit.item != nullptr) {
      collect(unit.item->text, names);
    } else if (unit.paragraph != nullptr) {
      collect(unit.paragraph->text, names);
    }
  }
}

}  // namespace celac
