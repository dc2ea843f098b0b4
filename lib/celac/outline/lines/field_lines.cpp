#include "celac/outline/lines/field_lines.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "celac/prose/sentence.hpp"

namespace celac {
namespace {

// What stands before the colon of "Lead agency: Harbour Office"; empty for other lines.
std::string_view field_name(std::string_view text) {
  constexpr std::size_t longest = 40;  // bytes
  const auto colon = text.substr(0, longest).find(": ");
  const bool name = colon != std::string_view::npos &&
                    text.substr(0, colon).find_first_of("0123456789*_.,;<[") == std::string_view::npos;
  return name ? text.substr(0, colon) : std::string_view{};
}

}  // namespace

std::vector<bool> find_field_lines(const ShownLines &lines) {
  std::vector<std::string_view> names(lines.size());
  std::unordered_map<std::string_view, std::uint32_t> counts;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (lines.is_words(i)) {
      names[i] = field_name(lines.text(i));
      if (!names[i].empty()) {
        ++counts[names[i]];
      }
    }
  }
  const auto beside = [&](std::uint32_t a, std::uint32_t b) { return counts[names[a]] > 1 && counts[names[b]] > 1; };
  std::vector<bool> fields;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (const std::uint32_t below = names[i].empty() ? ShownLines::none : lines.below(i);
        below != ShownLines::none && beside(i, below)) {
      fields.resize(lines.size());
      fields[i] = fields[below] = true;
    }
  }
  return fields;
}

}  // namespace celac
