#pragma once
// The acronyms of a plan: where each is written out and where it is used.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "celac/check/draft.hpp"

namespace celac::check {

struct Acronym {
  struct Definition {
    std::uint32_t word = 0;  ///< index of the acronym in Draft::words()
    std::string name;        ///< the words whose initials it has, in lower case
  };
  std::string name;
  std::vector<Definition> definitions;
  std::vector<std::uint32_t> uses;  ///< indices in Draft::words(), without the definitions
  bool explained = false;           ///< stands in brackets after words, or has words in brackets after it
};

/// Words of two to eight capitals, in running text: neither Roman numbers nor words of a line in capitals. In the
/// order of their first appearance.
[[nodiscard]] std::vector<Acronym> find_acronyms(const Draft &draft);

/// Acronyms that need no explanation anywhere: UN, EU, USA ...
[[nodiscard]] bool is_common_acronym(std::string_view name);

}  // namespace celac::check
