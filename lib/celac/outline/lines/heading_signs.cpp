#include "celac/outline/lines/heading_signs.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "celac/labels/label.hpp"
#include "celac/prose/announcing.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/prose/shape.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"
#include "celac/values/date.hpp"

namespace celac {
namespace {

constexpr std::size_t longest_heading = 200;  // characters: what is longer is text
constexpr std::size_t most_lines = 4;

// Words without the marks and tags of emphasis around them.
std::string_view bare(std::string_view text) {
  text = without_marks(text);
  while (text.size() > 3 && text.front() == '<' && text.find('>') != std::string_view::npos) {
    text.remove_prefix(text.find('>') + 1);
  }
  while (text.size() > 3 && text.back() == '>' && text.rfind('<') != std::string_view::npos) {
    text.remove_suffix(text.size() - text.rfind('<'));
  }
  return utf8::trim(without_marks(utf8::trim(text)));
}

class Finder {
 public:
  Finder(const Source &source, const std::vector<Line> &lines, const std::vector<LineFact> &facts, InputFormat format)
      : source_(source), lines_(lines), facts_(facts), format_(format), labels_(lines.size()) {}

  std::vector<HeadingCandidate> run() {
    measure_width();
    collect_marks();
    collect_refrains();
    for (std::uint32_t i = 0; i < lines_.size();) {
      if (!is_words(i)) {
        if (heads_entries(i)) {
          add(i, i, i, i + 1);
        }
        ++i;
        continue;
      }
      std::uint32_t end = i + 1;
      while (end < lines_.size() && is_words(end) && !lines_[end].starts_block) {
        ++end;
      }
      read_paragraph(i, end);
      i = end;
    }
    look_at_neighbours();
    look_at_styles();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view text(std::uint32_t i) const { return source_.slice(lines_[i].content); }

  // A line of words that no mark makes a heading, an entry or a row.
  [[nodiscard]] bool is_words(std::uint32_t i) const {
    const Line &line = lines_[i];
    return line.kind == LineKind::text && line.heading == 0 && !line.bullet && is_shown(i);
  }
  [[nodiscard]] bool is_shown(std::uint32_t i) const {
    return facts_[i].furniture == FurnitureKind::none || facts_[i].doubtful;
  }

  // "🔴 FISHERIES" over "🔸 Boats": set off, and the entries right below it have a mark that came later.
  [[nodiscard]] bool heads_entries(std::uint32_t i) const {
    const Line &line = lines_[i];
    if (!line.bullet || line.kind != LineKind::text || line.heading != 0 || !is_shown(i) ||
        emphasis_of(text(i)) < Emphasis::bold) {
      return false;
    }
    const std::uint32_t below = shown_below(i);
    if (below == none || !lines_[below].bullet) {
      return false;
    }
    const auto own = first_with_mark_.find(mark_of(line));
    const auto other = first_with_mark_.find(mark_of(lines_[below]));
    return own->second < other->second;
  }

  [[nodiscard]] std::string_view mark_of(const Line &entry) const {
    return utf8::trim(source_.slice({entry.span.begin, entry.content.begin}));
  }

  void collect_marks() {
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].bullet && lines_[i].kind == LineKind::text) {
        first_with_mark_.try_emplace(mark_of(lines_[i]), i);
      }
    }
  }

