#include "celac/outline/blocks/block.hpp"

#include <algorithm>
#include <utility>

#include "celac/markdown/marks.hpp"
#include "celac/outline/blocks/document_title.hpp"
#include "celac/outline/blocks/quotes.hpp"
#include "celac/outline/blocks/tight_lists.hpp"
#include "celac/outline/blocks/title_lines.hpp"
#include "celac/outline/furniture/captions.hpp"
#include "celac/outline/furniture/furniture.hpp"
#include "celac/outline/furniture/listed_titles.hpp"
#include "celac/outline/lines/wrap.hpp"
#include "celac/outline/lines/wrapped_dashes.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::uint16_t page_gap = 4;  // blank lines that make a page break by themselves

// Lines that are furniture by their kind alone.
Aside aside_of(const Line &line, std::string_view raw) {
  switch (line.kind) {
    case LineKind::rule:
    case LineKind::underline:
      return Aside::rule;
    case LineKind::fence:
      return Aside::fence;
    case LineKind::comment:
      return Aside::comment;
    case LineKind::image:
      return Aside::page_image;
    case LineKind::reference:
      return Aside::reference;
    case LineKind::front_matter:
      return Aside::front_matter;
    case LineKind::marker:
      return Aside::marker;
    case LineKind::table_rule:
      return Aside::table_head;
    case LineKind::invisible:
      return raw.find("<!--") != std::string_view::npos ? Aside::comment
             : raw.find('<') != std::string_view::npos  ? Aside::anchor
                                                        : Aside::invisible;
    case LineKind::blank:
    case LineKind::text:
    case LineKind::code:
    case LineKind::table_row:
    case LineKind::footnote:
      return Aside::none;
  }
  return Aside::none;
}

class Cutter {
 public:
  Cutter(const Source &source, Manner manner) : source_(source), titles_(source, out_, facts_) {
    out_.manner = manner;
    out_.lines = read_lines(source, manner);
    facts_ = read_line_facts(source, out_.lines);
    const Wrap wrap = measure_wrap(source, out_.lines, facts_);
    out_.wrap_width = wrap.width;
    goes_on_ = wrap.goes_on;
    keep_wrapped_dashes(source, out_.lines, out_.wrap_width, manner);
    listed_ = ListedTitles(source, out_.lines, facts_);
    inert_ = read_quoted_lines(source, out_.lines, manner);
    mark_number_cells(source, out_.lines, inert_);
  }

