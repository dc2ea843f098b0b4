#pragma once
// What a writer of a diff is given: the diff and the rows to write.

#include <cstdint>
#include <vector>

#include "celac/diff/diff.hpp"

namespace celac {

/// Borrows all. `select` of diff/summary.hpp makes the indices.
struct DiffView {
  const Diff *diff = nullptr;
  const std::vector<std::uint32_t> *sections = nullptr;  ///< indices of the rows to write
  const std::vector<std::uint32_t> *items = nullptr;
  const std::vector<std::uint32_t> *paragraphs = nullptr;
};

}  // namespace celac
