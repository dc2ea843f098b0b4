#include "celac/outline/tree/build.hpp"

#include <algorithm>
#include <string>

#include "celac/outline/tree/ledger.hpp"
#include "celac/outline/tree/line_finder.hpp"
#include "celac/outline/tree/pages.hpp"
#include "celac/outline/tree/texts.hpp"
#include "celac/plan/id.hpp"
#include "celac/plan/order.hpp"

namespace celac {
namespace {

class Builder {
 public:
  Builder(const Source &source, const Blocks &blocks, const Tree &tree)
      : source_(source), blocks_(blocks), tree_(tree), forms_(classify(source, blocks, tree)),
        texts_(read_texts(source, blocks, tree)), pages_(source, blocks, tree) {}

  Built run() {
    Plan &plan = built_.plan;
    add_root(plan);
    add_footnotes(plan);
    assign_ids(plan);
    collect_ids(plan.items, plan.sections);
    write_ledger(source_, blocks_, tree_.furniture, built_.ids, repaired_lists_, std::move(texts_.marks), plan);
    built_.refused_texts = std::move(texts_.refused);
    return std::move(built_);
  }

 private:
  // ---- locations ----

  [[nodiscard]] Location location(std::uint32_t first_span, std::uint32_t end_span) {
    Location at;
    if (first_span < end_span) {
      const Span last = texts_.spans[end_span - 1];
      at.lines = {lines_.line_of(texts_.spans[first_span].begin),
                  lines_.line_of(last.empty() ? last.begin : last.end - 1)};
      at.bytes.assign(texts_.spans.begin() + first_span, texts_.spans.begin() + end_span);
    }
    return at;
  }

  // ---- nodes ----

  std::string take(const PassageText &passage) { return std::move(texts_.texts[passage.first].words); }

  void name_label(const TreeNode &node, std::string &label, std::string &number, std::string &kind) const {
    kind = node.bullet ? bullet_kind : node.row ? row_kind : "";
    if (node.label != nullptr) {
      label = printed_label(source_.bytes(), *node.label);
      number = canonical_number(source_.bytes(), *node.label);
      kind = kind_of(source_.bytes(), *node.label);
    } else if (const Component shown = shown_by_page(node); shown.value > 0) {
      append_value(number, shown);
      label = number + '.';
      kind.clear();
    }
  }

  // What <ol> shows before an entry, in which no number is written.
  [[nodiscard]] Component shown_by_page(const TreeNode &node) const {
    if (!node.bullet) {
      return {};
    }
    const Line &line = blocks_.lines[blocks_.blocks[static_cast<std::size_t>(node.block)].first];
    const Numeral kind = line.ordinal_type == 'a'   ? Numeral::letter_lower
                         : line.ordinal_type == 'A' ? Numeral::letter_upper
                         : line.ordinal_type == 'i' ? Numeral::roman_lower
                         : line.ordinal_type == 'I' ? Numeral::roman_upper
                                                    : Numeral::arabic;
    return {line.ordinal, 0, kind};
  }

  void add_root(Plan &plan) {
    const TreeNode &root = tree_.nodes[0];
    for (std::size_t k = 0; k < root.passages.size(); ++k) {
      add_paragraph(0, k, root.passages[k].after_children ? plan.paragraphs : plan.preamble);
    }
    add_children(0, plan.items, plan.sections);
  }

  void add_children(std::uint32_t i, std::vector<Item> &items, std::vector<Section> &sections) {
    std::size_t section_count = 0;
    for (const std::uint32_t child : tree_.nodes[i].children) {
      section_count += forms_[child].section ? 1U : 0U;
    }
    sections.reserve(section_count);
    items.reserve(tree_.nodes[i].children.size() - section_count);
    for (const std::uint32_t child : tree_.nodes[i].children) {
      if (forms_[child].section) {
        add_section(child, sections.emplace_back());
      } else {
        add_item(child, items.emplace_back());
      }
    }
  }

  // What has no words (&#8203;, an empty table row) leaves no paragraph behind; its bytes become furniture.
  void add_paragraph(std::uint32_t i, std::size_t k, std::vector<Paragraph> &to) {
    Paragraph one = paragraph(i, k);
    if (!one.text.empty()) {
      to.push_back(std::move(one));
    } else if (!one.at.bytes.empty()) {
      built_.plan.furniture.push_back({std::string(name(FurnitureKind::invisible)), std::move(one.at)});
    }
  }

  Paragraph paragraph(std::uint32_t i, std::size_t k) {
    const PassageText &passage = texts_.of(i, k);
    Paragraph out;
    out.text = row_text(passage, " | ");
    if (passage.count == 1) {
      out.markup = std::move(texts_.texts[passage.first].markup);
    }
    out.at = location(passage.first_span, passage.end_span);
    out.pages = pages_.of(out.at);
    return out;
  }

  // Cells of a table that are one text.
  std::string row_text(const PassageText &passage, std::string_view separator) {
    std::string out = passage.count > 0 ? take(passage) : "";
    for (std::uint32_t c = 1; c < passage.count; ++c) {
      const std::string &cell = texts_.texts[passage.first + c].words;
      if (!cell.empty()) {
        out += out.empty() ? "" : separator;
        out += cell;
      }
    }
    return out;
  }

