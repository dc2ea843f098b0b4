#include "celac/outline/blocks/block.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "celac/outline/blocks/document_title.hpp"
#include "celac/outline/blocks/inner_labels.hpp"
#include "celac/outline/blocks/quotes.hpp"
#include "celac/outline/blocks/tight_lists.hpp"
#include "celac/outline/blocks/title_lines.hpp"
#include "celac/outline/furniture/captions.hpp"
#include "celac/outline/furniture/furniture.hpp"
#include "celac/outline/furniture/listed_titles.hpp"
#include "celac/outline/lines/heading_candidates.hpp"
#include "celac/outline/lines/wrap.hpp"
#include "celac/outline/lines/wrapped_dashes.hpp"
#include "celac/outline/search/heading_odds.hpp"
#include "celac/outline/search/series.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/prose/shape.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

// Lines that are furniture by their kind alone.
FurnitureKind furniture_of(const Line &line, std::string_view raw) {
  switch (line.kind) {
    case LineKind::rule:
    case LineKind::underline:
      return FurnitureKind::rule;
    case LineKind::fence:
      return FurnitureKind::fence;
    case LineKind::comment:
      return FurnitureKind::comment;
    case LineKind::image:
      return FurnitureKind::page_image;
    case LineKind::reference:
      return FurnitureKind::reference;
    case LineKind::front_matter:
      return FurnitureKind::front_matter;
    case LineKind::marker:
      return FurnitureKind::marker;
    case LineKind::table_rule:
      return FurnitureKind::table_head;
    case LineKind::invisible:
      return raw.find("<!--") != std::string_view::npos ? FurnitureKind::comment
             : raw.find('<') != std::string_view::npos  ? FurnitureKind::anchor
                                                        : FurnitureKind::invisible;
    case LineKind::blank:
    case LineKind::text:
    case LineKind::code:
    case LineKind::table_row:
    case LineKind::footnote:
      return FurnitureKind::none;
  }
  return FurnitureKind::none;
}

class Cutter {
 public:
  Cutter(const Source &source, InputFormat format) : source_(source), titles_(source, out_, facts_) {
    out_.format = format;
    out_.lines = read_lines(source, format, out_.tables);
    facts_ = read_line_facts(source, out_.lines, out_.tables);
    const Wrap wrap = measure_wrap(source, out_.lines, facts_);
    out_.wrap_width = wrap.width;
    goes_on_ = wrap.goes_on;
    out_.whole_lines = wrap.whole;
    if (wrap.whole) {
      part_whole_lines(source, out_.lines);
    }
    keep_wrapped_dashes(source, out_.lines, out_.wrap_width, format);
    listed_ = ListedTitles(source, out_.lines, facts_);
    candidates_ = find_heading_candidates(source, out_.lines, facts_, format);
    out_.learned = Learned::from(source.bytes(), out_.lines);
    inert_ = read_quoted_lines(source, out_.lines, format);
    cut_at_inner_labels(source, format, out_.learned, {out_.lines, facts_, inert_, candidates_});
    mark_number_cells(source, out_.lines, inert_);
  }

