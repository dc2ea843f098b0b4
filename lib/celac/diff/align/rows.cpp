#include "celac/diff/align/rows.hpp"

#include <algorithm>

#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// Whether two texts are the same, white space aside.
bool same_text(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
           return x == y || ((x == '\n' || x == ' ') && (y == '\n' || y == ' '));
         });
}

// In NFC, without the blanks that set Han characters apart, as a page does with short titles.
std::string settled(std::string_view text) {
  std::string normal = utf8::nfc(text);
  constexpr unsigned char first_of_cjk = 0xE2;
  if (std::none_of(normal.begin(), normal.end(),
                   [](char c) { return static_cast<unsigned char>(c) >= first_of_cjk; })) {
    return normal;
  }
  std::string out;
  for (std::size_t at = 0; at < normal.size(); ++at) {
    const bool blank = normal[at] == ' ' || normal[at] == '\n';
    if (!blank || !utf8::is_cjk(utf8::decode_before(normal, at).code) ||
        !utf8::is_cjk(utf8::decode(normal, at + 1).code)) {
      out += normal[at];
    }
  }
  return out;
}

bool same_words(const NodeRef &a, const NodeRef &b) {
  if (title_of(a) != title_of(b) && settled(title_of(a)) != settled(title_of(b))) {
    return false;
  }
  const std::string old_text = whole_text(a);
  const std::string new_text = whole_text(b);
  return same_text(old_text, new_text) || same_text(settled(old_text), settled(new_text));
}

class RowMaker {
 public:
  RowMaker(const Links &links, const std::vector<Group> &groups, Diff &diff)
      : links_(links), groups_(groups), diff_(diff), row_of_old_(diff.old_side.nodes.size(), no_node),
        row_of_new_(diff.new_side.nodes.size(), no_node) {}

  void run() {
    for (const Group &group : groups_) {
      add({group.old_nodes, group.new_nodes, {}, group.similarity, group.margin, MatchedBy::containment});
    }
    for (std::uint32_t node = 0; node < links_.old_size(); ++node) {
      if (!links_.free_old(node)) {
        const Link &link = links_.of(node);
        add({{node}, {link.partner}, {}, link.similarity, link.margin, link.matched_by});
      } else if (row_of_old_[node] == no_node) {
        add({{node}, {}, {}, 0, 0, MatchedBy::none});
      }
    }
    for (std::uint32_t node = 0; node < links_.new_size(); ++node) {
      if (row_of_new_[node] == no_node) {
        add({{}, {node}, {}, 0, 0, MatchedBy::none});
      }
    }
    for (Row &row : rows_) {
      set_changes(row);
    }
    for (Row &row : rows_) {
      const bool section = std::all_of(row.old_nodes.begin(), row.old_nodes.end(),
                                       [&](std::uint32_t node) { return diff_.old_side.is_section(node); }) &&
                           std::all_of(row.new_nodes.begin(), row.new_nodes.end(),
                                       [&](std::uint32_t node) { return diff_.new_side.is_section(node); });
      (section ? diff_.sections : diff_.items).push_back(std::move(row));
    }
  }

 private:
  void add(Row row) {
    const auto index = static_cast<std::uint32_t>(rows_.size());
    for (const std::uint32_t node : row.old_nodes) {
      row_of_old_[node] = index;
    }
    for (const std::uint32_t node : row.new_nodes) {
      row_of_new_[node] = index;
    }
    rows_.push_back(std::move(row));
  }

  [[nodiscard]] bool parents_correspond(std::uint32_t old_node, std::uint32_t new_node) const {
    const std::uint32_t above_old = diff_.old_side.parents[old_node];
    const std::uint32_t above_new = diff_.new_side.parents[new_node];
    if (above_old == no_node || above_new == no_node) {
      return above_old == above_new;
    }
    return row_of_old_[above_old] == row_of_new_[above_new];
  }

  void set_changes(Row &row) const {
    if (row.old_nodes.empty() || row.new_nodes.empty()) {
      row.change.add(row.old_nodes.empty() ? Change::added : Change::removed);
      return;
    }
    bool moved = false;
    for (const std::uint32_t old_node : row.old_nodes) {
      for (const std::uint32_t new_node : row.new_nodes) {
        moved = moved || !parents_correspond(old_node, new_node);
      }
    }
    if (moved) {
      row.change.add(Change::moved);
    }
    if (row.old_nodes.size() > 1 || row.new_nodes.size() > 1) {
      row.change.add(row.old_nodes.size() > 1 ? Change::merged : Change::split);
      return;
    }
    const NodeRef &a = diff_.old_side.nodes[row.old_nodes.front()];
    const NodeRef &b = diff_.new_side.nodes[row.new_nodes.front()];
    if (!same_words(a, b)) {
      row.change.add(Change::reworded);
      row.similarity = std::min(row.similarity, a.section == nullptr && b.section == nullptr ? 0.999F : 1.0F);
    }
    if (!moved && last_component(a.number()) != last_component(b.number())) {
      row.change.add(Change::renumbered);
    }
    if (row.change.empty()) {
      row.change.add(Change::unchanged);
    }
  }

  const Links &links_;
  const std::vector<Group> &groups_;
  Diff &diff_;
  std::vector<Row> rows_;
  std::vector<std::uint32_t> row_of_old_;
  std::vector<std::uint32_t> row_of_new_;
};

}  // namespace

void make_rows(const Links &links, const std::vector<Group> &groups, Diff &diff) {
  RowMaker(links, groups, diff).run();
}

}  // namespace celac