  void add_section(std::uint32_t i, Section &section) {
    const TreeNode &node = tree_.nodes[i];
    const NodeForm &form = forms_[i];
    name_label(node, section.label, section.number, section.kind);
    const std::size_t own = std::min<std::size_t>(form.body, node.passages.size());
    for (std::size_t k = 0; k < node.passages.size(); ++k) {
      if (static_cast<std::int32_t>(k) == form.title) {
        section.title = row_text(texts_.of(i, k), " ");
      }
      if (k >= own) {
        add_paragraph(i, k, section.paragraphs);
      }
    }
    section.at = own_location(i, own);
    section.pages = pages_.of(section.at);
    add_children(i, section.items, section.sections);
  }

  void add_item(std::uint32_t i, Item &item) {
    const TreeNode &node = tree_.nodes[i];
    const NodeForm &form = forms_[i];
    name_label(node, item.label, item.number, item.kind);
    item.kind = node.group && node.label == nullptr ? row_kind : std::move(item.kind);
    for (std::size_t k = 0; k < node.passages.size(); ++k) {
      if (node.row && k == 0) {
        row_item(node.passages[k], texts_.of(i, k), item);
      } else if (static_cast<std::int32_t>(k) == form.title) {
        item.title = row_text(texts_.of(i, k), " ");
      } else if (k >= form.body) {
        const bool run_in = form.run_in && k == 1;
        if (node.passages[k].after_children) {
          add_paragraph(i, k, item.paragraphs);
        } else {
          add_words(texts_.of(i, k), item, run_in ? " " : "\n");
        }
      }
    }
    if (node.label == nullptr) {
      number_from_end(item);
    }
    const auto later = std::find_if(node.passages.begin(), node.passages.end(),
                                    [](const Passage &passage) { return passage.after_children; });
    item.at = own_location(i, static_cast<std::size_t>(later - node.passages.begin()));
    item.pages = pages_.of(item.at);
    std::vector<Section> none;
    add_children(i, item.items, none);
  }

  // "Paint the buoys - (harbour board) - CAP1.LA02": the code is its number, and stays where it is.
  void number_from_end(Item &item) {
    if (const std::string_view code = blocks_.learned.code_at_end(item.text); !code.empty()) {
      item.number = code;
      built_.numbered_ends = true;
      item.kind.clear();
    }
  }

  // Of the first `count` passages of a node.
  Location own_location(std::uint32_t i, std::size_t count) {
    return count == 0 ? Location{} : location(texts_.of(i, 0).first_span, texts_.of(i, count - 1).end_span);
  }

  // The text of a row is its first cell with words; all other cells keep their order.
  void row_item(const Passage &row, const PassageText &passage, Item &item) {
    const std::uint32_t table = row_of(blocks_, blocks_.blocks[row.block]).table;
    const std::uint32_t end = passage.first + passage.count;
    std::uint32_t text = passage.first;
    while (text + 1 < end && texts_.texts[text].words.empty()) {
      ++text;
    }
    std::vector<std::uint16_t> columns;  // of the cells
    for (std::uint32_t k = passage.first; k < end; ++k) {
      Text &cell = texts_.texts[k];
      if (k == text) {
        item.text = std::move(cell.words);
        item.markup = std::move(cell.markup);
        item.column = texts_.head(table, cell.column);
      } else if (!cell.below) {
        item.cells.push_back({std::string(texts_.head(table, cell.column)), std::move(cell.words)});
        columns.push_back(cell.column);
      } else if (cell.column == texts_.texts[text].column) {
        add_words({k, 1, 0, 0}, item, "\n");
      } else if (!cell.words.empty()) {
        const auto known = std::find(columns.begin(), columns.end(), cell.column) - columns.begin();
        item.cells[static_cast<std::size_t>(known)].text += "\n" + cell.words;
      }
    }
  }

  void add_words(const PassageText &passage, Item &item, std::string_view separator) {
    const std::string markup = std::move(texts_.texts[passage.first].markup);
    std::string words = row_text(passage, " | ");
    if (words.empty()) {
      return;
    }
    if ((!markup.empty() || !item.markup.empty())) {
      if (item.markup.empty()) {
        item.markup = item.text;
      }
      item.markup += item.markup.empty() ? "" : separator;
      item.markup += markup.empty() ? words : markup;
    }
    if (item.text.empty()) {
      item.text = std::move(words);
    } else {
      item.text.append(separator).append(words);
    }
  }

  void add_footnotes(Plan &plan) {
    for (NoteText &note : texts_.notes) {
      const PassageText &passage = note.passage;
      plan.footnotes.push_back({std::move(note.label), take(passage), location(passage.first_span, passage.end_span)});
    }
  }

  // ---- ids and the ledger ----

  // Ids in document order, which is the order of the tree's nodes.
  void collect_ids(std::vector<Item> &items, std::vector<Section> &sections) {
    in_document_order(
        items, sections, [&](Item &item) { collect_item(item); },
        [&](Section &section) {
          built_.ids.push_back(section.id);
          repaired_lists_.push_back(&section.repaired);
          collect_ids(section.items, section.sections);
        });
  }

  void collect_item(Item &item) {
    built_.ids.push_back(item.id);
    repaired_lists_.push_back(&item.repaired);
    for (Item &child : item.items) {
      collect_item(child);
    }
  }

  const Source &source_;
  const Blocks &blocks_;
  const Tree &tree_;
  std::vector<NodeForm> forms_;
  Texts texts_;
  PageMap pages_;
  LineFinder lines_{source_};
  Built built_;
  std::vector<std::vector<std::string> *> repaired_lists_;
};

}  // namespace

Built build_plan(const Source &source, const Blocks &blocks, const Tree &tree) {
  return Builder(source, blocks, tree).run();
}

}  // namespace celac
