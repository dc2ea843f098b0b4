#include "celac/diff/align/align.hpp"

#include <algorithm>

#include "celac/diff/align/doubts.hpp"
#include "celac/diff/align/exact.hpp"
#include "celac/diff/align/gaps.hpp"
#include "celac/diff/align/groups.hpp"
#include "celac/diff/align/match.hpp"
#include "celac/diff/align/pool.hpp"
#include "celac/diff/align/rows.hpp"
#include "celac/diff/align/sections.hpp"

namespace celac {
namespace {

// Labelled nodes whose place is beyond doubt once a first matching stands; that matching is only for them.
void place_labelled(const std::vector<Candidate> &pairs, const EditionIndex &old_side, const EditionIndex &new_side,
                    const Kinds &kinds, const Lexicon &lexicon, Links &links) {
  Links first = links;
  match_items(pairs, old_side, new_side, kinds, lexicon, first);
  match_sections(old_side, new_side, lexicon, first);
  // A paragraph that took an article's place stands back for the article.
  for (std::uint32_t node = 0; node < first.old_size(); ++node) {
    if (!first.free_old(node) && kinds.kinds_conflict(node, first.partner(node))) {
      first.unlink(node);
    }
  }
  fill_labelled_gaps(old_side, new_side, lexicon, first);
  for (std::uint32_t node = 0; node < first.old_size(); ++node) {
    const Link &link = first.of(node);
    if (!first.free_old(node) && link.matched_by == MatchedBy::structure && !kind_of(old_side.nodes[node]).empty() &&
        links.free_old(node) && links.free_new(link.partner) &&
        old_side.is_section(node) != new_side.is_section(link.partner)) {
      links.join(node, link.partner, link.similarity, link.matched_by);
    }
  }
}

}  // namespace

void align(Diff &diff, std::size_t from) {
  const EditionIndex &old_side = diff.old_side;
  const EditionIndex &new_side = diff.new_side;
  Links links(old_side.size(), new_side.size());

  const Kinds kinds(old_side, new_side);
  const ItemLike marks = find_item_like(old_side, new_side);
  const NormalTexts old_texts(old_side, marks.old_sections);
  const NormalTexts new_texts(new_side, marks.new_sections);
  const Lexicon lexicon(old_texts, new_texts);
  Trigrams trigrams(old_texts, new_texts);

  const auto groups_of_same = same_texts(old_side, new_side);
  link_unique(groups_of_same, links);
  link_repeated(groups_of_same, old_side, new_side, Votes(old_side, new_side, lexicon, links), links);

  // What says the same word for word is settled: it is no candidate for anything else.
  auto pairs = find_candidates(
      lexicon, comparable_nodes(old_side, marks.old_sections, [&](std::uint32_t node) { return links.free_old(node); }),
      comparable_nodes(new_side, marks.new_sections, [&](std::uint32_t node) { return links.free_new(node); }));
  pairs.erase(std::remove_if(pairs.begin(), pairs.end(),
                             [&](const Candidate &pair) { return !comparable(old_side, new_side, pair); }),
              pairs.end());
  score_candidates(pairs, old_side, new_side, lexicon, trigrams);
  if (has_labelled(old_side, new_side)) {
    place_labelled(pairs, old_side, new_side, kinds, lexicon, links);
  }
  match_items(pairs, old_side, new_side, kinds, lexicon, links);
  const float bar = part_doubtful(comparable_nodes(old_side, marks.old_sections, [](std::uint32_t) { return true; }),
                                  old_side, new_side, lexicon, links);
  match_sections(old_side, new_side, lexicon, links);
  fill_item_gaps(old_side, new_side, lexicon, links);
  fill_numbered_gaps(old_side, new_side, lexicon, links);
  link_empty_items(old_side, new_side, links);
  uncross_repeated(groups_of_same, old_side, new_side, links);
  set_margins(pairs, links);
  const auto groups = find_groups(pairs, old_side, kinds, lexicon, bar, links);
  make_rows(links, groups, diff);
  add_doubts(pairs, lexicon, from, diff);
}

}  // namespace celac
