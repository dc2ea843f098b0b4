#pragma once
// What speaks for a node being a part of one of the other edition: words that are its own there, in a row, and no
// better place for them.

#include <array>
#include <cstdint>
#include <vector>

#include "celac/diff/align/candidates.hpp"
#include "celac/diff/align/matching.hpp"
#include "celac/diff/align/phrases.hpp"

namespace celac {

/// A node of either side: 0 the old one.
struct GroupMember {
  std::size_t side = 0;
  std::uint32_t node = 0;
};

/// The weight of all terms of a node.
[[nodiscard]] inline float mass(const Lexicon &lexicon, GroupMember member) {
  return lexicon.mass(member.side, member.node);
}

/// What a part shares with a whole: in all, and of that what others do not say.
struct Shared {
  float all = 0;
  float fresh = 0;
  std::uint32_t fresh_terms = 0;
};

/// `others` are of the part's side.
[[nodiscard]] Shared share(const Lexicon &lexicon, GroupMember whole, GroupMember part,
                           const std::vector<std::uint32_t> &others);

/// How alike a whole is to all its `parts` laid together: the cosine of their words.
[[nodiscard]] float similarity_of_parts(const Lexicon &lexicon, GroupMember whole,
                                        const std::vector<std::uint32_t> &parts);

class PartEvidence {
 public:
  /// Borrows all; `pairs` are weighed. The links of sections are made, those of items may change.
  PartEvidence(const std::vector<Candidate> &pairs, const Phrases &phrases, const Matching &matching);

  /// Whether `part`, which has `shared` with `whole` beyond `others`, is a part of its own: not words that are there by
  /// chance, nor ones that a better partner explains.
  [[nodiscard]] bool is_believable(GroupMember whole, GroupMember part, const Shared &shared,
                                   const std::vector<std::uint32_t> &others) const;

  /// Whether so much of a part stands in the whole, and so much of that in it alone, that it may be one.
  [[nodiscard]] bool is_convincing(GroupMember whole, GroupMember part, const Shared &shared) const;

  /// How alike a part and a whole are; 0 if nobody weighed them.
  [[nodiscard]] float similarity(GroupMember whole, GroupMember part) const;

  /// The same; where the whole is a section that stands for an item, how alike the part is to it or to what it holds.
  [[nodiscard]] float similarity_within(GroupMember whole, GroupMember part) const;

  /// How much more alike a part is to this whole than to any other node.
  [[nodiscard]] float lead(GroupMember whole, GroupMember part) const;

 private:
  [[nodiscard]] bool beside(GroupMember part, const std::vector<std::uint32_t> &others) const;
  [[nodiscard]] bool stands_elsewhere(GroupMember whole, GroupMember part,
                                      const std::vector<std::uint32_t> &others) const;
  [[nodiscard]] bool vanished(GroupMember whole, GroupMember part, const Shared &shared) const;
  [[nodiscard]] bool numbering_conflicts(GroupMember whole, GroupMember part) const;
  [[nodiscard]] bool kinds_conflict(GroupMember whole, GroupMember part) const;

  const std::vector<Candidate> &pairs_;
  const Phrases &phrases_;
  std::array<const EditionIndex *, 2> sides_;
  const Kinds &kinds_;
  const Lexicon &lexicon_;
  const Links &links_;
  std::array<std::vector<std::vector<std::uint32_t>>, 2> of_node_;  // pairs
};

}  // namespace celac
