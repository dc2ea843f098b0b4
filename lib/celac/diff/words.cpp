#include "celac/diff/words.hpp"

#include <algorithm>

#include "celac/diff/common_tokens.hpp"
#include "celac/text/tokens.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// Above this share of changed words the old and the new text stand whole ...
constexpr double whole_share = 0.62;
// But for so many common words in a row: they stayed, whatever grew around them.
constexpr std::size_t least_run = 5;

// A stretch of both texts: tokens that are equal, or that replace one another.
struct Stretch {
  bool equal = false;
  std::size_t old_begin = 0, old_end = 0;
  std::size_t new_begin = 0, new_end = 0;
};

bool is_word(const Token &token) { return token.kind == TokenKind::word || token.kind == TokenKind::han; }

std::size_t count_words(const std::vector<Token> &tokens, std::size_t begin, std::size_t end) {
  return static_cast<std::size_t>(std::count_if(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                                                tokens.begin() + static_cast<std::ptrdiff_t>(end), is_word));
}

// Words as a reader counts them between blanks, "sea/air" as one; two Han characters make one.
std::size_t count_reading_words(const std::vector<Token> &tokens, std::size_t begin, std::size_t end) {
  std::size_t words = 0;
  std::size_t han = 0;
  bool open = false;
  for (std::size_t i = begin; i < end; ++i) {
    han += tokens[i].kind == TokenKind::han ? 1U : 0U;
    words += tokens[i].kind == TokenKind::word && !open ? 1U : 0U;
    open = tokens[i].kind == TokenKind::word || (open && tokens[i].kind != TokenKind::space);
  }
  return words + (han + 1) / 2;
}

class Editor {
 public:
  Editor(std::string_view old_text, std::string_view new_text) : old_(tokenize(old_text)), new_(tokenize(new_text)) {}

  std::vector<WordEdit> run() {
    stretch(common_tokens(old_, new_));
    absorb();
    if (changed_share() > whole_share) {
      keep_long_runs();
    }
    std::vector<WordEdit> edits;
    for (Stretch &stretch : stretches_) {
      write(edits, stretch);
    }
    return edits;
  }

 private:
  void stretch(const std::vector<TokenPair> &common) {
    std::size_t i = 0;
    std::size_t j = 0;
    for (const TokenPair &pair : common) {
      if (pair.old_token > i || pair.new_token > j) {
        stretches_.push_back({false, i, pair.old_token, j, pair.new_token});
      }
      if (stretches_.empty() || !stretches_.back().equal) {
        stretches_.push_back({true, pair.old_token, pair.old_token, pair.new_token, pair.new_token});
      }
      i = stretches_.back().old_end = pair.old_token + 1;
      j = stretches_.back().new_end = pair.new_token + 1;
    }
    if (i < old_.size() || j < new_.size()) {
      stretches_.push_back({false, i, old_.size(), j, new_.size()});
    }
  }

  [[nodiscard]] std::size_t edited_words(const Stretch &stretch) const {
    return std::max(count_words(old_, stretch.old_begin, stretch.old_end),
                    count_words(new_, stretch.new_begin, stretch.new_end));
  }

  // A common word or two between edits is chance, not what stayed: the more was edited around it, the more so.
  [[nodiscard]] bool is_island(std::size_t at) const {
    const std::size_t words = count_reading_words(old_, stretches_[at].old_begin, stretches_[at].old_end);
    const std::size_t left = edited_words(stretches_[at - 1]);
    const std::size_t right = edited_words(stretches_[at + 1]);
    return words <= 1 || (words == 2 && left >= 2 && right >= 2) || (words == 3 && left >= 5 && right >= 5);
  }

  void absorb() {
    for (std::size_t at = 1; at + 1 < stretches_.size();) {
      if (!stretches_[at].equal || !is_island(at)) {
        ++at;
        continue;
      }
      Stretch &first = stretches_[at - 1];
      first.old_end = stretches_[at + 1].old_end;
      first.new_end = stretches_[at + 1].new_end;
      const auto begin = stretches_.begin() + static_cast<std::ptrdiff_t>(at);
      stretches_.erase(begin, begin + 2);
      // The edit has grown: the stretch before it may be an island now.
      at = at >= 3 ? at - 2 : 1;
    }
  }

