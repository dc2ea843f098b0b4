#include "celac/diff/trace.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <utility>

namespace celac {
namespace {

// The items of all editions by one number each.
class Numbering {
 public:
  explicit Numbering(const std::vector<EditionIndex> &editions) {
    for (const EditionIndex &side : editions) {
      starts_.push_back(starts_.empty() ? 0 : starts_.back() + last_);
      last_ = side.size();
    }
    total_ = starts_.back() + last_;
  }
  [[nodiscard]] std::uint32_t of(std::uint32_t edition, std::uint32_t node) const { return starts_[edition] + node; }
  [[nodiscard]] std::uint32_t total() const { return total_; }

 private:
  std::vector<std::uint32_t> starts_;
  std::uint32_t last_ = 0;
  std::uint32_t total_ = 0;
};

class Tracer {
 public:
  explicit Tracer(const std::vector<const Plan *> &plans)
      : editions_(sides_of(plans)), numbering_(editions_), comes_(numbering_.total()), goes_(numbering_.total()),
        roots_(numbering_.total()) {
    std::iota(roots_.begin(), roots_.end(), 0U);
  }

  Trace run() {
    const auto count = static_cast<std::uint32_t>(editions_.size());
    for (std::uint32_t to = 1; to < count; ++to) {
      add(to - 1, to, [](std::uint32_t, std::uint32_t) { return true; });
    }
    find_returns(count);
    Trace trace;
    trace.lineages = lineages();
    trace.editions = std::move(editions_);
    return trace;
  }

 private:
  static std::vector<EditionIndex> sides_of(const std::vector<const Plan *> &plans) {
    std::vector<EditionIndex> sides;
    sides.reserve(plans.size());
    for (const Plan *plan : plans) {
      sides.push_back(make_side(*plan));
    }
    return sides;
  }

  // Links the rows between two editions whose nodes `allowed` admits.
  template <class Allowed>
  void add(std::uint32_t from, std::uint32_t to, Allowed allowed) {
    const Diff diff = diff_plans(*editions_[from].plan, *editions_[to].plan, false);
    for (const Row &row : diff.items) {
      for (const std::uint32_t old_node : row.old_nodes) {
        for (const std::uint32_t new_node : row.new_nodes) {
          if (allowed(old_node, new_node)) {
            join({from, old_node, to, new_node, row.change, row.similarity});
          }
        }
      }
    }
  }

  void join(const TraceLink &link) {
    const std::uint32_t a = numbering_.of(link.from_edition, link.from_node);
    const std::uint32_t b = numbering_.of(link.to_edition, link.to_node);
    goes_[a] = true;
    comes_[b] = true;
    const std::uint32_t one = root(a);
    const std::uint32_t other = root(b);
    roots_[std::max(one, other)] = std::min(one, other);
    links_.push_back(link);
  }

  std::uint32_t root(std::uint32_t item) {
    while (roots_[item] != item) {
      roots_[item] = roots_[roots_[item]];
      item = roots_[item];
    }
    return item;
  }

  [[nodiscard]] bool any_left(std::uint32_t edition, const std::vector<bool> &linked) const {
    for (std::uint32_t node = 0; node < editions_[edition].size(); ++node) {
      if (!editions_[edition].is_section(node) && !linked[numbering_.of(edition, node)]) {
        return true;
      }
    }
    return false;
  }

  // What nothing followed may come back in a later edition, the nearest first.
  void find_returns(std::uint32_t count) {
    for (std::uint32_t gap = 2; gap < count; ++gap) {
      for (std::uint32_t from = 0; from + gap < count; ++from) {
        const std::uint32_t to = from + gap;
        if (any_left(from, goes_) && any_left(to, comes_)) {
          const std::vector<bool> gone = goes_;
          const std::vector<bool> come = comes_;
          add(from, to, [&](std::uint32_t old_node, std::uint32_t new_node) {
            return !gone[numbering_.of(from, old_node)] && !come[numbering_.of(to, new_node)];
          });
        }
      }
    }
  }

  // One status out of how an item came.
  static Status status_of(std::uint32_t edition, const TraceLink *link) {
    if (link == nullptr) {
      return Status::added;
    }
    if (link->from_edition + 1 != edition) {
      return Status::returned;
    }
    constexpr std::array ranked = {std::pair{Change::split, Status::split}, std::pair{Change::merged, Status::merged},
                                   std::pair{Change::moved, Status::moved},
                                   std::pair{Change::reworded, Status::reworded}};
    const auto *hit = std::find_if(ranked.begin(), ranked.end(),
                                   [&](const auto &entry) { return link->change.has(entry.first); });
    return hit == ranked.end() ? Status::kept : hit->second;
  }

