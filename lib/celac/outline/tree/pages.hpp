#pragma once
// The pages of a document, where marks tell them: printed numbers, or what a converter wrote between the pages.

#include <cstdint>
#include <vector>

#include "celac/outline/tree/tree.hpp"
#include "celac/plan/plan.hpp"

namespace celac {

class PageMap {
 public:
  PageMap(const Source &source, const Blocks &blocks, const Tree &tree);

  /// The pages on which something stands, in rising order; none where nothing tells.
  [[nodiscard]] std::vector<std::uint32_t> of(const Location &at) const;

 private:
  /// From this byte on, the page.
  struct Start {
    std::uint32_t byte;
    std::uint32_t page;
  };

  std::vector<Start> starts_;
};

}  // namespace celac
