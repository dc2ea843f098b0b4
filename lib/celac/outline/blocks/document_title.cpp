#include "celac/outline/blocks/document_title.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "celac/markdown/front_matter.hpp"
#include "celac/markdown/inline.hpp"
#include "celac/outline/blocks/cover.hpp"
#include "celac/outline/blocks/cover_title.hpp"
#include "celac/outline/blocks/title_key.hpp"
#include "celac/prose/emphasis.hpp"
#include "celac/prose/title_words.hpp"
#include "celac/text/byte_set.hpp"

namespace celac {
namespace {

class TitleFinder {
 public:
  TitleFinder(const Source &source, Blocks &blocks) : source_(source), blocks_(blocks.blocks), all_(blocks) {}

  void run() {
    if (all_.format == InputFormat::markdown) {
      all_.front_matter = read_front_matter(source_);
    }
    find_on_cover();
    find_in_running_heads();
    mark_repetitions();
    join_title_blocks();
    for (std::size_t i = 0; i + 2 < blocks_.size(); ++i) {
      if (blocks_[i].label_count > 0 && all_.labels[blocks_[i].labels].word == Word::annex &&
          all_.labels[blocks_[i].labels].alone(all_.lines[blocks_[i].last])) {
        join_halves(i + 1);
      }
    }
    blocks_.erase(
        std::remove_if(blocks_.begin(), blocks_.end(), [](const Block &block) { return block.first > block.last; }),
        blocks_.end());
  }

 private:
  [[nodiscard]] std::string_view text(std::uint32_t line) const { return content_of(source_, all_.lines[line]); }

  void find_on_cover() {
    const std::vector<CoverLine> cover = read_cover(source_, all_);
    if (cover.empty()) {
      return;
    }
    leave_dates(cover);
    const CoverTitle found = find_cover_title(source_, all_, cover);
    if (found.score == 0) {
      return;
    }
    const std::string &said = all_.front_matter.title;
    std::string words;
    for (std::size_t i = found.first; i <= found.last; ++i) {
      words.append(words.empty() ? "" : " ").append(cover[i].words);
    }
    if (!said.empty() && !share_words(plain(words), said)) {
      return;
    }
    key_ = title_key(plain(words));
    // From the last line on, for a block that is cut moves the ones behind it.
    take_lines(cover, found.first, found.last);
    for (std::size_t i = found.first; i-- > 0;) {
      // "# File: Plan of the Lakes.md" says the title, too
      if (share_words(plain(cover[i].words), plain(words)) || holds(cover[i].words, cover[found.first].words)) {
        take_lines(cover, i, i);
      }
    }
    for (std::size_t i = found.first; i <= found.last && said.empty(); ++i) {
      all_.title.push_back({cover[i].line, cover[i].from});
      if (cover[i].marks_below) {
        all_.title.push_back({cover[i].line + 1, all_.lines[cover[i].line + 1].content.begin});
      }
    }
  }

  // Lines [first, last] of the cover become furniture, and an "Annex" alone right above them.
  void take_lines(const std::vector<CoverLine> &cover, std::size_t first, std::size_t last) {
    for (std::size_t i = last + 1; i > first;) {
      const std::size_t end = --i;
      while (i > first && cover[i - 1].block == cover[end].block) {
        --i;
      }
      become_title(cover[end].block, cover[i].line, cover[end].line);
    }
    const std::uint32_t b = cover[first].block;
    if (b > 0 && blocks_[b - 1].kind == BlockKind::text && blocks_[b - 1].label_count > 0 &&
        all_.labels[blocks_[b - 1].labels].alone(all_.lines[blocks_[b - 1].first])) {
      become_title(b - 1, blocks_[b - 1].first, blocks_[b - 1].last);
    }
  }

  // A line of the cover that says where and when heads nothing.
  void leave_dates(const std::vector<CoverLine> &cover) {
    for (const CoverLine &line : cover) {
      Block &block = blocks_[line.block];
      if (block.kind == BlockKind::text && block.heading == 0 && block.first == block.last &&
          is_beside_title(line.words)) {
        block.emphasis = Emphasis::plain;
        block.style = 0;
      }
    }
  }

