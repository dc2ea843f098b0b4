#include "celac/diff/align/doubts.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "celac/diff/align/weights.hpp"

namespace celac {
namespace {

constexpr std::uint32_t least_terms = 4;

// Each item's row, on both sides.
struct RowIndex {
  explicit RowIndex(const Diff &diff)
      : of{std::vector<std::uint32_t>(diff.old_side.nodes.size()),
           std::vector<std::uint32_t>(diff.new_side.nodes.size())} {
    for (std::uint32_t i = 0; i < diff.items.size(); ++i) {
      for (const std::uint32_t node : diff.items[i].old_nodes) {
        of[0][node] = i;
      }
      for (const std::uint32_t node : diff.items[i].new_nodes) {
        of[1][node] = i;
      }
    }
  }
  std::array<std::vector<std::uint32_t>, 2> of;
};

bool single(const Row &row) { return row.old_nodes.empty() || row.new_nodes.empty(); }

// Where one became one and the texts are this alike, nothing large enough to follow is missing.
bool is_explained(const Row &row) {
  return row.old_nodes.size() == 1 && row.new_nodes.size() == 1 && row.similarity >= 1 - weight::transfer_share / 2;
}

// First pairs of which neither has a row with the other edition, then what may be one more part of a row of one and one.
std::vector<Possibly> find_possible(const std::vector<Candidate> &pairs, std::vector<Possibly> parts,
                                    const RowIndex &rows, const Diff &diff) {
  std::vector<Candidate> free;
  std::copy_if(pairs.begin(), pairs.end(), std::back_inserter(free), [&](const Candidate &pair) {
    return pair.lexical >= weight::possibly_alike && single(diff.items[rows.of[0][pair.old_node]]) &&
           single(diff.items[rows.of[1][pair.new_node]]);
  });
  std::stable_sort(free.begin(), free.end(),
                   [](const Candidate &a, const Candidate &b) { return a.lexical > b.lexical; });
  std::vector<bool> used_old(rows.of[0].size());
  std::vector<bool> used_new(rows.of[1].size());
  std::vector<Possibly> out;
  for (const Candidate &pair : free) {
    if (!used_old[pair.old_node] && !used_new[pair.new_node]) {
      used_old[pair.old_node] = used_new[pair.new_node] = true;
      out.push_back({pair.old_node, pair.new_node, pair.lexical});
    }
  }
  std::stable_sort(parts.begin(), parts.end(),
                   [](const Possibly &a, const Possibly &b) { return a.similarity > b.similarity; });
  for (const Possibly &part : parts) {
    const bool old_single = single(diff.items[rows.of[0][part.old_node]]);
    const bool new_single = single(diff.items[rows.of[1][part.new_node]]);
    if (part.similarity >= weight::possibly_part && old_single != new_single &&
        !(old_single ? used_old[part.old_node] : used_new[part.new_node])) {
      (old_single ? used_old[part.old_node] : used_new[part.new_node]) = true;
      out.push_back(part);
    }
  }
  return out;
}

std::vector<Transfer> find_transfers(const std::vector<Candidate> &pairs, const RowIndex &rows, const Lexicon &lexicon,
                                     std::size_t from, const Diff &diff) {
  std::vector<Transfer> out;
  for (const Candidate &pair : pairs) {
    const Row &of_old = diff.items[rows.of[0][pair.old_node]];
    const Row &of_new = diff.items[rows.of[1][pair.new_node]];
    if (&of_old == &of_new || single(of_old) || single(of_new) || pair.lexical < weight::possibly_alike ||
        is_explained(from == 0 ? of_old : of_new)) {
      continue;
    }
    const std::uint32_t parted = from == 0 ? pair.old_node : pair.new_node;
    const TermVector target = from == 0 ? lexicon.of(1, pair.new_node) : lexicon.of(0, pair.old_node);
    float fresh = 0;
    std::uint32_t terms = 0;
    for (const Term &term : lexicon.of(from, parted)) {
      const bool went = contains(target, term.id) && !any_contains(lexicon, 1, of_old.new_nodes, term.id) &&
                        !any_contains(lexicon, 0, of_new.old_nodes, term.id);
      fresh += went ? lexicon.idf(term.id) : 0;
      terms += went ? 1U : 0U;
    }
    const float mass = lexicon.mass(from, parted);
    if (terms >= least_terms && fresh >= weight::transfer_share * mass) {
      out.push_back({pair.old_node, pair.new_node, fresh / mass});
    }
  }
  return out;
}

}  // namespace

void add_doubts(const std::vector<Candidate> &pairs, const std::vector<Possibly> &parts, const Lexicon &lexicon,
                std::size_t from, Diff &diff) {
  const RowIndex rows(diff);
  std::vector<Candidate> items;
  std::copy_if(pairs.begin(), pairs.end(), std::back_inserter(items), [&](const Candidate &pair) {
    return !diff.old_side.is_section(pair.old_node) && !diff.new_side.is_section(pair.new_node);
  });
  std::vector<Possibly> item_parts;
  std::copy_if(parts.begin(), parts.end(), std::back_inserter(item_parts), [&](const Possibly &part) {
    return !diff.old_side.is_section(part.old_node) && !diff.new_side.is_section(part.new_node);
  });
  diff.possibly = find_possible(items, item_parts, rows, diff);
  diff.transfers = find_transfers(items, rows, lexicon, from, diff);
}

}  // namespace celac
