#include "celac/diff/align/exact.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "celac/diff/align/votes.hpp"
#include "celac/text/hash.hpp"

namespace celac {
namespace {

struct Entry {
  std::uint64_t hash;
  std::uint32_t side;
  std::uint32_t node;
};

// With everything below it; white space aside: paragraphs and lines of an item count as blanks.
std::uint64_t hash_of(const EditionIndex &side, std::uint32_t node) {
  std::string text;
  for (std::uint32_t below = node; below < side.ends[node]; ++below) {
    text += below == node ? "" : "\f";
    text += whole_text(side.nodes[below]);
  }
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text.empty() ? 0 : hash64(text);
}

// How far apart two nodes stand from the nearest links before and after them; links that cross do not count.
class Anchors {
 public:
  explicit Anchors(const Links &links)
      : before_(links.old_size(), no_node), after_(links.old_size(), no_node), links_(links) {
    std::uint32_t last = no_node;
    for (std::uint32_t node = 0; node < links.old_size(); ++node) {
      before_[node] = last;
      last = links.free_old(node) ? last : node;
    }
    last = no_node;
    for (std::uint32_t node = links.old_size(); node-- > 0;) {
      after_[node] = last;
      last = links.free_old(node) ? last : node;
    }
  }

  [[nodiscard]] std::int64_t apart(std::uint32_t old_node, std::uint32_t new_node) const {
    return std::min(offset(before_[old_node], old_node, new_node), offset(after_[old_node], old_node, new_node));
  }

 private:
  [[nodiscard]] std::int64_t offset(std::uint32_t anchor, std::uint32_t old_node, std::uint32_t new_node) const {
    const std::int64_t from = anchor == no_node ? 0 : anchor;
    const std::int64_t to = anchor == no_node ? 0 : links_.partner(anchor);
    return std::abs((std::int64_t{old_node} - from) - (std::int64_t{new_node} - to));
  }

  std::vector<std::uint32_t> before_;
  std::vector<std::uint32_t> after_;
  const Links &links_;
};

void link_nearest(const SameText &group, const Anchors &anchors, Links &links) {
  struct Pair {
    std::int64_t apart;
    std::uint32_t old_node, new_node;
  };
  std::vector<Pair> pairs;
  for (const std::uint32_t old_node : group.old_nodes) {
    for (const std::uint32_t new_node : group.new_nodes) {
      if (links.free_old(old_node) && links.free_new(new_node)) {
        pairs.push_back({anchors.apart(old_node, new_node), old_node, new_node});
      }
    }
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const Pair &a, const Pair &b) { return a.apart < b.apart; });
  for (const Pair &pair : pairs) {
    if (links.free_old(pair.old_node) && links.free_new(pair.new_node)) {
      links.join(pair.old_node, pair.new_node, 1, MatchedBy::exact);
    }
  }
}

void link_in_order(const SameText &group, Links &links) {
  auto next = group.new_nodes.begin();
  for (const std::uint32_t node : group.old_nodes) {
    if (!links.free_old(node)) {
      continue;
    }
    next = std::find_if(next, group.new_nodes.end(), [&](std::uint32_t other) { return links.free_new(other); });
    if (next == group.new_nodes.end()) {
      return;
    }
    links.join(node, *next, 1, MatchedBy::exact);
  }
}

// A link between two parents, with what a swap must carry along.
struct Placed {
  std::uint32_t old_parent, new_parent, old_node, new_node;
  Link link;
};

// Of one text and between two parents, one order is as good as any but the one in which nothing crosses. The nodes of
// `side` say the same, so that how alike a pair is goes by its other node.
void uncross(std::vector<Placed> placed, std::size_t side, Links &links) {
  const auto by_old = [](const Placed &x) { return std::tie(x.old_parent, x.new_parent, x.old_node); };
  const auto by_new = [](const Placed &x) { return std::tie(x.old_parent, x.new_parent, x.new_node); };
  std::vector<Placed> to = placed;
  std::sort(placed.begin(), placed.end(), [&](const Placed &a, const Placed &b) { return by_old(a) < by_old(b); });
  std::sort(to.begin(), to.end(), [&](const Placed &a, const Placed &b) { return by_new(a) < by_new(b); });
  for (std::size_t i = 0; i < placed.size(); ++i) {
    const Link &link = side == 0 ? to[i].link : placed[i].link;
    links.join(placed[i].old_node, to[i].new_node, link.similarity, link.matched_by);
  }
}

std::vector<Placed> placed_of(const std::vector<std::uint32_t> &old_nodes, const Matching &matching) {
  const Links &links = matching.links;
  std::vector<Placed> placed;
  for (const std::uint32_t node : old_nodes) {
    if (!links.free_old(node)) {
      const std::uint32_t partner = links.partner(node);
      placed.push_back(
          {matching.old_side.parents[node], matching.new_side.parents[partner], node, partner, links.of(node)});
    }
  }
  return placed;
}

void collect(std::vector<Entry> &entries, const EditionIndex &side, std::uint32_t which) {
  for (std::uint32_t i = 0; i < side.size(); ++i) {
    if (side.is_section(i)) {
      continue;
    }
    if (const std::uint64_t hash = hash_of(side, i); hash != 0) {
      entries.push_back({hash, which, i});
    }
  }
}

}  // namespace

