#pragma once
// References of a text as links: which bytes of it lead to which node.

#include <cstddef>
#include <string_view>
#include <vector>

#include "celac/plan/plan.hpp"

namespace celac {

/// Bytes [begin, end) of a text lead to the node `target`, whose name belongs to the plan.
struct TextLink {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view target;
};

/// The references of `text` that have a target, in its order. Those of a model may say anything: what does not fit into
/// the text or into another is left out.
[[nodiscard]] std::vector<TextLink> links_of(std::string_view text, const std::vector<Reference> &references);

/// Those that lie within `size` bytes from `begin`, counted from there.
[[nodiscard]] std::vector<TextLink> links_within(const std::vector<TextLink> &links, std::size_t begin,
                                                 std::size_t size);

}  // namespace celac
