#include "celac/diff/align/gaps.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

#include "celac/diff/align/weights.hpp"

namespace celac {
namespace {

// A run of nodes in which neighbours count: the articles of a law, the items of a section.
using Sequence = std::vector<std::uint32_t>;

class Gaps {
 public:
  Gaps(Matching &matching, float least) : lexicon_(matching.lexicon), links_(matching.links), least_(least) {}

  void fill(const Sequence &old_nodes, const Sequence &new_nodes) {
    std::map<std::uint32_t, std::size_t> place;
    for (std::size_t i = 0; i < new_nodes.size(); ++i) {
      place[new_nodes[i]] = i;
    }
    for (std::size_t i = 0; i < old_nodes.size(); ++i) {
      if (!links_.free_old(old_nodes[i]) || (i > 0 && links_.free_old(old_nodes[i - 1])) ||
          (i + 1 < old_nodes.size() && links_.free_old(old_nodes[i + 1]))) {
        continue;
      }
      const std::size_t at = i > 0 ? after(place, old_nodes[i - 1]) : 0;
      const std::size_t end = i + 1 < old_nodes.size() ? before(place, old_nodes[i + 1]) : new_nodes.size();
      if (at + 1 == end && at < new_nodes.size() && links_.free_new(new_nodes[at])) {
        join(old_nodes[i], new_nodes[at]);
      }
    }
  }

 private:
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-2);

  [[nodiscard]] std::size_t after(const std::map<std::uint32_t, std::size_t> &place, std::uint32_t old_node) const {
    const auto found = place.find(links_.partner(old_node));
    return found == place.end() ? nowhere : found->second + 1;
  }
  [[nodiscard]] std::size_t before(const std::map<std::uint32_t, std::size_t> &place, std::uint32_t old_node) const {
    const auto found = place.find(links_.partner(old_node));
    return found == place.end() ? nowhere : found->second;
  }

  void join(std::uint32_t old_node, std::uint32_t new_node) {
    const float likeness = cosine(lexicon_, old_node, new_node);
    if (likeness >= least_) {
      links_.join(old_node, new_node, likeness, MatchedBy::structure);
    }
  }

  const Lexicon &lexicon_;
  Links &links_;
  float least_;
};

std::map<std::string, Sequence> labelled(const EditionIndex &side) {
  std::map<std::string, Sequence> by_kind;
  for (std::uint32_t node = 0; node < side.size(); ++node) {
    if (const std::string &kind = kind_of(side.nodes[node]); !kind.empty()) {
      by_kind[kind].push_back(node);
    }
  }
  return by_kind;
}

// The items below each parent.
std::map<std::uint32_t, Sequence> siblings(const EditionIndex &side) {
  std::map<std::uint32_t, Sequence> by_parent;
  for (std::uint32_t node = 0; node < side.size(); ++node) {
    if (!side.is_section(node)) {
      by_parent[side.parents[node]].push_back(node);
    }
  }
  return by_parent;
}

// The nodes with a word before their number below each parent, sections and items alike.
std::map<std::uint32_t, Sequence> labelled_siblings(const EditionIndex &side) {
  std::map<std::uint32_t, Sequence> by_parent;
  for (std::uint32_t node = 0; node < side.size(); ++node) {
    if (!kind_of(side.nodes[node]).empty()) {
      by_parent[side.parents[node]].push_back(node);
    }
  }
  return by_parent;
}

// Runs of free nodes between two that are linked to one another's neighbours, as long on either side and with the same
// labels. A run at the start or the end has one such neighbour; one that is all
// of its parent needs none.
void fill_runs(const Sequence &old_nodes, const Sequence &new_nodes, Matching &matching) {
  const bool within = matching.old_side.parents[old_nodes.front()] != no_node;
  std::map<std::uint32_t, std::size_t> place;
  for (std::size_t i = 0; i < new_nodes.size(); ++i) {
    place[new_nodes[i]] = i;
  }
  const auto same_label = [&](std::uint32_t old_node, std::uint32_t new_node) {
    const NodeRef &a = matching.old_side.nodes[old_node];
    const NodeRef &b = matching.new_side.nodes[new_node];
    return kind_of(a) == kind_of(b) && a.number() == b.number() && matching.links.free_new(new_node);
  };
  std::size_t next = 0;  // where the run would begin among the new nodes
  bool anchored = true;
  for (std::size_t i = 0; i < old_nodes.size();) {
    std::size_t end = i;
    while (end < old_nodes.size() && matching.links.free_old(old_nodes[end])) {
      ++end;
    }
    const std::size_t size = end - i;
    const auto after = end < old_nodes.size() ? place.find(matching.links.partner(old_nodes[end])) : place.end();
    const bool closed = end == old_nodes.size() ? next + size == new_nodes.size()
                                                : after != place.end() && after->second == next + size;
    if (anchored && closed && size > 0 && (within || i > 0 || end < old_nodes.size()) &&
        std::equal(old_nodes.begin() + static_cast<std::ptrdiff_t>(i),
                   old_nodes.begin() + static_cast<std::ptrdiff_t>(end),
                   new_nodes.begin() + static_cast<std::ptrdiff_t>(next), same_label)) {
      for (std::size_t at = 0; at < size; ++at) {
        const std::uint32_t a = old_nodes[i + at];
        const std::uint32_t b = new_nodes[next + at];
        matching.links.join(a, b, cosine(matching.lexicon, a, b), MatchedBy::structure);
      }
    }
    anchored = after != place.end();
    next = anchored ? after->second + 1 : 0;
    i = end + 1;
  }
}

bool is_empty(const EditionIndex &side, std::uint32_t node) {
  return side.ends[node] == node + 1 && whole_text(side.nodes[node]).empty();
}

void join_empty(std::uint32_t old_node, std::uint32_t new_node, Links &links) {
  links.join(old_node, new_node, 1, MatchedBy::structure);
}

}  // namespace