  std::vector<Lineage> lineages() {
    std::vector<const TraceLink *> incoming(numbering_.total(), nullptr);
    std::vector<bool> goes_on(numbering_.total());  // to the next edition
    for (const TraceLink &link : links_) {
      incoming[numbering_.of(link.to_edition, link.to_node)] = &link;
      const std::uint32_t from = numbering_.of(link.from_edition, link.from_node);
      goes_on[from] = goes_on[from] || link.to_edition == link.from_edition + 1;
    }
    std::vector<std::uint32_t> place(numbering_.total(), no_node);
    std::vector<Lineage> out;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> gone;  // lineage and the edition that lacks some of it
    for (std::uint32_t edition = 0; edition < editions_.size(); ++edition) {
      for (std::uint32_t node = 0; node < editions_[edition].size(); ++node) {
        const std::uint32_t item = numbering_.of(edition, node);
        if (editions_[edition].is_section(node) && incoming[item] == nullptr && !goes_[item]) {
          continue;
        }
        std::uint32_t &lineage = place[root(item)];
        if (lineage == no_node) {
          lineage = static_cast<std::uint32_t>(out.size());
          out.emplace_back();
        }
        out[lineage].nodes.push_back({edition, node, status_of(edition, incoming[item])});
        if (edition + 1 < editions_.size() && !goes_on[item]) {
          gone.emplace_back(lineage, edition + 1);
        }
      }
    }
    add_gone(out, gone);
    for (const TraceLink &link : links_) {
      out[place[root(numbering_.of(link.from_edition, link.from_node))]].links.push_back(link);
    }
    return out;
  }

  static void add_gone(std::vector<Lineage> &lineages, std::vector<std::pair<std::uint32_t, std::uint32_t>> gone) {
    std::sort(gone.begin(), gone.end());
    gone.erase(std::unique(gone.begin(), gone.end()), gone.end());
    for (const auto &[lineage, edition] : gone) {
      auto &nodes = lineages[lineage].nodes;
      const auto after = std::find_if(nodes.begin(), nodes.end(),
                                      [edition = edition](const TraceNode &node) { return node.edition > edition; });
      nodes.insert(after, {edition, no_node, Status::dropped});
    }
  }

  std::vector<EditionIndex> editions_;
  Numbering numbering_;
  std::vector<bool> comes_;
  std::vector<bool> goes_;
  std::vector<std::uint32_t> roots_;
  std::vector<TraceLink> links_;
};

// The edition that a name means: its number from 0, its file as it was given, or that without folder or ending where
// only one is called so.
std::optional<std::size_t> edition_called(const std::vector<const Plan *> &plans, std::string_view name) {
  std::vector<std::size_t> called;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    const std::string_view file = plans[i]->source.name;
    if (name == file || name == std::to_string(i)) {
      return i;
    }
    const std::string_view base = file.substr(file.rfind('/') + 1);
    if (name == base || name == base.substr(0, base.rfind('.'))) {
      called.push_back(i);
    }
  }
  return called.size() == 1 ? std::optional(called.front()) : std::nullopt;
}

}  // namespace

std::string_view name(Status status) {
  constexpr std::array<std::string_view, 8> names = {"new",   "kept",   "reworded", "moved",
                                                     "split", "merged", "dropped",  "returned"};
  return names[static_cast<std::size_t>(status)];
}

Trace trace_plans(const std::vector<const Plan *> &plans) { return Tracer(plans).run(); }

std::string lineage_name(std::uint32_t index) {
  std::string text(1, 'L');
  text += std::to_string(index + 1);
  return text;
}

Result<std::vector<std::uint32_t>> select_lineages(const Trace &trace, const std::string &query) {
  std::vector<std::uint32_t> out;
  if (query.empty()) {
    out.resize(trace.lineages.size());
    std::iota(out.begin(), out.end(), 0U);
    return out;
  }
  std::vector<const Plan *> plans;
  for (const EditionIndex &edition : trace.editions) {
    plans.push_back(edition.plan);
  }
  auto wanted = find_in_any(plans, query);
  if (const auto colon = query.find(':'); !wanted && colon != std::string::npos) {
    const auto edition = edition_called(plans, std::string_view(query).substr(0, colon));
    if (edition) {
      auto there = find_in_any({plans[*edition]}, std::string_view(query).substr(colon + 1));
      if (!there) {
        return there.error();
      }
      wanted = std::vector<std::vector<NodeRef>>(plans.size());
      (*wanted)[*edition] = std::move(there->front());
    }
  }
  if (!wanted) {
    return wanted.error();
  }
  for (std::uint32_t i = 0; i < trace.lineages.size(); ++i) {
    const auto &nodes = trace.lineages[i].nodes;
    const bool holds = std::any_of(nodes.begin(), nodes.end(), [&](const TraceNode &node) {
      if (node.node == no_node) {
        return false;
      }
      const std::string &id = trace.editions[node.edition].nodes[node.node].id();
      const auto &named = (*wanted)[node.edition];
      return std::any_of(named.begin(), named.end(), [&](const NodeRef &one) { return one.id() == id; });
    });
    if (holds) {
      out.push_back(i);
    }
  }
  return out;
}

bool is_same(const Trace &trace) {
  return std::all_of(trace.lineages.begin(), trace.lineages.end(), [&](const Lineage &lineage) {
    return lineage.nodes.size() == trace.editions.size() &&
           std::none_of(lineage.nodes.begin(), lineage.nodes.end(),
                        [](const TraceNode &node) { return node.node == no_node; }) &&
           std::all_of(lineage.links.begin(), lineage.links.end(),
                       [](const TraceLink &link) { return link.change.has(Change::unchanged); });
  });
}

}  // namespace celac
