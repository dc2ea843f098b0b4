#include "celac/outline/lines/heading_candidates.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "celac/outline/lines/shown_lines.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/prose/title_words.hpp"
#include "celac/text/ascii.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::size_t longest_heading = 200;      // characters: what is longer is text
constexpr std::size_t longest_of_sentence = 120;  // bytes, of what ends like a sentence and is not set off
constexpr std::size_t most_lines = 4;
constexpr std::uint32_t least = 3;  // lines of the same words that are no chance

// "Paragraph amended 30-09-2024": what a compiler of laws set below it.
bool ends_with_date(std::string_view line) {
  constexpr std::string_view form = "00-00-0000";
  if (line.size() < form.size()) {
    return false;
  }
  const std::string_view end = line.substr(line.size() - form.size());
  return std::equal(form.begin(), form.end(), end.begin(), [](char want, char c) {
    return want == '0' ? ascii::is_digit(c) : c == '-' || c == '/' || c == '.';
  });
}

// What lines of the same words stand over.
struct Refrain {
  std::uint32_t lists = 0;
  std::uint32_t texts = 0;
  std::string_view above;  ///< the line above the last of them
  std::string_view below;
};

class Finder {
 public:
  explicit Finder(const ShownLines &lines) : lines_(lines) {}

  std::vector<HeadingCandidate> run() {
    collect_marks();
    fields_ = find_field_lines(lines_);
    collect_refrains();
    for (std::uint32_t i = 0; i < lines_.size();) {
      if (!lines_.is_words(i)) {
        if (heads_entries(i)) {
          add(i, i, i, i + 1);
        }
        ++i;
        continue;
      }
      std::uint32_t end = i + 1;
      while (end < lines_.size() && lines_.is_words(end) && !lines_[end].starts_block) {
        ++end;
      }
      read_paragraph(i, end);
      i = end;
    }
    compare_candidates(lines_, out_);
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view text(std::uint32_t i) const { return lines_.text(i); }

  // "🔴 FISHERIES" over "🔸 Boats": set off, and the entries right below it have a mark that came later.
  [[nodiscard]] bool heads_entries(std::uint32_t i) const {
    if (first_with_mark_.size() < 2 || !lines_[i].bullet) {
      return false;
    }
    const std::uint32_t below = lines_.below(i);
    if (below == ShownLines::none || !lines_[below].bullet) {
      return false;
    }
    const auto own = first_with_mark_.find(mark_of(lines_[i]));
    const auto other = first_with_mark_.find(mark_of(lines_[below]));
    return own != first_with_mark_.end() && other != first_with_mark_.end() && own->second < other->second &&
           emphasis_of(text(i)) >= Emphasis::bold;
  }

  [[nodiscard]] std::string_view mark_of(const Line &entry) const {
    return utf8::trim(lines_.source().slice({entry.span.begin, entry.content.begin}));
  }

  void collect_marks() {
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].bullet) {
        first_with_mark_.try_emplace(mark_of(lines_[i]), i);
      }
    }
  }

  // "Current efforts" over the list or the text of every chapter.
  void collect_refrains() {
    constexpr std::size_t longest = 60;  // bytes
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      if (!lines_.is_words(i) || is_field(i) || text(i).size() > longest || !first_is_upper(text(i)) ||
          is_lead_in(text(i))) {
        continue;
      }
      const std::uint32_t below = lines_.below(i);
      if (below == ShownLines::none) {
        continue;
      }
      const bool list = lines_[below].bullet || lines_.opens_series(below);
      if (list || may_head_text(i, below)) {
        Refrain &refrain = refrains_[text(i)];
        std::uint32_t &count = list ? refrain.lists : refrain.texts;
        const std::uint32_t above = lines_.above(i);
        const std::string_view before = above == ShownLines::none ? std::string_view{} : text(above);
        // Else it is one of the lines of a head.
        count += text(below) != refrain.below && (list || before != refrain.above) ? 1U : 0U;
        refrain.below = text(below);
        refrain.above = before;
      }
    }
  }

  // A line that ends before it is full, below the end of a sentence and over running text; a question, or a word or two with a
  // colon, heads it as well.
  [[nodiscard]] bool may_head_text(std::uint32_t i, std::uint32_t below) const {
    constexpr std::size_t least_text = 40;  // bytes: "Short" / "Middle" / "Long" are heads of columns
    return lines_.is_words(below) && text(below).size() >= least_text && first_is_upper(text(below)) &&
           (!ends_sentence(text(i)) || text(i).ends_with('?') || text(i).ends_with(':')) && !is_in_sentence(i) &&
           (lines_[below].starts_block || lines_.breaks_early(i));
  }

  // The line goes on with the sentence of the line right above it.
  [[nodiscard]] bool is_in_sentence(std::uint32_t i) const {
    return i > 0 && !lines_[i].starts_block && !ends_sentence(text(i - 1)) && !lines_.breaks_early(i - 1);
  }

  [[nodiscard]] std::uint32_t count_of_refrain(std::uint32_t i, std::uint32_t Refrain::*of) const {
    const auto found = refrains_.find(text(i));
    return found == refrains_.end() ? 0 : found->second.*of;
  }
  [[nodiscard]] bool is_refrain_over_lists(std::uint32_t i) const {
    return count_of_refrain(i, &Refrain::lists) >= least;
  }
  [[nodiscard]] bool is_refrain_over_text(std::uint32_t i) const {
    return count_of_refrain(i, &Refrain::texts) >= least;
  }

  // The lines [first, end) of one paragraph: all of them are one heading, or single lines are.
  void read_paragraph(std::uint32_t first, std::uint32_t end) {
    if (end - first > 1 && end - first <= most_lines && is_one_heading(first, end)) {
      add(first, end - 1, first, end);
      return;
    }
    if (const std::uint32_t capitals = end - first > 2 ? end_of_capitals(first, end) : first;
        capitals > first + 1 && capitals < end) {
      add(first, capitals - 1, first, end);
      first = capitals;
    }
    for (std::uint32_t i = first; i < end; ++i) {
      const auto is_stressed = [&] { return tagged_emphasis(i, i) >= Emphasis::italic || is_set_off(text(i)); };
      if (end - first == 1 || is_stressed() || may_stand_in_paragraph(first, i, end)) {
        add(i, i, first, end);
      }
    }
  }

  // "LAMPS FOR ALL: WHO LIGHTS THEM" / "AND WHO PUTS THEM OUT" / "The keeper of the quay ...": where the text starts.
  // `first` itself where more lines stand in capitals than a title has, or labels among them.
  [[nodiscard]] std::uint32_t end_of_capitals(std::uint32_t first, std::uint32_t end) {
    std::uint32_t last = first;
    while (last < end && last - first <= most_lines && is_in_capitals(text(last)) && !lines_.is_labelled(last) &&
           !ends_sentence(text(last))) {
      ++last;
    }
    const bool text_below = last < end && (lines_.is_labelled(last) ||
                                           (first_is_upper(text(last)) && emphasis_of(text(last)) == Emphasis::plain));
    return text_below && last - first <= most_lines ? last : first;
  }

  [[nodiscard]] bool is_one_heading(std::uint32_t first, std::uint32_t end) const {
    if (is_small(text(first))) {
      return false;
    }
    std::string joined;
    bool all_capitals = true;
    for (std::uint32_t i = first; i < end; ++i) {
      joined.append(joined.empty() ? "" : " ").append(text(i));
      const bool closes = without_marks(text(i)).empty();  // "**TITLE" / "**"
      all_capitals = all_capitals && (closes || is_in_capitals(text(i)));
    }
    const Emphasis emphasis = emphasis_of(joined);
    return all_capitals ||
           (emphasis >= Emphasis::italic && emphasis != Emphasis::capitals && emphasis_of(text(first)) != emphasis);
  }

  // In lines without blank ones between: a short line below the end of a sentence, and a capital below it.
  [[nodiscard]] bool may_stand_in_paragraph(std::uint32_t first, std::uint32_t i, std::uint32_t end) {
    if (is_refrain_over_lists(i) || is_refrain_over_text(i)) {
      return true;
    }
    // What costs least first, for every line is asked.
    if (!first_is_upper(text(i)) || ends_sentence(text(i))) {
      return false;
    }
    if (i == first ? i + 1 < end && lines_.is_labelled(i + 1) : stands_between_lists(i, end)) {
      return true;
    }
    if (i + 1 < end && first_is_upper(text(i + 1)) && (i == first || ends_sentence(text(i - 1))) &&
        text(i).find(' ') == std::string_view::npos && is_general_heading(text(i))) {
      return true;
    }
    if (lines_.width() == 0 || !(i == first || ends_sentence(text(i - 1)) || is_candidate(i - 1))) {
      return false;
    }
    return (i + 1 == end ? lines_.is_short(i) : lines_.breaks_early(i)) &&
           (i + 1 == end || first_is_upper(text(i + 1)) || lines_.is_labelled(i + 1));
  }

  // "3. Deputy of the pilot" / "Division of boats" / "1. Head of nets"
  [[nodiscard]] bool stands_between_lists(std::uint32_t i, std::uint32_t end) {
    if (i + 1 == end || lines_.is_labelled(i) || !lines_.is_labelled(i + 1)) {
      return false;
    }
    return lines_.running_label(i - 1).worded ||  // "PART II" / "Nets" / "4."
           (lines_.opens_series(i + 1) &&
            (lines_.breaks_early(i - 1) || lines_.is_labelled(i - 1) || announces_list(text(i - 1))));
  }

  [[nodiscard]] bool is_field(std::uint32_t i) const { return !fields_.empty() && fields_[i]; }

  [[nodiscard]] bool is_candidate(std::uint32_t i) const { return !out_.empty() && out_.back().last == i; }

  // "The organs are the Board, the" / a page's end / "President": the text above wants a noun.
  [[nodiscard]] bool completes_sentence(std::uint32_t first) const {
    const std::uint32_t above = lines_.above(first);
    return above != ShownLines::none && lines_[above].heading == 0 && wants_noun(text(above), false) &&
           !is_set_off(text(first));
  }

  // Its quotation marks close on a later line: it is what another text says.
  [[nodiscard]] static bool opens_quotation(std::string_view words) {
    const auto opens = [&](std::string_view open, std::string_view close) {
      return words.starts_with(open) && words.find(close, open.size()) == std::string_view::npos;
    };
    return opens("“", "”") || opens("«", "»") || opens("„", "“") || opens("\"", "\"");
  }

  void add(std::uint32_t first, std::uint32_t last, std::uint32_t begin, std::uint32_t end) {
    if (is_field(first)) {
      return;
    }
    std::string joined;
    for (std::uint32_t i = first; i <= last && first < last; ++i) {
      joined.append(joined.empty() ? "" : " ").append(text(i));
    }
    const std::string_view whole = first < last ? std::string_view(joined) : text(first);
    const std::string_view words = bare_words(whole);
    const std::size_t size = utf8::count(words);
    const auto is_letter = [](char c) { return (static_cast<unsigned char>(c) | 0x20U) >= 'a'; };
    const auto *const letter = std::find_if(words.begin(), words.end(), is_letter);
    const bool two_letters = letter != words.end() && std::any_of(letter + 1, words.end(), is_letter);
    if (!two_letters || size > longest_heading || opens_quotation(words) || words.front() == '#') {
      return;
    }
    const bool prose = words.size() > longest_of_sentence && whole.front() != '*' && whole.front() != '_' &&
                       whole.front() != '<';
    if ((prose && ends_sentence(words)) || completes_sentence(first) || (ends_with_date(words) && !is_set_off(whole))) {
      return;
    }
    HeadingCandidate one;
    one.first = first;
    one.last = last;
    one.of_words = emphasis_of(whole);
    one.emphasis = std::max(one.of_words, tagged_emphasis(first, last));
    one.set(HeadingSign::always);
    one.set(HeadingSign::refrain, first == last && is_refrain_over_lists(first));
    one.set(HeadingSign::refrain_over_text, first == last && is_refrain_over_text(first));
    set_wording_signs(one, lines_, words, size, whole);
    set_place_signs(one, lines_, begin, end);
    out_.push_back(one);
  }

  // What tags around its lines say.
  [[nodiscard]] Emphasis tagged_emphasis(std::uint32_t first, std::uint32_t last) const {
    const auto all = [&](auto member) {
      return std::all_of(lines_.all().begin() + first, lines_.all().begin() + last + 1,
                         [&](const Line &line) { return line.*member; });
    };
    return all(&Line::bold)         ? Emphasis::bold
           : all(&Line::underlined) ? Emphasis::underlined
           : all(&Line::italic)     ? Emphasis::italic
                                    : Emphasis::plain;
  }

  ShownLines lines_;
  std::vector<bool> fields_;                                             // empty where there are none
  std::unordered_map<std::string_view, std::uint32_t> first_with_mark_;  // views of the source
  std::unordered_map<std::string_view, Refrain> refrains_;               // by their words
  std::vector<HeadingCandidate> out_;
};

}  // namespace

std::vector<HeadingCandidate> find_heading_candidates(const Source &source, const std::vector<Line> &lines,
                                                      const std::vector<LineFact> &facts, LineLabels &labels,
                                                      InputFormat format, bool whole) {
  return Finder(ShownLines(source, lines, facts, labels, format, whole)).run();
}

}  // namespace celac
