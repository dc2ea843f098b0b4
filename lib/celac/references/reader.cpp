#include <algorithm>
#include <optional>

#include "celac/references/han.hpp"
#include "celac/references/mention.hpp"
#include "celac/references/number.hpp"
#include "celac/references/stretches.hpp"
#include "celac/references/words.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/byte_set.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/numeral.hpp"

namespace celac::references {
namespace {

using ascii::is_digit;
using ascii::is_upper;

// A number with the parts behind it, and where it stands.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<Step> steps;
};

// "paragraphs 1 and 2": a word with its numbers.
struct Group {
  Term term;
  std::vector<Piece> pieces;  // the first begins at the word

  [[nodiscard]] std::size_t end() const { return pieces.back().end; }
};

class Reader {
 public:
  Reader(std::string_view text, const Context &context) : text_(text), context_(context) {}

  std::vector<Mention> run() {
    static constexpr ByteSet blanks(" \xC2");  // NBSP; §
    Stretch stretch = next_stretch(text_, 0);
    for (; stretch.begin < text_.size(); stretch = next_stretch(text_, stretch.end)) {
      for (std::size_t at = stretch.begin; at < stretch.end; ++at) {
        if (blanks.has(text_[at]) && at >= resume_) {
          behind_blank(at);
        }
      }
    }
    read_han_mentions(text_, out_);
    std::sort(out_.begin(), out_.end(), [](const Mention &a, const Mention &b) { return a.at.begin < b.at.begin; });
    return std::move(out_);
  }

 private:
  // What follows a blank may be the number of the word before it, or a reference without a word.
  void behind_blank(std::size_t at) {
    const std::size_t next = at + (text_[at] == ' ' ? 1U : 2U);
    if (next >= text_.size()) {
      return;
    }
    const bool number = may_start_number(next);
    if (!number && !(ascii::is_lower(text_[next]) && may_be_ordinal(from(next)) && may_be_spelled(at))) {
      return;
    }
    if (const std::size_t begin = word_before(at); begin < at) {
      if (const auto group = group_at(begin)) {
        const std::vector<Piece> pieces = chained(*group);
        if (!group->term.weak || pieces.front().steps.size() > 1) {
          add(pieces);
        }
        return;
      }
    }
    if (is_digit(text_[next]) || is_upper(text_[next])) {
      bare(next);
    }
  }

  // A look at two bytes or six, before anything is folded and looked up: nearly no word is the number of another.
  [[nodiscard]] bool may_start_number(std::size_t at) const {
    const char c = text_[at];
    if (ascii::is_lower(c)) {
      return text_.substr(at, 6).find(')') != std::string_view::npos;  // a), iv)
    }
    return is_digit(c) || c == '(' || (is_upper(c) && !(at + 1 < text_.size() && ascii::is_lower(text_[at + 1])));
  }

  // Of articles, chapters, sections and titles, in any language, numbers are spelled, too: "Article premier".
  [[nodiscard]] bool may_be_spelled(std::size_t end) const {
    constexpr std::size_t shortest = 3;  // bytes: "art."
    const std::size_t begin = word_before(end);
    if (end - begin < shortest) {
      return false;
    }
    const char first = static_cast<char>(text_[begin] | 0x20);
    const char second = text_[begin + 1];
    return (first == 'a' && (second == 'r' || second == 'b')) || (first == 'c' && (second == 'h' || second == 'a')) ||
           (first == 'k' && second == 'a') || (first == 's' && second == 'e') ||
           (first == 't' && (second == 'i' || second == '\xC3'));
  }

