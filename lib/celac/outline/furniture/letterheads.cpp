#include <algorithm>
#include <functional>
#include <string_view>

#include "celac/outline/furniture/passes.hpp"
#include "celac/prose/emphasis.hpp"

namespace celac {
namespace {

constexpr std::uint32_t shortest_page = 20;  // lines
constexpr std::uint32_t longest_gap = 3;     // lines, between the two
constexpr std::uint32_t reach = 8;           // lines about them

struct Pair {
  std::size_t hash;
  std::uint32_t first;
  std::uint32_t second;
};

class Letterheads : PageLines {
 public:
  explicit Letterheads(const PageLines &lines) : PageLines(lines) {}

  void run() {
    std::vector<Pair> pairs;
    std::uint32_t last = UINT32_MAX;  // the text above, if it is in capitals
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      if (is_blank(i)) {
        continue;
      }
      if (!in_capitals(i)) {
        last = UINT32_MAX;
        continue;
      }
      if (last != UINT32_MAX && i - last <= longest_gap) {
        pairs.push_back({hash(last) * 31 + hash(i), last, i});
      }
      last = i;
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair &a, const Pair &b) { return a.hash < b.hash; });
    for (auto begin = pairs.begin(); begin != pairs.end();) {
      const auto end = std::find_if(begin, pairs.end(), [&](const Pair &pair) { return pair.hash != begin->hash; });
      mark_pairs(begin, end);
      begin = end;
    }
  }

 private:
  using At = std::vector<Pair>::const_iterator;

  [[nodiscard]] std::size_t hash(std::uint32_t i) const { return std::hash<std::string_view>{}(text(i)); }

  [[nodiscard]] bool in_capitals(std::uint32_t i) const {
    constexpr std::size_t shortest = 8;
    constexpr std::size_t longest = 120;  // bytes
    const std::string_view words = text(i);
    if (!is_text(i) || line(i).heading != 0 || line(i).bullet || words.size() < shortest || words.size() > longest) {
      return false;
    }
    return std::none_of(words.begin(), words.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
           emphasis_of(words) == Emphasis::capitals && labels(i).empty();
  }

  void mark_pairs(At begin, At end) {
    const bool apart = std::adjacent_find(begin, end, [](const Pair &a, const Pair &b) {
                         return b.first < a.first + shortest_page;
                       }) == end;
    if (end - begin < 3 || !apart) {
      return;
    }
    const std::vector<std::size_t> own = hashes_around(*begin);
    std::for_each(begin + 1, end, [&](const Pair &pair) {
      for (std::uint32_t i = from(pair); i < to(pair); ++i) {
        // What stood about the first stands about the others, too, though not always in one order.
        if (in_capitals(i) && std::find(own.begin(), own.end(), hash(i)) != own.end()) {
          mark(i, FurnitureKind::running_head);
        }
      }
    });
  }

  [[nodiscard]] static std::uint32_t from(const Pair &pair) { return pair.first - std::min(pair.first, reach); }
  [[nodiscard]] std::uint32_t to(const Pair &pair) const {
    return std::min(pair.second + reach, static_cast<std::uint32_t>(lines_.size()));
  }

  [[nodiscard]] std::vector<std::size_t> hashes_around(const Pair &pair) const {
    std::vector<std::size_t> hashes;
    for (std::uint32_t i = from(pair); i < to(pair); ++i) {
      if (in_capitals(i)) {
        hashes.push_back(hash(i));
      }
    }
    return hashes;
  }
};

}  // namespace

void mark_letterheads(PageLines lines) { Letterheads(lines).run(); }

}  // namespace celac
