#include "celac/check/sibling_series.hpp"

namespace celac::check {

bool counts_together(const Node &a, const Node &b) {
  return count_together(a.ordinal, b.ordinal) && a.kind() == b.kind();
}

std::string style_of(std::string_view label, std::string_view number) {
  const auto at = label.find(number);
  if (number.empty() || at == std::string_view::npos) {
    return std::string(label);
  }
  return std::string(label.substr(0, at)) + "#" + std::string(label.substr(at + number.size()));
}

std::vector<Series> find_series(const Draft &draft) {
  std::vector<Series> out;
  const auto collect = [&](std::uint32_t parent, std::uint32_t first) {
    const std::size_t start = out.size();
    for (std::uint32_t i = first; i != no_node; i = draft.nodes()[i].next_sibling) {
      if (draft.nodes()[i].ordinal.counting == Counting::none) {
        continue;
      }
      // A parent has few series; those beyond the last eight are not looked through again.
      std::size_t at = out.size();
      for (std::size_t k = out.size(); k > start && out.size() - k < 8; --k) {
        if (counts_together(draft.nodes()[out[k - 1].nodes.front()], draft.nodes()[i])) {
          at = k - 1;
          break;
        }
      }
      if (at == out.size()) {
        out.push_back({parent, {}});
      }
      out[at].nodes.push_back(i);
    }
  };
  collect(no_node, draft.first_root());
  for (std::uint32_t i = 0; i < draft.nodes().size(); ++i) {
    collect(i, draft.nodes()[i].first_child);
  }
  return out;
}
}  // namespace celac::check
