#include "celac/plan/lookup.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "celac/plan/loose_lookup.hpp"
#include "celac/plan/order.hpp"
#include "celac/text/near.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// Collects the nodes of a plan, with their paragraphs where they are wanted.
class Collector {
 public:
  explicit Collector(bool paragraphs) : paragraphs_(paragraphs) {}

  std::vector<NodeRef> all(const Plan &plan) {
    for (const Paragraph &paragraph : plan.preamble) {
      add(paragraph, 0);
    }
    below(plan.paragraphs, plan.items, plan.sections, Lead::never, 0);
    return std::move(out_);
  }

 private:
  void below(const std::vector<Paragraph> &paragraphs, const std::vector<Item> &items,
             const std::vector<Section> &sections, Lead lead, std::uint32_t depth) {
    in_document_order(
        paragraphs, items, sections, lead, [&](const Paragraph &paragraph) { add(paragraph, depth); },
        [&](const Item &item) {
          out_.push_back({nullptr, &item, depth});
          below(item.paragraphs, item.items, no_sections_, Lead::never, depth + 1);
        },
        [&](const Section &section) {
          out_.push_back({&section, nullptr, depth});
          below(section.paragraphs, section.items, section.sections, Lead::may, depth + 1);
        });
  }

  void add(const Paragraph &paragraph, std::uint32_t depth) {
    if (paragraphs_) {
      out_.push_back({nullptr, nullptr, depth, &paragraph});
    }
  }

  const std::vector<Section> no_sections_;
  std::vector<NodeRef> out_;
  bool paragraphs_;
};

