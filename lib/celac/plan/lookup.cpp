#include "celac/plan/lookup.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "celac/plan/order.hpp"
#include "celac/text/near.hpp"

namespace celac {
namespace {

void collect(std::vector<NodeRef> &out, const Item &item, std::uint32_t depth) {
  out.push_back({nullptr, &item, depth});
  for (const Item &child : item.items) {
    collect(out, child, depth + 1);
  }
}

void collect(std::vector<NodeRef> &out, const std::vector<Item> &items, const std::vector<Section> &sections,
             std::uint32_t depth) {
  in_document_order(
      items, sections, [&](const Item &item) { collect(out, item, depth); },
      [&](const Section &section) {
        out.push_back({&section, nullptr, depth});
        collect(out, section.items, section.sections, depth + 1);
      });
}

Diagnostic no_such(std::string message) { return make_error("no-such-id", "", std::move(message)); }

// Ids that hold the query, or the one that is written most like it: what a hurried user meant.
std::string hint(const std::vector<NodeRef> &nodes, std::string_view query) {
  std::string out;
  std::size_t shown = 0;
  for (const NodeRef &node : nodes) {
    const bool alike = node.id().find(query) != std::string::npos;
    if (alike && shown < 5) {
      out += out.empty() ? "; did you mean " : ", ";
      out += node.id();
      ++shown;
    }
  }
  constexpr std::size_t shortest = 4;  // shorter ones are all alike
  if (out.empty() && query.size() >= shortest) {
    std::vector<std::string> ids;
    ids.reserve(nodes.size());
    for (const NodeRef &node : nodes) {
      ids.push_back(node.id());
    }
    const std::string near = nearest(query, ids);
    out = near.empty() ? "" : "; did you mean " + near;
  }
  return out;
}

Result<NodeRef> find_one(const std::vector<NodeRef> &nodes, std::string_view query) {
  const auto exact = std::find_if(nodes.begin(), nodes.end(), [&](const NodeRef &node) { return node.id() == query; });
  if (exact != nodes.end()) {
    return *exact;
  }
  std::vector<const NodeRef *> matches;
  for (const NodeRef &node : nodes) {
    if (node.number() == query || node.label() == query) {
      matches.push_back(&node);
    }
  }
  if (matches.size() == 1) {
    return *matches.front();
  }
  if (matches.empty()) {
    return no_such(fmt::format("no node has the id, number or label '{}'{}", query, hint(nodes, query)));
  }
  std::string candidates;
  for (std::size_t i = 0; i < matches.size() && i < 12; ++i) {
    candidates += (i == 0 ? "" : ", ") + matches[i]->id();
  }
  return no_such(fmt::format("'{}' is ambiguous: {}{}", query, candidates, matches.size() > 12 ? ", ..." : ""));
}

}  // namespace

std::vector<NodeRef> all_nodes(const Plan &plan) {
  std::vector<NodeRef> out;
  collect(out, plan.items, plan.sections, 0);
  return out;
}

Result<std::vector<NodeRef>> find_nodes(const Plan &plan, std::string_view query) {
  const auto nodes = all_nodes(plan);
  const auto dots = query.find("..");
  if (dots == std::string_view::npos || dots == 0 || dots + 2 >= query.size()) {
    const auto one = find_one(nodes, query);
    return one ? Result<std::vector<NodeRef>>(std::vector<NodeRef>{*one}) : one.error();
  }
  const auto first = find_one(nodes, query.substr(0, dots));
  const auto last = find_one(nodes, query.substr(dots + 2));
  if (!first || !last) {
    return !first ? first.error() : last.error();
  }
  const auto index = [&](const NodeRef &wanted) {
    return std::find_if(nodes.begin(), nodes.end(), [&](const NodeRef &node) { return node.id() == wanted.id(); });
  };
  const auto begin = index(*first);
  const auto end = index(*last);
  if (end < begin) {
    return no_such(fmt::format("'{}' ends before it begins", query));
  }
  // What stands inside a node comes along with it. A node that reaches past the end of the range is not in it, but
  // those of its parts that are.
  std::vector<NodeRef> range;
  for (auto node = begin; node <= end;) {
    const auto next = std::find_if(node + 1, nodes.end(),
                                   [&](const NodeRef &other) { return other.depth <= node->depth; });
    const bool whole = node == end || next <= end + 1;
    if (whole) {
      range.push_back(*node);
    }
    node = whole ? next : node + 1;
  }
  return range;
}

Result<std::vector<std::vector<NodeRef>>> find_in_any(const std::vector<const Plan *> &plans, std::string_view query) {
  std::vector<std::vector<NodeRef>> found;
  std::optional<Diagnostic> error;
  bool known = false;
  bool ambiguous = false;
  for (const Plan *plan : plans) {
    const auto nodes = find_nodes(*plan, query);
    known = known || nodes;
    found.push_back(nodes ? *nodes : std::vector<NodeRef>{});
    if (!nodes && !ambiguous) {
      error = nodes.error();
      error->file = plan->source.name;
      ambiguous = error->message.find(" is ambiguous: ") != std::string::npos;
    }
  }
  if (!known) {
    return *error;
  }
  return found;
}

}  // namespace celac