  // Where the word starts that ends at `end`. Its letters are those of any language, with a point behind ("art.").
  [[nodiscard]] std::size_t word_before(std::size_t end) const {
    const char last = end == 0 ? ' ' : text_[end - 1];
    if (last == '\xBA' || last == 's') {
      for (const std::string_view sign : {"n.º", "n.os"}) {
        if (text_.substr(0, end).ends_with(sign)) {
          return end - sign.size();
        }
      }
    }
    std::size_t begin = end;
    constexpr std::size_t longest = 20;
    while (begin > resume_ && end - begin <= longest) {
      const char c = text_[begin - 1];
      const bool apostrophe = c == '\x99' && begin >= 3 && text_.substr(begin - 3, 3) == "\u2019";  // dell’art. 5
      const bool letter = !apostrophe &&
                          (ascii::is_letter(c) || static_cast<unsigned char>(c) >= 0x80 || (c == '.' && begin == end));
      if (!letter) {
        break;
      }
      --begin;
    }
    return end - begin > longest ? end : begin;
  }

  [[nodiscard]] std::string_view from(std::size_t at) const { return text_.substr(std::min(at, text_.size())); }

  // ---- a word and its numbers

  // The group whose word starts at `begin`.
  [[nodiscard]] std::optional<Group> group_at(std::size_t begin) const {
    const std::size_t end = begin + term_size(from(begin));
    const std::size_t blank = from(end).starts_with(' ') ? 1 : from(end).starts_with("\u00a0") ? 2 : 0;
    if (blank == 0 || end == begin) {
      return std::nullopt;
    }
    Group group{term_of(text_.substr(begin, end - begin), context_), {}};
    if (group.term.kind.empty()) {
      return std::nullopt;
    }
    std::size_t at = end + blank;
    while (const std::optional<Piece> piece = piece_at(at, group.term, !group.pieces.empty())) {
      group.pieces.push_back(*piece);
      const std::size_t link = link_size(from(piece->end), group.term.plural);
      if (link == 0) {
        break;
      }
      at = piece->end + link;
    }
    if (group.pieces.empty()) {
      return std::nullopt;
    }
    group.pieces.front().begin = begin;
    return group;
  }

  // `further`: in a list, where "5 members" is no number of anything.
  [[nodiscard]] std::optional<Piece> piece_at(std::size_t at, const Term &term, bool further) const {
    const Number number = number_at(from(at), term);
    if (number.size == 0) {
      return std::nullopt;
    }
    Piece piece{at, at + number.size, {{term.kind, term.general, number.text}}};
    take_parts(piece);
    const std::string_view after = from(piece.end);
    const bool counts = further && !term.plural && after.size() > 1 && after[0] == ' ' && ascii::is_lower(after[1]);
    return counts ? std::nullopt : std::optional(std::move(piece));
  }

  // "(3)(a)", " (8)", ".a)"
  void take_parts(Piece &piece) const {
    for (;;) {
      const Number part = part_at(from(piece.end));
      if (part.size == 0) {
        return;
      }
      piece.steps.push_back({"", true, part.text});
      piece.end += part.size;
    }
  }

  // ---- wholes and parts

  // The pieces of a group, with the steps that follow ("Article 4, paragraph 2") or lead on to its whole ("paragraph 2
  // of Article 4").
  [[nodiscard]] std::vector<Piece> chained(Group group) const {
    std::vector<Piece> pieces = std::move(group.pieces);
    int rank = group.term.rank;
    std::string kind = group.term.kind;
    std::size_t first = 0;  // of the last group of parts
    constexpr int most_steps = 4;
    for (int i = 0; i < most_steps; ++i) {
      const std::size_t end = pieces.back().end;
      if (const auto part = part_behind(end, rank)) {
        const Piece whole = pieces.back();
        pieces.pop_back();
        first = pieces.size();
        for (const Piece &one : part->pieces) {
          Piece joined = one;
          joined.begin = &one == &part->pieces.front() ? whole.begin : one.begin;
          if (!is_path(joined.steps.front().number)) {  // II.2 is no part of II.3
            joined.steps.insert(joined.steps.begin(), whole.steps.begin(), whole.steps.end());
          }
          pieces.push_back(std::move(joined));
        }
        rank = part->term.rank;
        kind = part->term.kind;
        continue;
      }
      const auto whole = whole_behind(end, rank, kind);
      if (!whole) {
        break;
      }
      const Piece &outer = whole->pieces.front();
      for (std::size_t j = first; j < pieces.size(); ++j) {
        pieces[j].steps.insert(pieces[j].steps.begin(), outer.steps.begin(), outer.steps.end());
      }
      pieces.back().end = outer.end;
      rank = whole->term.rank;
      kind = whole->term.kind;
      if (whole->pieces.size() > 1) {
        pieces.insert(pieces.end(), whole->pieces.begin() + 1, whole->pieces.end());
        break;
      }
    }
    return pieces;
  }

