#include "celac/diff/align/align.hpp"

#include <algorithm>

#include "celac/diff/align/doubts.hpp"
#include "celac/diff/align/exact.hpp"
#include "celac/diff/align/gaps.hpp"
#include "celac/diff/align/groups.hpp"
#include "celac/diff/align/local_candidates.hpp"
#include "celac/diff/align/match.hpp"
#include "celac/diff/align/pool.hpp"
#include "celac/diff/align/rows.hpp"
#include "celac/diff/align/sections.hpp"

namespace celac {
namespace {

// Labelled nodes whose place is beyond doubt once a first matching stands; that matching is only for them.
void place_labelled(const std::vector<Candidate> &pairs, Matching &matching) {
  Matching first = matching;
  match_items(pairs, first);
  match_sections(first);
  // A paragraph that took an article's place stands back for the article.
  for (std::uint32_t node = 0; node < first.links.old_size(); ++node) {
    if (!first.links.free_old(node) && first.kinds.kinds_conflict(node, first.links.partner(node))) {
      first.links.unlink(node);
    }
  }
  fill_labelled_gaps(first);
  Links &links = matching.links;
  for (std::uint32_t node = 0; node < links.old_size(); ++node) {
    const Link &link = first.links.of(node);
    if (!first.links.free_old(node) && link.matched_by == MatchedBy::structure &&
        !kind_of(matching.old_side.nodes[node]).empty() && links.free_old(node) && links.free_new(link.partner) &&
        matching.old_side.is_section(node) != matching.new_side.is_section(link.partner)) {
      links.join(node, link.partner, link.similarity, link.matched_by);
    }
  }
}

// What says the same word for word is settled: it is no candidate for anything else.
std::vector<Candidate> open_pairs(const Matching &matching, const ItemLike &marks, Trigrams &trigrams) {
  const EditionIndex &old_side = matching.old_side;
  const EditionIndex &new_side = matching.new_side;
  const Links &links = matching.links;
  const auto old_nodes = comparable_nodes(old_side, marks.old_sections,
                                          [&](std::uint32_t node) { return links.free_old(node); });
  const auto new_nodes = comparable_nodes(new_side, marks.new_sections,
                                          [&](std::uint32_t node) { return links.free_new(node); });
  auto pairs = find_candidates(matching.lexicon, old_nodes, new_nodes);
  const auto score = [&] {
    std::erase_if(pairs, [&](const Candidate &pair) { return !comparable(old_side, new_side, pair); });
    score_candidates(pairs, old_side, new_side, matching.lexicon, trigrams);
  };
  score();
  add_local_candidates(matching, old_nodes, new_nodes, pairs);
  score();
  return pairs;
}

}  // namespace

void align(Diff &diff, std::size_t from) {
  const EditionIndex &old_side = diff.old_side;
  const EditionIndex &new_side = diff.new_side;
  const Kinds kinds(old_side, new_side);
  const ItemLike marks = find_item_like(old_side, new_side);
  const NormalTexts old_texts(old_side, marks.old_sections);
  const NormalTexts new_texts(new_side, marks.new_sections);
  const Lexicon lexicon(old_texts, new_texts);
  Trigrams trigrams(old_texts, new_texts);
  Matching matching{old_side, new_side, kinds, lexicon, Links(old_side.size(), new_side.size())};

  auto groups_of_same = same_texts(old_side, new_side);
  // The point of an item that grew points may say what the item said: it is no more than its point.
  std::erase_if(groups_of_same, [&](const SameText &group) {
    return group.old_nodes.size() == 1 && group.new_nodes.size() == 1 &&
           kinds.point_conflicts(group.old_nodes.front(), group.new_nodes.front());
  });
  link_unique(groups_of_same, matching.links);
  link_repeated(groups_of_same, matching);

  const auto pairs = open_pairs(matching, marks, trigrams);
  if (has_labelled(old_side, new_side)) {
    place_labelled(pairs, matching);
  }
  match_items(pairs, matching);
  const float bar = part_doubtful(
      pairs, comparable_nodes(old_side, marks.old_sections, [](std::uint32_t) { return true; }), matching);
  match_sections(matching);
  fill_item_gaps(matching);
  fill_numbered_gaps(matching);
  link_empty_items(matching);
  uncross_repeated(groups_of_same, matching);
  const auto absorbed = part_absorbed(pairs, matching);
  set_margins(pairs, matching.links);
  const auto groups = find_groups(pairs, absorbed, bar, Phrases(old_texts, new_texts), matching);
  make_rows(matching.links, groups.groups, diff);
  add_doubts(pairs, groups.doubtful, lexicon, from, diff);
}

}  // namespace celac
