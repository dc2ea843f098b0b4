#include "celac/outline/blocks/block.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "celac/outline/blocks/block_headings.hpp"
#include "celac/outline/blocks/block_kinds.hpp"
#include "celac/outline/blocks/continuations.hpp"
#include "celac/outline/blocks/cover.hpp"
#include "celac/outline/blocks/inner_labels.hpp"
#include "celac/outline/blocks/quotes.hpp"
#include "celac/outline/blocks/title_lines.hpp"
#include "celac/outline/furniture/captions.hpp"
#include "celac/outline/furniture/furniture.hpp"
#include "celac/outline/furniture/listed_titles.hpp"
#include "celac/outline/lines/cut_lines.hpp"
#include "celac/outline/lines/heading_candidates.hpp"
#include "celac/outline/lines/line_labels.hpp"
#include "celac/outline/lines/list_marks.hpp"
#include "celac/outline/lines/wrap.hpp"

namespace celac {
namespace {

class Cutter {
 public:
  Cutter(const Source &source, InputFormat format)
      : source_(source), titles_(source, out_, facts_), continuations_(source, out_, titles_) {
    out_.format = format;
    out_.lines = read_lines(source, format, out_.tables);
    part_glued_pages(source, out_.lines);
    labels_.start(source.bytes(), format, out_.lines.size());
    part_run_on_labels(source, format, out_.lines, labels_);
    facts_ = read_line_facts(source, out_.lines, out_.tables);
    const Wrap wrap = measure_wrap(source, out_.lines, facts_);
    out_.wrap_width = wrap.width;
    goes_on_ = wrap.goes_on;
    out_.whole_lines = wrap.whole;
    if (wrap.whole) {
      part_whole_lines(source, out_.lines);
    }
    drop_stray_marks(source, out_.lines, format);
    find_lost_marks(source, out_.lines, format);
    keep_wrapped_dashes(source, out_.lines, out_.wrap_width, format);
    listed_ = ListedTitles(source, out_.lines, facts_);
    out_.learned = Learned::from(source.bytes(), out_.lines);
    labels_.teach(out_.learned);
    candidates_ = find_heading_candidates(source, out_.lines, facts_, labels_, format, wrap.whole);
    inert_ = read_quoted_lines(source, out_.lines, format);
    cut_at_inner_labels(source, format, out_.learned, {out_.lines, facts_, inert_, candidates_}, labels_);
    mark_number_cells(source, out_.lines, inert_);
  }

