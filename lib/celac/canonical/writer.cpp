#include "celac/canonical/writer.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <type_traits>

#include "celac/canonical/canonical.hpp"
#include "celac/canonical/words.hpp"
#include "celac/plan/id.hpp"
#include "celac/prose/language.hpp"
#include "celac/text/ascii.hpp"
#include "celac/write/common/blocks.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/common/inline_markup.hpp"
#include "celac/write/common/shown_label.hpp"

namespace celac {
namespace {

// ---- ids that a reader of the file would not arrive at (models may name what they like)

template <class Node>
Node bare(const Node &node) {
  Node out;
  out.number = node.number;
  out.kind = node.kind;
  if (node.number.empty()) {
    out.title = node.title;
    out.label = node.label;
  }
  if (!node.at.bytes.empty()) {
    out.at.bytes = {node.at.bytes.front()};
  }
  return out;
}

// Those that are written.
std::vector<Paragraph> skeleton(const std::vector<Paragraph> &paragraphs) {
  std::vector<Paragraph> out;
  for (const Paragraph &paragraph : paragraphs) {
    if (!paragraph.text.empty()) {
      out.emplace_back().at = paragraph.at;
    }
  }
  return out;
}

Item skeleton(const Item &item) {
  Item out = bare(item);
  out.items.reserve(item.items.size());
  for (const Item &child : item.items) {
    out.items.push_back(skeleton(child));
  }
  out.paragraphs = skeleton(item.paragraphs);
  return out;
}

void skeleton(const std::vector<Item> &items, const std::vector<Section> &sections, std::vector<Item> &items_out,
              std::vector<Section> &sections_out) {
  items_out.reserve(items.size());
  for (const Item &item : items) {
    items_out.push_back(skeleton(item));
  }
  sections_out.reserve(sections.size());
  for (const Section &section : sections) {
    Section &out = sections_out.emplace_back(bare(section));
    out.paragraphs = skeleton(section.paragraphs);
    skeleton(section.items, section.sections, out.items, out.sections);
  }
}

// The ids that a reader of the written lines gives, in the order of the lines.
std::vector<std::string> expected_ids(const Plan &plan) {
  Plan named;
  named.preamble = skeleton(plan.preamble);
  named.paragraphs = skeleton(plan.paragraphs);
  skeleton(plan.items, plan.sections, named.items, named.sections);
  assign_ids(named);
  std::vector<std::string> ids;
  for (const NodeRef &unit : all_units(named)) {
    ids.push_back(unit.id());
  }
  return ids;
}

// ---- labels

// The label in the one style: the bare number, or the word with its number.
template <class Node>
std::string plain_label(const Node &node) {
  if (node.kind.empty()) {
    return node.number.empty() ? node.label : node.number;
  }
  std::string label = mended_label(node);
  const auto end = label.find_last_not_of(".:) -");
  std::string trimmed = label.substr(0, end == std::string::npos ? 0 : end + 1);
  return meaning_of_label(trimmed) == LabelMeaning{node.number, node.kind} ? trimmed : label;
}

void append_pair(std::string &out, std::string_view key, std::string_view value) {
  out.append(1, ' ').append(key).append(1, '=');
  for (const char c : value) {
    const bool plain = ascii::is_letter_or_digit(c) || c == '.' || c == '~';
    if (plain) {
      out += c;
    } else {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
}

// 2021, 2021-12 or 2021-12-03; a model may say anything there.
bool is_iso_date(std::string_view date) {
  constexpr std::string_view shape = "0000-00-00";
  const bool whole = date.size() == 4 || date.size() == 7 || date.size() == shape.size();
  return whole && std::equal(date.begin(), date.end(), shape.begin(),
                             [](char c, char like) { return like == '-' ? c == '-' : ascii::is_digit(c); });
}

class CanonicalWriter {
 public:
  explicit CanonicalWriter(std::string &out) : out_(out) {}

  void write(const Plan &plan) {
    ids_ = expected_ids(plan);
    write_head(plan);
    for (const Paragraph &paragraph : plan.preamble) {
      write_paragraph(paragraph, 0);
    }
    write_blocks(blocks_of(plan), 1);
    if (!plan.footnotes.empty()) {
      out_ += "\n---\n\n<!-- celac: notes -->\n\n";
    }
    for (const Footnote &note : plan.footnotes) {
      out_ += "- **";
      canonical::append_exact(out_, note.label.empty() ? "*" : note.label);
      out_ += "** ";
      canonical::append_exact(out_, note.text);
      out_ += '\n';
    }
  }

  void write_section(const Section &section, std::uint32_t level) {
    blank_line();
    out_.append(std::min<std::uint32_t>(level, 6), '#');
    write_opening(section, section.number.empty() && section.label.empty() && section.kind.empty(),
                  level > 6 ? level : 0);
    if (!section.title.empty()) {
      out_ += ' ';
      canonical::append_exact(out_, section.title);
    }
    out_ += '\n';
    open_level_ = level;
    after_entry_ = false;
    write_blocks(blocks_of(section), level);
  }

  void write_item(const Item &item, std::size_t indent) {
    if (!after_entry_) {
      blank_line();
    }
    out_.append(indent, ' ').append(1, '-');
    write_opening(item, false, 0, item.column);
    std::string_view text = item.text;
    MarkupLines markup(item.text, item.markup);
    // Line feeds that part no lines are white space of one line.
    const bool in_lines = canonical::keeps_white_space(text);
    if (!item.title.empty()) {
      out_ += " *";
      canonical::append_exact(out_, item.title);
      out_ += '*';
    } else if (!text.empty()) {
      const auto end = in_lines ? std::min(text.find('\n'), text.size()) : text.size();
      out_ += ' ';
      canonical::append_exact(out_, text.substr(0, end), markup.next());
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    out_ += '\n';
    after_entry_ = true;
    write_words(item.title.empty() ? text : item.text, in_lines, markup, indent + 2);
    write_cells(item.cells, indent + 2);
    bool alone = true;  // no sub-item parts what follows from the text
    each_block(
        blocks_of(item), [&](const Paragraph &paragraph) { write_paragraph(paragraph, indent + 2, alone); },
        [&](const Item &child) {
          alone = false;
          write_item(child, indent + 2);
        },
        [](const Section &) {});
  }

  /// `told_apart`: from the text of an item, which it would be more of.
  void write_paragraph(const Paragraph &paragraph, std::size_t indent, bool told_apart = false) {
    if (paragraph.text.empty()) {
      return;
    }
    blank_line();
    if (!has_expected_id(paragraph.id) || told_apart) {
      out_.append(indent, ' ').append("<!-- celac: paragraph");
      append_pair(out_, "id", paragraph.id);
      out_ += " -->\n";
    }
    out_.append(indent, ' ');
    canonical::append_exact(out_, paragraph.text, paragraph.markup);
    out_ += '\n';
    after_entry_ = false;
  }

 private:
  void write_head(const Plan &plan) {
    out_.append(canonical_opener).append(1, '\n');
    directive("language", plan.language);
    if (is_iso_date(plan.date)) {
      directive("date", plan.date);
    }
    if (plan.period != find_period(plan.title)) {
      directive("period", plan.period ? fmt::format("{}-{}", plan.period->from, plan.period->to) : "none");
    }
    if (!plan.title.empty()) {
      out_ += "\n# ";
      canonical::append_exact(out_, plan.title);
      out_ += '\n';
    }
  }

  // Values are language tags and years; what else a model may say there is cut to their letters.
  void directive(std::string_view key, std::string_view value) {
    std::string word;
    for (const char c : value) {
      const bool letter = ascii::is_letter_or_digit(c);
      if (letter || (c == '-' && !word.empty() && word.back() != '-')) {
        word += c;
      }
    }
    out_.append("<!-- celac: ").append(key).append(1, ' ').append(word.empty() ? "und" : word).append(" -->\n");
  }

  void write_blocks(const PlanBlocks &blocks, std::uint32_t level) {
    each_block(
        blocks,
        [&](const Paragraph &paragraph) {
          if (!paragraph.text.empty()) {
            return_to(level);
          }
          write_paragraph(paragraph, 0);
        },
        [&](const Item &item) {
          return_to(level);
          write_item(item, 0);
        },
        [&](const Section &section) { write_section(section, level + 1); });
  }

  void return_to(std::uint32_t level) {
    if (open_level_ > level) {
      blank_line();
      fmt::format_to(std::back_inserter(out_), "<!-- celac: level {} -->\n", level);
      open_level_ = level;
      after_entry_ = false;
    }
  }

  // Whether the next unit has the id that a reader gives it.
  bool has_expected_id(const std::string &id) {
    const bool expected = next_id_ >= ids_.size() || ids_[next_id_] == id;
    ++next_id_;
    return expected;
  }

  // The bold label, and in a comment what it does not say by itself.
  template <class Node>
  void write_opening(const Node &node, bool nameless, std::uint32_t level, std::string_view column = {}) {
    const std::string label = plain_label(node);
    std::string extra;
    const bool bullet = std::is_same_v<Node, Item> && label.empty() && node.number.empty() && node.kind == bullet_kind;
    const bool plain = nameless || bullet ||
                       (!label.empty() && meaning_of_label(label) == LabelMeaning{node.number, node.kind});
    if (!plain) {
      append_pair(extra, "number", node.number);
      append_pair(extra, "kind", node.kind);
    }
    if (!column.empty()) {
      append_pair(extra, "column", column);
    }
    if (!has_expected_id(node.id)) {
      append_pair(extra, "id", node.id);
    }
    if (level != 0) {
      append_pair(extra, "level", std::to_string(level));
    }
    if (!label.empty()) {
      out_ += " **";
      canonical::append_exact(out_, label);
      out_ += "**";
    }
    if (!extra.empty()) {
      out_.append(" <!-- celac:").append(extra).append(" -->");
    }
  }

  void write_words(std::string_view text, bool in_lines, MarkupLines &markup, std::size_t indent) {
    const auto write_line = [&](std::string_view line) {
      blank_line();
      out_.append(indent, ' ');
      canonical::append_exact(out_, line, markup.next());
      out_ += '\n';
      after_entry_ = false;
    };
    if (in_lines) {
      each_line(text, write_line);
    } else if (!text.empty()) {
      write_line(text);
    }
  }

  // One row of a table; below the heads of its columns, where one has a head.
  void write_cells(const std::vector<Cell> &cells, std::size_t indent) {
    if (cells.empty()) {
      return;
    }
    blank_line();
    if (std::any_of(cells.begin(), cells.end(), [](const Cell &cell) { return !cell.column.empty(); })) {
      write_row(cells, &Cell::column, indent);
      out_.append(indent, ' ').append(1, '|');
      for (std::size_t i = 0; i < cells.size(); ++i) {
        out_ += "---|";
      }
      out_ += '\n';
    }
    write_row(cells, &Cell::text, indent);
    after_entry_ = false;
  }

  void write_row(const std::vector<Cell> &cells, std::string Cell::*words, std::size_t indent) {
    out_.append(indent, ' ').append(1, '|');
    for (const Cell &cell : cells) {
      out_ += ' ';
      canonical::append_exact(out_, cell.*words);
      out_ += " |";
    }
    out_ += '\n';
  }

  void blank_line() {
    if (!out_.empty()) {
      out_ += '\n';
    }
  }

  std::string &out_;
  std::vector<std::string> ids_;
  std::size_t next_id_ = 0;
  std::uint32_t open_level_ = 1;
  bool after_entry_ = false;  // the last line opened an item: the next entry follows without a blank line
};

}  // namespace

void write_plan_markdown(std::string &out, const Plan &plan) { CanonicalWriter(out).write(plan); }

void write_node_markdown(std::string &out, const NodeRef &node) {
  CanonicalWriter writer(out);
  if (node.section != nullptr) {
    writer.write_section(*node.section, std::min(node.depth + 2, 6U));
  } else if (node.item != nullptr) {
    writer.write_item(*node.item, 0);
  } else {
    writer.write_paragraph(*node.paragraph, 0);
  }
}

}  // namespace celac
