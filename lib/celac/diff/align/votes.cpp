#include "celac/diff/align/votes.hpp"

#include "celac/diff/align/weights.hpp"

namespace celac {
std::size_t Votes::slot(std::uint32_t node, int side) const {
  return node == no_node ? (side == 0 ? old_side_ : new_side_).nodes.size() : node;
}

Votes::Votes(const EditionIndex &old_side, const EditionIndex &new_side, const Lexicon &lexicon, const Links &links)
    : old_side_(old_side), new_side_(new_side),
      lexicon_(lexicon), linked_{std::vector<std::uint32_t>(old_side.nodes.size() + 1),
                                 std::vector<std::uint32_t>(new_side.nodes.size() + 1)},
      favourites_(old_side.nodes.size() + 1, no_node), favoured_(old_side.nodes.size() + 1) {
  for (std::uint32_t node = 0; node < links.old_size(); ++node) {
    if (links.free_old(node) || old_side.is_section(node)) {
      continue;
    }
    const std::uint32_t old_parent = old_side.parents[node];
    const std::uint32_t new_parent = new_side.parents[links.partner(node)];
    ++linked_[0][slot(old_parent, 0)];
    ++linked_[1][slot(new_parent, 1)];
    const std::uint32_t votes = ++shared_[key(old_parent, new_parent)];
    if (votes > favoured_[slot(old_parent, 0)]) {
      favoured_[slot(old_parent, 0)] = votes;
      favourites_[slot(old_parent, 0)] = new_parent;
    }
  }
  if (old_side.of_paragraphs) {
    settle(links);
  }
}

void Votes::settle(const Links &links) {
  settled_.resize(old_side_.size(), no_node);
  for (std::uint32_t node = 0; node < links.old_size(); ++node) {
    if (old_side_.is_section(node) && !links.free_old(node)) {
      settled_[node] = favourites_[node] = links.partner(node);
      favoured_[node] = 1;
    }
  }
}

float Votes::affinity(std::uint32_t old_parent, std::uint32_t new_parent) const {
  if (!settled_.empty() && old_parent != no_node && settled_[old_parent] != no_node) {
    return settled_[old_parent] == new_parent ? 1 : 0;
  }
  const auto found = shared_.find(key(old_parent, new_parent));
  const float shared = found == shared_.end() ? 0 : static_cast<float>(found->second);
  const auto linked = static_cast<float>(linked_[0][slot(old_parent, 0)] + linked_[1][slot(new_parent, 1)]);
  const bool titled = old_parent != no_node && new_parent != no_node && lexicon_.norm(0, old_parent) > 0 &&
                      lexicon_.norm(1, new_parent) > 0;
  if (titled) {
    return affinity_of(shared, linked, cosine(lexicon_, old_parent, new_parent), weight::context_title);
  }
  return linked > 0 ? affinity_of(shared, linked, 0, 0) : 0;
}

float Votes::context(std::uint32_t old_node, std::uint32_t new_node) const {
  const std::uint32_t old_parent = old_side_.parents[old_node];
  const std::uint32_t new_parent = new_side_.parents[new_node];
  const float near = affinity(old_parent, new_parent);
  if (old_parent == no_node || new_parent == no_node) {
    return near;
  }
  const std::uint32_t above_old = old_side_.parents[old_parent];
  const std::uint32_t above_new = new_side_.parents[new_parent];
  if (above_old == no_node || above_new == no_node) {
    return near;
  }
  return weight::context_parent * near + (1 - weight::context_parent) * affinity(above_old, above_new);
}

}  // namespace celac
