#include "celac/outline/tree/texts.hpp"

#include <algorithm>
#include <iterator>

#include "celac/markdown/inline.hpp"
#include "celac/outline/furniture/passes.hpp"
#include "celac/outline/tree/label_repairs.hpp"
#include "celac/outline/tree/white_space.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// "(*)" is the mark of a note: two of them in one paragraph are no emphasis.
void escape_note_stars(std::string &words) {
  for (auto at = words.find("(*"); at != std::string::npos; at = words.find("(*", at + 2)) {
    const auto end = words.find_first_not_of('*', at + 1);
    if (end != std::string::npos && words[end] == ')') {
      for (auto star = end; star > at + 1; --star) {
        words.insert(star - 1, 1, '\\');
      }
    }
  }
}

// Whether the marks that a label opened close in its text: what never does, as in "<strong>Art. 3. Lamps", would be
// printed as it stands.
bool closes(std::string_view text, std::string_view opener) {
  if (opener.find('[') != std::string_view::npos) {
    return text.find(']') != std::string_view::npos;
  }
  if (const auto tag = opener.rfind('<'); tag != std::string_view::npos) {
    const std::string_view name = opener.substr(tag + 1, opener.find_first_of("> ", tag) - tag - 1);
    return text.find("</" + std::string(name)) != std::string_view::npos;
  }
  return text.find(opener.substr(0, std::min<std::size_t>(opener.size(), 2))) != std::string_view::npos;
}

class TextReader {
 public:
  TextReader(const Source &source, const Blocks &blocks, const Tree &tree)
      : source_(source), blocks_(blocks), tree_(tree), label_repairs_(source, blocks, tree),
        vocabulary_(source.bytes()) {
    out_.texts.reserve(tree.pieces.size());
    out_.passages.reserve(tree.pieces.size());
    out_.spans.reserve(tree.pieces.size());
    out_.first_passage.reserve(tree.nodes.size());
  }

  Texts run() {
    for (std::uint32_t i = 0; i < tree_.nodes.size(); ++i) {
      read_node(i);
    }
    for (const Passage &note : tree_.footnotes) {
      read_note(note);
    }
    read_heads();
    resolve();
    name_columns();
    return std::move(out_);
  }

 private:
  // A text whose words are inline Markdown yet.
  struct Unresolved {
    std::uint32_t text;
    std::uint32_t at;  // byte of its first words
  };

  void read_node(std::uint32_t i) {
    const TreeNode &node = tree_.nodes[i];
    out_.first_passage.push_back(static_cast<std::uint32_t>(out_.passages.size()));
    for (std::size_t k = 0; k < node.passages.size(); ++k) {
      const Passage &passage = node.passages[k];
      const Label *label = k == 0 ? node.label : nullptr;
      if (label != nullptr) {
        label_repairs_.add(node, excisions_);
      } else if (k == 0) {
        label_repairs_.add_lost_mark(node, excisions_);
      }
      PassageText text;
      if (!is_row(passage)) {
        text.first = join(tree_.pieces_of(passage), label);
        text.count = 1;
      } else if (k == 0 || !is_row(node.passages.front())) {
        read_cells(gather(node, k), label, text);
      }
      uncover(passage, text);
      out_.passages.push_back(text);
    }
    mark_excisions(i);
  }

  [[nodiscard]] bool is_row(const Passage &passage) const {
    return blocks_.blocks[passage.block].kind == BlockKind::row;
  }

  // The excisions of a passage go to the ledger.
  void mark_excisions(std::uint32_t node) {
    for (Excision &excision : excisions_) {
      out_.marks.push_back({node, std::move(excision)});
    }
    excisions_.clear();
    sorted_ = 0;
  }

  std::uint32_t join(std::span<const Piece> pieces, const Label *label) {
    const auto index = static_cast<std::uint32_t>(out_.texts.size());
    Prose prose = join_pieces(source_.bytes(), blocks_.format, pieces, vocabulary_, excisions_);
    if (label != nullptr && !label->closes && closes(prose.raw, source_.slice(label->opener))) {
      prose.raw.insert(0, source_.slice(label->opener));
    }
    if (prose.special) {
      unresolved_.push_back({index, pieces.empty() ? 0 : pieces.front().content.begin});
    }
    out_.texts.emplace_back().words = std::move(prose.raw);
    return index;
  }

  // A cell's words, which may stand in several rows where one goes on with another.
  struct CellPieces {
    std::uint16_t column = 0;
    bool below = false;
    std::vector<Piece> pieces;
  };

