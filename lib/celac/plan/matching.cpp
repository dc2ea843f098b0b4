#include "celac/plan/matching.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// Whether one of the node's own texts matches; the worst of their answers.
Matched match(const NodeRef &node, Pattern &pattern) {
  Matched worst = Matched::no;
  const auto look = [&](std::string_view text) {
    if (!text.empty() && worst != Matched::yes) {
      const Matched answer = pattern.find_in(utf8::nfc(text));
      worst = answer == Matched::no ? worst : answer;
    }
  };
  if (node.paragraph != nullptr) {
    look(node.paragraph->text);
  } else if (node.section != nullptr) {
    look(node.section->title);
  } else {
    look(node.item->title);
    look(node.item->text);
    for (const Cell &cell : node.item->cells) {
      look(cell.text);
    }
  }
  return worst;
}

}  // namespace

std::vector<NodeRef> with_descendants(const std::vector<NodeRef> &all, const std::vector<NodeRef> &roots) {
  std::set<std::string_view> wanted;
  for (const NodeRef &root : roots) {
    wanted.insert(root.id());
  }
  std::vector<NodeRef> out;
  bool inside = false;
  std::uint32_t depth = 0;  // of the wanted node we are in
  for (const NodeRef &node : all) {
    inside = inside && node.depth > depth;
    if (!inside && wanted.contains(node.id())) {
      inside = true;
      depth = node.depth;
    }
    if (inside) {
      out.push_back(node);
    }
  }
  return out;
}

Result<std::vector<NodeRef>> matching_nodes(const std::vector<NodeRef> &nodes, Pattern &pattern) {
  std::vector<NodeRef> out;
  for (const NodeRef &node : nodes) {
    const Matched answer = match(node, pattern);
    if (answer == Matched::too_hard) {
      return make_error("pattern-too-hard", "", "the expression backtracks without end on " + node.id());
    }
    if (answer == Matched::yes) {
      out.push_back(node);
    }
  }
  return out;
}

}  // namespace celac
