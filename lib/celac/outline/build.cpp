#include "celac/outline/build.hpp"

#include <algorithm>
#include <string>

#include "celac/markdown/inline.hpp"
#include "celac/outline/ledger.hpp"
#include "celac/plan/id.hpp"
#include "celac/plan/order.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// A text on its way: what was joined, then what inline Markdown made of it.
struct Text {
  Prose prose;
  std::string markup;
  std::uint32_t at = 0;
};

class Builder {
 public:
  Builder(const Source &source, const Units &units, const Tree &tree, const std::vector<NodeForm> &forms)
      : source_(source), units_(units), tree_(tree), forms_(forms), vocabulary_(source.bytes()),
        texts_of_(tree.nodes.size()) {}

  Built run() {
    bullets_.resize(tree_.nodes.size());
    for (const TreeNode &node : tree_.nodes) {
      bullets_[static_cast<std::size_t>(std::max(node.parent, 0))] += bullet(node) ? 1U : 0U;
    }
    for (std::uint32_t i = 0; i < tree_.nodes.size(); ++i) {
      read_node(i);
    }
    for (const Passage &note : tree_.footnotes) {
      read_footnote(note);
    }
    resolve();
    Plan &plan = built_.plan;
    add_root(plan);
    add_footnotes(plan);
    assign_ids(plan);
    collect_ids(plan.items, plan.sections);
    write_ledger(source_, units_, tree_.asides, built_.ids, repaired_lists_, std::move(marks_), plan);
    return std::move(built_);
  }

 private:
  struct PassageText {
    std::uint32_t first = 0;  // of its texts: one, or one a table cell
    std::uint32_t count = 0;
    std::vector<Span> bytes;
  };

  // ---- texts ----

  void read_node(std::uint32_t i) {
    const TreeNode &node = tree_.nodes[i];
    texts_of_[i].resize(node.passages.size());
    for (std::size_t k = 0; k < node.passages.size(); ++k) {
      const Passage &passage = node.passages[k];
      std::vector<Hole> holes;
      const bool first = k == 0 && node.label != nullptr;
      if (first) {
        label_holes(node, holes);
      }
      const bool row = units_.units[passage.unit].kind == UnitKind::row;
      if (row) {
        read_row(passage, texts_of_[i][k], holes);
      } else {
        texts_of_[i][k].first = join(passage, first ? node.label : nullptr, holes);
        texts_of_[i][k].count = 1;
      }
      texts_of_[i][k].bytes = uncovered(passage, holes);
      for (Hole &hole : holes) {
        marks_.push_back({i, std::move(hole)});
      }
    }
  }

  std::uint32_t join(const Passage &passage, const Label *label, std::vector<Hole> &holes) {
    Text text;
    text.at = passage.pieces.front().content.begin;
    text.prose = join_pieces(source_.bytes(), units_.manner, passage.pieces, vocabulary_, holes);
    if (label != nullptr && !label->closes) {
      text.prose.raw.insert(0, source_.slice(label->opener));
    }
    texts_.push_back(std::move(text));
    return static_cast<std::uint32_t>(texts_.size() - 1);
  }

  void read_row(const Passage &passage, PassageText &out, std::vector<Hole> &holes) {
    for (const Span cell : table_cells(source_.bytes(), units_.lines[units_.units[passage.unit].first].content)) {
      Passage one;
      one.pieces.push_back({cell, cell, Joint::none});
      const std::uint32_t text = join(one, nullptr, holes);
      out.first = out.count++ == 0 ? text : out.first;
    }
  }

  void read_footnote(const Passage &note) {
    const std::string_view content = source_.slice(note.pieces.front().content);
    const bool markdown = content.substr(0, 2) == "[^";
    const auto close = content.find(markdown ? "]:" : "</sup>");
    const std::size_t open = markdown ? 2 : 5;
    Footnote footnote;
    footnote.label = std::string(content.substr(open, close - open));
    Passage body = note;
    body.pieces.front().content.begin += static_cast<std::uint32_t>(close + (markdown ? 2 : 6));
    std::vector<Hole> holes;
    footnote_texts_.push_back(join(body, nullptr, holes));
    footnote.at = location(uncovered(note, holes));
    for (Hole &hole : holes) {
      marks_.push_back({0, std::move(hole)});
    }
    built_.plan.footnotes.push_back(std::move(footnote));
  }