  // Of texts that share little, only what stands in both word by word for long.
  void keep_long_runs() {
    std::vector<Stretch> kept{{false, 0, 0, 0, 0}};
    for (const Stretch &stretch : stretches_) {
      const bool run = stretch.equal && count_reading_words(old_, stretch.old_begin, stretch.old_end) >= least_run;
      if (run) {
        kept.push_back(stretch);
        kept.push_back({false, stretch.old_end, stretch.old_end, stretch.new_end, stretch.new_end});
      } else {
        kept.back().old_end = stretch.old_end;
        kept.back().new_end = stretch.new_end;
      }
    }
    stretches_ = std::move(kept);
  }

  [[nodiscard]] double changed_share() const {
    std::size_t changed = 0;
    for (const Stretch &stretch : stretches_) {
      if (!stretch.equal) {
        changed += count_words(old_, stretch.old_begin, stretch.old_end) +
                   count_words(new_, stretch.new_begin, stretch.new_end);
      }
    }
    const std::size_t all = count_words(old_, 0, old_.size()) + count_words(new_, 0, new_.size());
    return all == 0 ? 0 : static_cast<double>(changed) / static_cast<double>(all);
  }

  // What an edit has in common at its ends (blanks, mostly, after islands went in) is not edited.
  static bool same(const Token &a, const Token &b) { return a.text == b.text; }
  void write(std::vector<WordEdit> &edits, Stretch stretch) const {
    if (stretch.equal) {
      append(edits, WordOp::equal, old_, stretch.old_begin, stretch.old_end);
      return;
    }
    std::size_t front = 0;
    while (stretch.old_begin < stretch.old_end && stretch.new_begin < stretch.new_end &&
           same(old_[stretch.old_begin], new_[stretch.new_begin])) {
      ++stretch.old_begin;
      ++stretch.new_begin;
      ++front;
    }
    std::size_t back = 0;
    while (stretch.old_begin < stretch.old_end && stretch.new_begin < stretch.new_end &&
           same(old_[stretch.old_end - 1], new_[stretch.new_end - 1])) {
      --stretch.old_end;
      --stretch.new_end;
      ++back;
    }
    append(edits, WordOp::equal, old_, stretch.old_begin - front, stretch.old_begin);
    append(edits, WordOp::remove, old_, stretch.old_begin, stretch.old_end);
    append(edits, WordOp::insert, new_, stretch.new_begin, stretch.new_end);
    append(edits, WordOp::equal, old_, stretch.old_end, stretch.old_end + back);
  }

  static void append(std::vector<WordEdit> &edits, WordOp op, const std::vector<Token> &tokens, std::size_t begin,
                     std::size_t end) {
    if (begin == end) {
      return;
    }
    // Tokens of one text stand next to one another.
    const char *first = tokens[begin].text.data();
    const std::string_view text(
        first, static_cast<std::size_t>(tokens[end - 1].text.data() + tokens[end - 1].text.size() - first));
    if (!edits.empty() && edits.back().op == op) {
      edits.back().text += text;
    } else {
      edits.push_back({op, std::string(text)});
    }
  }

  std::vector<Token> old_;
  std::vector<Token> new_;
  std::vector<Stretch> stretches_;
};

}  // namespace

std::vector<WordEdit> edit_words(std::string_view old_text, std::string_view new_text) {
  if (old_text == new_text) {
    return old_text.empty() ? std::vector<WordEdit>{} : std::vector<WordEdit>{{WordOp::equal, std::string(old_text)}};
  }
  if (old_text.empty() || new_text.empty()) {
    return {{old_text.empty() ? WordOp::insert : WordOp::remove, std::string(old_text.empty() ? new_text : old_text)}};
  }
  // A composed and a decomposed accent are one word. Two texts in one form keep their bytes.
  const std::string old_composed = utf8::nfc(old_text);
  const std::string new_composed = utf8::nfc(new_text);
  if ((old_composed != old_text) != (new_composed != new_text)) {
    return edit_words(old_composed, new_composed);
  }
  // Draws are settled by order: the edits back are these edits mirrored only if both start from the same text.
  if (new_text < old_text) {
    std::vector<WordEdit> edits = Editor(new_text, old_text).run();
    for (std::size_t i = 0; i < edits.size(); ++i) {
      if (edits[i].op == WordOp::equal) {
        continue;
      }
      edits[i].op = edits[i].op == WordOp::remove ? WordOp::insert : WordOp::remove;
      if (i > 0 && edits[i].op == WordOp::remove && edits[i - 1].op == WordOp::insert) {
        std::swap(edits[i], edits[i - 1]);
      }
    }
    return edits;
  }
  return Editor(old_text, new_text).run();
}

}  // namespace celac