std::vector<SameText> same_texts(const EditionIndex &old_side, const EditionIndex &new_side) {
  std::vector<Entry> entries;
  entries.reserve(old_side.nodes.size() + new_side.nodes.size());
  collect(entries, old_side, 0);
  collect(entries, new_side, 1);
  std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
    return a.hash != b.hash ? a.hash < b.hash : a.side != b.side ? a.side < b.side : a.node < b.node;
  });
  std::vector<SameText> groups;
  for (std::size_t i = 0; i < entries.size();) {
    SameText group;
    std::size_t end = i;
    for (; end < entries.size() && entries[end].hash == entries[i].hash; ++end) {
      (entries[end].side == 0 ? group.old_nodes : group.new_nodes).push_back(entries[end].node);
    }
    if (!group.old_nodes.empty() && !group.new_nodes.empty()) {
      groups.push_back(std::move(group));
    }
    i = end;
  }
  std::sort(groups.begin(), groups.end(),
            [](const SameText &a, const SameText &b) { return a.old_nodes.front() < b.old_nodes.front(); });
  return groups;
}

void link_unique(const std::vector<SameText> &groups, Links &links) {
  for (const SameText &group : groups) {
    if (group.old_nodes.size() == 1 && group.new_nodes.size() == 1) {
      links.join(group.old_nodes.front(), group.new_nodes.front(), 1, MatchedBy::exact);
    }
  }
}

void link_repeated(const std::vector<SameText> &groups, Matching &matching) {
  const Votes votes(matching.old_side, matching.new_side, matching.lexicon, matching.links);
  const Links unique = matching.links;
  const Anchors anchors(unique);
  for (const SameText &group : groups) {
    if (group.old_nodes.size() == 1 && group.new_nodes.size() == 1) {
      continue;
    }
    // Both lists are in document order, so one walk over each parent's favourite finds its items.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> by_parent;
    for (const std::uint32_t node : group.new_nodes) {
      by_parent.emplace_back(matching.new_side.parents[node], node);
    }
    std::stable_sort(by_parent.begin(), by_parent.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const std::uint32_t node : group.old_nodes) {
      const std::uint32_t wanted = votes.favourite(matching.old_side.parents[node]);
      auto at = std::lower_bound(by_parent.begin(), by_parent.end(), std::pair{wanted, 0U});
      while (at != by_parent.end() && at->first == wanted && !matching.links.free_new(at->second)) {
        ++at;
      }
      if (votes.has_favourite(matching.old_side.parents[node]) && at != by_parent.end() && at->first == wanted) {
        matching.links.join(node, at->second, 1, MatchedBy::exact);
      }
    }
    // In a group of few the nearest, where one side has more than the other; else one order fits as well as any.
    constexpr std::size_t few = 64;
    const bool uneven = group.old_nodes.size() != group.new_nodes.size();
    if (uneven && group.old_nodes.size() <= few && group.new_nodes.size() <= few) {
      link_nearest(group, anchors, matching.links);
    } else {
      link_in_order(group, matching.links);
    }
    uncross(placed_of(group.old_nodes, matching), 0, matching.links);
  }
}

void uncross_repeated(const std::vector<SameText> &groups, Matching &matching) {
  const auto leaf = [](const EditionIndex &side, std::uint32_t node) { return side.ends[node] == node + 1; };
  for (const SameText &group : groups) {
    std::vector<std::uint32_t> old_nodes;
    for (const std::uint32_t node : group.old_nodes) {
      if (!matching.links.free_old(node) && leaf(matching.old_side, node) &&
          leaf(matching.new_side, matching.links.partner(node))) {
        old_nodes.push_back(node);
      }
    }
    uncross(placed_of(old_nodes, matching), 0, matching.links);
    old_nodes.clear();
    for (const std::uint32_t node : group.new_nodes) {
      if (!matching.links.free_new(node) && leaf(matching.new_side, node) &&
          leaf(matching.old_side, matching.links.back(node))) {
        old_nodes.push_back(matching.links.back(node));
      }
    }
    uncross(placed_of(old_nodes, matching), 1, matching.links);
  }
}

}  // namespace celac
