#include "celac/outline/tree/texts.hpp"

#include <algorithm>
#include <iterator>

#include "celac/markdown/inline.hpp"
#include "celac/markdown/marks.hpp"
#include "celac/outline/tree/label_repairs.hpp"
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
    resolve();
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
      }
      PassageText text;
      if (blocks_.blocks[passage.block].kind == BlockKind::row) {
        read_row(passage, label, text);
      } else {
        text.first = join(tree_.pieces_of(passage), label);
        text.count = 1;
      }
      uncover(passage, text);
      out_.passages.push_back(text);
      mark_excisions(i);
    }
  }

  // The excisions of a passage go to the ledger.
  void mark_excisions(std::uint32_t node) {
    for (Excision &excision : excisions_) {
      out_.marks.push_back({node, std::move(excision)});
    }
    excisions_.clear();
  }

  std::uint32_t join(std::span<const Piece> pieces, const Label *label) {
    const auto index = static_cast<std::uint32_t>(out_.texts.size());
    Prose prose = join_pieces(source_.bytes(), blocks_.format, pieces, vocabulary_, excisions_);
    if (label != nullptr && !label->closes) {
      prose.raw.insert(0, source_.slice(label->opener));
    }
    if (prose.special) {
      unresolved_.push_back({index, pieces.front().content.begin});
    }
    out_.texts.emplace_back().words = std::move(prose.raw);
    return index;
  }

  // The label and words of one cell are read as two cells.
  void read_row(const Passage &passage, const Label *label, PassageText &out) {
    for (Span cell : table_cells(source_.bytes(), blocks_.lines[blocks_.blocks[passage.block].first].content)) {
      const bool shared = out.count == 0 && label != nullptr && label->rest < cell.end;
      if (shared) {
        out.first = static_cast<std::uint32_t>(out_.texts.size());
        out.count = 1;
        out_.texts.emplace_back();
        cell.begin = label->rest;
      }
      const Piece piece{cell, cell, JoinKind::none};
      const std::uint32_t text = join({&piece, 1}, shared ? label : nullptr);
      out.first = out.count++ == 0 ? text : out.first;
    }
  }

  // The 1 of [^1]: <sup>[1]</sup> ¹
  static std::string note_label(std::string_view mark) {
    std::string label;
    if (mark.front() == '[') {
      return std::string(mark.substr(2, mark.size() - 4));
    }
    if (mark.front() == '<') {
      mark = mark.substr(5, mark.size() - 11);
      std::copy_if(mark.begin(), mark.end(), std::back_inserter(label), [](char c) { return c != '[' && c != ']'; });
      return label;
    }
    for (std::uint32_t at = 0; at < mark.size();) {
      const auto c = utf8::decode(mark, at);
      label += c.code == U'¹'   ? '1'
               : c.code == U'²' ? '2'
               : c.code == U'³' ? '3'
                                : static_cast<char>('0' + (c.code - U'⁰'));
      at += c.size;
    }
    return label;
  }

  void read_note(const Passage &passage) {
    const auto pieces = tree_.pieces_of(passage);
    const std::string_view content = source_.slice(pieces.front().content);
    const std::uint32_t mark = note_size(content);
    const auto end = mark > 0 ? mark : static_cast<std::uint32_t>(content.find("]:")) + 2;
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

  // The bytes of a passage without its excisions, which are put in order for that.
  void uncover(const Passage &passage, PassageText &text) {
    if (excisions_.size() > 1) {
      std::stable_sort(excisions_.begin(), excisions_.end(),
                       [](const Excision &a, const Excision &b) { return a.span.begin < b.span.begin; });
    }
    text.first_span = static_cast<std::uint32_t>(out_.spans.size());
    auto excision = excisions_.begin();
    for (const Piece &piece : tree_.pieces_of(passage)) {
      std::uint32_t at = piece.cover.begin;
      for (; excision != excisions_.end() && excision->span.begin < piece.cover.end; ++excision) {
        if (excision->span.empty() || excision->span.begin < at) {
          continue;
        }
        if (excision->span.begin > at) {
          out_.spans.push_back({at, excision->span.begin});
        }
        at = excision->span.end;
      }
      if (at < piece.cover.end) {
        out_.spans.push_back({at, piece.cover.end});
      }
    }
    text.end_span = static_cast<std::uint32_t>(out_.spans.size());
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
  std::vector<Unresolved> unresolved_;
};

}  // namespace

Texts read_texts(const Source &source, const Blocks &blocks, const Tree &tree) {
  return TextReader(source, blocks, tree).run();
}

}  // namespace celac
