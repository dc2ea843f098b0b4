#include "celac/diff/align/divided.hpp"

#include <algorithm>

#include "celac/diff/align/weights.hpp"

namespace celac {
namespace {

std::uint64_t key(std::uint32_t a, std::uint32_t b) { return std::uint64_t{a} << 32U | b; }

}  // namespace

DividedSections::DividedSections(const Matching &matching, const Votes &votes)
    : sides_{&matching.old_side, &matching.new_side},
      lexicon_(matching.lexicon), counts_{std::vector<Count>(matching.old_side.size()),
                                          std::vector<Count>(matching.new_side.size())} {
  count(matching.links);
  find_corresponding(votes, matching.links);
}

void DividedSections::count(const Links &links) {
  for (std::uint32_t node = 0; node < links.old_size(); ++node) {
    if (links.free_old(node) || sides_[0]->is_section(node)) {
      continue;
    }
    const std::array<std::uint32_t, 2> parents{sides_[0]->parents[node], sides_[1]->parents[links.partner(node)]};
    for (const std::size_t side : {0U, 1U}) {
      const std::uint32_t parent = parents.at(side);
      if (parent == no_node) {
        continue;
      }
      const std::uint32_t above = sides_.at(side)->parents[parent];
      ++counts_.at(side)[parent].children;
      ++counts_.at(side)[parent].within;
      ++shared_.at(1 - side)[key(parents.at(1 - side), parent)];
      if (above != no_node) {
        ++counts_.at(side)[above].within;
        ++shared_.at(1 - side)[key(parents.at(1 - side), above)];
      }
    }
  }
}

void DividedSections::find_corresponding(const Votes &votes, const Links &links) {
  for (std::uint32_t node = 0; node < links.old_size(); ++node) {
    if (links.free_old(node) || sides_[0]->is_section(node)) {
      continue;
    }
    const std::uint32_t old_parent = sides_[0]->parents[node];
    const std::uint32_t new_parent = sides_[1]->parents[links.partner(node)];
    if (old_parent != no_node && new_parent != no_node &&
        votes.affinity(old_parent, new_parent) >= weight::astray_surroundings) {
      counts_[0][old_parent].corresponds = true;
      counts_[1][new_parent].corresponds = true;
    }
  }
}

float DividedSections::affinity(std::uint32_t old_node, std::uint32_t new_node) const {
  return std::max(divided(0, old_node, new_node), divided(1, new_node, old_node));
}

// `whole` stands right in a section of `side` that is not divided, `node` of the other side perhaps in a part of it.
float DividedSections::divided(std::size_t side, std::uint32_t whole, std::uint32_t node) const {
  const EditionIndex &there = *sides_.at(1 - side);
  const std::uint32_t section = sides_.at(side)->parents[whole];
  const std::uint32_t part = there.parents[node];
  const std::uint32_t other = part == no_node ? no_node : there.parents[part];
  if (section == no_node || other == no_node || counts_.at(side)[section].corresponds) {
    return 0;
  }
  const auto found = shared_.at(side).find(key(section, other));
  if (found == shared_.at(side).end()) {
    return 0;
  }
  const float title = side == 0 ? cosine(lexicon_, section, other) : cosine(lexicon_, other, section);
  return affinity_of(static_cast<float>(found->second),
                     static_cast<float>(counts_.at(side)[section].children + counts_.at(1 - side)[other].within), title,
                     weight::context_title);
}

}  // namespace celac