  Blocks run() {
    const auto count = static_cast<std::uint32_t>(out_.lines.size());
    for (std::uint32_t i = 0; i < count; ++i) {
      const Line &line = out_.lines[i];
      if (line.kind == LineKind::blank) {
        ++blanks_;
        page_ = page_ || line.form_feed;
        above_.open = false;
        continue;
      }
      page_ = page_ || line.form_feed || line.anchored || blanks_ >= page_gap;
      if (const FurnitureKind furniture = furniture_of(line, source_.slice(line.span));
          furniture != FurnitureKind::none) {
        add_furniture(i, furniture);
        continue;
      }
      const LineFact &fact = facts_[i];
      if (fact.furniture != FurnitureKind::none && !fact.doubtful) {
        add_furniture(i, fact.furniture);
        continue;
      }
      add_text(i, fact);
    }
    mark_repeated_headings(source_, out_);
    find_title(source_, out_);
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view text(std::uint32_t i) const { return content_of(source_, out_.lines[i]); }

  void add_furniture(std::uint32_t i, FurnitureKind furniture) {
    Block block;
    block.first = block.last = i;
    block.kind = BlockKind::furniture;
    block.furniture = furniture;
    block.page = facts_[i].page;
    page_ = page_ || furniture == FurnitureKind::page_number || furniture == FurnitureKind::running_head ||
            furniture == FurnitureKind::rule || furniture == FurnitureKind::comment ||
            furniture == FurnitureKind::page_image || furniture == FurnitureKind::anchor ||
            furniture == FurnitureKind::fence;
    out_.blocks.push_back(block);
    above_.open = false;
  }

  void add_text(std::uint32_t i, const LineFact &fact) {
    const Line &line = out_.lines[i];
    if (line.kind == LineKind::table_row && !opens_row(i)) {
      return;
    }
    if (fact.note_body && !out_.blocks.empty() && out_.blocks.back().kind == BlockKind::footnote) {
      out_.blocks.back().last = i;
      return;
    }
    Block block = start_block(i, fact);
    const bool inert = i < inert_.size() && inert_[i];
    const HeadingCandidate *candidate = inert ? nullptr : candidate_at(i);
    if (block.label_count > 0 && (inert || continuations_.completes_reference(above_, block, i))) {
      block.label_count = 0;
    }
    const std::uint32_t listed_end = ask_contents(block, i);
    block.open_before = block.open_before && !continuations_.opens_entry(above_, block, goes_on_);
    block.breaks_in = !block.starts_block && titles_.breaks_in(block, i);
    block.open_before = block.open_before && !block.breaks_in;
    if (text(i) == "**" && !block.starts_block && close_bold(source_, out_, out_.blocks.back())) {
      above_.open = false;  // what follows is no part of the bold line
      heading_end_ = 0;
      return;
    }
    block.part = above_.exists && titles_.is_part_without_number(block, i, above_.line);
    if (block.part) {
      block.starts_block = true;
      block.open_before = false;
    }
    weigh_heading(block, candidate);
    if (goes_on_above(block, i)) {
      return;
    }
    if (block.heading == 0 && block.kind == BlockKind::text &&
        (block.starts_block || out_.lines[i].content.size() < too_long_for_title)) {
      block.emphasis = emphasis_of_block(source_, out_, block, candidate);
    }
    leave_caption(block, i);
    block.early_break = !block.starts_block && block.kind == BlockKind::text && block.label_count == 0 &&
                        !out_.blocks.empty() && above_.open && titles_.ends_early(out_.blocks.back(), i);
    block.subtitle = titles_.is_subtitle(block, i);
    if (listed_end > i) {
      heading_end_ = listed_end;
    } else if (candidate != nullptr && is_wrapped_title(out_, block, *candidate)) {
      block.emphasis = candidate->emphasis;
      heading_end_ = candidate->last;
    } else {
      heading_end_ = stands_as_heading(block) ? candidate->last : 0;
    }
    candidate_end_ = candidate != nullptr ? std::max(candidate->last, heading_end_) : i;
    push_text(block, i);
  }

  // What the contents say of line `i`; the last line of a title of several that they list, `i` for others.
  std::uint32_t ask_contents(Block &block, std::uint32_t i) const {
    const bool may_be_listed = !block.doubtful && block.heading == 0 && listed_.lists(i);
    const bool whole = may_be_listed && is_listed(block, i);
    const std::uint32_t end = may_be_listed && !whole ? end_of_listed(i) : i;
    block.listed = whole || end > i;
    block.in_contents = block.label_count == 0 && (block.listed || (block.heading != 0 && listed_.lists(i) &&
                                                                    listed_.has_without_label(text(i))));
    return end;
  }

  // Whether line `i` is a further one of the block above; a heading opens its own.
  bool goes_on_above(Block &block, std::uint32_t i) {
    const bool wrapped_heading = i <= heading_end_ && !out_.blocks.empty();
    if (!wrapped_heading && stands_as_heading(block)) {
      block.starts_block = true;
      block.open_before = false;
      return false;
    }
    if (!wrapped_heading && !continuations_.continues(block, i)) {
      return false;
    }
    Block &above = out_.blocks.back();
    above.last = i;
    if (i > candidate_end_ && above.heading == 0 && !above.listed) {
      above.goes_on = true;  // "CONSIDERING:" / "That the quays ..."
    }
    above_.line = i;
    above_.open = wrapped_heading ? i < heading_end_ : above_.open;
    return true;
  }

  void push_text(const Block &block, std::uint32_t i) {
    out_.blocks.push_back(block);
    blanks_ = 0;
    page_ = false;
    above_.open = (block.kind == BlockKind::text && (heading_end_ != i || heading_end_ == 0)) ||
                  block.kind == BlockKind::footnote;
    if (block.furniture == FurnitureKind::none && block.kind != BlockKind::footnote) {
      above_.exists = true;
      above_.line = i;
      above_.heading = out_.lines[i].heading != 0 || stands_as_heading(block);
    }
  }

  // The block that line `i` would open, with its labels.
  [[nodiscard]] Block start_block(std::uint32_t i, const LineFact &fact) {
    const Line &line = out_.lines[i];
    Block block;
    block.first = block.last = i;
    const bool paragraph = out_.learned.numbers_paragraphs_above() && text(i).starts_with("<sup>");
    block.kind = fact.note ? BlockKind::footnote : paragraph ? BlockKind::text : kind_of(line, text(i));
    block.furniture = fact.furniture;
    block.doubtful = fact.doubtful;
    block.page = fact.page;
    block.starts_block = line.starts_block || !above_.open;
    block.blank_before = static_cast<std::uint16_t>(std::min<std::uint32_t>(blanks_, 60000));
    block.inner = line.inner;
    block.page_before = page_ && above_.exists && !line.inner;
    block.open_before = above_.exists && !line.inner && !continuations_.is_closed(above_, i);
    block.heading = line.heading;
    if (block.kind == BlockKind::text || block.kind == BlockKind::row) {
      read_block_labels(block, i);
    }
    return block;
  }

  [[nodiscard]] const HeadingCandidate *candidate_at(std::uint32_t i) {
    while (next_candidate_ < candidates_.size() && candidates_[next_candidate_].first < i) {
      ++next_candidate_;
    }
    const bool here = next_candidate_ < candidates_.size() && candidates_[next_candidate_].first == i;
    return here ? &candidates_[next_candidate_] : nullptr;
  }

  // Whether a line of a table opens a block. Others go on with their row; heads and rows without words are furniture.
  bool opens_row(std::uint32_t i) {
    const Line &line = out_.lines[i];
    if (!out_.blocks.empty() && out_.lines[out_.blocks.back().last].row == line.row) {
      out_.blocks.back().last = i;
      above_.line = out_.blocks.back().kind == BlockKind::row ? i : above_.line;
      return false;
    }
    TableRow &row = out_.tables.rows[line.row];
    const auto cells = out_.tables.cells_of(row);
    const bool words = std::any_of(cells.begin(), cells.end(), [](const TableCell &cell) { return cell.count > 0; });
    row.head = row.head && words && !counts_on_below(source_.bytes(), out_, line.row);
    if (words && !row.head) {
      return true;
    }
    add_furniture(i, words ? FurnitureKind::table_head : FurnitureKind::invisible);
    return false;
  }

  // "**Table 5**" and the bold lines right below it head nothing.
  void leave_caption(Block &block, std::uint32_t i) {
    caption_ = block.kind == BlockKind::text && block.heading == 0 && block.label_count == 0 &&
               (is_caption(text(i)) || (caption_ && block.emphasis != Emphasis::plain));
    block.emphasis = caption_ ? Emphasis::plain : block.emphasis;
    block.style = caption_ ? 0 : block.style;
  }

  void read_block_labels(Block &block, std::uint32_t i) {
    const bool in_row = block.kind == BlockKind::row;
    Span content = out_.lines[i].content;
    if (in_row) {
      const TableRow &row = row_of(out_, block);
      content = row.goes_on ? Span{} : out_.tables.label_cell(row);
    }
    if (content.empty()) {
      return;
    }
    const LineLabels::OfLine *known = in_row ? nullptr : labels_.find_next(content);
    const LineLabels::OfLine found = known != nullptr ? *known : labels_.read(content);
    if (found.past_limit) {
      out_.refused_labels.push_back(content.begin);
    }
    block.labels = found.first;
    block.label_count = found.count;
    if (in_row) {
      keep_labels_of_cell(source_.bytes(), content, out_.labels, found.first);
      block.label_count = static_cast<std::uint32_t>(out_.labels.size()) - found.first;
    }
  }

  // "A plan that is part of the" / "plan of the coasts", which the contents list as one: its last line; `i` for none.
  [[nodiscard]] std::uint32_t end_of_listed(std::uint32_t i) const {
    constexpr std::uint32_t most_lines = 3;
    const std::uint32_t end = std::min(i + most_lines, static_cast<std::uint32_t>(out_.lines.size()));
    std::string joined(text(i));
    for (std::uint32_t next = i + 1; next < end; ++next) {
      const Line &line = out_.lines[next];
      if (!is_text(line, facts_[next]) || line.starts_block) {
        break;
      }
      joined.append(" ").append(text(next));
      if (listed_.has(joined)) {
        return next;
      }
    }
    return i;
  }

  [[nodiscard]] bool is_listed(const Block &block, std::uint32_t i) const {
    bool listed = listed_.has(text(i));
    for (std::uint32_t k = 0; k < block.label_count && !listed; ++k) {
      const std::uint32_t end = out_.lines[i].content.end;
      listed = listed_.has_without_label(source_.slice({std::min(out_.labels[block.labels + k].rest, end), end}));
    }
    return listed;
  }

  const Source &source_;
  Blocks out_;
  bool goes_on_ = false;  // several lines go on with the one above (wrap.hpp)
  std::vector<LineFact> facts_;
  LineLabels labels_{out_.labels};
  ListedTitles listed_;
  std::vector<HeadingCandidate> candidates_;
  std::size_t next_candidate_ = 0;
  std::uint32_t candidate_end_ = 0;  // the last line of what the block may head
  std::uint32_t heading_end_ = 0;    // the last line of the heading that is being read; 0 for none
  std::vector<bool> inert_;          // lines that quote another law or are cells of a table; empty if there are none
  TitleLines titles_;
  Continuations continuations_;
  TextAbove above_;
  std::uint32_t blanks_ = 0;
  bool page_ = false;
  bool caption_ = false;  // the text before is one
};

}  // namespace

Blocks read_blocks(const Source &source, InputFormat format) { return Cutter(source, format).run(); }

}  // namespace celac
