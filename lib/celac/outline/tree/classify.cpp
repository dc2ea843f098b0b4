#include <algorithm>

#include "celac/outline/tree/build.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::size_t longest_title = 120;  // characters

class Classifier {
 public:
  Classifier(const Source &source, const Blocks &blocks, const Tree &tree)
      : source_(source), blocks_(blocks), tree_(tree), forms_(tree.nodes.size()) {}

  std::vector<NodeForm> run() {
    for (std::size_t i = tree_.nodes.size(); i-- > 1;) {  // children come before their parents
      decide(i);
    }
    forms_[0].section = true;
    for (std::size_t i = 0; i < tree_.nodes.size(); ++i) {
      settle_early_breaks(i);
      settle_leaves(i);
      settle_lost_marks(i);
      settle_titles(i);
    }
    for (std::size_t i = 1; i < tree_.nodes.size(); ++i) {
      forms_[i].section = forms_[i].section && forms_[tree_.nodes[i].parent].section;  // an item holds items only
    }
    return std::move(forms_);
  }

 private:
  [[nodiscard]] std::string words(const Passage &passage) const {
    std::string out;
    for (const Piece &piece : tree_.pieces_of(passage)) {
      out += out.empty() ? "" : " ";
      out += source_.slice(piece.content);
    }
    return out;
  }

  [[nodiscard]] bool title_like(const Passage &passage) const {
    const std::string text = words(passage);
    const std::string_view trimmed = utf8::trim(text);
    return !trimmed.empty() && utf8::count(trimmed) <= longest_title && !ends_sentence(trimmed) &&
           trimmed.back() != ',';
  }

  // The passage after a label that stands alone: its title, if it looks like one and something follows.
  [[nodiscard]] bool subtitle(const TreeNode &node) const {
    if (node.passages.size() < 2) {
      return false;
    }
    const Passage &second = node.passages[1];
    return blocks_.blocks[second.block].subtitle && (second.piece_count == 1 || !ends_sentence(words(second)));
  }

  void decide(std::size_t i) {
    const TreeNode &node = tree_.nodes[i];
    NodeForm &form = forms_[i];
    const bool children = !node.children.empty();
    if (node.label == nullptr && !node.row && !node.bullet) {
      form = {true, 0, 1};
      return;
    }
    if (node.row || node.label == nullptr) {
      form = {false, -1, 0};
      return;
    }
    const bool empty_first = node.label_alone && node.passages.front().piece_count == 1;
    if (empty_first) {
      const bool titled = subtitle(node) &&
                          (children || node.passages.size() > 2 || node.passages[1].emphasis != Emphasis::plain);
      form = {children && !is_set_above_text(node), titled ? 1 : -1, titled ? 2U : 1U};
      return;
    }
    const bool marked = node.heading != 0 || node.emphasis == Emphasis::bold || node.emphasis == Emphasis::capitals;
    form.section = children && (marked || (has_labelled_child(node) && title_like(node.passages.front())));
    const bool more = node.passages.size() > 1;
    const bool leaf_title = more && !children && title_like(node.passages.front()) &&
                            (node.heading != 0 || node.emphasis == Emphasis::bold || early_break(node) ||
                             heads_text(node));
    form.title = form.section || leaf_title ? 0 : -1;
    form.body = form.title == 0 ? 1 : 0;
  }

  // "a)" / "lamps of high danger, if they:" / "• have no glass;": the text of a point, which the label stands above.
  [[nodiscard]] bool is_set_above_text(const TreeNode &node) const {
    return node.label->word == Word::none && node.passages.size() > 1 &&
           starts_lower(source_.slice(tree_.pieces_of(node.passages[1]).front().content));
  }