  void resolve() {
    std::vector<std::string_view> raw;
    std::vector<std::size_t> index;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      if (texts_[i].prose.special) {
        raw.emplace_back(texts_[i].prose.raw);
        index.push_back(i);
      }
    }
    if (raw.empty()) {
      return;
    }
    std::string references;
    for (const Line &line : units_.lines) {
      if (line.kind == LineKind::reference) {
        references.append(source_.slice(line.content)).push_back('\n');
      }
    }
    auto resolved = resolve_inlines(raw, references);
    for (std::size_t k = 0; k < index.size(); ++k) {
      Text &text = texts_[index[k]];
      if (resolved[k].refused) {
        built_.refused_texts.push_back(text.at);
      }
      if (resolved[k].says_more) {
        text.markup = std::move(text.prose.raw);
      }
      text.prose.raw = squeeze(resolved[k].text);
    }
  }

  // ---- what is changed at the label ----

  void label_holes(const TreeNode &node, std::vector<Hole> &holes) {
    const Label &label = *node.label;
    const auto &unit = units_.units[static_cast<std::size_t>(node.unit)];
    const std::uint32_t start = node.passages.front().pieces.front().cover.begin;
    if (!unit.starts_block && units_.manner == Manner::markdown && !is_list_entry(node)) {
      holes.push_back({{start, start}, "lazy-item", Aside::none, "\n", 0});
    }
    if (misses_list_mark(node)) {
      holes.push_back({{start, start}, "missing-list-mark", Aside::none, "- ", 0});
    }
    if (label.ocr) {
      holes.push_back({slip_span(label), "ocr-label", Aside::none, canonical_number(source_.bytes(), label), 0});
    }
    const auto next = utf8::decode(source_.bytes(), label.rest);
    const auto last = utf8::decode_before(source_.bytes(), label.printed.end);
    if (label.glued && !utf8::is_cjk(next.code) && !utf8::is_cjk(last.code)) {
      holes.push_back({{label.rest, label.rest}, "missing-space-after-label", Aside::none, " ", 0});
    }
  }

  // The number that was misread, without the word before it and the point behind it.
  [[nodiscard]] Span slip_span(const Label &label) const {
    Span span = label.printed;
    const std::string_view printed = source_.slice(span);
    const auto blank = printed.find_last_of(" *_");
    span.begin += blank == std::string_view::npos ? 0 : static_cast<std::uint32_t>(blank + 1);
    const std::size_t number = source_.slice(span).find_first_of(".)\\");
    const bool dotted = label.count > 1;
    if (!dotted && number != std::string_view::npos) {
      span.end = span.begin + static_cast<std::uint32_t>(number);
    } else if (source_.bytes()[span.end - 1] == '.' || source_.bytes()[span.end - 1] == ')') {
      --span.end;
    }
    return span;
  }

  // A line that Markdown itself reads as the next entry of an ordered list: no scar.
  [[nodiscard]] bool is_list_entry(const TreeNode &node) const {
    const auto ordered = [](const Label &label) {
      return label.count == 1 && label.last().kind == Numeral::arabic && label.last().suffix == 0 && label.delimited &&
             !label.marked && !label.escaped && !label.glued && !label.ocr && label.word == Word::none &&
             (label.dress == Dress::point || label.dress == Dress::closed);
    };
    if (!ordered(*node.label) || node.unit == 0) {
      return false;
    }
    const Unit &before = units_.units[static_cast<std::size_t>(node.unit) - 1];
    return node.label->last().value == 1 || (before.label_count > 0 && ordered(units_.labels[before.labels]));
  }

  // Most of its siblings are list entries and it is not.
  [[nodiscard]] bool misses_list_mark(const TreeNode &node) {
    if (node.heading != 0 || node.row || bullet(node)) {
      return false;
    }
    const auto &siblings = tree_.nodes[static_cast<std::size_t>(node.parent)].children;
    if (siblings.size() < 2) {
      return false;
    }
    return bullets_[static_cast<std::size_t>(node.parent)] * 2 > siblings.size();
  }

  [[nodiscard]] bool bullet(const TreeNode &node) const {
    return !node.passages.empty() && node.passages.front().bullet;
  }

  // ---- locations ----

  // The bytes of a passage without its holes, which are put in order for that.
  static std::vector<Span> uncovered(const Passage &passage, std::vector<Hole> &holes) {
    std::stable_sort(holes.begin(), holes.end(),
                     [](const Hole &a, const Hole &b) { return a.span.begin < b.span.begin; });
    std::vector<Span> out;
    auto hole = holes.begin();
    for (const Piece &piece : passage.pieces) {
      std::uint32_t at = piece.cover.begin;
      for (; hole != holes.end() && hole->span.begin < piece.cover.end; ++hole) {
        if (hole->span.empty() || hole->span.begin < at) {
          continue;
        }
        if (hole->span.begin > at) {
          out.push_back({at, hole->span.begin});
        }
        at = hole->span.end;
      }
      if (at < piece.cover.end) {
        out.push_back({at, piece.cover.end});
      }
    }
    return out;
  }

  [[nodiscard]] Location location(std::vector<Span> bytes) {
    Location at;
    if (!bytes.empty()) {
      at.lines = {line_of(bytes.front().begin), line_of(bytes.back().end - 1)};
    }
    at.bytes = std::move(bytes);
    return at;
  }

  // Lines are asked for in rising order nearly always: start from the last answer.
  [[nodiscard]] std::uint32_t line_of(std::uint32_t offset) {
    const auto begins_by = [&](std::uint32_t line) { return source_.line(line).begin <= offset; };
    for (int step = 0; step < 8; ++step) {
      if (!begins_by(line_hint_)) {
        break;
      }
      if (line_hint_ + 1 >= source_.line_count() || !begins_by(line_hint_ + 1)) {
        return line_hint_ + 1;
      }
      ++line_hint_;
    }
    line_hint_ = source_.line_of(offset);
    return line_hint_ + 1;
  }

  // ---- nodes ----

  std::string take(const PassageText &passage) { return std::move(texts_[passage.first].prose.raw); }

  void name_label(const TreeNode &node, std::string &label, std::string &number, std::string &kind) const {
    if (node.label != nullptr) {
      label = printed_label(source_.bytes(), *node.label);
      number = canonical_number(source_.bytes(), *node.label);
      kind = name(node.label->word);
    }
  }

  void add_root(Plan &plan) {
    const TreeNode &root = tree_.nodes[0];
    for (std::size_t k = 0; k < root.passages.size(); ++k) {
      add_paragraph(0, k, plan.preamble);
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

  // A line of nothing but invisible characters leaves no paragraph behind.
  void add_paragraph(std::uint32_t i, std::size_t k, std::vector<Paragraph> &to) {
    Paragraph one = paragraph(i, k);
    if (!one.text.empty() || !one.at.bytes.empty()) {
      to.push_back(std::move(one));
    }
  }

  Paragraph paragraph(std::uint32_t i, std::size_t k) {
    PassageText &passage = texts_of_[i][k];
    Paragraph out;
    out.text = row_text(passage);
    if (passage.count == 1) {
      out.markup = std::move(texts_[passage.first].markup);
    }
    out.at = location(std::move(passage.bytes));
    return out;
  }

  // A table row without a number reads as its cells.
  std::string row_text(const PassageText &passage) {
    std::string out = take(passage);
    for (std::uint32_t c = 1; c < passage.count; ++c) {
      const std::string &cell = texts_[passage.first + c].prose.raw;
      if (!cell.empty()) {
        out += out.empty() ? "" : " | ";
        out += cell;
      }
    }
    return out;
  }

  void add_section(std::uint32_t i, Section &section) {
    const TreeNode &node = tree_.nodes[i];
    const NodeForm &form = forms_[i];
    name_label(node, section.label, section.number, section.kind);
    std::vector<Span> heading;
    for (std::size_t k = 0; k < node.passages.size(); ++k) {
      const bool own = k < form.body;
      if (static_cast<std::int32_t>(k) == form.title) {
        section.title = take(texts_of_[i][k]);
      }
      if (own) {
        heading.insert(heading.end(), texts_of_[i][k].bytes.begin(), texts_of_[i][k].bytes.end());
      } else {
        add_paragraph(i, k, section.paragraphs);
      }
    }
    section.at = location(std::move(heading));
    add_children(i, section.items, section.sections);
  }

  void add_item(std::uint32_t i, Item &item) {
    const TreeNode &node = tree_.nodes[i];
    const NodeForm &form = forms_[i];
    name_label(node, item.label, item.number, item.kind);
    for (std::size_t k = 0; k < node.passages.size(); ++k) {
      if (node.row && k == 0) {
        row_item(texts_of_[i][k], item);
      } else if (static_cast<std::int32_t>(k) == form.title) {
        item.title = take(texts_of_[i][k]);
      } else if (k >= form.body) {
        const bool run_in = form.run_in && k == 1;
        add_words(texts_of_[i][k], node.passages[k].after_children ? item.after : item.text, item, run_in ? " " : "\n");
      }
    }
    item.at = location(own_bytes(i));
    std::vector<Section> none;
    add_children(i, item.items, none);
  }

  // All passages of a node are its own.
  std::vector<Span> own_bytes(std::uint32_t i) {
    std::vector<Span> bytes = std::move(texts_of_[i].front().bytes);
    for (std::size_t k = 1; k < texts_of_[i].size(); ++k) {
      bytes.insert(bytes.end(), texts_of_[i][k].bytes.begin(), texts_of_[i][k].bytes.end());
    }
    return bytes;
  }

  void row_item(const PassageText &passage, Item &item) {
    for (std::uint32_t c = 1; c < passage.count; ++c) {
      Text &cell = texts_[passage.first + c];
      if (c == 1) {
        item.text = std::move(cell.prose.raw);
        item.markup = std::move(cell.markup);
      } else {
        item.cells.push_back(std::move(cell.prose.raw));
      }
    }
    while (!item.cells.empty() && item.cells.back().empty() && passage.count < 3) {
      item.cells.pop_back();
    }
  }

  void add_words(const PassageText &passage, std::string &to, Item &item, std::string_view separator) {
    const std::string markup = texts_[passage.first].markup;
    const std::string words = row_text(passage);
    if (words.empty()) {
      return;
    }
    const bool own_text = &to == &item.text;
    if (own_text && (!markup.empty() || !item.markup.empty())) {
      if (item.markup.empty()) {
        item.markup = item.text;
      }
      item.markup += item.markup.empty() ? "" : separator;
      item.markup += markup.empty() ? words : markup;
    }
    to += to.empty() ? "" : separator;
    to += words;
  }

  void add_footnotes(Plan &plan) {
    for (std::size_t i = 0; i < plan.footnotes.size(); ++i) {
      plan.footnotes[i].text = std::move(texts_[footnote_texts_[i]].prose.raw);
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
  const Units &units_;
  const Tree &tree_;
  const std::vector<NodeForm> &forms_;
  Vocabulary vocabulary_;
  Built built_;
  std::vector<Text> texts_;
  std::vector<std::vector<PassageText>> texts_of_;
  std::vector<std::vector<std::string> *> repaired_lists_;
  std::vector<std::uint32_t> footnote_texts_;
  std::vector<LedgerMark> marks_;
  std::vector<std::uint32_t> bullets_;  // how many children of each node are list entries
  std::uint32_t line_hint_ = 0;
};

}  // namespace

Built build_plan(const Source &source, const Units &units, const Tree &tree, const std::vector<NodeForm> &forms) {
  return Builder(source, units, tree, forms).run();
}

}  // namespace celac