constexpr std::size_t longest_query = 1000;  // more is not read loosely: the ways to do so grow with its square

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
  const auto in_arabic = std::find_if(nodes.begin(), nodes.end(), [&, wanted = in_digits(query)](const NodeRef &node) {
    return in_digits(node.id()) == wanted;
  });
  if (out.empty() && in_arabic != nodes.end()) {
    return "; did you mean " + in_arabic->id();
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

std::vector<NodeRef>::const_iterator with_id(const std::vector<NodeRef> &nodes, std::string_view id) {
  return std::find_if(nodes.begin(), nodes.end(), [&](const NodeRef &node) { return node.id() == id; });
}

Diagnostic ambiguous(std::string_view query, const std::vector<const NodeRef *> &matches) {
  std::string candidates;
  for (std::size_t i = 0; i < matches.size() && i < 12; ++i) {
    candidates += (i == 0 ? "" : ", ") + matches[i]->id();
  }
  return no_such(fmt::format("'{}' is ambiguous: {}{}", query, candidates, matches.size() > 12 ? ", ..." : ""));
}

Diagnostic unknown(const std::vector<NodeRef> &nodes, std::string_view query) {
  return no_such(fmt::format("no node has the id, number or label '{}'{}", query, hint(nodes, query)));
}

// By the id, or by a number or label as it is written; empty where nothing has it.
std::vector<const NodeRef *> written_so(const std::vector<NodeRef> &nodes, std::string_view asked) {
  const std::string query = utf8::nfc(asked);
  for (const std::string_view id : {asked, std::string_view(query)}) {
    if (const auto exact = with_id(nodes, id); exact != nodes.end()) {
      return {&*exact};
    }
  }
  std::vector<const NodeRef *> matches;
  for (const NodeRef &node : nodes) {
    if (utf8::nfc(node.number()) == query || utf8::nfc(node.label()) == query || utf8::nfc(node.id()) == query) {
      matches.push_back(&node);
    }
  }
  return matches;
}

// What stands in a node, the node left out.
std::vector<NodeRef> below(const std::vector<NodeRef> &nodes, const NodeRef &outer) {
  const auto begin = with_id(nodes, outer.id());
  const auto end = std::find_if(begin + 1, nodes.end(), [&](const NodeRef &node) { return node.depth <= outer.depth; });
  return {begin + 1, end};
}

Result<NodeRef> find_one(const std::vector<NodeRef> &nodes, std::string_view query) {
  auto matches = written_so(nodes, query);
  if (matches.empty()) {
    matches = loosely_named(nodes, query);
  }
  if (matches.size() == 1) {
    return *matches.front();
  }
  if (const auto parts = matches.empty() ? outer_and_inner(query) : std::nullopt) {
    const auto outer = find_one(nodes, parts->first);
    auto inner = outer ? find_one(below(nodes, *outer), parts->second) : outer;
    if (inner) {
      return inner;
    }
  }
  return matches.empty() ? unknown(nodes, utf8::nfc(query)) : ambiguous(utf8::nfc(query), matches);
}

// What stands inside a node comes along with it. A node that reaches past the end of the range is not in it, but those of
// its parts that are.
std::vector<NodeRef> between(const std::vector<NodeRef> &nodes, std::vector<NodeRef>::const_iterator begin,
                             std::vector<NodeRef>::const_iterator end) {
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

Result<std::vector<NodeRef>> find_between(const std::vector<NodeRef> &nodes, const NodeRef &first, const NodeRef &last,
                                          std::string_view query) {
  const auto begin = with_id(nodes, first.id());
  const auto end = with_id(nodes, last.id());
  if (end < begin) {
    return no_such(fmt::format("'{}' ends before it begins", query));
  }
  return between(nodes, begin, end);
}

// A range that is not written with two dots; nothing where both ends are not there just so.
std::optional<Result<std::vector<NodeRef>>> find_dashed(const std::vector<NodeRef> &nodes, std::string_view query) {
  for (const auto &[left, right] : range_ends(query)) {
    const auto first = written_so(nodes, left);
    const auto last = written_so(nodes, right);
    if (first.size() == 1 && last.size() == 1) {
      return find_between(nodes, *first.front(), *last.front(), query);
    }
  }
  return std::nullopt;
}

Result<std::vector<NodeRef>> find_among(const std::vector<NodeRef> &nodes, std::string_view query) {
  const auto dots = query.find("..");
  const bool range = dots != std::string_view::npos && dots != 0 && dots + 2 < query.size();
  if (range && query.size() <= longest_query && with_id(nodes, query) == nodes.end()) {
    const auto first = find_one(nodes, query.substr(0, dots));
    const auto last = find_one(nodes, query.substr(dots + 2));
    return !first ? first.error() : !last ? last.error() : find_between(nodes, *first, *last, query);
  }
  if (written_so(nodes, query).empty()) {
    if (query.size() > longest_query) {
      return no_such(fmt::format("no node has an id, number or label of {} bytes", query.size()));
    }
    if (query.find('*') != std::string_view::npos) {
      auto like = with_ids_like(nodes, utf8::nfc(query));
      return like.empty() ? Result<std::vector<NodeRef>>(unknown(nodes, query)) : std::move(like);
    }
    if (auto dashed = find_dashed(nodes, query)) {
      return std::move(*dashed);
    }
  }
  const auto one = find_one(nodes, query);
  return one ? Result<std::vector<NodeRef>>(std::vector<NodeRef>{*one}) : one.error();
}

}  // namespace

const std::string &NodeRef::none() {
  static const std::string empty;
  return empty;
}

std::vector<NodeRef> all_nodes(const Plan &plan) { return Collector(false).all(plan); }
std::vector<NodeRef> all_units(const Plan &plan) { return Collector(true).all(plan); }

Result<std::vector<NodeRef>> find_nodes(const Plan &plan, std::string_view query) {
  return find_among(all_nodes(plan), query);
}

Result<std::vector<NodeRef>> find_units(const Plan &plan, std::string_view query) {
  const std::vector<NodeRef> units = all_units(plan);
  auto found = find_among(units, query);
  // The text before the first section has no title of its own.
  if (!found && !plan.preamble.empty() && is_preamble(query)) {
    return std::vector<NodeRef>(units.begin(), units.begin() + static_cast<std::ptrdiff_t>(plan.preamble.size()));
  }
  return found;
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
