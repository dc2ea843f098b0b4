#include "celac/align/sibling_lists.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace celac {
namespace {

constexpr float gap = -0.7F;            // a unit without a partner
constexpr float shift = -3;             // numbers that ran together, and go on at another distance
constexpr float renumbered = -1.5F;     // the same, by as much as entries are left out
constexpr std::size_t whole = 250'000;  // cells up to which every pair is tried
constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
constexpr float lowest = -1e9F;

enum class Step : std::uint8_t { none, pair, skip_left, skip_right };

// A way to a cell: its score and the distance of the numbers of its last pair.
struct Way {
  float score = lowest;
  float distance = unknown;
  std::int64_t offset = 0;  // of the places of its last pair
};

// The best way of all, and the best one whose numbers run on at the distance of the pair that comes next: without it a
// list would rather be out of step for one entry more, again and again.
enum Layer : std::uint8_t { any, in_step };
using Cell = std::array<Way, 2>;

struct Back {
  Step step = Step::none;
  Layer layer = any;
};

bool same_distance(float a, float b) { return a == b || (std::isnan(a) && std::isnan(b)); }

class Lists {
 public:
  Lists(const UnitTree &a, const std::vector<std::uint32_t> &left, const UnitTree &b,
        const std::vector<std::uint32_t> &right, const AnchorScale &scale, AlignBudget &budget)
      : a_(a), b_(b), left_(left), right_(right), scale_(scale) {
    make_band(budget);
  }

  std::vector<UnitPair> run() {
    std::vector<Cell> before;
    std::vector<Cell> row;
    std::size_t before_start = 0;
    for (std::size_t i = 0; i <= left_.size(); ++i) {
      row.assign(width_, {});
      for (std::size_t j = starts_[i]; j < starts_[i] + width_ && j <= right_.size(); ++j) {
        row[j - starts_[i]] = best(i, j, before, before_start, row);
      }
      std::swap(before, row);
      before_start = starts_[i];
    }
    const bool reached = before[right_.size() - before_start][any].score > lowest;
    return reached ? trace() : nodes_of(equal_numbers());  // the band was too narrow for lists this unequal
  }

 private:
  [[nodiscard]] std::vector<UnitPair> nodes_of(std::vector<UnitPair> pairs) const {
    for (auto &[i, j] : pairs) {
      i = left_[i];
      j = right_[j];
    }
    return pairs;
  }

  // Where the row of each left unit starts: all columns, or a band around the pairs of equal numbers.
  void make_band(AlignBudget &budget) {
    const std::size_t rows = left_.size() + 1;
    const std::size_t columns = right_.size() + 1;
    constexpr std::size_t least = 24;
    constexpr std::size_t most = 400;
    const bool all = rows * columns <= std::min(whole, budget.cells);
    width_ = all ? columns : std::min(columns, std::clamp(budget.cells / (4 * rows), least, most));
    budget.cells -= std::min(budget.cells, rows * width_);
    starts_.assign(rows, 0);
    backs_.assign(rows * width_, {});
    if (all) {
      return;
    }
    const auto fixed = equal_numbers();
    std::size_t next = 0;
    for (std::size_t i = 0; i < rows; ++i) {
      while (next < fixed.size() && fixed[next].first < i) {
        ++next;
      }
      const auto [low_i, low_j] = next == 0 ? UnitPair{0, 0} : fixed[next - 1];
      const auto [high_i, high_j] = next == fixed.size() ? UnitPair{left_.size(), right_.size()} : fixed[next];
      const double share = high_i == low_i ? 0 : static_cast<double>(i - low_i) / (high_i - low_i);
      const auto middle = static_cast<std::size_t>(low_j + share * (high_j - low_j));
      const std::size_t start = middle < width_ / 2 ? 0 : middle - width_ / 2;
      starts_[i] = std::max(std::min(start, columns - width_), i == 0 ? 0 : starts_[i - 1]);
    }
    starts_[0] = 0;
  }

  // Numbers that both lists have once, in the longest run that rises in both.
  [[nodiscard]] std::vector<UnitPair> equal_numbers() const {
    std::unordered_map<std::uint64_t, std::uint32_t> places;
    constexpr std::uint32_t twice = std::numeric_limits<std::uint32_t>::max();
    for (std::uint32_t j = 0; j < right_.size(); ++j) {
      const std::uint64_t path = b_.nodes[right_[j]].facts->path;
      if (path != 0 && !places.emplace(path, j).second) {
        places[path] = twice;
      }
    }
    std::vector<UnitPair> pairs;
    std::unordered_map<std::uint64_t, bool> seen;
    for (std::uint32_t i = 0; i < left_.size(); ++i) {
      const std::uint64_t path = a_.nodes[left_[i]].facts->path;
      const auto found = path == 0 ? places.end() : places.find(path);
      if (found != places.end() && found->second != twice && seen.emplace(path, true).second) {
        pairs.emplace_back(i, found->second);
      }
    }
    return rising(pairs);
  }