  // The cells of the row that is passage `k` of a node, and of the rows after it that go on with it.
  std::vector<CellPieces> gather(const TreeNode &node, std::size_t k) {
    std::vector<CellPieces> cells;
    for (; k < node.passages.size() && is_row(node.passages[k]); ++k) {
      add_cells(row_of(blocks_, blocks_.blocks[node.passages[k].block]), cells);
    }
    return cells;
  }

  void add_cells(const TableRow &row, std::vector<CellPieces> &cells) {
    const Tables &tables = blocks_.tables;
    const auto above = static_cast<std::ptrdiff_t>(cells.size());
    for (const TableCell &cell : tables.cells_of(row)) {
      auto known = std::find_if(cells.rend() - above, cells.rend(),
                                [&](const CellPieces &one) { return one.column == cell.column; });
      const bool below = known != cells.rend() && !known->pieces.empty() && cell.count > 0 &&
                         ends_sentence(source_.slice(known->pieces.back().content));
      if (known == cells.rend() || below) {
        cells.push_back({cell.column, below, {}});
        known = cells.rbegin();
      }
      for (const Span words : tables.spans_of(cell)) {
        known->pieces.push_back({words, words, known->pieces.empty() ? JoinKind::none : JoinKind::cell});
      }
    }
  }

  // The label's own cell holds no more than the words after it, and is no cell if there are none.
  void read_cells(std::vector<CellPieces> cells, const Label *label, PassageText &out) {
    if (label != nullptr && !cells.empty()) {
      auto &pieces = cells.front().pieces;
      std::erase_if(pieces, [&](const Piece &piece) { return piece.content.end <= label->rest; });
      if (pieces.empty()) {
        cells.erase(cells.begin());
      } else if (pieces.front().content.begin < label->rest) {
        pieces.front().content.begin = label->rest;
        pieces.front().cover.begin = label->rest;
        pieces.front().join = JoinKind::none;
      } else {
        pieces.front().join = JoinKind::none;
      }
    }
    out.first = static_cast<std::uint32_t>(out_.texts.size());
    out.count = static_cast<std::uint32_t>(cells.size());
    for (const CellPieces &cell : cells) {
      const std::uint32_t text = join(cell.pieces, &cell == cells.data() ? label : nullptr);
      out_.texts[text].column = cell.column;
      out_.texts[text].below = cell.below;
    }
  }

  // The rows at the top of a table that name its columns; printed again on the next page they say nothing more.
  void read_heads() {
    const auto &rows = blocks_.tables.rows;
    for (std::size_t r = 0; r < rows.size();) {
      const std::uint32_t table = rows[r].table;
      std::vector<CellPieces> cells;
      for (; r < rows.size() && rows[r].table == table && rows[r].head; ++r) {
        add_cells(rows[r], cells);
      }
      heads_.resize(table + 1U);
      read_cells(std::move(cells), nullptr, heads_[table]);
      excisions_.clear();
      sorted_ = 0;
      while (r < rows.size() && rows[r].table == table) {
        ++r;
      }
    }
  }

  void name_columns() {
    for (const PassageText &head : heads_) {
      auto &names = out_.heads.emplace_back();
      for (std::uint32_t k = head.first; k < head.first + head.count; ++k) {
        const Text &text = out_.texts[k];
        names.resize(std::max<std::size_t>(names.size(), text.column + 1U));
        names[text.column] += names[text.column].empty() || text.words.empty() ? "" : " ";
        names[text.column] += text.words;
      }
    }
  }

  // The 1 of [^1]: <sup>[1]</sup> ¹
  static std::string note_label(std::string_view mark) {
    constexpr std::string_view tag = "<sup>";
    if (mark.starts_with("[^")) {
      return std::string(mark.substr(2, mark.size() - 4));
    }
    std::string label;
    for (std::size_t at = mark.starts_with(tag) ? tag.size() : 0; at < mark.size() && mark[at] != '<';) {
      const auto c = utf8::decode(mark, at);
      at += c.size;
      const char32_t digit = c.code == U'¹'   ? U'1'
                             : c.code == U'²' ? U'2'
                             : c.code == U'³' ? U'3'
                             : c.code >= U'⁰' ? U'0' + (c.code - U'⁰')
                                              : c.code;
      if (utf8::is_letter(digit) || utf8::is_digit(digit)) {
        utf8::append(label, digit);
      }
    }
    return label;
  }

