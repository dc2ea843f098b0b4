#include "celac/write/plan/text_plan.hpp"

#include "celac/plan/order.hpp"
#include "celac/write/common/blocks.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/common/shown_label.hpp"
#include "celac/write/common/wrap.hpp"

namespace celac {
namespace {

constexpr std::size_t width = 80;
constexpr std::size_t deepest_indent = 24;  // past this, deeper items are not set in further

class TextWriter {
 public:
  explicit TextWriter(std::string &out) : out_(out) {}

  void write(const Plan &plan) {
    if (!plan.title.empty()) {
      heading("", plan.title, '=');
    }
    for (const Paragraph &paragraph : plan.preamble) {
      write_paragraph(paragraph);
    }
    write_blocks(blocks_of(plan), 0);
    for (const Footnote &note : plan.footnotes) {
      blank_line();
      hang(0, "[" + note.label + "]", note.text);
    }
  }

 private:
  void write_blocks(const PlanBlocks &blocks, std::size_t depth) {
    each_block(
        blocks, [&](const Paragraph &paragraph) { write_paragraph(paragraph); },
        [&](const Item &item) {
          blank_line();
          write_item(item, 0);
        },
        [&](const Section &section) {
          heading(shown_label(section), section.title, depth == 0 ? '-' : '\0');
          write_blocks(blocks_of(section), depth + 1);
        });
  }

  void heading(std::string_view label, std::string_view title, char rule) {
    blank_line();
    const std::string words = printable(label) + (label.empty() || title.empty() ? "" : " ") + printable(title);
    append_wrapped(out_, words, 0, 0, width);
    if (rule != '\0') {
      out_.append(std::min(display_width(words), width), rule).append(1, '\n');
    }
  }

  void write_paragraph(const Paragraph &paragraph) {
    blank_line();
    each_line(paragraph.text, [&](std::string_view line) { append_wrapped(out_, printable(line), 0, 0, width); });
  }

  void write_item(const Item &item, std::size_t indent) {
    std::size_t inner = indent;
    if (item.title.empty()) {
      inner = hang(indent, shown_mark(item), item.text);
    } else {
      inner = hang(indent, shown_mark(item), item.title);
      words(inner, item.text);
    }
    for (const Cell &cell : item.cells) {
      words(inner, shown_cell(cell));
    }
    each_block(
        blocks_of(item), [&](const Paragraph &paragraph) { words(inner, paragraph.text); },
        [&](const Item &child) { write_item(child, std::min(inner, deepest_indent)); }, [](const Section &) {});
  }

  // `label`, and `text` hanging after it. Returns the column at which it hangs.
  std::size_t hang(std::size_t indent, std::string_view label, std::string_view text) {
    const std::string shown = printable(label);
    const std::size_t column = indent + display_width(shown) + (shown.empty() ? 0 : 1);
    const std::size_t inner = column - indent > 12 ? indent + 2 : column;
    out_.append(indent, ' ').append(shown);
    const auto end = std::min(text.find('\n'), text.size());
    out_.append(shown.empty() || end == 0 ? 0 : 1, ' ');
    append_wrapped(out_, printable(text.substr(0, end)), column, inner, width);
    words(inner, text.substr(std::min(end + 1, text.size())));
    return inner;
  }

  void words(std::size_t indent, std::string_view text) {
    each_line(text, [&](std::string_view line) {
      out_.append(indent, ' ');
      append_wrapped(out_, printable(line), indent, indent, width);
    });
  }

  void blank_line() {
    if (!out_.empty()) {
      out_ += '\n';
    }
  }

  std::string &out_;
};

}  // namespace

void write_plan_text(std::string &out, const Plan &plan) { TextWriter(out).write(plan); }

}  // namespace celac