  static std::vector<UnitPair> rising(const std::vector<UnitPair> &pairs) {
    std::vector<std::size_t> tails;
    std::vector<std::size_t> previous(pairs.size(), pairs.size());
    for (std::size_t k = 0; k < pairs.size(); ++k) {
      const auto place = std::lower_bound(tails.begin(), tails.end(), pairs[k].second,
                                          [&](std::size_t one, std::uint32_t j) { return pairs[one].second < j; });
      if (place != tails.begin()) {
        previous[k] = *(place - 1);
      }
      if (place == tails.end()) {
        tails.push_back(k);
      } else {
        *place = k;
      }
    }
    std::vector<UnitPair> out;
    for (std::size_t k = tails.empty() ? pairs.size() : tails.back(); k < pairs.size(); k = previous[k]) {
      out.push_back(pairs[k]);
    }
    std::reverse(out.begin(), out.end());
    return out;
  }

  Cell best(std::size_t i, std::size_t j, const std::vector<Cell> &before, std::size_t before_start,
            const std::vector<Cell> &row) {
    if (i == 0 && j == 0) {
      return {Way{0, 0, 0}, Way{0, 0, 0}};  // numbers at first are taken to be equal
    }
    const auto above = [&](std::size_t column) {
      const bool inside = i > 0 && column >= before_start && column - before_start < before.size();
      return inside ? before[column - before_start] : Cell{};
    };
    Cell cell;
    auto &backs = backs_[i * width_ + j - starts_[i]];
    const float next = i < left_.size() && j < right_.size() ? distance_of(facts_left(i), facts_right(j)) : unknown;
    const auto offer = [&](const Way &from, float gain, float distance, std::int64_t offset, Back back) {
      if (from.score <= lowest) {
        return;
      }
      const Way way{from.score + gain, distance, offset};
      for (const Layer layer : {any, in_step}) {
        const bool fits = layer == any || std::isnan(next) || same_distance(distance, next);
        if (fits && way.score > cell[layer].score) {
          cell[layer] = way;
          backs[layer] = back;
        }
      }
    };
    const Cell diagonal = j > 0 ? above(j - 1) : Cell{};
    const Cell over = above(j);
    if (i > 0 && j > 0 && diagonal[any].score > lowest) {
      const float evidence = pair_evidence(a_.nodes[left_[i - 1]], b_.nodes[right_[j - 1]], scale_);
      const float distance = distance_of(facts_left(i - 1), facts_right(j - 1));
      for (const Layer layer : {any, in_step}) {
        const Way &from = diagonal[layer];
        const auto offset = static_cast<std::int64_t>(i) - static_cast<std::int64_t>(j);
        offer(from, evidence + run_evidence(from, distance, offset), std::isnan(distance) ? from.distance : distance,
              offset, {Step::pair, layer});
      }
    }
    for (const Layer layer : {any, in_step}) {
      if (i > 0) {
        offer(over[layer], gap, over[layer].distance, over[layer].offset, {Step::skip_left, layer});
      }
      if (j > starts_[i]) {
        const Way &from = row[j - 1 - starts_[i]][layer];
        offer(from, gap, from.distance, from.offset, {Step::skip_right, layer});
      }
    }
    return cell;
  }

  [[nodiscard]] const UnitFacts &facts_left(std::size_t i) const { return *a_.nodes[left_[i]].facts; }
  [[nodiscard]] const UnitFacts &facts_right(std::size_t j) const { return *b_.nodes[right_[j]].facts; }

  static float distance_of(const UnitFacts &left, const UnitFacts &right) {
    return left.number && right.number ? static_cast<float>(*left.number - *right.number) : unknown;
  }

  // A list that lacks one entry has all that follow at another distance; that is said once.
  static float run_evidence(const Way &before, float distance, std::int64_t offset) {
    constexpr float in_order = 0.5F;
    if (std::isnan(distance)) {
      return 0;
    }
    const bool by_place = distance - before.distance == static_cast<float>(offset - before.offset);
    return distance == before.distance ? in_order : by_place ? renumbered : shift;
  }

  [[nodiscard]] std::vector<UnitPair> trace() const {
    std::vector<UnitPair> out;
    std::size_t i = left_.size();
    std::size_t j = right_.size();
    Layer layer = any;
    while (i > 0 || j > 0) {
      const Back back = backs_[i * width_ + j - starts_[i]][layer];
      layer = back.layer;
      i -= back.step == Step::skip_right ? 0U : 1U;
      j -= back.step == Step::skip_left ? 0U : 1U;
      if (back.step == Step::pair) {
        out.emplace_back(left_[i], right_[j]);
      }
    }
    std::reverse(out.begin(), out.end());
    return out;
  }

  const UnitTree &a_;
  const UnitTree &b_;
  const std::vector<std::uint32_t> &left_;
  const std::vector<std::uint32_t> &right_;
  const AnchorScale &scale_;
  std::size_t width_ = 0;
  std::vector<std::size_t> starts_;
  std::vector<std::array<Back, 2>> backs_;
};

}  // namespace

std::vector<UnitPair> pair_lists(const UnitTree &a, const std::vector<std::uint32_t> &left, const UnitTree &b,
                                 const std::vector<std::uint32_t> &right, const AnchorScale &scale,
                                 AlignBudget &budget) {
  if (left.empty() || right.empty()) {
    return {};
  }
  return Lists(a, left, b, right, scale, budget).run();
}

}  // namespace celac
