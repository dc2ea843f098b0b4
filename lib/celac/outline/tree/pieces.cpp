#include "celac/outline/tree/pieces.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "celac/markdown/marks.hpp"
#include "celac/outline/tree/edit_marks.hpp"
#include "celac/outline/tree/white_space.hpp"
#include "celac/prose/line_end.hpp"
#include "celac/prose/note_mark.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/text/scan.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// Bytes that need a look; all others are copied in runs.
constexpr std::array<bool, 256> make_special(bool markdown) {
  std::array<bool, 256> table{};
  for (const char c : {'\t', '\f', '\v', '\r', '\n'}) {
    table[static_cast<unsigned char>(c)] = true;
  }
  for (const unsigned c : {0xC2U, 0xE1U, 0xE2U, 0xE3U, 0xEFU}) {
    table[c] = true;
  }
  if (markdown) {
    for (const char c : {'<', '~', '[', ']', '\\', '*', '_', '`', '&', '!', '{'}) {
      table[static_cast<unsigned char>(c)] = true;
    }
  }
  return table;
}
constexpr auto special_markdown = make_special(true);
constexpr auto special_text = make_special(false);

// How many bytes of a text hold nothing that either table marks, nor two blanks in a row.
std::uint32_t plain_run(std::string_view text) {
  const auto run = scan::unmarked(text, [](scan::Bytes bytes, const char *at) {
    const scan::Bytes blanks = (bytes == ' ') & (scan::load(at + 1) == ' ');
    const scan::Bytes between = (bytes > 'Z') & (bytes < 'a');  // [ \ ] ^ _ `
    return scan::may_be_odd(bytes) | blanks | between | (bytes == '<') | (bytes == '{') | (bytes == '&') |
           (bytes == '*') | (bytes == '~') | (bytes == '!');
  });
  return static_cast<std::uint32_t>(run);
}

class Joiner {
 public:
  Joiner(std::string_view bytes, InputFormat format, Vocabulary &vocabulary, std::vector<Excision> &excisions)
      : bytes_(bytes), markdown_(format == InputFormat::markdown), table_(markdown_ ? special_markdown : special_text),
        vocabulary_(vocabulary), excisions_(excisions), edits_(bytes, vocabulary) {}