  void read_note(const Passage &passage) {
    const auto pieces = tree_.pieces_of(passage);
    const std::string_view content = source_.slice(pieces.front().content);
    const std::uint32_t mark = note_size(content);
    const auto end = mark > 0                    ? mark
                     : content.starts_with("[^") ? static_cast<std::uint32_t>(content.find("]:")) + 2
                                                 : foot_note_mark(content);
    std::vector<Piece> body(pieces.begin(), pieces.end());
    body.front().content.begin += end;
    NoteText note;
    note.label = note_label(content.substr(0, end));
    note.passage.first = join(body, nullptr);
    note.passage.count = 1;
    uncover(passage, note.passage);
    mark_excisions(0);
    out_.notes.push_back(std::move(note));
  }

  // Those of the passages of a node before are in order: a node of thousands would be quadratic.
  void sort_excisions() {
    const auto earlier = [](const Excision &a, const Excision &b) { return a.span.begin < b.span.begin; };
    const auto fresh = excisions_.begin() + static_cast<std::ptrdiff_t>(sorted_);
    if (!std::is_sorted(fresh, excisions_.end(), earlier)) {
      std::stable_sort(fresh, excisions_.end(), earlier);
    }
    sorted_ = excisions_.size();
  }

  // The bytes of a passage without its excisions, which are put in order for that.
  void uncover(const Passage &passage, PassageText &text) {
    sort_excisions();
    text.first_span = static_cast<std::uint32_t>(out_.spans.size());
    const std::uint32_t begin = passage.piece_count > 0 ? tree_.pieces_of(passage).front().cover.begin : 0;
    auto excision = std::lower_bound(excisions_.begin(), excisions_.end(), begin,
                                     [](const Excision &a, std::uint32_t at) { return a.span.begin < at; });
    std::uint32_t past = 0;  // of the last excision, which may end in a later piece
    for (const Piece &piece : tree_.pieces_of(passage)) {
      std::uint32_t at = std::max(piece.cover.begin, past);
      for (; excision != excisions_.end() && excision->span.begin < piece.cover.end; ++excision) {
        if (excision->span.empty()) {
          continue;
        }
        if (excision->span.begin > at) {
          add_span({at, excision->span.begin}, text);
        }
        at = past = std::max(at, excision->span.end);  // it may begin between two pieces
      }
      if (at < piece.cover.end) {
        add_span({at, piece.cover.end}, text);
      }
    }
    if (out_.spans.size() == text.first_span && passage.piece_count > 0) {
      const std::uint32_t at = tree_.pieces_of(passage).front().cover.begin;
      out_.spans.push_back({at, at});  // all of it is in the ledger
    }
    text.end_span = static_cast<std::uint32_t>(out_.spans.size());
  }

  // Lines that HTML makes of one touch each other.
  void add_span(Span span, const PassageText &text) {
    if (out_.spans.size() > text.first_span && out_.spans.back().end == span.begin) {
      out_.spans.back().end = span.end;
    } else {
      out_.spans.push_back(span);
    }
  }

  void resolve() {
    if (unresolved_.empty()) {
      return;
    }
    std::vector<std::string_view> raw;
    raw.reserve(unresolved_.size());
    for (const Unresolved &one : unresolved_) {
      escape_note_stars(out_.texts[one.text].words);
      raw.emplace_back(out_.texts[one.text].words);
    }
    std::string references;
    for (const Line &line : blocks_.lines) {
      if (line.kind == LineKind::reference) {
        references.append(source_.slice(line.content)).push_back('\n');
      }
    }
    const auto resolved = resolve_inlines(raw, references);
    for (std::size_t k = 0; k < resolved.size(); ++k) {
      Text &text = out_.texts[unresolved_[k].text];
      if (resolved[k].refused) {
        out_.refused.push_back(unresolved_[k].at);
      }
      if (resolved[k].says_more) {
        text.markup = std::move(text.words);
      }
      text.words = squeeze(resolved[k].text);
    }
  }

  const Source &source_;
  const Blocks &blocks_;
  const Tree &tree_;
  LabelRepairs label_repairs_;
  Vocabulary vocabulary_;
  Texts out_;
  std::vector<Excision> excisions_;  // of the passage that is being read
  std::size_t sorted_ = 0;           // so many of them are in order
  std::vector<Unresolved> unresolved_;
  std::vector<PassageText> heads_;  // of each table
};

}  // namespace

Texts read_texts(const Source &source, const Blocks &blocks, const Tree &tree) {
  return TextReader(source, blocks, tree).run();
}

}  // namespace celac
