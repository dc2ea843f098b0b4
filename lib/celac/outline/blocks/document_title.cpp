#include <algorithm>
#include <iterator>
#include <optional>

#include "celac/markdown/front_matter.hpp"
#include "celac/markdown/inline.hpp"
#include "celac/outline/blocks/cover.hpp"
#include "celac/prose/emphasis.hpp"
#include "celac/prose/title_words.hpp"
#include "celac/text/byte_set.hpp"
#include "celac/text/utf8.hpp"

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
      if (blocks_[i].label_count > 0 && all_.labels[blocks_[i].labels].word == Word::annex) {
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
      if (share_words(plain(cover[i].words), plain(words)) || share_words(cover[i].words, cover[found.first].words)) {
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
    if (b > 0 && blocks_[b - 1].label_count > 0) {
      become_title(b - 1, blocks_[b - 1].first, blocks_[b - 1].last);
    }
  }

  // Where a title names the document on every page but no cover was left: MANIFESTO OF THE COAST.
  void find_in_running_heads() {
    constexpr std::size_t least_heads = 3;
    if (!all_.title.empty() || !all_.front_matter.title.empty()) {
      return;
    }
    const auto is_head = [&](const Block &block) {
      return block.furniture == FurnitureKind::running_head && names_a_document(text(block.first));
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
    const std::string x = title_key(a);
    const std::string y = title_key(b);
    const std::string &small = x.size() < y.size() ? x : y;
    const std::string &large = x.size() < y.size() ? y : x;
    if (small.size() * 5 >= large.size() * 3 && large.find(small) != std::string::npos) {
      return true;
    }
    const auto left = keys(a);
    const auto right = keys(b);
    std::vector<std::string> both;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
    const std::size_t fewer = std::min(left.size(), right.size());
    const std::size_t more = std::max(left.size(), right.size());
    // One that says nothing of its own is the other in short; where each has words of its own, more must be common.
    const bool alike = both.size() == fewer ? fewer * 2 >= more
                                            : both.size() * 5 >= fewer * 4 && both.size() * 5 >= more * 3;
    return alike && fewer > 2;
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
    words.remove_prefix(std::min(words.find_first_not_of("*_# [(\"'"), words.size()));
    return rest_of_key(words.substr(0, utf8::decode(words, 0).size), title).has_value();
  }

  // Where the repetition that starts with block `b` ends.
  [[nodiscard]] std::optional<BlockLine> find_repetition(std::size_t b, const std::string &title) const {
    constexpr std::uint32_t longest_gap = 3;  // lines
    std::optional<std::string_view> rest = title;
    for (std::size_t k = b; k < blocks_.size(); ++k) {
      const Block &block = blocks_[k];
      const bool apart = k > b && block.first > blocks_[k - 1].last + longest_gap;
      if (block.kind != BlockKind::text || block.label_count > 0 || apart || all_.lines[block.first].bullet ||
          !(k > b || block.starts_block)) {
        return std::nullopt;
      }
      for (std::uint32_t line = block.first; line <= block.last; ++line) {
        const std::size_t left = rest->size();
        if (text(line).size() > 2 * title.size() + 80 || !may_open(text(line), *rest)) {
          return std::nullopt;
        }
        rest = rest_of_key(plain(text(line)), *rest);
        if (!rest || rest->size() == left) {
          return std::nullopt;
        }
        if (rest->empty()) {
          const bool whole = line == block.last || emphasis_of(text(line)) > Emphasis::title_case;
          return whole ? std::optional(BlockLine{k, line}) : std::nullopt;
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
      if (block.furniture != FurnitureKind::title) {
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
    Block &first = blocks_[i];
    Block &next = blocks_[i + 1];
    if (next.heading == first.heading && next.kind == BlockKind::text && next.label_count == 0 &&
        goes_on_with_a_preposition(without_marks(text(next.first))) &&
        emphasis_of(text(first.last)) == Emphasis::capitals && emphasis_of(text(next.first)) == Emphasis::capitals) {
      first.last = next.last;
      next.first = next.last + 1;
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
