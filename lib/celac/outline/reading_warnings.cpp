#include "celac/outline/reading_warnings.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_set>

#include "celac/markdown/inline.hpp"

namespace celac {
namespace {

constexpr int close_call = -9;               // odds of a heading that a little more would have made one
constexpr std::size_t many_unread = 4;       // such lines
constexpr std::size_t long_document = 5000;  // bytes of text
constexpr std::size_t many_paragraphs = 12;  // of one node
constexpr std::size_t most_of_ten = 5;       // tenths of all text

class Reporter {
 public:
  Reporter(const Blocks &blocks, const Outline &outline, const Tree &tree, const Built &built, Edition &edition)
      : blocks_(blocks), outline_(outline), tree_(tree), built_(built), edition_(edition) {}

  void run() {
    numbers_that_stand_twice();
    limits();
    headings_read_as_text();
    text_without_structure();
  }

 private:
  void warn(std::uint32_t at, std::string code, std::string id, std::string message) {
    edition_.diagnostics.push_back(make_warning(std::move(code), edition_.source.name(), std::move(message),
                                                edition_.source.place_of(at), std::move(id)));
  }

  [[nodiscard]] const std::string &id_of(std::size_t node) const { return edition_.reading.nodes[node - 1].id; }

  [[nodiscard]] std::uint32_t start_of(const Block &block) const { return blocks_.lines[block.first].content.begin; }

  // An id that the document's own numbers give twice. A second list under one parent numbers its entries anew.
  void numbers_that_stand_twice() {
    std::unordered_set<std::uint32_t> second_lists;  // their parents
    std::vector<const TreeNode *> last(tree_.nodes.size(), nullptr);
    for (std::size_t i = 1; i < tree_.nodes.size(); ++i) {
      const TreeNode &node = tree_.nodes[i];
      const std::string &id = id_of(i);
      const TreeNode *before = std::exchange(last[node.parent], &node);
      const auto tilde = id.rfind('~');
      if (tilde == std::string::npos || id.find('.', tilde) != std::string::npos) {
        continue;
      }
      const bool numbered = node.label != nullptr;
      if (numbered && begins_list(node, before)) {
        second_lists.insert(node.parent);
      }
      if (!numbered || !second_lists.contains(node.parent)) {
        warn(start_of(blocks_.blocks[static_cast<std::size_t>(node.block)]),
             numbered ? "numbering-duplicate" : "id-collision", id,
             fmt::format("the id {} is taken; this node is {}", id.substr(0, tilde), id));
      }
    }
  }

  // It counts from one, and what stands before it had counted further, or is no member of its series.
  static bool begins_list(const TreeNode &node, const TreeNode *before) {
    const auto value = [](const TreeNode &one) { return one.label->count > 0 ? one.label->last().value : 0; };
    return value(node) == 1 && (before == nullptr || before->label == nullptr || value(*before) > 1);
  }

  void limits() {
    const bool numbered = built_.numbered_ends ||
                          std::any_of(tree_.nodes.begin(), tree_.nodes.end(),
                                      [](const TreeNode &node) { return node.label != nullptr; });
    if (!numbered) {
      warn(0, "no-numbering", "", "no numbering found: headings and paragraphs only");
    }
    for (const std::uint32_t at : blocks_.refused_labels) {
      warn(at, "label-limit", "",
           fmt::format("a label has more than {} components: it is read as text", max_components));
    }
    for (const std::uint32_t at : blocks_.tables.unread) {
      warn(at, "table-unread", "", "a table is seen here and not understood: its words are read as text");
    }
    for (const std::uint32_t at : built_.refused_texts) {
      warn(at, "inline-limit", "",
           fmt::format("more than {} brackets or declarations in one text: its markup is left as it stands",
                       max_inline_openers));
    }
  }

  // Lines that nearly were headings, where they are as many as the headings that were seen.
  void headings_read_as_text() {
    std::size_t headings = 0;
    std::size_t unread = 0;
    std::uint32_t first = 0;
    for (std::size_t i = 0; i < blocks_.blocks.size(); ++i) {
      const Block &block = blocks_.blocks[i];
      const Role role = outline_.choices[i].role;
      headings += role == Role::title || (role == Role::label && block.heading != 0) ? 1U : 0U;
      if (role == Role::text && block.style != 0 && block.label_count == 0 && !block.subtitle &&
          block.heading_odds > close_call) {
        first = unread++ == 0 ? start_of(block) : first;
      }
    }
    if (unread >= many_unread && unread >= headings) {
      warn(first, "unread-heading", "",
           fmt::format("{} lines from here on may be headings and are read as text", unread));
    }
  }

  // Most of a long text below one node, in many paragraphs: nobody writes so, the structure was not seen.
  void text_without_structure() {
    std::size_t all = 0;
    std::size_t most = 0;
    std::size_t where = 0;
    for (std::size_t i = 0; i < tree_.nodes.size(); ++i) {
      std::size_t own = 0;
      for (const Passage &passage : tree_.nodes[i].passages) {
        for (const Piece &piece : tree_.pieces_of(passage)) {
          own += piece.content.size();
        }
      }
      all += own;
      if (own > most && tree_.nodes[i].passages.size() >= many_paragraphs) {
        most = own;
        where = i;
      }
    }
    if (all < long_document || most * 10 < all * most_of_ten) {
      return;
    }
    const TreeNode &node = tree_.nodes[where];
    const std::uint32_t at = node.block < 0 ? 0 : start_of(blocks_.blocks[static_cast<std::size_t>(node.block)]);
    warn(at, "thin-structure", where == 0 ? "" : id_of(where),
         fmt::format("{} % of the text stands in {} paragraphs under {}: structure there was hardly seen",
                     most * 100 / all, node.passages.size(), where == 0 ? "the root" : id_of(where)));
  }

  const Blocks &blocks_;
  const Outline &outline_;
  const Tree &tree_;
  const Built &built_;
  Edition &edition_;
};

}  // namespace

void report_reading(const Blocks &blocks, const Outline &outline, const Tree &tree, const Built &built,
                    Edition &edition) {
  Reporter(blocks, outline, tree, built, edition).run();
}

}  // namespace celac