  // Where a title names the document on every page but no cover was left: MANIFESTO OF THE COAST.
  void find_in_running_heads() {
    constexpr std::size_t least_heads = 3;
    if (!all_.title.empty() || !all_.front_matter.title.empty()) {
      return;
    }
    const auto is_head = [&](const Block &block) {
      return block.kind == BlockKind::furniture && block.furniture == FurnitureKind::running_head &&
             names_a_document(text(block.first)) && emphasis_of(text(block.first)) >= Emphasis::title_case;
    };
    const auto first = std::find_if(blocks_.begin(), blocks_.end(), is_head);
    if (first == blocks_.end()) {
      return;
    }
    const auto same = std::count_if(first, blocks_.end(), [&](const Block &block) {
      return is_head(block) && text(block.first) == text(first->first);
    });
    if (static_cast<std::size_t>(same) >= least_heads) {
      first->furniture = FurnitureKind::title;
      all_.title.push_back({first->first, all_.lines[first->first].content.begin});
      key_ = title_key(text(first->first));
    }
  }

  // The words, their Markdown resolved.
  [[nodiscard]] std::string plain(std::string_view words) const {
    static constexpr ByteSet marks("\\&<[*_`");
    const bool marked = all_.format == InputFormat::markdown && marks.find_first_in(words) != std::string_view::npos;
    return marked ? resolve_inlines({words}, {}).front().text : std::string(words);
  }

  // Whether the words are little more than those of the title.
  static bool holds(std::string_view words, std::string_view title) {
    constexpr std::size_t shortest = 12;  // bytes of the key
    const std::string key = title_key(words);
    const std::string own = title_key(title);
    return own.size() >= shortest && key.size() < 2 * own.size() && key.find(own) != std::string::npos;
  }

  // Whether most words of each stand in the other: two forms of one title.
  static bool share_words(std::string_view a, std::string_view b) {
    const auto keys = [](std::string_view text) {
      std::vector<std::string> out;
      for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find_first_of(" -/\n", at), text.size());
        if (std::string key = title_key(text.substr(at, end - at)); !key.empty()) {
          out.push_back(std::move(key));
        }
        at = end + 1;
      }
      std::sort(out.begin(), out.end());
      return out;
    };
    constexpr std::size_t shortest = 8;  // bytes of a key that the other one goes on from
    const std::string x = title_key(a);
    const std::string y = title_key(b);
    const std::string &small = x.size() < y.size() ? x : y;
    const std::string &large = x.size() < y.size() ? y : x;
    if (small.size() >= shortest && large.starts_with(small)) {
      return true;
    }
    const auto left = keys(a);
    const auto right = keys(b);
    if (left.size() < 3 || right.size() < 3) {  // no blanks: Chinese
      return !small.empty() && small.size() * 5 >= large.size() * 3 && large.find(small) != std::string::npos;
    }
    std::vector<std::string> both;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
    const std::size_t fewer = std::min(left.size(), right.size());
    const std::size_t more = std::max(left.size(), right.size());
    // One that says nothing of its own is the other in short; where each has words of its own, more must be common.
    return both.size() == fewer ? fewer * 2 >= more : both.size() * 5 >= fewer * 4 && both.size() * 5 >= more * 3;
  }

  // Lines [first, last] of a block become furniture; what its other lines say stays text.
  void become_title(std::size_t b, std::uint32_t first, std::uint32_t last) {
    const Block whole = blocks_[b];
    const auto put = [&](Block block, std::uint32_t from, std::uint32_t to) {
      block.first = from;
      block.last = to;
      block.marks_below = whole.marks_below && to == whole.last;
      return block;
    };
    Block title = put(whole, first, last + (whole.marks_below && last == whole.last ? 1U : 0U));
    title.marks_below = false;
    title.furniture = FurnitureKind::title;
    title.kind = BlockKind::furniture;
    title.label_count = 0;
    blocks_[b] = title;
    if (last < whole.last) {
      Block below = put(whole, last + 1, whole.last);
      below.label_count = 0;
      below.starts_block = true;
      below.open_before = false;
      below.emphasis = below.heading == 0 ? emphasis_of(text(last + 1)) : below.emphasis;
      below.style = 0;
      blocks_.insert(blocks_.begin() + static_cast<std::ptrdiff_t>(b) + 1, below);
    }
    if (whole.first < first) {
      blocks_.insert(blocks_.begin() + static_cast<std::ptrdiff_t>(b), put(whole, whole.first, first - 1));
    }
  }

