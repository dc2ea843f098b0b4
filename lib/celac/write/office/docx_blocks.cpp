#include "celac/write/office/docx_blocks.hpp"

#include <algorithm>
#include <utility>

#include "celac/diff/edition_index.hpp"
#include "celac/write/common/blocks.hpp"
#include "celac/write/common/inline_markup.hpp"
#include "celac/write/common/shown_label.hpp"

namespace celac {
namespace {

constexpr std::size_t most_cells = 60;  // Word takes 63 columns

// A row that is nothing but its cells; others are written like items.
bool is_plain_row(const Item &item) {
  return !item.cells.empty() && item.cells.size() <= most_cells && item.items.empty() && item.paragraphs.empty() &&
         item.title.empty() && item.text.find('\n') == std::string::npos;
}

// The heads of a row's columns, its text's first.
std::vector<std::string_view> heads_of(const Item &item) {
  std::vector<std::string_view> heads{item.column};
  for (const Cell &cell : item.cells) {
    heads.push_back(cell.column);
  }
  return heads;
}

bool same_heads(const Item &a, const Item &b) {
  if (a.cells.size() != b.cells.size()) {
    return false;
  }
  auto of_a = heads_of(a);
  auto of_b = heads_of(b);
  std::sort(of_a.begin(), of_a.end());
  std::sort(of_b.begin(), of_b.end());
  return of_a == of_b;
}

// Whether the row's text stands in its first column: cells before it would be empty.
bool begins_with_text(const Item &item) { return item.cells.empty() || !item.cells.front().text.empty(); }

DocxBlock block_of(DocxKind kind, std::uint32_t level, std::string label, std::string_view words, std::uint32_t node) {
  DocxBlock block;
  block.kind = kind;
  block.level = level;
  block.label = std::move(label);
  block.words = words;
  block.node = node;
  return block;
}

class BlockList {
 public:
  explicit BlockList(const Plan &plan) : plan_(plan) {}

  DocxBlocks run() {
    if (!plan_.title.empty()) {
      add(block_of(DocxKind::title, 0, "", plan_.title, no_node));
    }
    for (const Paragraph &one : plan_.preamble) {
      paragraph(one, no_node, 0);
    }
    add_below(blocks_of(plan_), no_node, 0, 0);
    for (const Footnote &note : plan_.footnotes) {
      lines(block_of(DocxKind::note, 0, "[" + note.label + "]", {}, no_node), note.text, {}, 1);
    }
    return std::move(out_);
  }

 private:
  void add(DocxBlock block) { out_.blocks.push_back(std::move(block)); }

  void paragraph(const Paragraph &one, std::uint32_t owner, std::uint32_t level) {
    DocxBlock block = block_of(DocxKind::text, level, "", {}, owner);
    block.id = one.id;
    block.paragraph = &one;
    lines(std::move(block), one.text, one.markup, level);
  }

  // `first` with the first line of `text`, and a paragraph of its own for each of the others.
  void lines(DocxBlock first, std::string_view text, std::string_view all_markup, std::uint32_t level) {
    MarkupLines markup(text, all_markup);
    first.words = text.substr(0, text.find('\n'));
    first.markup = markup.next();
    DocxBlock next = block_of(DocxKind::text, level, "", {}, first.node);
    next.paragraph = first.paragraph;
    if (!first.words.empty() || !first.label.empty()) {
      add(std::move(first));
    }
    bool rest = false;
    each_line(text, [&](std::string_view line) {
      next.markup = rest ? markup.next() : std::string_view();
      if (rest && !line.empty()) {
        next.words = line;
        add(next);
      }
      rest = true;
    });
  }

  void add_below(const PlanBlocks &blocks, std::uint32_t owner, std::uint32_t depth, std::uint32_t indent) {
    const Item *table = nullptr;  // the first row of the table that is open
    each_block(
        blocks,
        [&](const Paragraph &one) {
          table = nullptr;
          paragraph(one, owner, indent);
        },
        [&](const Item &item) {
          if (!is_plain_row(item)) {
            table = nullptr;
            add_item(item, indent);
            return;
          }
          const bool opens = table == nullptr || !same_heads(*table, item);
          table = opens ? &item : table;
          if (opens) {
            open_table(blocks.items, item);
          }
          add_row(item, opens);
        },
        [&](const Section &section) {
          table = nullptr;
          add_section(section, depth);
        });
  }

  void add_section(const Section &section, std::uint32_t depth) {
    const std::uint32_t node = nodes_++;
    DocxBlock block = block_of(DocxKind::heading, depth + 1, shown_label(section), section.title, node);
    block.id = section.id;
    add(std::move(block));
    add_below(blocks_of(section), node, depth + 1, 0);
  }

  void add_item(const Item &item, std::uint32_t indent) {
    const std::uint32_t node = nodes_++;
    DocxBlock block = block_of(DocxKind::item, indent, shown_mark(item), item.title, node);
    block.name = !item.title.empty();
    block.id = item.id;
    if (item.title.empty()) {
      lines(std::move(block), item.text, item.markup, indent + 1);
    } else {
      add(std::move(block));
      lines(block_of(DocxKind::text, indent + 1, "", {}, node), item.text, item.markup, indent + 1);
    }
    for (const Cell &cell : item.cells) {
      cell_line(cell, node, indent + 1);
    }
    add_below(blocks_of(item), node, 0, indent + 1);
  }

  void cell_line(const Cell &cell, std::uint32_t node, std::uint32_t level) {
    const std::string head = cell.column.empty() || cell.text.empty() ? "" : cell.column + ":";
    lines(block_of(DocxKind::text, level, head, {}, node), cell.text, {}, level);
  }

  // The columns in the order of a row whose text stands in the first of them, if there is one.
  void open_table(const std::vector<Item> &items, const Item &first) {
    const auto begin = items.begin() + (&first - items.data());
    const auto end = std::find_if(begin, items.end(),
                                  [&](const Item &item) { return !is_plain_row(item) || !same_heads(item, first); });
    const auto whole = std::find_if(begin, end, begins_with_text);
    DocxTable table;
    table.columns = heads_of(whole == end ? first : *whole);
    table.labels = std::any_of(begin, end, [](const Item &item) { return !item.label.empty(); });
    out_.tables.push_back(std::move(table));
  }

  void add_row(const Item &item, bool first) {
    const DocxTable &table = out_.tables.back();
    DocxBlock block = block_of(DocxKind::row, 0, shown_label(item), item.text, nodes_++);
    block.id = item.id;
    block.table = static_cast<std::uint32_t>(out_.tables.size() - 1);
    block.first_of_table = first;
    std::vector<std::pair<std::string_view, DocxWords>> cells{{item.column, {item.text, item.markup}}};
    for (const Cell &cell : item.cells) {
      cells.push_back({cell.column, {cell.text, {}}});
    }
    // By their heads; those of one name, or of none, in their order.
    for (const std::string_view head : table.columns) {
      const auto found = std::find_if(cells.begin(), cells.end(), [&](const auto &cell) { return cell.first == head; });
      block.cells.push_back(found->second);
      cells.erase(found);
    }
    add(std::move(block));
  }

  const Plan &plan_;
  DocxBlocks out_;
  std::uint32_t nodes_ = 0;
};

}  // namespace

DocxBlocks docx_blocks(const Plan &plan) { return BlockList(plan).run(); }

}  // namespace celac
