#include "celac/outline/tree/pieces.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "celac/markdown/marks.hpp"
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

constexpr std::uint32_t longest_struck = 2000;  // bytes; it is a few words
constexpr std::size_t most_struck = 8;          // and a few lines after the first

using Tags = std::pair<std::string_view, std::string_view>;
constexpr std::array<Tags, 3> struck = {Tags{"<del>", "</del>"}, {"<s>", "</s>"}, {"<strike>", "</strike>"}};

// How many bytes of a text hold nothing that either table marks, nor two blanks in a row.
std::uint32_t plain_run(std::string_view text) {
  const auto run = scan::plain(text, [](scan::Bytes bytes, const char *at) {
    const scan::Bytes blanks = (bytes == ' ') & (scan::load(at + 1) == ' ');
    const scan::Bytes between = (bytes > 'Z') & (bytes < 'a');  // [ \ ] ^ _ `
    return blanks | between | (bytes == '<') | (bytes == '{') | (bytes == '&') | (bytes == '*') | (bytes == '~') |
           (bytes == '!');
  });
  return static_cast<std::uint32_t>(run);
}

class Joiner {
 public:
  Joiner(std::string_view bytes, InputFormat format, Vocabulary &vocabulary, std::vector<Excision> &excisions)
      : bytes_(bytes), markdown_(format == InputFormat::markdown), table_(markdown_ ? special_markdown : special_text),
        vocabulary_(vocabulary), excisions_(excisions) {}

