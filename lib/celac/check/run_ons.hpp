#pragma once
// Numbering that runs on through the sections: 1-4 in the first, 5-9 in the second.

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "celac/check/draft.hpp"
#include "celac/check/sibling_series.hpp"

namespace celac::check {

class RunOns {
 public:
  RunOns(const Draft &draft, const std::vector<Series> &series);

  struct Start {
    std::uint32_t number = 1;  ///< that the first of the series should have
    bool breaks_run = false;   ///< it starts again although the numbering runs on elsewhere
  };
  /// Asked once a series, in document order; `first` is its first node.
  Start start_of(std::uint32_t first);

 private:
  // Series of the same kind in different parents. Without a word they must stand equally deep.
  using Family = std::pair<std::string, std::uint32_t>;
  struct FamilyCount {
    std::uint32_t last = 0;
    std::uint32_t runs_on = 0;
    std::uint32_t restarts = 0;
    std::uint32_t seen = 0;
  };

  [[nodiscard]] const Node &node(std::uint32_t index) const { return draft_.nodes()[index]; }
  [[nodiscard]] static Family family_of(const Node &first);
  void count(const std::vector<Series> &series);
  void find_predecessors();
  [[nodiscard]] bool follows(std::uint32_t first) const;
  [[nodiscard]] bool follows_from_elsewhere(std::uint32_t first) const;

  const Draft &draft_;
  std::map<Family, FamilyCount> families_;
  // For each node the last one before it, wherever it stands, that counts like it.
  std::vector<std::uint32_t> predecessor_;
};

}  // namespace celac::check
