#include "celac/write/compare/akn_lineage.hpp"

#include <map>
#include <unordered_set>
#include <utility>

namespace celac {
namespace {

const void *address_of(const NodeRef &node) {
  return node.section != nullptr ? static_cast<const void *>(node.section) : static_cast<const void *>(node.item);
}

// Which older nodes a node of an edition goes back to, as addresses.
using Ancestors = std::map<std::uint32_t, std::vector<const void *>>;

// The names of a work, given edition by edition.
class WorkNames {
 public:
  explicit WorkNames(const Plan &first) : names_(akn_ids(first)) {
    for (const auto &[node, id] : names_) {
      used_.insert(id);
    }
  }

  void add(const EditionIndex &side, const Ancestors &ancestors) {
    const AknIds own = akn_ids(*side.plan);
    std::unordered_set<std::string> here;
    std::vector<std::uint32_t> born;
    for (std::uint32_t node = 0; node < side.size(); ++node) {
      if (!inherit(address_of(side.nodes[node]), node, ancestors, here)) {
        born.push_back(node);
      }
    }
    for (const std::uint32_t node : born) {
      const void *address = address_of(side.nodes[node]);
      names_[address] = unique(own.at(address));
    }
  }

  [[nodiscard]] AknIds of(const EditionIndex &side) const {
    AknIds out;
    for (const NodeRef &node : side.nodes) {
      out[address_of(node)] = names_.at(address_of(node));
    }
    return out;
  }

 private:
  bool inherit(const void *address, std::uint32_t node, const Ancestors &ancestors,
               std::unordered_set<std::string> &here) {
    const auto found = ancestors.find(node);
    if (found == ancestors.end()) {
      return false;
    }
    for (const void *ancestor : found->second) {
      const std::string name = names_.at(ancestor);
      if (here.insert(name).second) {
        names_[address] = name;
        return true;
      }
    }
    return false;
  }

  std::string unique(const std::string &own) {
    std::string id = own;
    for (unsigned count = 2; !used_.insert(id).second; ++count) {
      id = own + "-" + std::to_string(count);
    }
    return id;
  }

  AknIds names_;
  std::unordered_set<std::string> used_;
};

void add_rows(Ancestors &ancestors, const std::vector<Row> &rows, const EditionIndex &old_side) {
  for (const Row &row : rows) {
    for (const std::uint32_t node : row.new_nodes) {
      for (const std::uint32_t old_node : row.old_nodes) {
        ancestors[node].push_back(address_of(old_side.nodes[old_node]));
      }
    }
  }
}

}  // namespace

AknIds work_ids(const Diff &diff) {
  Ancestors ancestors;
  add_rows(ancestors, diff.sections, diff.old_side);
  add_rows(ancestors, diff.items, diff.old_side);
  WorkNames names(*diff.old_side.plan);
  names.add(diff.new_side, ancestors);
  return names.of(diff.new_side);
}

AknIds work_ids(const Trace &trace) {
  std::vector<Ancestors> ancestors(trace.editions.size());
  for (const Lineage &lineage : trace.lineages) {
    for (const TraceLink &link : lineage.links) {
      const EditionIndex &from = trace.editions[link.from_edition];
      ancestors[link.to_edition][link.to_node].push_back(address_of(from.nodes[link.from_node]));
    }
  }
  WorkNames names(*trace.editions.front().plan);
  for (std::uint32_t i = 1; i < trace.editions.size(); ++i) {
    const Diff diff = diff_plans(*trace.editions[i - 1].plan, *trace.editions[i].plan);
    add_rows(ancestors[i], diff.sections, diff.old_side);
    names.add(trace.editions[i], ancestors[i]);
  }
  return names.of(trace.editions.back());
}

}  // namespace celac