  // The title again, in bold, as a heading or over a page's text: up to a few lines, of one block or of several.
  void mark_repetitions() {
    constexpr std::size_t shortest = 8;  // bytes of the key
    const std::string title = all_.front_matter.title.empty() ? key_ : title_key(all_.front_matter.title);
    if (title.size() < shortest) {
      return;
    }
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      if (const auto end = find_repetition(b, title)) {
        const std::size_t last_block = end->block;
        for (std::size_t k = last_block + 1; k-- > b;) {
          if (blocks_[k].kind == BlockKind::text) {
            become_title(k, blocks_[k].first, k == last_block ? end->line : blocks_[k].last);
          }
        }
        b = last_block;
      }
    }
  }

  struct BlockLine {
    std::size_t block;
    std::uint32_t line;
  };

  // Whether `words`, their Markdown not resolved, may begin as the title does. Most lines of a text begin otherwise.
  static bool may_open(std::string_view words, std::string_view title) {
    const auto first = words.find_first_not_of("*_# [(\"'");
    if (first == std::string_view::npos || title.empty()) {
      return true;
    }
    const auto c = static_cast<unsigned char>(words[first]);
    const auto own = static_cast<unsigned char>(title.front());
    const auto is_ideograph = [](unsigned char byte) { return byte >= 0xE5 && byte <= 0xE9; };
    if (is_ideograph(c) && is_ideograph(own)) {
      return words.substr(first, 3) == title.substr(0, 3);
    }
    const bool letter = (c | 0x20U) - 'a' < 26U;
    return !letter || (c | 0x20U) == own;
  }

  // Where the repetition that starts with block `b` ends.
  [[nodiscard]] std::optional<BlockLine> find_repetition(std::size_t b, const std::string &title) const {
    constexpr std::uint32_t longest_gap = 3;  // lines
    std::string key;
    for (std::size_t k = b; k < blocks_.size(); ++k) {
      const Block &block = blocks_[k];
      const bool apart = k > b && block.first > blocks_[k - 1].last + longest_gap;
      if (block.kind != BlockKind::text || block.label_count > 0 || block.doubtful || apart ||
          all_.lines[block.first].bullet || (k == b && !block.starts_block)) {
        return std::nullopt;
      }
      for (std::uint32_t line = block.first; line <= block.last; ++line) {
        if (text(line).size() > 2 * title.size() + 80) {
          return std::nullopt;
        }
        if (key.empty() && !may_open(text(line), title)) {
          return std::nullopt;
        }
        key += title_key(plain(text(line)));
        if (key == title) {
          const bool whole = line == block.last;
          return whole || emphasis_of(text(line)) > Emphasis::title_case ? std::optional(BlockLine{k, line})
                                                                         : std::nullopt;
        }
        if (key.empty() || title.compare(0, key.size(), key) != 0) {
          return std::nullopt;
        }
      }
    }
    return std::nullopt;
  }

  // Title lines with nothing between them are one piece of furniture.
  void join_title_blocks() {
    std::size_t before = blocks_.size();
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      Block &block = blocks_[b];
      if (block.furniture != FurnitureKind::title || block.kind != BlockKind::furniture) {
        before = blocks_.size();
      } else if (before == blocks_.size()) {
        before = b;
      } else {
        blocks_[before].last = block.last;
        block.first = block.last + 1;  // erased with all the others: one by one would be quadratic
      }
    }
  }

  // "# ANNEX" / "# JOINT PLAN OF THE LAKES" / "# FOR TRADE (2022-2024)"
  void join_halves(std::size_t i) {
    const auto first = blocks_.begin() + static_cast<std::ptrdiff_t>(i);
    const auto next = first + 1;
    const bool marked = first->heading != 0 ? next->heading == first->heading
                                            : next->heading == 0 && first->emphasis == next->emphasis &&
                                                  first->emphasis != Emphasis::plain && next->blank_before < 2;
    if (marked && first->kind == BlockKind::text && next->kind == BlockKind::text && first->label_count == 0 &&
        next->label_count == 0 && next->first <= first->last + 2 && names_a_subject(without_marks(text(next->first))) &&
        emphasis_of(text(first->last)) == Emphasis::capitals && emphasis_of(text(next->first)) == Emphasis::capitals) {
      first->last = next->last;
      next->first = next->last + 1;
    }
  }

  const Source &source_;
  std::vector<Block> &blocks_;
  Blocks &all_;
  std::string key_;
};

}  // namespace

void find_title(const Source &source, Blocks &blocks) { TitleFinder(source, blocks).run(); }

}  // namespace celac
