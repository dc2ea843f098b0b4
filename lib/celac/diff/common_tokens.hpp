#pragma once
// What two token sequences have in common, in order: a longest common subsequence in which words outweigh marks and
// blanks.

#include <cstdint>
#include <vector>

#include "celac/text/tokens.hpp"

namespace celac {

/// Indices of one token in both sequences.
struct TokenPair {
  std::uint32_t old_token = 0;
  std::uint32_t new_token = 0;
};

/// Ascending in both.
[[nodiscard]] std::vector<TokenPair> common_tokens(const std::vector<Token> &old_tokens,
                                                   const std::vector<Token> &new_tokens);

}  // namespace celac
