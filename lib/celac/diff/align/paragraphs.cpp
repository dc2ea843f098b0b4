#include "celac/diff/align/paragraphs.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "celac/diff/align/exact.hpp"
#include "celac/diff/align/gaps.hpp"
#include "celac/diff/align/groups.hpp"
#include "celac/diff/align/local_candidates.hpp"
#include "celac/diff/align/match.hpp"
#include "celac/diff/align/pool.hpp"
#include "celac/diff/align/rows.hpp"

namespace celac {
namespace {

bool has_paragraphs(const EditionIndex &side) {
  return std::any_of(side.nodes.begin(), side.nodes.end(),
                     [](const NodeRef &node) { return node.paragraph != nullptr; });
}

// Where the sections and items of an edition stand among its paragraphs, in their order.
std::vector<std::uint32_t> places_of(const EditionIndex &units) {
  std::vector<std::uint32_t> places;
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
    if (units.is_section(unit)) {
      places.push_back(unit);
    }
  }
  return places;
}

// The rows of sections and items, as groups of what paragraphs stand in.
std::vector<Group> settled_groups(const Diff &diff, const EditionIndex &old_units, const EditionIndex &new_units) {
  const auto old_places = places_of(old_units);
  const auto new_places = places_of(new_units);
  std::vector<Group> groups;
  for (const std::vector<Row> *rows : {&diff.sections, &diff.items}) {
    for (const Row &row : *rows) {
      Group group;
      for (const std::uint32_t node : row.old_nodes) {
        group.old_nodes.push_back(old_places[node]);
      }
      for (const std::uint32_t node : row.new_nodes) {
        group.new_nodes.push_back(new_places[node]);
      }
      groups.push_back(std::move(group));
    }
  }
  return groups;
}

bool is_pair(const Group &group) { return !group.old_nodes.empty() && !group.new_nodes.empty(); }

// Weighed pairs of what is not settled yet; most editions have none, and no need for tables of trigrams.
std::vector<Candidate> open_pairs(const Matching &matching, const NormalTexts &old_texts,
                                  const NormalTexts &new_texts) {
  const EditionIndex &old_side = matching.old_side;
  const EditionIndex &new_side = matching.new_side;
  const std::vector<bool> old_marks(old_side.size());
  const std::vector<bool> new_marks(new_side.size());
  const auto old_nodes = comparable_nodes(old_side, old_marks,
                                          [&](std::uint32_t node) { return matching.links.free_old(node); });
  const auto new_nodes = comparable_nodes(new_side, new_marks,
                                          [&](std::uint32_t node) { return matching.links.free_new(node); });
  if (old_nodes.empty() || new_nodes.empty()) {
    return {};
  }
  Trigrams trigrams(old_texts, new_texts);
  auto pairs = find_candidates(matching.lexicon, old_nodes, new_nodes);
  score_candidates(pairs, old_side, new_side, matching.lexicon, trigrams);
  add_local_candidates(matching, old_nodes, new_nodes, pairs);
  score_candidates(pairs, old_side, new_side, matching.lexicon, trigrams);
  return pairs;
}

}  // namespace

void align_paragraphs(Diff &diff) {
  Diff units;
  units.old_side = make_paragraph_side(*diff.old_side.plan);
  units.new_side = make_paragraph_side(*diff.new_side.plan);
  const EditionIndex &old_side = units.old_side;
  const EditionIndex &new_side = units.new_side;
  if (!has_paragraphs(old_side) && !has_paragraphs(new_side)) {
    return;
  }
  const std::vector<bool> none_of_old(old_side.size());
  const std::vector<bool> none_of_new(new_side.size());
  const Kinds kinds(old_side.size(), new_side.size());
  const NormalTexts old_texts(old_side, none_of_old);
  const NormalTexts new_texts(new_side, none_of_new);
  const Lexicon lexicon(old_texts, new_texts);
  Matching matching{old_side, new_side, kinds, lexicon, Links(old_side.size(), new_side.size())};
  auto groups = settled_groups(diff, old_side, new_side);
  for (const Group &group : groups) {
    if (is_pair(group)) {
      matching.links.join(group.old_nodes.front(), group.new_nodes.front(), 1, MatchedBy::structure);
    }
  }
  const auto groups_of_same = same_texts(old_side, new_side);
  link_unique(groups_of_same, matching.links);
  link_repeated(groups_of_same, matching);
  const auto pairs = open_pairs(matching, old_texts, new_texts);
  match_items(pairs, matching);
  const auto compared = comparable_nodes(old_side, none_of_old, [](std::uint32_t) { return true; });
  const float bar = part_doubtful(pairs, compared, matching);
  fill_item_gaps(matching);
  uncross_repeated(groups_of_same, matching);
  set_margins(pairs, matching.links);
  auto split = find_groups(pairs, {}, bar, Phrases(old_texts, new_texts), matching).groups;
  for (const Group &group : groups) {
    if (is_pair(group)) {
      matching.links.unlink(group.old_nodes.front());
    }
  }
  split.insert(split.end(), std::make_move_iterator(groups.begin()), std::make_move_iterator(groups.end()));
  make_rows(matching.links, split, units);
  diff.paragraphs.rows = std::move(units.items);
  diff.paragraphs.old_side = std::move(units.old_side);
  diff.paragraphs.new_side = std::move(units.new_side);
}

}  // namespace celac