  // Entries without a label stand below a sentence as well as below a title.
  [[nodiscard]] bool has_labelled_child(const TreeNode &node) const {
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](std::uint32_t child) { return !tree_.nodes[child].bullet && !tree_.nodes[child].row; });
  }

  [[nodiscard]] bool early_break(const TreeNode &node) const {
    return blocks_.blocks[node.passages[1].block].early_break;
  }

  // A short line that ends no sentence, and a paragraph after it that starts one.
  [[nodiscard]] bool heads_text(const TreeNode &node) const {
    return first_is_upper(source_.slice(tree_.pieces_of(node.passages[1]).front().content)) &&
           first_is_upper(source_.slice(tree_.pieces_of(node.passages.front()).front().content));
  }

  // One line broken early among siblings without titles is a line broken early, not a title.
  void settle_early_breaks(std::size_t parent) {
    std::size_t early = 0;
    std::size_t leaves = 0;
    for (const std::uint32_t child : tree_.nodes[parent].children) {
      const TreeNode &node = tree_.nodes[child];
      leaves += node.label != nullptr && node.children.empty() ? 1U : 0U;
      early += is_early_title(child) ? 1U : 0U;
    }
    if (early * 2 > leaves) {
      return;
    }
    for (const std::uint32_t child : tree_.nodes[parent].children) {
      if (is_early_title(child)) {
        forms_[child] = {false, -1, 0, true};
      }
    }
  }

  [[nodiscard]] bool is_early_title(std::uint32_t i) const {
    const TreeNode &node = tree_.nodes[i];
    return node.label != nullptr && node.children.empty() && forms_[i].title == 0 && node.passages.size() > 1 &&
           node.emphasis < Emphasis::bold && early_break(node);
  }

  // A leaf that is nothing but a heading or a label: like its siblings.
  void settle_leaves(std::size_t parent) {
    std::size_t sections = 0;
    std::size_t titled = 0;
    std::size_t labelled = 0;
    for (const std::uint32_t child : tree_.nodes[parent].children) {
      const TreeNode &node = tree_.nodes[child];
      if (node.label == nullptr) {
        continue;
      }
      ++labelled;
      sections += forms_[child].section ? 1U : 0U;
      titled += forms_[child].title >= 0 && !forms_[child].section ? 1U : 0U;
    }
    for (const std::uint32_t child : tree_.nodes[parent].children) {
      const TreeNode &node = tree_.nodes[child];
      NodeForm &form = forms_[child];
      if (!node.children.empty() || node.label == nullptr || node.row) {
        continue;
      }
      if (sections > 0 && node.passages.size() == 2 && subtitle(node)) {
        form = {true, 1, 2};
        continue;
      }
      if (node.passages.size() != 1) {
        continue;
      }
      const bool empty = node.label_alone && node.passages.front().piece_count == 1;
      const bool marked = node.heading != 0 || node.emphasis == Emphasis::bold || node.emphasis == Emphasis::capitals;
      const bool worded = marked || node.label->word != Word::none || (sections >= 2 && sections + 1 == labelled);
      if (sections > 0 && (empty || (worded && title_like(node.passages.front()) && sections * 2 + 1 >= labelled))) {
        form = {true, empty ? -1 : 0, 1};
      } else if (titled > 0 && marked && title_like(node.passages.front())) {
        form = {false, 0, 1};
      }
    }
  }

  // "Measure 1: ..." lost its mark, and "### Measure 2: ...", "### Measure 3: ..." have theirs: a title as theirs are.
  void settle_lost_marks(std::size_t parent) {
    const auto is_of_series = [&](std::uint32_t child) {
      const TreeNode &node = tree_.nodes[child];
      return node.label != nullptr && node.label->word != Word::none && !node.row;
    };
    const auto &children = tree_.nodes[parent].children;
    const auto all = std::count_if(children.begin(), children.end(), is_of_series);
    const auto marked = std::count_if(children.begin(), children.end(), [&](std::uint32_t child) {
      return is_of_series(child) && tree_.nodes[child].heading != 0;
    });
    if (marked < 2 || marked + 1 != all) {
      return;
    }
    for (const std::uint32_t child : children) {
      const TreeNode &node = tree_.nodes[child];
      if (is_of_series(child) && node.heading == 0 && node.passages.size() > 1 && !node.label_alone) {
        forms_[child] = {true, 0, 1};
      }
    }
  }

  // Items with children that are sections like most of their siblings. "Commitment 1: Teach the keepers" / "of the quays" /
  // "The keepers are ...": a title of several lines, each broken early; one of one line may be an item's. "II. Goals"
  // over a paragraph and bullets, where "I. Aims" and "III. Measures" are sections.
  void settle_titles(std::size_t parent) {
    const auto &children = tree_.nodes[parent].children;
    const auto count = [&](const auto &test) {
      return std::count_if(children.begin(), children.end(),
                           [&](std::uint32_t child) { return tree_.nodes[child].label != nullptr && test(child); });
    };
    const auto make_sections = [&](const auto &test) {
      for (const std::uint32_t child : children) {
        const TreeNode &node = tree_.nodes[child];
        const bool may_be = node.label != nullptr && !node.row && !node.label_alone && !node.children.empty();
        if (may_be && !forms_[child].section && test(child)) {
          forms_[child] = {true, 0, 1};
        }
      }
    };
    const auto is_broken = [&](std::uint32_t child) {
      const TreeNode &node = tree_.nodes[child];
      return node.passages.size() > 1 && node.passages.front().piece_count > 1 && early_break(node);
    };
    const auto labelled = count([](std::uint32_t) { return true; });
    if (count(is_broken) * 2 > labelled) {
      make_sections(is_broken);
    }
    const auto sections = count([&](std::uint32_t child) { return forms_[child].section; });
    if (sections > 0 && sections * 2 >= labelled) {
      make_sections([&](std::uint32_t child) { return title_like(tree_.nodes[child].passages.front()); });
    }
  }

  const Source &source_;
  const Blocks &blocks_;
  const Tree &tree_;
  std::vector<NodeForm> forms_;
};

}  // namespace

std::vector<NodeForm> classify(const Source &source, const Blocks &blocks, const Tree &tree) {
  return Classifier(source, blocks, tree).run();
}

}  // namespace celac