  Prose run(std::span<const Piece> pieces) {
    std::size_t size = 0;
    for (const Piece &piece : pieces) {
      size += piece.content.size() + 1;
    }
    prose_.raw.reserve(size);
    edits_.read(pieces);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      edits_.go_to(i);
      anchors(pieces[i]);
      if (i > 0) {
        join(pieces[i - 1], pieces[i]);
      }
      scan(pieces[i].content);
    }
    while (!prose_.raw.empty() && prose_.raw.back() == ' ') {
      prose_.raw.pop_back();
    }
    if (prose_.special) {
      close_up_marks(prose_.raw);
    }
    return std::move(prose_);
  }

 private:
  // Bytes that are no words: struck text or a mark around an insertion.
  struct Gone {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool mark = false;
  };

  // Page anchors and comments between the marks of a line and its words are furniture.
  void anchors(const Piece &piece) {
    if (!markdown_) {
      return;
    }
    for (std::uint32_t at = piece.cover.begin; at < piece.content.begin;) {
      const std::uint32_t next = bytes_[at] == '<' ? skip_anchor(bytes_, at, piece.content.begin) : at;
      if (next == at) {
        ++at;
        continue;
      }
      excisions_.push_back(
          {{at, next}, {}, bytes_[at + 1] == '!' ? FurnitureKind::comment : FurnitureKind::anchor, {}, 0});
      at = next;
    }
  }

  // The mark before the words of `piece` that is none of a list.
  [[nodiscard]] std::string_view stray_of(const Piece &piece) const {
    return utf8::trim(bytes_.substr(piece.cover.begin - piece.stray, piece.stray));
  }

  // The bytes of a line end that the words after it replace; `silent` where a row or tags part the pieces.
  struct LineEnd {
    Span span;
    bool silent = false;
  };

  [[nodiscard]] LineEnd line_end(const Piece &before, const Piece &piece) const {
    // Over a page break only the line end right after the first part is replaced; the rest is furniture.
    std::uint32_t end = piece.cover.begin;
    const std::string_view gap = bytes_.substr(before.cover.end, piece.cover.begin - before.cover.end);
    if (piece.join != JoinKind::wrap || !utf8::trim(gap).empty()) {
      end = before.cover.end;
      while (end < piece.cover.begin && bytes_[end] != '\r' && is_blank_byte(bytes_[end])) {
        ++end;
      }
      const bool pair = bytes_.substr(end, 2) == "\r\n";
      const bool line_end = pair || bytes_[end] == '\n' || bytes_[end] == '\r';  // no tag that makes two lines of one
      end = std::min(piece.cover.begin, end + (pair ? 2U : line_end ? 1U : 0U));
      if (piece.join != JoinKind::page_break && line_end && piece.stray > 0 && utf8::trim(gap) == stray_of(piece)) {
        end = piece.cover.begin;
      }
    }
    return {{before.cover.end, end}, piece.join == JoinKind::cell || end <= before.cover.end};
  }

  // A mark that no line end took along, because a page lies between.
  void stray_mark(std::uint32_t from, const Piece &piece) {
    const std::uint32_t begin = piece.cover.begin - piece.stray;
    if (piece.stray > 0 && begin >= from && piece.join != JoinKind::cell) {
      const auto end = begin + static_cast<std::uint32_t>(stray_of(piece).size());
      excisions_.push_back({{begin, end}, {}, FurnitureKind::marker, {}, 0});
    }
  }

  void join(const Piece &before, const Piece &piece) {
    const auto [span, silent] = line_end(before, piece);
    if (gone_.end <= before.content.end) {
      join_words(before, piece, span, silent);
    } else if (!silent) {  // inside something taken out no words are joined
      take_out(span);
    }
    stray_mark(std::max(span.end, before.cover.end), piece);
  }

  void join_words(const Piece &before, const Piece &piece, Span span, bool silent) {
    std::string &raw = prose_.raw;
    while (!raw.empty() && raw.back() == ' ') {
      raw.pop_back();
    }
    if (markdown_ && !raw.empty() && raw.back() == '\\' && (raw.size() < 2 || raw[raw.size() - 2] != '\\')) {
      raw.pop_back();  // a hard break
    }
    const bool page = piece.join == JoinKind::page_break;
    const std::string_view code = page                                ? "joined-page-break"
                                  : piece.join == JoinKind::paragraph ? "joined-paragraph"
                                                                      : "joined-wrap";
    const std::string_view next = bytes_.substr(piece.content.begin, piece.content.size());
    const Hyphen hyphen = hyphen_at_end(raw, next, vocabulary_);
    if (hyphen == Hyphen::dropped) {
      raw.pop_back();
      // An invisible character may stand after the hyphen; it has a repair of its own.
      const std::uint32_t size = bytes_[before.cover.end - 1] == '-' ? 1 : 0;
      if (silent) {
        return;
      }
      excisions_.push_back({{span.begin - size, span.end},
                            page ? code : "joined-hyphenation",
                            FurnitureKind::none,
                            "",
                            piece.cover.begin});
      return;
    }
    const bool close = hyphen == Hyphen::kept || raw.empty() || closes_up(raw, next, vocabulary_);
    if (!silent) {
      excisions_.push_back({span, code, FurnitureKind::none, close ? "" : " ", piece.cover.begin});
    }
    if (!close) {
      raw += ' ';
    }
  }

  void space() {
    if (!prose_.raw.empty() && prose_.raw.back() != ' ') {
      prose_.raw += ' ';
    }
  }

  void scan(Span content) {
    std::uint32_t at = content.begin;
    while (at < content.end) {
      if (at < gone_.end) {
        const std::uint32_t past = std::min(gone_.end, content.end);
        take_out({at, past});
        at = past;
        continue;
      }
      if (!closes_.empty() && at >= closes_.back().begin) {
        gone_ = {closes_.back().begin, closes_.back().end, true};
        closes_.pop_back();
        continue;
      }
      const std::uint32_t end = closes_.empty() ? content.end : std::min(content.end, closes_.back().begin);
      const std::uint32_t start = at;
      // A single blank is copied like a letter; a second one, or one at the start, is looked at.
      char before = prose_.raw.empty() ? ' ' : prose_.raw.back();
      if (before != ' ' || bytes_[at] != ' ') {
        at += plain_run(bytes_.substr(at, end - at));
        before = at > start ? bytes_[at - 1] : before;
      }
      const std::uint32_t near = at == start ? end : std::min<std::uint32_t>(end, at + scan::group);
      while (at < near && !table_[static_cast<unsigned char>(bytes_[at])] && !(bytes_[at] == ' ' && before == ' ')) {
        before = bytes_[at++];
      }
      prose_.raw.append(bytes_.data() + start, at - start);
      if (at < near) {
        at = one(at, end);
      }
    }
  }

  // A byte of the table; returns where to go on.
  std::uint32_t one(std::uint32_t at, std::uint32_t end) {
    const auto c = static_cast<unsigned char>(bytes_[at]);
    switch (c) {
      case ' ':
      case '\t':
      case '\f':
      case '\v':
      case '\r':
      case '\n':
        space();
        return at + 1;
      case '<':
        return tag(at, end);
      case '~':
        return edit_or(edits_.tildes(at, end), at);
      case '[':
        return bracket(at, end);
      case '{':
        return edit_or(edits_.critic(at, end), at);
      default:
        break;
    }
    if (c < 0x80) {
      prose_.special = true;
      prose_.raw += bytes_[at];
      return at + 1;
    }
    const auto character = utf8::decode(bytes_, at);
    const bool may_be_note = c == 0xC2 || bytes_.substr(at, 2) == "\xE2\x81";
    if (const std::uint32_t size = may_be_note ? superscript_size(bytes_, at) : 0;
        size > 0 && !prose_.raw.empty() && vocabulary_.has_note(bytes_.substr(at, size))) {
      return at + size;  // the mark of a note
    }
    if (utf8::is_space(character.code)) {
      space();
    } else if (utf8::is_invisible(character.code)) {
      excisions_.push_back({{at, at + character.size}, "dropped-invisible", FurnitureKind::none, "", 0});
    } else {
      prose_.raw.append(bytes_.substr(at, character.size));
    }
    return at + character.size;
  }

  // Takes out bytes of struck text or of a mark around an insertion. A byte has one record, and what goes on over a line
  // end has one too.
  void take_out(Span span) {
    const std::string_view code = gone_.mark ? "" : "struck-text";
    const FurnitureKind furniture = gone_.mark ? FurnitureKind::marker : FurnitureKind::none;
    if (!excisions_.empty() && span.begin > gone_.begin && excisions_.back().span.end == span.begin &&
        excisions_.back().code == code && excisions_.back().furniture == furniture) {
      excisions_.back().span.end = span.end;
      return;
    }
    excisions_.push_back({span, code, furniture, {}, 0});
  }

  // What an edit strikes and the marks around what it puts in are left to scan(), which meets them in order. They may end
  // in a later piece; returns where to go on in this one.
  std::uint32_t apply(const Edit &edit) {
    if (!edit.close.empty()) {
      closes_.push_back(edit.close);
    }
    gone_ = edit.struck.empty() ? Gone{edit.open.begin, edit.open.end, true}
                                : Gone{edit.struck.begin, edit.struck.end, false};
    return gone_.begin;
  }

  // An edit that would end outside of the insertion it stands in is none: of two that cross the first one holds.
  [[nodiscard]] bool holds(const std::optional<Edit> &edit) const {
    return edit && (closes_.empty() || std::max(edit->struck.end, edit->close.end) <= closes_.back().begin);
  }

  // The byte at `at` opens the edit or stands for itself.
  std::uint32_t edit_or(const std::optional<Edit> &edit, std::uint32_t at) {
    if (holds(edit)) {
      return apply(*edit);
    }
    prose_.raw += bytes_[at];
    return at + 1;
  }

  std::uint32_t tag(std::uint32_t at, std::uint32_t end) {
    if (const auto edit = edits_.tag(at, end); holds(edit)) {
      return apply(*edit);
    }
    const std::string_view text = bytes_.substr(at, end - at);
    if (text.substr(0, 3) == "<br") {
      const auto close = text.substr(0, 8).find('>');
      if (close != std::string_view::npos) {
        space();
        return at + static_cast<std::uint32_t>(close) + 1;
      }
    }
    if (const std::uint32_t mark = text.size() > 4 && text[1] == 's' ? note_mark_size(text) : 0; mark > 0) {
      return at + mark;
    }
    // Where one comment does not close before `end`, no later one does: not searched again, or it would be quadratic.
    const bool comment = text.substr(0, 4) == "<!--";
    const std::uint32_t anchor = comment && end == unclosed_end_ ? at : skip_anchor(bytes_, at, end);
    if (comment && anchor == at) {
      unclosed_end_ = end;
    }
    if (anchor != at) {
      excisions_.push_back(
          {{at, anchor}, {}, bytes_[at + 1] == '!' ? FurnitureKind::comment : FurnitureKind::anchor, {}, 0});
      return anchor;
    }
    prose_.special = true;
    prose_.raw += '<';
    return at + 1;
  }

  std::uint32_t bracket(std::uint32_t at, std::uint32_t end) {
    if (const auto edit = edits_.tracked(at); holds(edit)) {
      return apply(*edit);
    }
    const std::string_view text = bytes_.substr(at, end - at);
    if (text.substr(0, 2) == "[^") {
      const auto close = text.find(']');
      if (close != std::string_view::npos && close > 2 && close < 40 &&
          text.substr(2, close - 2).find(' ') == std::string_view::npos) {
        return at + static_cast<std::uint32_t>(close) + 1;
      }
    }
    // Right after a word a number that links to a note is its mark; after a blank it is a reference.
    const bool behind_word = !prose_.raw.empty() && prose_.raw.back() != ' ';
    if (const std::uint32_t mark = behind_word ? note_mark_size(text) : 0; mark > 0) {
      return at + mark;
    }
    prose_.special = true;
    prose_.raw += '[';
    return at + 1;
  }

  std::string_view bytes_;
  Gone gone_;                       // what is taken out here, or was last
  std::vector<Span> closes_;        // marks that close the insertions that are open, the innermost last
  std::uint32_t unclosed_end_ = 0;  // no comment closes before this end
  bool markdown_;
  const std::array<bool, 256> &table_;
  Vocabulary &vocabulary_;
  std::vector<Excision> &excisions_;
  EditMarks edits_;
  Prose prose_;
};

}  // namespace

Prose join_pieces(std::string_view bytes, InputFormat format, std::span<const Piece> pieces, Vocabulary &vocabulary,
                  std::vector<Excision> &excisions) {
  return Joiner(bytes, format, vocabulary, excisions).run(pieces);
}

}  // namespace celac
