#include "celac/diff/common_tokens.hpp"

#include <algorithm>
#include <unordered_map>

#include "celac/text/hash.hpp"

namespace celac {
namespace {

// Cells of the table that is filled at once: 2,000 by 2,000 tokens. Longer texts are cut at anchors first.
constexpr std::size_t most_cells = 4'000'000;

std::uint32_t weight_of(const Token &token) {
  switch (token.kind) {
    case TokenKind::word:
      return token.text.size() > 3 ? 12 : 8;
    case TokenKind::han:
      return 8;
    case TokenKind::mark:
      return 3;
    case TokenKind::space:
      break;
  }
  return 1;
}

struct Range {
  std::uint32_t old_begin, old_end, new_begin, new_end;

  [[nodiscard]] std::size_t cells() const {
    return std::size_t{old_end - old_begin + 1} * std::size_t{new_end - new_begin + 1};
  }
};

class Aligner {
 public:
  Aligner(const std::vector<Token> &old_tokens, const std::vector<Token> &new_tokens) {
    number(old_tokens, old_);
    number(new_tokens, new_);
    for (const Token &token : old_tokens) {
      weights_.push_back(weight_of(token));
    }
  }

  std::vector<TokenPair> run() {
    align({0, static_cast<std::uint32_t>(old_.size()), 0, static_cast<std::uint32_t>(new_.size())});
    return std::move(pairs_);
  }

 private:
  // Equal tokens get equal numbers.
  void number(const std::vector<Token> &tokens, std::vector<std::uint32_t> &out) {
    out.reserve(tokens.size());
    for (const Token &token : tokens) {
      out.push_back(numbers_.try_emplace(token.text, static_cast<std::uint32_t>(numbers_.size())).first->second);
    }
  }

  void pair(std::uint32_t i, std::uint32_t j) { pairs_.push_back({i, j}); }

  void align(Range range) {
    while (range.old_begin < range.old_end && range.new_begin < range.new_end &&
           old_[range.old_begin] == new_[range.new_begin]) {
      pair(range.old_begin++, range.new_begin++);
    }
    std::uint32_t tail = 0;
    while (range.old_begin < range.old_end && range.new_begin < range.new_end &&
           old_[range.old_end - 1] == new_[range.new_end - 1]) {
      --range.old_end;
      --range.new_end;
      ++tail;
    }
    if (range.old_begin < range.old_end && range.new_begin < range.new_end) {
      if (range.cells() <= most_cells) {
        fill(range);
      } else {
        cut(range);
      }
    }
    for (std::uint32_t i = 0; i < tail; ++i) {
      pair(range.old_end + i, range.new_end + i);
    }
  }

  // Between anchors, tokens that either side has once. Without any the stretch counts as rewritten.
  void cut(const Range &range) {
    const std::vector<TokenPair> anchors = find_anchors(range);
    if (anchors.empty()) {
      return;
    }
    Range part = range;
    for (const TokenPair &anchor : anchors) {
      part.old_end = anchor.old_token;
      part.new_end = anchor.new_token;
      align(part);
      pair(anchor.old_token, anchor.new_token);
      part = {anchor.old_token + 1, range.old_end, anchor.new_token + 1, range.new_end};
    }
    align(part);
  }

  // The longest run of unique tokens that ascend on both sides (patience sorting).
  std::vector<TokenPair> find_anchors(const Range &range) {
    struct Count {
      std::uint32_t old_count = 0, new_count = 0, new_at = 0;
    };
    std::unordered_map<std::uint32_t, Count> counts;
    for (std::uint32_t i = range.old_begin; i < range.old_end; ++i) {
      ++counts[old_[i]].old_count;
    }
    for (std::uint32_t j = range.new_begin; j < range.new_end; ++j) {
      Count &count = counts[new_[j]];
      ++count.new_count;
      count.new_at = j;
    }
    std::vector<TokenPair> unique;
    for (std::uint32_t i = range.old_begin; i < range.old_end; ++i) {
      const Count &count = counts[old_[i]];
      if (count.old_count == 1 && count.new_count == 1) {
        unique.push_back({i, count.new_at});
      }
    }
    std::vector<std::size_t> tops;
    std::vector<std::size_t> before(unique.size());
    for (std::size_t k = 0; k < unique.size(); ++k) {
      const auto at = std::lower_bound(tops.begin(), tops.end(), unique[k].new_token,
                                       [&](std::size_t top, auto value) { return unique[top].new_token < value; });
      before[k] = at == tops.begin() ? k : *(at - 1);
      if (at == tops.end()) {
        tops.push_back(k);
      } else {
        *at = k;
      }
    }
    std::vector<TokenPair> anchors;
    if (!tops.empty()) {
      std::size_t k = tops.back();
      for (std::size_t left = tops.size(); left > 0; --left, k = before[k]) {
        anchors.push_back(unique[k]);
      }
    }
    std::reverse(anchors.begin(), anchors.end());
    return anchors;
  }

  void fill(const Range &range) {
    const std::size_t rows = range.old_end - range.old_begin;
    const std::size_t columns = range.new_end - range.new_begin;
    // best[r][c]: the most weight that the tokens from r and from c on have in common.
    best_.assign((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t r, std::size_t c) -> std::uint32_t & { return best_[r * (columns + 1) + c]; };
    for (std::size_t r = rows; r-- > 0;) {
      const std::uint32_t token = old_[range.old_begin + r];
      const std::uint32_t weight = weights_[range.old_begin + r];
      for (std::size_t c = columns; c-- > 0;) {
        const std::uint32_t skip = std::max(at(r + 1, c), at(r, c + 1));
        at(r, c) = token == new_[range.new_begin + c] ? std::max(skip, at(r + 1, c + 1) + weight) : skip;
      }
    }
    std::size_t r = 0;
    std::size_t c = 0;
    while (r < rows && c < columns) {
      const bool equal = old_[range.old_begin + r] == new_[range.new_begin + c];
      if (equal && at(r, c) == at(r + 1, c + 1) + weights_[range.old_begin + r]) {
        pair(range.old_begin + static_cast<std::uint32_t>(r++), range.new_begin + static_cast<std::uint32_t>(c++));
      } else if (at(r + 1, c) >= at(r, c + 1)) {
        ++r;
      } else {
        ++c;
      }
    }
  }

  std::unordered_map<std::string_view, std::uint32_t> numbers_;
  std::vector<std::uint32_t> old_;
  std::vector<std::uint32_t> new_;
  std::vector<std::uint32_t> weights_;
  std::vector<std::uint32_t> best_;
  std::vector<TokenPair> pairs_;
};

}  // namespace

std::vector<TokenPair> common_tokens(const std::vector<Token> &old_tokens, const std::vector<Token> &new_tokens) {
  return Aligner(old_tokens, new_tokens).run();
}

}  // namespace celac
