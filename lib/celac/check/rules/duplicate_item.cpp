#include <functional>
#include <unordered_map>

#include "celac/check/rules/rules.hpp"
#include "celac/text/utf8.hpp"

namespace celac::check {
namespace {

// The model's texts have single blanks; only the stop at the end may differ.
std::string_view core_of(std::string_view text) {
  const auto last = text.find_last_not_of(" .;,");
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

void find(const Draft &draft, Findings &findings) {
  constexpr std::size_t shortest = 20;  // bytes: "Not applicable." is no commitment
  std::unordered_map<std::uint64_t, std::uint32_t> first;
  for (std::uint32_t i = 0; i < draft.nodes().size(); ++i) {
    const Node &node = draft.nodes()[i];
    if (node.is_section() || node.ref.item->text.size() < shortest || node.children > 0) {
      continue;
    }
    const std::string &text = node.ref.item->text;
    const std::size_t hash = std::hash<std::string_view>{}(core_of(text));
    const auto [known, is_new] = first.emplace(hash, i);
    if (is_new) {
      continue;
    }
    const Node &other = draft.nodes()[known->second];
    // A list says what another list says (who is responsible, where to apply); within one list nothing stands twice.
    const bool comparable = !node.ref.number().empty() || node.parent == other.parent;
    if (comparable && other.ref.item->title == node.ref.item->title && other.ref.item->cells == node.ref.item->cells &&
        core_of(other.ref.item->text) == core_of(text)) {
      const LineRange &lines = other.ref.at().lines;
      findings.at_label(i, "the item " + node.named() + " has the words of " + other.ref.id() +
                               (lines.first != 0 ? " in line " + std::to_string(lines.first) : ""));
    }
  }
}

}  // namespace

const Rule duplicate_item = {
    "duplicate-item",
    Group::text,
    Severity::warning,
    Mending::none,
    "Two items have the same words.",
    "One of them is left over from another draft, or a page was converted twice.",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide to the customs rules.
2. Hold a fair.
3. Publish a guide to the customs rules.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide to the customs rules.
2. Hold a fair.
3. Publish a guide to the harbour rules.
)",
    find,
};

}  // namespace celac::check