void fill_labelled_gaps(Matching &matching) {
  const auto new_kinds = labelled(matching.new_side);
  Gaps gaps(matching, weight::gap_labelled);
  for (const auto &[kind, nodes] : labelled(matching.old_side)) {
    if (const auto found = new_kinds.find(kind); found != new_kinds.end()) {
      gaps.fill(nodes, found->second);
    }
  }
}

void fill_item_gaps(Matching &matching) {
  const auto new_parents = siblings(matching.new_side);
  Gaps gaps(matching, weight::gap_item);
  for (const auto &[parent, nodes] : siblings(matching.old_side)) {
    const std::uint32_t partner = parent == no_node ? no_node : matching.links.partner(parent);
    if (parent != no_node && partner == no_node) {
      continue;
    }
    if (const auto found = new_parents.find(partner); found != new_parents.end()) {
      gaps.fill(nodes, found->second);
    }
  }
}

void fill_numbered_gaps(Matching &matching) {
  const auto new_parents = labelled_siblings(matching.new_side);
  for (const auto &[parent, nodes] : labelled_siblings(matching.old_side)) {
    const std::uint32_t partner = parent == no_node ? no_node : matching.links.partner(parent);
    const auto found = new_parents.find(partner);
    if ((parent == no_node || partner != no_node) && found != new_parents.end()) {
      fill_runs(nodes, found->second, matching);
    }
  }
}

void link_empty_items(Matching &matching) {
  const auto new_parents = siblings(matching.new_side);
  for (const auto &[parent, nodes] : siblings(matching.old_side)) {
    const std::uint32_t partner = parent == no_node ? no_node : matching.links.partner(parent);
    const auto found = new_parents.find(partner);
    if ((parent != no_node && partner == no_node) || found == new_parents.end()) {
      continue;
    }
    Sequence old_empty;
    Sequence new_empty;
    std::copy_if(nodes.begin(), nodes.end(), std::back_inserter(old_empty), [&](std::uint32_t node) {
      return matching.links.free_old(node) && is_empty(matching.old_side, node);
    });
    std::copy_if(found->second.begin(), found->second.end(), std::back_inserter(new_empty), [&](std::uint32_t node) {
      return matching.links.free_new(node) && is_empty(matching.new_side, node);
    });
    std::map<std::string_view, std::uint32_t> by_number;
    for (const std::uint32_t node : new_empty) {
      by_number.emplace(last_component_bare(matching.new_side.nodes[node].number()), node);
    }
    for (const std::uint32_t node : old_empty) {
      const auto same = by_number.find(last_component_bare(matching.old_side.nodes[node].number()));
      if (same != by_number.end() && matching.links.free_new(same->second)) {
        join_empty(node, same->second, matching.links);
      }
    }
    auto next = new_empty.begin();
    for (const std::uint32_t node : old_empty) {
      next = std::find_if(next, new_empty.end(), [&](std::uint32_t other) { return matching.links.free_new(other); });
      if (matching.links.free_old(node) && next != new_empty.end()) {
        join_empty(node, *next, matching.links);
      }
    }
  }
}

}  // namespace celac
