#include "celac/diff/align/absorbed.hpp"

#include <algorithm>
#include <array>

#include "celac/diff/align/votes.hpp"
#include "celac/diff/align/weights.hpp"

namespace celac {
namespace {

// What a node is most like, with its points, and how like it is to the best of all others.
struct Best {
  std::uint32_t node = no_node;
  float similarity = 0;
  float rival = 0;

  void offer(std::uint32_t other, float alike) {
    if (other == node) {
      similarity = std::max(similarity, alike);
    } else if (alike > similarity) {
      rival = similarity;
      node = other;
      similarity = alike;
    } else {
      rival = std::max(rival, alike);
    }
  }
};

class Absorber {
 public:
  explicit Absorber(Matching &matching)
      : kinds_(matching.kinds), links_(matching.links), sides_{&matching.old_side, &matching.new_side},
        votes_(matching.old_side, matching.new_side, matching.lexicon, matching.links) {}

  std::vector<Absorbed> run(const std::vector<Candidate> &pairs) {
    add_free(pairs);
    add_linked();
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Absorbed &a, const Absorbed &b) { return a.similarity > b.similarity; });
    std::vector<Absorbed> beside;
    for (const Absorbed &absorbed : found_) {
      const std::size_t side = absorbed.side;
      if (partner(side, absorbed.whole) != no_node) {
        beside.push_back(absorbed);
      } else {
        const bool old_whole = side == 0;
        links_.join(old_whole ? absorbed.whole : absorbed.part, old_whole ? absorbed.part : absorbed.whole,
                    absorbed.similarity, MatchedBy::text);
      }
    }
    return beside;
  }

 private:
  [[nodiscard]] std::uint32_t partner(std::size_t side, std::uint32_t node) const {
    return side == 0 ? links_.partner(node) : links_.back(node);
  }

  // A section that corresponds to a section is more than an item: its points stay what they are.
  [[nodiscard]] bool stands_for_item(std::size_t side, std::uint32_t whole) const {
    const std::uint32_t other = partner(side, whole);
    return other == no_node || kinds_.is_grown(1 - side, other);
  }

  void add_linked() {
    for (std::uint32_t node = 0; node < links_.old_size(); ++node) {
      if (links_.free_old(node)) {
        continue;
      }
      const Link link = links_.of(node);
      const std::size_t side = kinds_.is_point_of_grown(0, node, link.partner) ? 0 : 1;
      const std::array<std::uint32_t, 2> pair{node, link.partner};
      if (kinds_.is_point_of_grown(side, pair.at(side), pair.at(1 - side))) {
        const std::uint32_t whole = kinds_.grown_above(side, pair.at(side));
        if (stands_for_item(side, whole)) {
          links_.unlink(node);
          found_.push_back({side, whole, pair.at(1 - side), link.similarity});
        }
      }
    }
  }

  // The points of an item and the item itself speak for it. As nothing is known of its place but its part, it must be
  // like it beyond doubt, and more than like any other.
  void add_free(const std::vector<Candidate> &pairs) {
    std::array<std::vector<Best>, 2> best{std::vector<Best>(links_.old_size()), std::vector<Best>(links_.new_size())};
    for (const Candidate &pair : pairs) {
      if (links_.free_old(pair.old_node)) {
        best[0][pair.old_node].offer(whole_of(1, pair.new_node), pair.lexical);
      }
      if (links_.free_new(pair.new_node)) {
        best[1][pair.new_node].offer(whole_of(0, pair.old_node), pair.lexical);
      }
    }
    for (const std::size_t side : {0U, 1U}) {
      for (std::uint32_t item = 0; item < best.at(1 - side).size(); ++item) {
        const Best &of_item = best.at(1 - side)[item];
        if (of_item.similarity >= weight::accept_sure && of_item.similarity - of_item.rival >= weight::accept_margin &&
            may_join(side, of_item.node, item)) {
          found_.push_back({side, of_item.node, item, of_item.similarity});
        }
      }
    }
  }

  [[nodiscard]] std::uint32_t whole_of(std::size_t side, std::uint32_t node) const {
    const std::uint32_t above = kinds_.grown_above(side, node);
    return above == no_node ? node : above;
  }

  [[nodiscard]] bool may_join(std::size_t side, std::uint32_t whole, std::uint32_t item) const {
    if (!sides_.at(side)->is_section(whole) || !kinds_.is_grown(side, whole) || sides_.at(1 - side)->is_section(item) ||
        !kinds_.is_grown(1 - side, item) || !stands_for_item(side, whole)) {
      return false;
    }
    std::array<std::uint32_t, 2> parents{};
    parents.at(side) = sides_.at(side)->parents[whole];
    parents.at(1 - side) = sides_.at(1 - side)->parents[item];
    return votes_.affinity(parents[0], parents[1]) >= weight::astray_surroundings;
  }

  const Kinds &kinds_;
  Links &links_;
  std::array<const EditionIndex *, 2> sides_;
  Votes votes_;
  std::vector<Absorbed> found_;
};

}  // namespace

std::vector<Absorbed> part_absorbed(const std::vector<Candidate> &pairs, Matching &matching) {
  return matching.kinds.any_grown() ? Absorber(matching).run(pairs) : std::vector<Absorbed>{};
}

}  // namespace celac
