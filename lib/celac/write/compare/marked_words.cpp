#include "celac/write/compare/marked_words.hpp"

#include <algorithm>

#include "celac/text/utf8.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/common/wrap.hpp"

namespace celac {
namespace {

// A piece that no line end may cut, in one style.
struct Piece {
  std::string text;
  std::size_t width = 0;  // columns
  WordOp op = WordOp::equal;
  bool space_before = false;
  bool line_before = false;
};

std::string_view open_mark(WordOp op) { return op == WordOp::remove ? "[-" : op == WordOp::insert ? "{+" : ""; }
std::string_view close_mark(WordOp op) { return op == WordOp::remove ? "-]" : op == WordOp::insert ? "+}" : ""; }

// How many bytes at the start are ASCII and no white space that parts words.
std::size_t letters(std::string_view text) {
  const auto *const end = std::find_if(
      text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n' || static_cast<unsigned char>(c) >= 0x80; });
  return static_cast<std::size_t>(end - text.begin());
}

class Marker {
 public:
  Marker(std::string &out, std::size_t indent, TerminalStyle style) : out_(out), indent_(indent), style_(style) {}

  void run(const std::vector<WordEdit> &edits) {
    for (const WordEdit &edit : edits) {
      cut(edit);
    }
    out_.append(indent_, ' ');
    std::size_t column = indent_;
    WordOp op = WordOp::equal;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const Piece &piece = pieces_[i];
      const std::size_t gap = i > 0 && (piece.space_before || replaces(i)) ? 1 : 0;
      const bool may_break = i > 0 && (gap == 1 || han_between(pieces_[i - 1], piece));
      if (piece.line_before || (may_break && column + gap + piece_width(i) > style_.width)) {
        dye(op, WordOp::equal);
        out_.append(1, '\n').append(indent_, ' ');
        column = indent_;
      } else if (gap == 1) {
        // A blank between two pieces of one edit is dyed like them, any other is plain.
        if (piece.op != op) {
          dye(op, WordOp::equal);
        }
        out_ += ' ';
        ++column;
      }
      dye(op, piece.op);
      out_ += piece.text;
      column += piece.width;
    }
    dye(op, WordOp::equal);
    out_ += '\n';
  }

 private:
  // Pieces that cling to one another count together.
  [[nodiscard]] std::size_t piece_width(std::size_t i) const {
    std::size_t width = pieces_[i].width;
    for (std::size_t next = i + 1; next < pieces_.size() && !pieces_[next].space_before && !pieces_[next].line_before &&
                                   !han_between(pieces_[next - 1], pieces_[next]);
         ++next) {
      width += pieces_[next].width;
    }
    return width;
  }

  // Words that stand for others, dyed: marks would part them, colours do not.
  [[nodiscard]] bool replaces(std::size_t i) const {
    const WordOp before = pieces_[i - 1].op;
    return style_.color && before != WordOp::equal && pieces_[i].op != WordOp::equal && pieces_[i].op != before;
  }

  static bool han_between(const Piece &a, const Piece &b) {
    return utf8::is_cjk(utf8::decode_before(a.text, a.text.size()).code) || utf8::is_cjk(utf8::decode(b.text, 0).code);
  }

  void cut(const WordEdit &edit) {
    const std::size_t first = pieces_.size();
    bool space = false;
    bool line = false;
    std::string word;
    const auto end_word = [&] {
      if (!word.empty()) {
        pieces_.push_back({printable(word), 0, edit.op, space, line});
        word.clear();
        space = line = false;
      }
    };
    for (std::size_t at = 0; at < edit.text.size();) {
      const std::size_t plain = letters(std::string_view(edit.text).substr(at));
      if (plain > 0) {
        word.append(edit.text, at, plain);
        at += plain;
        continue;
      }
      const auto c = utf8::decode(edit.text, at);
      const std::string_view bytes = std::string_view(edit.text).substr(at, c.size);
      at += c.size;
      if (c.code == ' ' || c.code == '\n') {
        end_word();
        space = true;
        line = line || c.code == '\n';
      } else if (utf8::is_cjk(c.code)) {
        end_word();
        word = bytes;
        end_word();
      } else {
        word += bytes;
      }
    }
    end_word();
    if (pieces_.size() > first && !style_.color && edit.op != WordOp::equal) {
      pieces_[first].text.insert(0, open_mark(edit.op));
      pieces_.back().text += close_mark(edit.op);
    }
    std::for_each(pieces_.begin() + static_cast<std::ptrdiff_t>(first), pieces_.end(),
                  [](Piece &piece) { piece.width = display_width(piece.text); });
    if (first > 0 && carried_ && first < pieces_.size()) {
      pieces_[first].space_before = true;
      pieces_[first].line_before = pieces_[first].line_before || carried_line_;
      carried_ = carried_line_ = false;
    }
    carried_ = carried_ || space;
    carried_line_ = carried_line_ || line;
  }

  void dye(WordOp &now, WordOp next) {
    if (!style_.color || now == next) {
      return;
    }
    if (now != WordOp::equal) {
      out_ += "\x1b[0m";
    }
    // Struck through and underlined besides: not everybody sees red and green apart.
    out_ += next == WordOp::remove ? "\x1b[9;31m" : next == WordOp::insert ? "\x1b[4;32m" : "";
    now = next;
  }

  std::string &out_;
  std::size_t indent_;
  TerminalStyle style_;
  std::vector<Piece> pieces_;
  bool carried_ = false;
  bool carried_line_ = false;
};

}  // namespace

void append_marked(std::string &out, const std::vector<WordEdit> &edits, std::size_t indent, TerminalStyle style) {
  Marker(out, indent, style).run(edits);
}

}  // namespace celac
