#include "celac/diff/diff.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "celac/diff/align/align.hpp"
#include "celac/diff/align/paragraphs.hpp"
#include "celac/diff/align/row_order.hpp"
#include "celac/text/hash.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// Text outside any section counts as preamble, wherever it stands.
bool same_preamble(const Plan &a, const Plan &b) {
  const auto same = [](const std::vector<Paragraph> &x, const std::vector<Paragraph> &y) {
    return std::equal(x.begin(), x.end(), y.begin(), y.end(), [](const Paragraph &one, const Paragraph &other) {
      return utf8::nfc(one.text) == utf8::nfc(other.text);
    });
  };
  return same(a.preamble, b.preamble) && same(a.paragraphs, b.paragraphs);
}

// Draws between pairs are settled by the order of the sides. So that the diff back is this one mirrored, editions are
// always aligned in one order, settled by what they say, and swapped afterwards where that is not the order asked for.
std::uint64_t order_key(const EditionIndex &side) {
  std::uint64_t key = hash64(side.plan->title);
  for (const NodeRef &node : side.nodes) {
    key = mix(key, mix(hash64(node.id()), hash64(whole_text(node))));
  }
  return key;
}

Change mirrored(Change change) {
  switch (change) {
    case Change::split:
      return Change::merged;
    case Change::merged:
      return Change::split;
    case Change::added:
      return Change::removed;
    case Change::removed:
      return Change::added;
    case Change::unchanged:
    case Change::reworded:
    case Change::renumbered:
    case Change::moved:
      break;
  }
  return change;
}

void mirror(std::vector<Row> &rows) {
  for (Row &row : rows) {
    std::swap(row.old_nodes, row.new_nodes);
    ChangeSet changes;
    for_each(row.change, [&](Change change) { changes.add(mirrored(change)); });
    row.change = changes;
  }
}

void mirror(Diff &diff) {
  std::swap(diff.old_side, diff.new_side);
  mirror(diff.sections);
  mirror(diff.items);
  std::swap(diff.paragraphs.old_side, diff.paragraphs.new_side);
  mirror(diff.paragraphs.rows);
  for (Possibly &pair : diff.possibly) {
    std::swap(pair.old_node, pair.new_node);
  }
  for (Transfer &transfer : diff.transfers) {
    std::swap(transfer.old_node, transfer.new_node);
  }
}

}  // namespace

std::string_view name(Change change) {
  constexpr std::array<std::string_view, change_count> names = {"unchanged", "reworded", "renumbered", "moved",
                                                                "split",     "merged",   "added",      "removed"};
  return names[static_cast<std::size_t>(change)];
}

std::string_view name(MatchedBy matched_by) {
  constexpr std::array<std::string_view, 5> names = {"none", "exact", "text", "structure", "containment"};
  return names[static_cast<std::size_t>(matched_by)];
}

bool is_same(const Diff &diff) {
  const auto same = [](const Row &row) { return row.change.has(Change::unchanged); };
  return !diff.preamble_differs && utf8::nfc(diff.old_side.plan->title) == utf8::nfc(diff.new_side.plan->title) &&
         std::all_of(diff.sections.begin(), diff.sections.end(), same) &&
         std::all_of(diff.items.begin(), diff.items.end(), same) &&
         std::all_of(diff.paragraphs.rows.begin(), diff.paragraphs.rows.end(), same);
}

Diff diff_plans(const Plan &old_plan, const Plan &new_plan, bool paragraphs) {
  Diff diff;
  diff.old_side = make_side(old_plan);
  diff.new_side = make_side(new_plan);
  const bool swapped = order_key(diff.new_side) < order_key(diff.old_side);
  if (swapped) {
    std::swap(diff.old_side, diff.new_side);
  }
  align(diff, swapped ? 1 : 0);
  if (paragraphs) {
    align_paragraphs(diff);
  }
  if (swapped) {
    mirror(diff);
  }
  order_rows(diff);
  diff.preamble_differs = !same_preamble(old_plan, new_plan);
  return diff;
}

}  // namespace celac