  Prose run(std::span<const Piece> pieces) {
    std::size_t size = 0;
    for (const Piece &piece : pieces) {
      size += piece.content.size() + 1;
    }
    prose_.raw.reserve(size);
    pieces_ = pieces;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      piece_ = i;
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
      close_up_marks();
    }
    return std::move(prose_);
  }

 private:
  // "**Title **" and "** Title**": converters leave blanks inside the marks, which then mark nothing.
  void close_up_marks() {
    std::string &raw = prose_.raw;
    std::size_t marks = raw.size();
    while (marks > 0 && raw[marks - 1] == '*') {
      --marks;
    }
    std::size_t words = marks;
    while (words > 0 && raw[words - 1] == ' ') {
      --words;
    }
    if (marks < raw.size() && words < marks) {
      raw.erase(words, marks - words);
    }
    // "an envoy; ****": bold of nothing
    if (raw.ends_with("****") && !raw.ends_with("*****") && (raw.size() == 4 || raw[raw.size() - 5] != '\\')) {
      raw.erase(raw.size() - 4);
    }
    const std::size_t open = std::min(raw.find_first_not_of('*'), raw.size());
    if (open > 0 && open < raw.size() && raw[open] == ' ' && raw.back() == '*') {
      raw.erase(open, 1);
    }
  }

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

  void join(const Piece &before, const Piece &piece) {
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
    }
    const std::string_view next = bytes_.substr(piece.content.begin, piece.content.size());
    const bool silent = piece.join == JoinKind::cell || end <= before.cover.end;
    const Hyphen hyphen = hyphen_at_end(raw, next, vocabulary_);
    if (hyphen == Hyphen::dropped) {
      raw.pop_back();
      // An invisible character may stand after the hyphen; it has a repair of its own.
      const std::uint32_t size = bytes_[before.cover.end - 1] == '-' ? 1 : 0;
      if (silent) {
        return;
      }
      excisions_.push_back({{before.cover.end - size, end},
                            page ? code : "joined-hyphenation",
                            FurnitureKind::none,
                            "",
                            piece.cover.begin});
      return;
    }
    const bool close = hyphen == Hyphen::kept || raw.empty() || closes_up(raw, next, vocabulary_);
    if (!silent) {
      excisions_.push_back({{before.cover.end, end}, code, FurnitureKind::none, close ? "" : " ", piece.cover.begin});
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
    if (mark_.begin >= content.begin && mark_.end <= content.end && !mark_.empty()) {  // closes an insertion above
      const Span mark = std::exchange(mark_, Span{});
      scan({content.begin, mark.begin});
      drop_mark(mark);
      content.begin = mark.end;
    }
    std::uint32_t at = content.begin;
    if (at < struck_end_) {
      at = std::min(struck_end_, content.end);
      excisions_.push_back({{content.begin, at}, "struck-text", FurnitureKind::none, "", 0});
    }
    while (at < content.end) {
      const std::uint32_t start = at;
      // A single blank is copied like a letter; a second one, or one at the start, is looked at.
      char before = prose_.raw.empty() ? ' ' : prose_.raw.back();
      if (before != ' ' || bytes_[at] != ' ') {
        at += plain_run(bytes_.substr(at, content.end - at));
        before = at > start ? bytes_[at - 1] : before;
      }
      while (at < content.end && !table_[static_cast<unsigned char>(bytes_[at])] &&
             !(bytes_[at] == ' ' && before == ' ')) {
        before = bytes_[at++];
      }
      prose_.raw.append(bytes_.data() + start, at - start);
      if (at < content.end) {
        at = one(at, content.end);
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
        return struck_tildes(at, end);
      case '[':
        return bracket(at, end);
      case '{':
        return critic(at, end);
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

  // Strikes from `at` to `after`, which may lie in a later piece; returns where to go on in this one, which ends at
  // `end`.
  std::uint32_t strike(std::uint32_t at, std::uint32_t after, std::uint32_t end) {
    struck_end_ = after;
    const std::uint32_t here = std::min(after, end);
    excisions_.push_back({{at, here}, "struck-text", FurnitureKind::none, "", 0});
    // "a ~~b~~ c" leaves one blank.
    return here;
  }

  // The end of the lines that wrap on from this piece, of a few at least: struck-out words may be wrapped.
  [[nodiscard]] std::uint32_t wrapped_end() const {
    std::size_t last = piece_;
    while (last + 1 < pieces_.size() && last < piece_ + most_struck && pieces_[last + 1].join == JoinKind::wrap) {
      ++last;
    }
    return pieces_[last].content.end;
  }

  // Whether the mark that ends before `after` is text, not something between two lines.
  [[nodiscard]] bool in_a_piece(std::uint32_t after, std::size_t size) const {
    const auto near = pieces_.subspan(piece_, std::min(pieces_.size() - piece_, most_struck + 1));
    return std::any_of(near.begin(), near.end(), [&](const Piece &piece) {
      return piece.content.begin + size <= after && after <= piece.content.end;
    });
  }

  // One past the tag that closes struck-out text, 0 if it is not near. What was searched in vain is not searched again.
  std::uint32_t closing(std::size_t kind, std::uint32_t at, std::uint32_t end) {
    const std::string_view close = struck[kind].second;
    const std::uint32_t limit = std::min<std::uint32_t>(end, at + longest_struck);
    const std::uint32_t from = std::max(at, searched_[kind]);
    if (from >= limit) {
      return 0;
    }
    const auto found = bytes_.substr(from, limit - from).find(close);
    if (found == std::string_view::npos) {
      const auto overlap = static_cast<std::uint32_t>(close.size());
      searched_[kind] = limit > overlap ? limit - overlap : 0;
      return 0;
    }
    return from + static_cast<std::uint32_t>(found + close.size());
  }

  std::uint32_t tag(std::uint32_t at, std::uint32_t end) {
    const std::string_view text = bytes_.substr(at, end - at);
    for (std::size_t k = 0; k < struck.size(); ++k) {
      if (text.substr(0, struck[k].first.size()) != struck[k].first) {
        continue;
      }
      const std::uint32_t stop = closing(k, at, wrapped_end());
      if (stop != 0 && (stop <= end || in_a_piece(stop, struck[k].second.size()))) {
        return strike(at, stop, end);
      }
    }
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

  std::uint32_t struck_tildes(std::uint32_t at, std::uint32_t end) {
    const std::string_view text = bytes_.substr(at, end - at);
    if (text.substr(0, 2) == "~~" && text.size() > 2 && text[2] != ' ' && text[2] != '~') {
      const std::uint32_t reach = std::min<std::uint32_t>(wrapped_end() - at, longest_struck);
      const auto close = bytes_.substr(at, reach).find("~~", 3);
      const auto stop = static_cast<std::uint32_t>(at + close + 2);
      if (close != std::string_view::npos && (stop <= end || in_a_piece(stop, 2))) {
        return strike(at, stop, end);
      }
    }
    prose_.raw += '~';
    return at + 1;
  }

  void drop_mark(Span mark) { excisions_.push_back({mark, {}, FurnitureKind::marker, {}, 0}); }

  // Where `close` stands in this piece or in the lines that wrap on from it; 0 for nowhere near.
  [[nodiscard]] std::uint32_t find_near(std::string_view close, std::uint32_t at) const {
    const std::uint32_t reach = std::min<std::uint32_t>(wrapped_end() - at, longest_struck);
    const auto found = bytes_.substr(at, reach).find(close);
    const auto where = static_cast<std::uint32_t>(at + found);
    const auto size = static_cast<std::uint32_t>(close.size());
    return found == std::string_view::npos || !in_a_piece(where + size, size) ? 0 : where;
  }

  // What was put in: its words stay, both marks go. `open` and `close` are where the marks end and start.
  std::uint32_t insert(std::uint32_t at, std::uint32_t open, std::uint32_t close, std::uint32_t size,
                       std::uint32_t end) {
    drop_mark({at, open});
    if (close >= end) {
      mark_ = {close, close + size};
      return open;
    }
    if (open < close) {
      scan({open, close});
    }
    drop_mark({close, close + size});
    return close + size;
  }

  // {++put in++} {--taken out--} {~~old~>new~~} {==marked==} {>>remark<<}
  std::uint32_t critic(std::uint32_t at, std::uint32_t end) {
    const std::string_view mark = bytes_.substr(at, std::min<std::size_t>(3, end - at));
    if (mark == "{++" || mark == "{==") {
      if (const std::uint32_t close = find_near(mark == "{++" ? "++}" : "==}", at + 3); close != 0) {
        return insert(at, at + 3, close, 3, end);
      }
    } else if (mark == "{--" || mark == "{>>") {
      if (const std::uint32_t close = find_near(mark == "{--" ? "--}" : "<<}", at + 3); close != 0) {
        return strike(at, close + 3, end);
      }
    } else if (mark == "{~~") {
      const std::uint32_t middle = find_near("~>", at + 3);
      const std::uint32_t close = middle == 0 ? 0 : find_near("~~}", middle + 2);
      if (close != 0 && middle + 2 <= end) {
        strike(at, middle + 2, end);
        return insert(middle + 2, middle + 2, close, 3, end);
      }
    }
    prose_.raw += '{';
    return at + 1;
  }

  // [words]{.insertion author="A"} and [words]{.deletion}, as pandoc writes tracked changes.
  std::uint32_t tracked(std::uint32_t at, std::uint32_t end) {
    constexpr std::string_view inserted = "]{.insertion";
    constexpr std::string_view deleted = "]{.deletion";
    const std::uint32_t close = vocabulary_.has_tracked() ? find_near("]", at + 1) : 0;
    const std::string_view from = close == 0 ? std::string_view{} : bytes_.substr(close);
    if (!from.starts_with(inserted) && !from.starts_with(deleted)) {
      return at;
    }
    const std::uint32_t brace = find_near("}", close);
    if (brace == 0) {
      return at;
    }
    return from.starts_with(deleted) ? strike(at, brace + 1, end) : insert(at, at + 1, close, brace + 1 - close, end);
  }

  std::uint32_t bracket(std::uint32_t at, std::uint32_t end) {
    if (const std::uint32_t after = tracked(at, end); after != at) {
      return after;
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
  std::span<const Piece> pieces_;
  std::size_t piece_ = 0;           // the one that is read
  std::uint32_t struck_end_ = 0;    // up to where text is struck out
  Span mark_;                       // that closes an insertion in a later line; empty if there is none
  std::uint32_t unclosed_end_ = 0;  ///< no comment closes before this end
  bool markdown_;
  const std::array<bool, 256> &table_;
  Vocabulary &vocabulary_;
  std::vector<Excision> &excisions_;
  Prose prose_;
  std::array<std::uint32_t, struck.size()> searched_{};  // up to where no closing tag stands
};

}  // namespace

Prose join_pieces(std::string_view bytes, InputFormat format, std::span<const Piece> pieces, Vocabulary &vocabulary,
                  std::vector<Excision> &excisions) {
  return Joiner(bytes, format, vocabulary, excisions).run(pieces);
}

std::string squeeze(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto c = utf8::decode(text, at);
    if (utf8::is_space(c.code)) {
      if (!out.empty() && out.back() != ' ') {
        out += ' ';
      }
    } else if (!utf8::is_invisible(c.code)) {
      out.append(text.substr(at, c.size));
    }
    at += c.size;
  }
  while (!out.empty() && out.back() == ' ') {
    out.pop_back();
  }
  return out;
}

}  // namespace celac