  [[nodiscard]] std::optional<Group> part_behind(std::size_t end, int rank) const {
    const std::string_view after = from(end);
    const std::size_t gap = after.starts_with(", ") ? 2 : after.starts_with(' ') ? 1 : 0;
    if (gap == 0) {
      return std::nullopt;
    }
    auto part = group_at(end + gap);
    return part && part->term.rank > rank ? part : std::nullopt;
  }

  [[nodiscard]] std::optional<Group> whole_behind(std::size_t end, int rank, const std::string &kind) const {
    const std::string_view after = from(end);
    const std::size_t gap = whole_link_size(after);
    const bool linked = gap > 2;
    if (!linked) {
      return std::nullopt;
    }
    auto whole = group_at(end + gap);
    const bool larger = whole && (whole->term.rank < rank || (whole->term.rank == rank && whole->term.kind != kind));
    return larger ? whole : std::nullopt;
  }

  // ---- without a word

  // II.2(b), 4(3)(b)
  void bare(std::size_t begin) {
    const Number number = bare_number_at(from(begin));
    if (number.size == 0) {
      return;
    }
    Piece piece{begin, begin + number.size, {{"", true, number.text}}};
    if (from(piece.end).starts_with('(')) {
      take_parts(piece);
    }
    const bool path = number.text.find('.') != std::string::npos && is_upper(number.text[0]);
    const auto after = utf8::decode(text_, piece.end);
    const bool ends = after.size == 0 || !(utf8::is_letter(after.code) || utf8::is_digit(after.code));
    if (ends && (path || piece.steps.size() > 2)) {
      out_.push_back(mention(piece));
      out_.back().bare = true;
      resume_ = piece.end;
    }
  }

  // ----

  static Mention mention(const Piece &piece) {
    return {
        {static_cast<std::uint32_t>(piece.begin), static_cast<std::uint32_t>(piece.end)}, piece.steps, false, false};
  }

  void add(const std::vector<Piece> &pieces) {
    resume_ = pieces.back().end;
    if (pieces.front().begin == 0 && from(pieces.front().end).starts_with(':')) {
      return;  // "Option 1: ..." is a label
    }
    const bool away = is_elsewhere(text_.substr(0, pieces.front().begin), from(after_companion(pieces.back().end)),
                                   context_);
    for (const Piece &piece : pieces) {
      out_.push_back(mention(piece));
      out_.back().elsewhere = away;
    }
  }

  // "section 26, read with section 23 (8) of the Harbours Act": where what is read with it ends.
  [[nodiscard]] std::size_t after_companion(std::size_t at) const {
    for (const std::string_view link :
         {", read with ", " read with ", ", read together with ", " read together with "}) {
      if (from(at).starts_with(link)) {
        const auto group = group_at(at + link.size());
        return group ? group->end() : at;
      }
    }
    return at;
  }

  std::string_view text_;
  const Context &context_;
  std::size_t resume_ = 0;  // what stands before belongs to a mention
  std::vector<Mention> out_;
};

}  // namespace

std::vector<Mention> read_mentions(std::string_view text, const Context &context) {
  return Reader(text, context).run();
}

}  // namespace celac::references