  // "Current efforts" over the list of every chapter.
  void collect_refrains() {
    constexpr std::size_t longest = 60;  // bytes
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      if (!is_words(i) || text(i).size() > longest || !first_is_upper(text(i))) {
        continue;
      }
      const std::uint32_t below = shown_below(i);
      if (below != none && (lines_[below].bullet || opens_series(below))) {
        ++lists_below_[text(i)];
      }
    }
  }

  [[nodiscard]] bool is_refrain(std::uint32_t i) const {
    constexpr std::uint32_t least = 3;
    const auto found = lists_below_.find(text(i));
    return found != lists_below_.end() && found->second >= least;
  }

  void measure_width() {
    std::vector<std::uint32_t> widths;
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      if (is_words(i) && text(i).size() > 30) {
        widths.push_back(static_cast<std::uint32_t>(utf8::count(text(i))));
      }
    }
    if (widths.size() >= 8) {
      const auto at = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
      std::nth_element(widths.begin(), at, widths.end());
      width_ = *at;
    }
  }

  // The lines [first, end) of one paragraph: all of them are one heading, or single lines are.
  void read_paragraph(std::uint32_t first, std::uint32_t end) {
    if (end - first > 1 && end - first <= most_lines && is_one_heading(first, end)) {
      add(first, end - 1, first, end);
      return;
    }
    for (std::uint32_t i = first; i < end; ++i) {
      const auto is_stressed = [&] { return tagged_emphasis(i, i) >= Emphasis::italic || is_set_off(text(i)); };
      if (end - first == 1 || is_stressed() || may_stand_in_paragraph(first, i, end)) {
        add(i, i, first, end);
      }
    }
  }

  [[nodiscard]] bool is_one_heading(std::uint32_t first, std::uint32_t end) const {
    const std::string_view whole = source_.slice({lines_[first].content.begin, lines_[end - 1].content.end});
    if (whole.size() > longest_heading * 2) {
      return false;
    }
    std::string joined;
    bool all_capitals = true;
    for (std::uint32_t i = first; i < end; ++i) {
      joined.append(joined.empty() ? "" : " ").append(text(i));
      const bool closes = without_marks(text(i)).empty();  // "**TITLE" / "**"
      all_capitals = all_capitals && (closes || emphasis_of(text(i)) == Emphasis::capitals);
    }
    const Emphasis emphasis = emphasis_of(joined);
    return all_capitals ||
           (emphasis >= Emphasis::italic && emphasis != Emphasis::capitals && emphasis_of(text(first)) != emphasis);
  }

  // In lines without blank ones between: a short line below the end of a sentence, and a capital below it.
  [[nodiscard]] bool may_stand_in_paragraph(std::uint32_t first, std::uint32_t i, std::uint32_t end) {
    if (is_refrain(i)) {
      return true;
    }
    // What costs least first, for every line is asked.
    if (!first_is_upper(text(i)) || width_ == 0 || !(i == first || ends_sentence(text(i - 1)) || is_candidate(i - 1)) ||
        ends_sentence(text(i))) {
      return false;
    }
    const bool is_short = utf8::count(text(i)) * 10 < std::size_t{width_} * 8;
    return is_short && (i + 1 == end || first_is_upper(text(i + 1)) || is_labelled(i + 1));
  }

  [[nodiscard]] bool is_labelled(std::uint32_t i) { return label_at(i) != LabelAt::none; }

  // Its first reading is the first of a series without a word: 1, a, i.
  [[nodiscard]] bool opens_series(std::uint32_t i) { return label_at(i) == LabelAt::first_of_series; }

  enum class LabelAt : std::uint8_t { unknown, none, first_of_series, other };

  // A line is asked for its own sake and for those of its neighbours, and read once.
  LabelAt label_at(std::uint32_t i) {
    if (labels_[i] == LabelAt::unknown) {
      const Span content = lines_[i].content;
      const auto labels = may_start_label(source_.bytes(), content) ? read_labels(source_.bytes(), content, format_)
                                                                    : std::vector<Label>{};
      const bool first = !labels.empty() && labels[0].word == Word::none && labels[0].count > 0 &&
                         labels[0].last().value == 1 && labels[0].last().suffix == 0;
      labels_[i] = labels.empty() ? LabelAt::none : first ? LabelAt::first_of_series : LabelAt::other;
    }
    return labels_[i];
  }

  [[nodiscard]] bool is_candidate(std::uint32_t i) const { return !out_.empty() && out_.back().last == i; }

  // "The organs are the Board, the" / a page's end / "President": the text above wants a noun.
  [[nodiscard]] bool completes_sentence(std::uint32_t first) const {
    const std::uint32_t above = shown_above(first);
    return above != none && lines_[above].kind == LineKind::text && lines_[above].heading == 0 &&
           !is_set_off(text(first)) && wants_noun(text(above), false);
  }

  // Its quotation marks close on a later line: it is what another text says.
  [[nodiscard]] static bool opens_quotation(std::string_view words) {
    const auto opens = [&](std::string_view open, std::string_view close) {
      return words.starts_with(open) && words.find(close, open.size()) == std::string_view::npos;
    };
    return opens("“", "”") || opens("«", "»") || opens("„", "“") || opens("\"", "\"");
  }

  void set(HeadingCandidate &one, HeadingSign sign, bool value = true) const {
    if (value) {
      one.signs.set(static_cast<std::size_t>(sign));
    }
  }

  void add(std::uint32_t first, std::uint32_t last, std::uint32_t begin, std::uint32_t end) {
    std::string whole;
    for (std::uint32_t i = first; i <= last; ++i) {
      whole.append(whole.empty() ? "" : " ").append(text(i));
    }
    const std::string_view words = bare(whole);
    const std::size_t size = utf8::count(words);
    const auto letters = std::count_if(words.begin(), words.end(), [](char c) { return (c | 0x20) >= 'a'; });
    if (letters < 2 || size > longest_heading || opens_quotation(words) || words.front() == '#') {
      return;
    }
    if (completes_sentence(first)) {
      return;
    }
    HeadingCandidate one;
    one.first = first;
    one.last = last;
    one.emphasis = std::max(emphasis_of(whole), tagged_emphasis(first, last));
    set(one, HeadingSign::always);
    wording(one, words, size, whole);
    place(one, begin, end);
    out_.push_back(one);
  }

  // What tags around its lines say.
  [[nodiscard]] Emphasis tagged_emphasis(std::uint32_t first, std::uint32_t last) const {
    const auto all = [&](auto member) {
      return std::all_of(lines_.begin() + first, lines_.begin() + last + 1,
                         [&](const Line &line) { return line.*member; });
    };
    return all(&Line::bold)         ? Emphasis::bold
           : all(&Line::underlined) ? Emphasis::underlined
           : all(&Line::italic)     ? Emphasis::italic
                                    : Emphasis::plain;
  }

  void wording(HeadingCandidate &one, std::string_view words, std::size_t size, std::string_view whole) {
    const bool marked = whole.front() == '*' || whole.front() == '_' || whole.front() == '<';
    set(one, HeadingSign::bold, one.emphasis == Emphasis::bold);
    set(one, HeadingSign::bold_capitals, one.emphasis == Emphasis::capitals && marked);
    set(one, HeadingSign::capitals, one.emphasis == Emphasis::capitals && !marked);
    set(one, HeadingSign::italic, one.emphasis == Emphasis::italic);
    set(one, HeadingSign::underlined, one.emphasis == Emphasis::underlined);
    set(one, HeadingSign::title_case, one.emphasis == Emphasis::title_case);
    set(one, HeadingSign::plain_text, format_ == InputFormat::text);
    set(one, size <= 20    ? HeadingSign::up_to_20
             : size <= 40  ? HeadingSign::up_to_40
             : size <= 70  ? HeadingSign::up_to_70
             : size <= 110 ? HeadingSign::up_to_110
                           : HeadingSign::longer);
    set(one, HeadingSign::several_lines, one.last > one.first);
    set(one, HeadingSign::short_of_width, width_ > 0 && size * 3 < std::size_t{width_} * 2);
    const char last = words.back();
    const bool colon = last == ':' || words.ends_with("：");
    const bool question = last == '?' || words.ends_with("？");
    set(one, HeadingSign::ends_colon, colon);
    set(one, HeadingSign::ends_question, question);
    set(one, HeadingSign::ends_comma, last == ',' || last == ';' || words.ends_with("；") || words.ends_with("，"));
    set(one, HeadingSign::ends_stop, !colon && !question && last != ';' && ends_sentence(words));
    set(one, HeadingSign::starts_lower, celac::starts_lower(words));
    set(one, HeadingSign::starts_odd, !utf8::is_letter(utf8::decode(words, 0).code));
    set(one, HeadingSign::address,
        words.find("://") != std::string_view::npos || words.find("www.") != std::string_view::npos ||
            words.find('@') != std::string_view::npos);
    const auto digits = std::count_if(words.begin(), words.end(), ascii::is_digit);
    set(one, HeadingSign::dated, size <= 110 && find_date(words).has_value());
    set(one, HeadingSign::digits, digits >= 4 || static_cast<std::size_t>(digits) * 4 > size);
    set(one, HeadingSign::has_separator,
        words.find('|') != std::string_view::npos || words.find('\t') != std::string_view::npos ||
            words.find("   ") != std::string_view::npos);
    set(one, HeadingSign::name_like, is_name_like(words));
    set(one, HeadingSign::announces, announces_in_words(words));
    set(one, HeadingSign::listed_mark, lines_[one.first].bullet);
    set(one, HeadingSign::labelled, is_labelled(one.first));
    set(one, HeadingSign::refrain, one.first == one.last && is_refrain(one.first));
  }

  [[nodiscard]] static bool is_name_like(std::string_view words) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < words.size(); ++count) {
      const auto end = std::min(words.find(' ', at), words.size());
      if (!utf8::is_upper(utf8::decode(words, at).code)) {
        return false;
      }
      at = end + 1;
    }
    return count >= 2 && count <= 4;
  }

  // What stands before and after it. The paragraph it stands in is [begin, end).
  void place(HeadingCandidate &one, std::uint32_t begin, std::uint32_t end) {
    const std::uint32_t above = shown_above(one.first);
    const std::uint32_t below = shown_below(one.last);
    const bool before = one.first == begin && !(one.first > 0 && above + 1 == one.first && above != none);
    const bool after = one.last + 1 == end && below != one.last + 1;
    set(one, before ? (after ? HeadingSign::apart : HeadingSign::blank_before)
                    : (after ? HeadingSign::blank_after : HeadingSign::dense));
    set(one, HeadingSign::wide_gap,
        above != none && below != none && one.first - above > below - one.last && below - one.last >= 1);
    set(one, HeadingSign::page_edge,
        lines_[one.first].form_feed || lines_[one.first].anchored || (below != none && lines_[below].form_feed));
    if (above == none) {
      set(one, HeadingSign::at_start);
    } else if (lines_[above].heading != 0) {
      set(one, HeadingSign::after_heading);
    } else if (lines_[above].bullet || lines_[above].kind == LineKind::table_row) {
      set(one, HeadingSign::after_list);
    } else if (announces_list(text(above))) {
      set(one, HeadingSign::after_colon);
    } else if (!ends_sentence(text(above))) {
      set(one, HeadingSign::after_open);
    }
    if (below == none) {
      set(one, HeadingSign::at_end);
      return;
    }
    const Line &next = lines_[below];
    const bool label = next.kind == LineKind::text && is_labelled(below);
    set(one, HeadingSign::opens_list, label && opens_series(below));
    set(one, next.heading != 0                                 ? HeadingSign::before_heading
             : next.bullet || next.kind == LineKind::table_row ? HeadingSign::before_entry
             : label                                           ? HeadingSign::before_label
             : celac::starts_lower(text(below))                ? HeadingSign::before_lower
                                                               : HeadingSign::before_text);
  }

  static constexpr std::uint32_t none = UINT32_MAX;

  // The nearest line of words, entry, row or heading before `i` and after `i`.
  [[nodiscard]] std::uint32_t shown_above(std::uint32_t i) const {
    while (i-- > 0) {
      if (has_words(i)) {
        return i;
      }
    }
    return none;
  }
  [[nodiscard]] std::uint32_t shown_below(std::uint32_t i) const {
    for (++i; i < lines_.size(); ++i) {
      if (has_words(i)) {
        return i;
      }
    }
    return none;
  }
  [[nodiscard]] bool has_words(std::uint32_t i) const {
    return (lines_[i].kind == LineKind::text || lines_[i].kind == LineKind::table_row) && is_shown(i);
  }

  // ---- what the candidates say of one another ----

  [[nodiscard]] std::uint16_t style_of(const HeadingCandidate &one) const {
    const auto marked = static_cast<unsigned>(one.has(HeadingSign::bold_capitals));
    const auto colon = static_cast<unsigned>(one.has(HeadingSign::ends_colon));
    return static_cast<std::uint16_t>(1U + static_cast<unsigned>(one.emphasis) * 8U + marked * 4U + colon);
  }

  // "EIXO:" of "EIXO: Parcerias", or the first two words of what is no sentence; empty for others.
  [[nodiscard]] std::string_view opening_of(const HeadingCandidate &one) const {
    const std::string_view words = bare(text(one.first));
    const auto space = words.find(' ');
    if (space == std::string_view::npos || one.has(HeadingSign::ends_stop) || one.has(HeadingSign::announces) ||
        one.has(HeadingSign::labelled)) {
      return {};
    }
    const auto second = words[space - 1] == ':' ? space : words.find(' ', space + 1);
    return second == std::string_view::npos ? std::string_view{} : words.substr(0, second);
  }

  void look_at_neighbours() {
    std::unordered_map<std::uint64_t, std::uint32_t> shapes;
    std::unordered_map<std::string_view, std::uint32_t> openings;
    for (HeadingCandidate &one : out_) {
      one.style = style_of(one);
      ++openings[opening_of(one)];
      ++shapes[shape_of(text(one.first)).hash];
    }
    for (std::size_t k = 0; k < out_.size(); ++k) {
      HeadingCandidate &one = out_[k];
      const std::string_view opening = opening_of(one);
      set(one, HeadingSign::same_opening, !opening.empty() && openings[opening] >= 3);
      set(one, HeadingSign::repeated, shapes[shape_of(text(one.first)).hash] > 1);
      if (k + 1 < out_.size() && out_[k + 1].style == one.style && shown_below(one.last) == out_[k + 1].first) {
        set(one, HeadingSign::before_alike);
        set(out_[k + 1], HeadingSign::after_alike);
      }
    }
  }

  // How often a style heads text: a line of it, nothing like it below, and something to head.
  void look_at_styles() {
    std::unordered_map<std::uint16_t, std::uint32_t> heads;
    std::unordered_map<std::uint16_t, std::uint32_t> runs;
    for (const HeadingCandidate &one : out_) {
      const bool alike = one.has(HeadingSign::before_alike) || one.has(HeadingSign::after_alike);
      const bool follows = one.has(HeadingSign::before_text) || one.has(HeadingSign::before_label) ||
                           one.has(HeadingSign::before_entry);
      const bool words = !one.has(HeadingSign::ends_stop) && !one.has(HeadingSign::ends_comma) &&
                         !one.has(HeadingSign::starts_lower) && !one.has(HeadingSign::longer);
      heads[one.style] += !alike && follows && words ? 1U : 0U;
      runs[one.style] += alike ? 1U : 0U;
    }
    std::uint32_t stressed = 0;
    for (const auto &[style, count] : heads) {
      stressed += count > 1 && (style - 1U) / 8U >= static_cast<unsigned>(Emphasis::italic) ? 1U : 0U;
    }
    const auto marked = std::count_if(lines_.begin(), lines_.end(), [](const Line &line) { return line.heading != 0; });
    for (HeadingCandidate &one : out_) {
      const std::uint32_t count = heads[one.style];
      set(one, HeadingSign::style_twice, count >= 2);
      set(one, HeadingSign::style_often, count >= 5);
      set(one, HeadingSign::style_in_runs, runs[one.style] > count);
      set(one, HeadingSign::only_emphasis, stressed == 1 && one.emphasis >= Emphasis::italic && count > 1);
      set(one, HeadingSign::marks_elsewhere, marked > 1);
      combine(one, count);
    }
  }

  // Signs that mean more together.
  void combine(HeadingCandidate &one, std::uint32_t style_count) const {
    const bool set_off = one.emphasis >= Emphasis::italic;
    const bool short_phrase = (one.has(HeadingSign::up_to_20) || one.has(HeadingSign::up_to_40)) &&
                              !one.has(HeadingSign::ends_stop) && !one.has(HeadingSign::ends_comma) &&
                              !one.has(HeadingSign::starts_lower);
    const bool plain_phrase = !set_off && short_phrase && !one.has(HeadingSign::ends_colon);
    const bool lead_in = one.has(HeadingSign::ends_colon) && !one.has(HeadingSign::longer) &&
                         !one.has(HeadingSign::up_to_110) && !one.has(HeadingSign::announces) &&
                         (one.has(HeadingSign::before_entry) || one.has(HeadingSign::opens_list));
    set(one, HeadingSign::set_off_often, set_off && style_count >= 3);
    set(one, HeadingSign::set_off_apart, set_off && one.has(HeadingSign::apart));
    set(one, HeadingSign::plain_apart, plain_phrase && one.has(HeadingSign::apart));
    set(one, HeadingSign::plain_dense, plain_phrase && one.has(HeadingSign::dense));
    set(one, HeadingSign::colon_list, lead_in);
    set(one, HeadingSign::colon_list_again, lead_in && short_phrase && style_count >= 3);
    set(one, HeadingSign::set_off_repeated, set_off && one.has(HeadingSign::repeated));
  }

  const Source &source_;
  const std::vector<Line> &lines_;
  const std::vector<LineFact> &facts_;
  InputFormat format_;
  std::vector<LabelAt> labels_;                                          // at the start of each line, as far as asked
  std::unordered_map<std::string_view, std::uint32_t> first_with_mark_;  // views of the source
  std::unordered_map<std::string_view, std::uint32_t> lists_below_;      // over how many lists a line stands
  std::uint32_t width_ = 0;  // the median width of lines of text, in characters
  std::vector<HeadingCandidate> out_;
};

}  // namespace

std::string_view name(HeadingSign sign) {
  static constexpr std::array<std::string_view, heading_sign_count> names = {
#define CELAC_HEADING_SIGN(name, text) #name,
#include "celac/outline/lines/heading_signs.def"
#undef CELAC_HEADING_SIGN
  };
  return names[static_cast<std::size_t>(sign)];
}

std::vector<HeadingCandidate> find_heading_candidates(const Source &source, const std::vector<Line> &lines,
                                                      const std::vector<LineFact> &facts, InputFormat format) {
  return Finder(source, lines, facts, format).run();
}

}  // namespace celac
