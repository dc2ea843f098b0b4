#include "celac/diff/summary.hpp"

#include <algorithm>
#include <utility>

namespace celac {
namespace {

template <class TextOf>
std::string joined(const EditionIndex &side, const std::vector<std::uint32_t> &nodes, TextOf text_of_node) {
  std::string out;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    out += i == 0 ? "" : "\n";
    out += text_of_node(side.nodes[nodes[i]]);
  }
  return out;
}

std::string preamble_of(const Plan &plan) {
  std::string out;
  for (const std::vector<Paragraph> *paragraphs : {&plan.preamble, &plan.paragraphs}) {
    for (const Paragraph &paragraph : *paragraphs) {
      out += out.empty() ? "" : "\n";
      out += paragraph.text;
    }
  }
  return out;
}

// Marks `chosen` and what stands below them.
std::vector<bool> mark(const EditionIndex &side, const std::vector<NodeRef> &chosen) {
  std::vector<bool> marks(side.nodes.size());
  for (const NodeRef &node : chosen) {
    for (std::uint32_t i = 0; i < side.size(); ++i) {
      if (side.nodes[i].id() == node.id()) {
        std::fill(marks.begin() + i, marks.begin() + side.ends[i], true);
      }
    }
  }
  return marks;
}

Result<ChangeSet> read_changes(const std::vector<std::string> &names) {
  ChangeSet set;
  for (const std::string &word : names) {
    bool known = false;
    std::string all;
    for (std::uint8_t i = 0; i < change_count; ++i) {
      const auto change = static_cast<Change>(i);
      all += all.empty() ? "" : ", ";
      all += name(change);
      if (name(change) == word) {
        set.add(change);
        known = true;
      }
    }
    if (!known) {
      std::string message;
      message.append("'").append(word).append("' is no change: there are ").append(all);
      return make_error("usage", "", std::move(message));
    }
  }
  return set;
}

}  // namespace

Summary summarize(const std::vector<Row> &rows) {
  Summary summary;
  summary.rows = rows.size();
  for (const Row &row : rows) {
    for_each(row.change, [&](Change change) { ++summary.of[static_cast<std::size_t>(change)]; });
  }
  return summary;
}

RowWords words_of(const EditionIndex &old_side, const EditionIndex &new_side, const Row &row) {
  const auto edit = [&](auto text_of_node) {
    return edit_words(joined(old_side, row.old_nodes, text_of_node), joined(new_side, row.new_nodes, text_of_node));
  };
  const auto title = [](const NodeRef &node) { return title_of(node); };
  const auto titled = [&](const EditionIndex &side, const std::vector<std::uint32_t> &nodes) {
    return std::any_of(nodes.begin(), nodes.end(),
                       [&](std::uint32_t node) { return !title_of(side.nodes[node]).empty(); });
  };
  RowWords words;
  if (titled(old_side, row.old_nodes) || titled(new_side, row.new_nodes)) {
    words.title = edit(title);
  }
  words.text = edit([](const NodeRef &node) { return text_of(node); });
  return words;
}

std::vector<WordEdit> preamble_words(const Diff &diff) {
  const std::string was = preamble_of(*diff.old_side.plan);
  const std::string now = preamble_of(*diff.new_side.plan);
  return was == now ? std::vector<WordEdit>{} : edit_words(was, now);
}

Result<Selection> select(const Diff &diff, const std::string &section, const std::vector<std::string> &only) {
  const auto changes = read_changes(only);
  if (!changes) {
    return changes.error();
  }
  std::vector<std::vector<NodeRef>> found(2);
  if (!section.empty()) {
    auto named = find_in_any({diff.old_side.plan, diff.new_side.plan}, section);
    if (!named) {
      return named.error();
    }
    found = std::move(*named);
  }
  const auto indices = [&](const EditionIndex &old_side, const EditionIndex &new_side, const std::vector<Row> &rows) {
    const std::vector<bool> in_old = mark(old_side, found.front());
    const std::vector<bool> in_new = mark(new_side, found.back());
    const auto marked = [](const std::vector<bool> &marks, const std::vector<std::uint32_t> &nodes) {
      return std::any_of(nodes.begin(), nodes.end(), [&](std::uint32_t node) { return marks[node]; });
    };
    std::vector<std::uint32_t> out;
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
      const Row &row = rows[i];
      const bool here = section.empty() || marked(in_old, row.old_nodes) || marked(in_new, row.new_nodes);
      if (here && (changes->empty() || row.change.meets(*changes))) {
        out.push_back(i);
      }
    }
    return out;
  };
  const ParagraphRows &paragraphs = diff.paragraphs;
  return Selection{indices(diff.old_side, diff.new_side, diff.sections),
                   indices(diff.old_side, diff.new_side, diff.items),
                   indices(paragraphs.old_side, paragraphs.new_side, paragraphs.rows)};
}

}  // namespace celac