  Blocks run() {
    const auto count = static_cast<std::uint32_t>(out_.lines.size());
    for (std::uint32_t i = 0; i < count; ++i) {
      const Line &line = out_.lines[i];
      if (line.kind == LineKind::blank) {
        ++blanks_;
        page_ = page_ || line.form_feed;
        open_block_ = false;
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
    mark_repeated_headings();
    find_title(source_, out_);
    return std::move(out_);
  }

 private:
  // Headings of one level with the same words stand in parts that are built alike.
  void mark_repeated_headings() {
    std::unordered_map<std::uint64_t, std::uint32_t> last;
    for (std::uint32_t k = 0; k < out_.blocks.size(); ++k) {
      Block &block = out_.blocks[k];
      if (block.heading == 0 || block.label_count > 0 || block.kind != BlockKind::text) {
        continue;
      }
      const auto [known, fresh] = last.try_emplace(shape_of(text(block.first)).hash * 7U + block.heading, k);
      if (!fresh) {
        block.repeated = out_.blocks[known->second].repeated = true;
        known->second = k;
      }
    }
  }

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
    open_block_ = false;
  }

  void add_text(std::uint32_t i, const LineFact &fact) {
    const Line &line = out_.lines[i];
    if (line.kind == LineKind::table_row && !opens_row(i)) {
      return;
    }
    Block block;
    block.first = block.last = i;
    block.kind = fact.note ? BlockKind::footnote : kind_of(line);
    block.furniture = fact.furniture;
    block.doubtful = fact.doubtful;
    block.page = fact.page;
    block.starts_block = line.starts_block || !open_block_;
    block.blank_before = static_cast<std::uint16_t>(std::min<std::uint32_t>(blanks_, 60000));
    block.inner = line.inner;
    block.page_before = page_ && have_text_ && !line.inner;
    block.open_before = have_text_ && !line.inner && !closed_before(i);
    block.heading = line.heading;
    if (block.kind == BlockKind::text || block.kind == BlockKind::row) {
      read_block_labels(block, i);
    }
    const bool inert = i < inert_.size() && inert_[i];
    const HeadingCandidate *candidate = inert ? nullptr : candidate_at(i);
    if (block.label_count > 0 && (inert || (!block.inner && completes_reference(block, i)))) {
      out_.labels.resize(out_.labels.size() - std::exchange(block.label_count, 0U));
    }
    block.listed = !block.doubtful && block.kind == BlockKind::text && is_listed(block, i);
    if (!block.starts_block && (starts_list(out_, block) || stands_below_part(out_, block)) && !out_.blocks.empty() &&
        out_.blocks.back().label_count > 0 && out_.blocks.back().first == last_text_ && text(last_text_).size() < 80) {
      block.open_before = false;  // "I. Politics" / "1. ...": a title, and its list right below
    }
    if (block.open_before && block.blank_before == 0 &&
        (follows_entry(out_, block, text(last_text_)) ||
         (!goes_on_ ? goes_on_with_list(out_, block)
                    : is_next_in_list(source_.bytes(), out_, block, text(last_text_))))) {
      block.open_before = false;  // "1. Ports" / "2. Roads": entries of a list need no full stop
    }
    if (block.open_before && block.label_count > 0 && out_.blocks.back().last == last_text_ &&
        is_bold_block(out_.blocks.back())) {
      block.open_before = false;  // "**Harbours**" / "7. Open the quays."
    }
    block.breaks_in = !block.starts_block && titles_.breaks_in(block, i, last_text_);
    block.open_before = block.open_before && !block.breaks_in;
    if (text(i) == "**" && open_block_ && !block.starts_block && close_bold(out_.blocks.back())) {
      open_block_ = false;  // what follows is no part of the bold line
      heading_end_ = 0;
      return;
    }
    block.part = have_text_ && titles_.is_part_without_number(block, i, last_text_);
    if (block.part && !block.starts_block) {
      block.starts_block = true;
      block.open_before = false;
    }
    weigh_heading(block, candidate);
    if (heading_end_ != 0 && i <= heading_end_ && !out_.blocks.empty()) {
      out_.blocks.back().last = i;  // the heading is wrapped
      last_text_ = i;
      open_block_ = i < heading_end_;
      return;
    }
    if (stands_as_heading(block)) {
      block.starts_block = true;
      block.open_before = false;
    } else if (continues(block, line, i)) {
      out_.blocks.back().last = i;
      last_text_ = i;
      return;
    }
    if (block.heading == 0 && block.kind == BlockKind::text && !inert &&
        (block.starts_block || out_.lines[i].content.size() < too_long_for_title)) {
      // "THE PARTIES AGREE:" announces, it does not head; a label makes the difference.
      const bool labelled = block.label_count > 0;
      block.emphasis = labelled || !ends_sentence(text(i)) ? emphasis_of(text(i), labelled) : Emphasis::plain;
      if (block.emphasis < Emphasis::bold && labelled && out_.labels[block.labels].misread &&
          emphasis_of(source_.slice({out_.labels[block.labels].rest, line.content.end}), true) == Emphasis::capitals) {
        block.emphasis = Emphasis::capitals;  // "lI. HARBOURS": the small letter is the misreading
      }
      if (block.emphasis < Emphasis::bold && labelled &&
          (is_wholly_stressed(text(i)) || line.bold || line.underlined)) {
        block.emphasis = Emphasis::bold;
      }
    }
    if (block.emphasis < Emphasis::capitals && block.part) {
      block.emphasis = Emphasis::capitals;  // it heads as surely as a line in capitals
    }
    leave_caption(block, i);
    block.early_break = !block.starts_block && block.kind == BlockKind::text && block.label_count == 0 &&
                        !out_.blocks.empty() && open_block_ && titles_.ends_early(out_.blocks.back(), i);
    block.subtitle = titles_.is_subtitle(block, i);
    if (candidate != nullptr && is_wrapped_title(block, *candidate)) {
      block.emphasis = candidate->emphasis;
      heading_end_ = candidate->last;
    } else {
      heading_end_ = stands_as_heading(block) ? candidate->last : 0;
    }
    out_.blocks.push_back(block);
    blanks_ = 0;
    page_ = false;
    open_block_ = (block.kind == BlockKind::text && (heading_end_ != i || heading_end_ == 0)) ||
                  block.kind == BlockKind::footnote;
    if (block.furniture == FurnitureKind::none && block.kind != BlockKind::footnote) {
      have_text_ = true;
      last_text_ = i;
      last_heading_ = line.heading != 0 || stands_as_heading(block);
    }
  }

  [[nodiscard]] const HeadingCandidate *candidate_at(std::uint32_t i) {
    while (next_candidate_ < candidates_.size() && candidates_[next_candidate_].first < i) {
      ++next_candidate_;
    }
    const bool here = next_candidate_ < candidates_.size() && candidates_[next_candidate_].first == i;
    return here ? &candidates_[next_candidate_] : nullptr;
  }

  static void weigh_heading(Block &block, const HeadingCandidate *candidate) {
    if (candidate != nullptr && block.kind == BlockKind::text && block.heading == 0 && !block.doubtful) {
      block.style = candidate->style;
      block.heading_odds = heading_odds(*candidate);
      block.repeated = candidate->has(HeadingSign::repeated);
    }
  }

  // "**A. Harbours and the roads that" / "lead to them**"
  [[nodiscard]] bool is_wrapped_title(const Block &block, const HeadingCandidate &candidate) const {
    return block.label_count > 0 && block.heading == 0 && candidate.last > candidate.first &&
           candidate.emphasis >= Emphasis::underlined &&
           !(candidate.has(HeadingSign::capitals) && out_.labels[block.labels].alone(out_.lines[block.first]));
  }

  // Rather a heading than text: its lines are a block of their own, whatever stands right above and below them.
  [[nodiscard]] static bool stands_as_heading(const Block &block) {
    const bool ends_title = block.open_before && block.page_before && block.emphasis == Emphasis::capitals;
    return block.style != 0 && block.heading_odds > 0 && block.label_count == 0 && !ends_title;
  }

  // Whether a line of a table opens a block. Others go on with their row; heads and rows without words are furniture.
  bool opens_row(std::uint32_t i) {
    const Line &line = out_.lines[i];
    if (!out_.blocks.empty() && out_.lines[out_.blocks.back().last].row == line.row) {
      out_.blocks.back().last = i;
      last_text_ = out_.blocks.back().kind == BlockKind::row ? i : last_text_;
      return false;
    }
    TableRow &row = out_.tables.rows[line.row];
    const auto cells = out_.tables.cells_of(row);
    const bool words = std::any_of(cells.begin(), cells.end(), [](const TableCell &cell) { return cell.count > 0; });
    row.head = row.head && words && !counts_on_below(line.row);
    if (words && !row.head) {
      return true;
    }
    add_furniture(i, words ? FurnitureKind::table_head : FurnitureKind::invisible);
    return false;
  }

  // | A) | Landing stages | above | B) | Buoys |: what stands in the head's place is the first row.
  [[nodiscard]] bool counts_on_below(std::uint32_t row) const {
    const auto labels = [&](std::uint32_t of) {
      const Span cell = out_.tables.label_cell(out_.tables.rows[of]);
      std::vector<Label> out;
      if (!cell.empty() && may_start_label(source_.bytes(), cell)) {
        out = read_labels(source_.bytes(), cell, out_.format);
        keep_labels_of_cell(source_.bytes(), cell, out, 0);
      }
      return out;
    };
    const auto own = labels(row);
    std::uint32_t below = row + 1;
    while (!own.empty() && below < out_.tables.rows.size() && out_.tables.label_cell(out_.tables.rows[below]).empty()) {
      ++below;
    }
    if (own.empty() || below >= out_.tables.rows.size() ||
        out_.tables.rows[below].table != out_.tables.rows[row].table) {
      return false;
    }
    const auto next = labels(below);
    return !next.empty() && is_next_of(own.front(), next.front());
  }

  // "**Table 5**" and the bold lines right below it head nothing.
  void leave_caption(Block &block, std::uint32_t i) {
    caption_ = block.kind == BlockKind::text && block.heading == 0 && block.label_count == 0 &&
               (is_caption(text(i)) || (caption_ && block.emphasis != Emphasis::plain));
    block.emphasis = caption_ ? Emphasis::plain : block.emphasis;
    block.style = caption_ ? 0 : block.style;
  }

  // "**CHAPTER I" / "**": the marks of a bold line close on the next one. Says whether the block leaves that line out.
  bool close_bold(Block &block) {
    const std::string_view first = text(block.first);
    if (block.kind != BlockKind::text || block.heading != 0 || first.substr(0, 2) != "**" ||
        first.find("**", 2) != std::string_view::npos) {
      return false;
    }
    block.emphasis = std::max(block.emphasis, Emphasis::bold);
    if (block.first != block.last) {
      return false;
    }
    block.marks_below = true;
    for (std::uint32_t k = 0; k < block.label_count; ++k) {
      out_.labels[block.labels + k].closes = true;
      out_.labels[block.labels + k].opener = {};
    }
    return true;
  }

  // "laid down in" / "Article 5", "por el" / "1º Tenente": what reads as a label is wanted by the line above.
  [[nodiscard]] bool completes_reference(const Block &block, std::uint32_t i) const {
    const Label &label = out_.labels[block.labels];
    if ((block.blank_before > 0 && !block.page_before) || last_heading_ || block.kind != BlockKind::text ||
        block.heading != 0 || label.marked || out_.lines[i].bullet) {
      return false;
    }
    const bool reference = label.word != Word::none || label.style == LabelStyle::section_sign ||
                           label.style == LabelStyle::ordinal ||
                           (label.count > 0 && label.last().kind == Numeral::ordinal);
    const std::string_view above = text(last_text_);
    // A line may be broken early and still want what follows.
    return wants_noun(above, reference) &&
           (block.open_before || ends_with_abbreviation(above) || (last_text_ + 1 == i && !ends_entry(above)));
  }

  // Whether a label right below a note is no part of it: "12" may be, "Article 12" after a full stop is not.
  [[nodiscard]] bool starts_anew(const Label &label, const Block &note) const {
    return label.delimited || ((label.word != Word::none || label.count > 1) && ends_sentence(text(note.last)));
  }

  [[nodiscard]] BlockKind kind_of(const Line &line) const {
    switch (line.kind) {
      case LineKind::table_row:
        return BlockKind::row;
      case LineKind::code:
        return BlockKind::code;
      case LineKind::footnote:
        return BlockKind::footnote;
      case LineKind::text:
        return may_be_note(content_of(source_, line)) ? BlockKind::footnote : BlockKind::text;
      case LineKind::blank:
      case LineKind::rule:
      case LineKind::underline:
      case LineKind::fence:
      case LineKind::comment:
      case LineKind::image:
      case LineKind::table_rule:
      case LineKind::reference:
      case LineKind::front_matter:
      case LineKind::marker:
      case LineKind::invisible:
        break;
    }
    return BlockKind::text;
  }

  static bool may_be_note(std::string_view content) {
    return (content[0] == '<' || static_cast<unsigned char>(content[0]) >= 0xC2) && note_size(content) > 0;
  }

  void read_block_labels(Block &block, std::uint32_t i) {
    Span content = out_.lines[i].content;
    if (block.kind == BlockKind::row) {
      const TableRow &row = row_of(out_, block);
      content = row.goes_on ? Span{} : out_.tables.label_cell(row);
    }
    if (content.empty() || !may_start_label(source_.bytes(), content)) {
      return;
    }
    const std::size_t first = out_.labels.size();
    const bool past_limit = read_labels(source_.bytes(), content, out_.format, out_.labels, &out_.learned);
    if (past_limit && out_.labels.size() == first) {
      out_.refused_labels.push_back(content.begin);
    }
    if (block.kind == BlockKind::row) {
      keep_labels_of_cell(source_.bytes(), content, out_.labels, first);
    }
    block.labels = static_cast<std::uint32_t>(first);
    block.label_count = static_cast<std::uint32_t>(out_.labels.size() - first);
  }

  [[nodiscard]] bool is_listed(const Block &block, std::uint32_t i) const {
    if (!listed_.lists(i) || block.heading != 0) {
      return false;
    }
    bool listed = listed_.has(text(i));
    for (std::uint32_t k = 0; k < block.label_count && !listed; ++k) {
      const std::uint32_t end = out_.lines[i].content.end;
      listed = listed_.has_without_label(source_.slice({std::min(out_.labels[block.labels + k].rest, end), end}));
    }
    return listed;
  }

  // Whether the line merely goes on from the block before: a wrapped line, another line of a heading.
  [[nodiscard]] bool continues(const Block &block, const Line &line, std::uint32_t i) const {
    if (out_.blocks.empty() || !open_block_ || block.doubtful || block.listed || out_.blocks.back().listed) {
      return false;
    }
    const Block &before = out_.blocks.back();
    if (line.heading != 0 && before.heading == line.heading && !line.starts_block) {
      return true;
    }
    if (before.heading != 0 && before.last + 1 == i && !titles_.stands_alone_label(before) &&
        block.kind == BlockKind::text && block.heading == 0 && !line.bullet &&
        (block.label_count == 0 || TitleLines::ends_open(text(before.last))) && !ends_sentence(text(before.last)) &&
        emphasis_of(text(i)) == Emphasis::capitals && emphasis_of(text(before.last)) == Emphasis::capitals) {
      return true;  // "## SECTION VI - ON THE SESSIONS OF" / "BOTH CHAMBERS"
    }
    if (before.kind == BlockKind::footnote) {
      const bool labelled = block.label_count > 0 && starts_anew(out_.labels[block.labels], before);
      return block.kind == BlockKind::text && block.heading == 0 && !line.bullet && block.blank_before == 0 &&
             !labelled;
    }
    if (block.starts_block || block.label_count > 0 || block.kind != BlockKind::text ||
        before.kind != BlockKind::text) {
      return false;
    }
    return !titles_.ends_early(before, i);
  }

  // Whether the text before line `i` ended there: a sentence, a heading, a label alone, a line broken early.
  [[nodiscard]] bool closed_before(std::uint32_t i) const {
    const Line &line = out_.lines[last_text_];
    if (last_heading_ || line.kind == LineKind::table_row || line.kind == LineKind::code ||
        (out_.whole_lines && out_.lines[i].starts_block) || ends_entry(content_of(source_, line))) {
      return true;
    }
    if (!out_.blocks.empty() && out_.blocks.back().last == last_text_ &&
        titles_.stands_alone_label(out_.blocks.back())) {
      return true;
    }
    return last_text_ + 1 == i && breaks_early(source_.bytes(), line, out_.lines[i], out_.wrap_width);
  }

  [[nodiscard]] static bool is_bold_block(const Block &block) {
    return block.kind == BlockKind::text && block.emphasis == Emphasis::bold && block.first == block.last &&
           block.starts_block;
  }

  const Source &source_;
  Blocks out_;
  bool goes_on_ = false;  // several lines go on with the one above (wrap.hpp)
  std::vector<LineFact> facts_;
  ListedTitles listed_;
  std::vector<HeadingCandidate> candidates_;
  std::size_t next_candidate_ = 0;
  std::uint32_t heading_end_ = 0;  // the last line of the heading that is being read; 0 for none
  std::vector<bool> inert_;        // lines that quote another law or are cells of a table; empty if there are none
  TitleLines titles_;
  std::uint32_t blanks_ = 0;
  bool page_ = false;
  bool open_block_ = false;  // the last line was text, so the next may go on with it
  bool have_text_ = false;
  bool last_heading_ = false;
  std::uint32_t last_text_ = 0;
  bool caption_ = false;  // the text before is one
};

}  // namespace

Blocks read_blocks(const Source &source, InputFormat format) { return Cutter(source, format).run(); }

}  // namespace celac