  Units run() {
    const auto count = static_cast<std::uint32_t>(out_.lines.size());
    for (std::uint32_t i = 0; i < count; ++i) {
      const Line &line = out_.lines[i];
      if (line.kind == LineKind::blank) {
        ++blanks_;
        page_ = page_ || line.form_feed;
        open_unit_ = false;
        continue;
      }
      page_ = page_ || line.form_feed || line.anchored || blanks_ >= page_gap;
      if (const Aside aside = aside_of(line, source_.slice(line.span)); aside != Aside::none) {
        add_aside(i, aside);
        continue;
      }
      const LineFact &fact = facts_[i];
      if (fact.aside != Aside::none && !fact.doubtful) {
        add_aside(i, fact.aside);
        continue;
      }
      add_text(i, fact);
    }
    find_title(source_, out_);
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view text(std::uint32_t i) const { return content_of(source_, out_.lines[i]); }

  void add_aside(std::uint32_t i, Aside aside) {
    Unit unit;
    unit.first = unit.last = i;
    unit.kind = UnitKind::aside;
    unit.aside = aside;
    unit.page = facts_[i].page;
    page_ = page_ || aside == Aside::page_number || aside == Aside::running_head || aside == Aside::rule ||
            aside == Aside::comment || aside == Aside::page_image || aside == Aside::anchor || aside == Aside::fence;
    table_ = aside == Aside::table_head && out_.lines[i].kind == LineKind::table_rule;
    // The row above the |---| line is the table's head.
    if (table_ && !out_.units.empty() && out_.units.back().kind == UnitKind::row && out_.units.back().last + 1 == i) {
      Unit &head = out_.units.back();
      head.kind = UnitKind::aside;
      head.aside = Aside::table_head;
      head_row_ = static_cast<std::uint32_t>(out_.units.size() - 1);
      head_labels_ = std::exchange(head.label_count, 0U);
      below_head_ = true;
      have_text_ = head_before_;
      last_text_ = text_before_head_;
    }
    out_.units.push_back(unit);
    open_unit_ = false;
  }

  void add_text(std::uint32_t i, const LineFact &fact) {
    const Line &line = out_.lines[i];
    if (line.kind == LineKind::table_row && text(i).find_first_not_of("| \t") == std::string_view::npos) {
      add_aside(i, Aside::invisible);
      return;
    }
    Unit unit;
    unit.first = unit.last = i;
    unit.kind = kind_of(line);
    unit.aside = fact.aside;
    unit.doubtful = fact.doubtful;
    unit.page = fact.page;
    unit.starts_block = line.starts_block || !open_unit_;
    unit.blank_before = static_cast<std::uint16_t>(std::min<std::uint32_t>(blanks_, 60000));
    unit.page_before = page_ && have_text_;
    unit.open_before = have_text_ && !closed_before(i);
    unit.heading = line.heading;
    if (unit.kind == UnitKind::text || unit.kind == UnitKind::row) {
      read_unit_labels(unit, i);
    }
    const bool inert = i < inert_.size() && inert_[i];
    if (unit.label_count > 0 && (inert || hangs(unit, i))) {
      out_.labels.resize(out_.labels.size() - std::exchange(unit.label_count, 0U));
    }
    unit.listed = !unit.doubtful && unit.kind == UnitKind::text && is_listed(unit, i);
    if (std::exchange(below_head_, false) && !goes_on_from_row_above(text(i))) {
      restore_head(out_, head_row_, head_labels_, unit);
    }
    if (!unit.starts_block && (starts_list(out_, unit) || stands_below_part(out_, unit)) && !out_.units.empty() &&
        out_.units.back().label_count > 0 && out_.units.back().first == last_text_ && text(last_text_).size() < 80) {
      unit.open_before = false;  // "I. Politics" / "1. ...": a title, and its list right below
    }
    if (unit.open_before && unit.blank_before == 0 &&
        (follows_entry(out_, unit, text(last_text_)) ||
         (!goes_on_ ? goes_on_with_list(out_, unit)
                    : is_next_in_list(source_.bytes(), out_, unit, text(last_text_))))) {
      unit.open_before = false;  // "1. Ports" / "2. Roads": entries of a list need no full stop
    }
    if (unit.open_before && unit.label_count > 0 && out_.units.back().last == last_text_ &&
        is_bold_line(out_.units.back())) {
      unit.open_before = false;  // "**Harbours**" / "7. Open the quays."
    }
    unit.breaks_in = !unit.starts_block && titles_.breaks_in(unit, i, last_text_);
    unit.open_before = unit.open_before && !unit.breaks_in;
    if (text(i) == "**" && open_unit_ && !unit.starts_block && close_bold(out_.units.back())) {
      open_unit_ = false;  // what follows is no part of the bold line
      return;
    }
    unit.part = have_text_ && titles_.is_part_without_number(unit, i, last_text_);
    if (unit.part && !unit.starts_block) {
      unit.starts_block = true;
      unit.open_before = false;
    }
    if (continues(unit, line, i)) {
      out_.units.back().last = i;
      last_text_ = i;
      return;
    }
    if (unit.heading == 0 && unit.kind == UnitKind::text && !inert &&
        (unit.starts_block || out_.lines[i].content.size() < 160)) {
      // "THE PARTIES AGREE:" announces, it does not head; a label makes the difference.
      const bool labelled = unit.label_count > 0;
      unit.look = labelled || !ends_sentence(text(i)) ? look_of(text(i), labelled) : Look::plain;
      if (unit.look < Look::bold && labelled && out_.labels[unit.labels].ocr &&
          look_of(source_.slice({out_.labels[unit.labels].rest, line.content.end}), true) == Look::capitals) {
        unit.look = Look::capitals;  // "lI. HARBOURS": the small letter is the slip
      }
      if (unit.look < Look::bold && labelled && is_wholly_stressed(text(i))) {
        unit.look = Look::bold;
      }
    }
    if (unit.look < Look::capitals && unit.part) {
      unit.look = Look::capitals;  // it heads as surely as a line in capitals
    }
    leave_caption(unit, i);
    unit.early_break = !unit.starts_block && unit.kind == UnitKind::text && unit.label_count == 0 &&
                       !out_.units.empty() && open_unit_ && titles_.ends_early(out_.units.back(), i);
    unit.subtitle = titles_.is_subtitle(unit, i);
    text_before_head_ = last_text_;
    head_before_ = have_text_;
    out_.units.push_back(unit);
    blanks_ = 0;
    page_ = false;
    open_unit_ = unit.kind == UnitKind::text || unit.kind == UnitKind::footnote;
    if (unit.aside == Aside::none && unit.kind != UnitKind::footnote) {
      have_text_ = true;
      last_text_ = i;
      last_heading_ = line.heading != 0;
    }
  }

  // "**Table 5**" and the bold lines right below it head nothing.
  void leave_caption(Unit &unit, std::uint32_t i) {
    caption_ = unit.kind == UnitKind::text && unit.heading == 0 && unit.label_count == 0 &&
               (is_caption(text(i)) || (caption_ && unit.look != Look::plain));
    unit.look = caption_ ? Look::plain : unit.look;
  }

  // "**CHAPTER I" / "**": the marks of a bold line close on the next one. Says whether the unit leaves that line out.
  bool close_bold(Unit &unit) {
    const std::string_view first = text(unit.first);
    if (unit.kind != UnitKind::text || unit.heading != 0 || first.substr(0, 2) != "**" ||
        first.find("**", 2) != std::string_view::npos) {
      return false;
    }
    unit.look = std::max(unit.look, Look::bold);
    if (unit.first != unit.last) {
      return false;
    }
    unit.marks_below = true;
    for (std::uint32_t k = 0; k < unit.label_count; ++k) {
      out_.labels[unit.labels + k].closes = true;
      out_.labels[unit.labels + k].opener = {};
    }
    return true;
  }

  // "laid down in" / "Article 5", "por el" / "1º Tenente": what reads as a label is wanted by the line above.
  [[nodiscard]] bool hangs(const Unit &unit, std::uint32_t i) const {
    const Label &label = out_.labels[unit.labels];
    if ((unit.blank_before > 0 && !unit.page_before) || last_heading_ || unit.kind != UnitKind::text ||
        unit.heading != 0 || label.marked || out_.lines[i].bullet) {
      return false;
    }
    const bool reference = label.word != Word::none || label.dress == Dress::section_sign ||
                           label.dress == Dress::ordinal || (label.count > 0 && label.last().kind == Numeral::ordinal);
    const std::string_view above = text(last_text_);
    // A line may be broken early and still want what follows.
    return wants_noun(above, reference) &&
           (unit.open_before || ends_with_abbreviation(above) || (last_text_ + 1 == i && !ends_entry(above)));
  }

  // Whether a label right below a note is no part of it: "12" may be, "Article 12" behind a full stop is not.
  [[nodiscard]] bool starts_anew(const Label &label, const Unit &note) const {
    return label.delimited || ((label.word != Word::none || label.count > 1) && ends_sentence(text(note.last)));
  }

  [[nodiscard]] UnitKind kind_of(const Line &line) const {
    switch (line.kind) {
      case LineKind::table_row:
        return UnitKind::row;
      case LineKind::code:
        return UnitKind::code;
      case LineKind::footnote:
        return UnitKind::footnote;
      case LineKind::text:
        return may_be_note(content_of(source_, line)) ? UnitKind::footnote : UnitKind::text;
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
    return UnitKind::text;
  }

  static bool may_be_note(std::string_view content) {
    return (content[0] == '<' || static_cast<unsigned char>(content[0]) >= 0xC2) && note_size(content) > 0;
  }

  void read_unit_labels(Unit &unit, std::uint32_t i) {
    Span content = out_.lines[i].content;
    if (unit.kind == UnitKind::row) {
      content = table_cells(source_.bytes(), content).front();
    }
    if (content.empty() || !may_start_label(source_.bytes(), content)) {
      return;
    }
    const std::size_t first = out_.labels.size();
    const bool past_limit = read_labels(source_.bytes(), content, out_.manner, out_.labels);
    if (past_limit && out_.labels.size() == first) {
      out_.refused_labels.push_back(content.begin);
    }
    if (unit.kind == UnitKind::row) {
      keep_labels_of_cell(source_.bytes(), content, out_.labels, first);
    }
    unit.labels = static_cast<std::uint32_t>(first);
    unit.label_count = static_cast<std::uint32_t>(out_.labels.size() - first);
  }

  [[nodiscard]] bool is_listed(const Unit &unit, std::uint32_t i) const {
    if (!listed_.lists(i) || unit.heading != 0) {
      return false;
    }
    bool listed = listed_.has(text(i));
    for (std::uint32_t k = 0; k < unit.label_count && !listed; ++k) {
      const std::uint32_t end = out_.lines[i].content.end;
      listed = listed_.has_without_label(source_.slice({std::min(out_.labels[unit.labels + k].rest, end), end}));
    }
    return listed;
  }

  // Whether the line merely goes on from the unit before: a wrapped line, another line of a heading.
  [[nodiscard]] bool continues(const Unit &unit, const Line &line, std::uint32_t i) const {
    if (out_.units.empty() || !open_unit_ || unit.doubtful || unit.listed || out_.units.back().listed) {
      return false;
    }
    const Unit &before = out_.units.back();
    if (line.heading != 0 && before.heading == line.heading && !line.starts_block) {
      return true;
    }
    if (before.heading != 0 && before.last + 1 == i && !titles_.stands_alone_label(before) &&
        unit.kind == UnitKind::text && unit.heading == 0 && !line.bullet &&
        (unit.label_count == 0 || TitleLines::ends_open(text(before.last))) && !ends_sentence(text(before.last)) &&
        look_of(text(i)) == Look::capitals && look_of(text(before.last)) == Look::capitals) {
      return true;  // "## SECTION VI - ON THE SESSIONS OF" / "BOTH CHAMBERS"
    }
    if (before.kind == UnitKind::footnote) {
      const bool labelled = unit.label_count > 0 && starts_anew(out_.labels[unit.labels], before);
      return unit.kind == UnitKind::text && unit.heading == 0 && !line.bullet && unit.blank_before == 0 && !labelled;
    }
    if (unit.starts_block || unit.label_count > 0 || unit.kind != UnitKind::text || before.kind != UnitKind::text) {
      return false;
    }
    return !titles_.ends_early(before, i);
  }

  // Whether the text before line `i` ended there: a sentence, a heading, a label alone, a line broken early.
  [[nodiscard]] bool closed_before(std::uint32_t i) const {
    const Line &line = out_.lines[last_text_];
    if (last_heading_ || line.kind == LineKind::table_row || line.kind == LineKind::code ||
        ends_entry(content_of(source_, line))) {
      return true;
    }
    if (!out_.units.empty() && out_.units.back().last == last_text_ && titles_.stands_alone_label(out_.units.back())) {
      return true;
    }
    return last_text_ + 1 == i && breaks_early(source_.bytes(), line, out_.lines[i], out_.wrap_width);
  }

  [[nodiscard]] static bool is_bold_line(const Unit &unit) {
    return unit.kind == UnitKind::text && unit.look == Look::bold && unit.first == unit.last && unit.starts_block;
  }

  const Source &source_;
  Units out_;
  bool goes_on_ = false;  // several lines go on with the one above (wrap.hpp)
  std::vector<LineFact> facts_;
  ListedTitles listed_;
  std::vector<bool> inert_;  // lines that quote another law or are cells of a table; empty if there are none
  TitleLines titles_;
  std::uint32_t blanks_ = 0;
  bool page_ = false;
  bool open_unit_ = false;  // the last line was text, so the next may go on with it
  bool have_text_ = false;
  bool head_before_ = false;
  bool last_heading_ = false;
  bool table_ = false;
  std::uint32_t last_text_ = 0;
  std::uint32_t text_before_head_ = 0;
  std::uint32_t head_row_ = 0;     // the unit of the last table's head
  std::uint32_t head_labels_ = 0;  // its readings
  bool caption_ = false;           // the text before is one
  bool below_head_ = false;        // no row has come yet
};

}  // namespace

Units read_units(const Source &source, Manner manner) { return Cutter(source, manner).run(); }

}  // namespace celac
