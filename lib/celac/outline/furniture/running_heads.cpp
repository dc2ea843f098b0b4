#include <algorithm>
#include <optional>

#include "celac/outline/furniture/page_number.hpp"
#include "celac/outline/furniture/passes.hpp"
#include "celac/outline/furniture/repeated_lines.hpp"
#include "celac/outline/lines/surroundings.hpp"
#include "celac/prose/emphasis.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/prose/shape.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::size_t least_of_title = 12;  // bytes that a head has in common with the title

class Heads : PageLines {
 public:
  Heads(const PageLines &lines, const std::vector<bool> &near)
      : PageLines(lines), near_(near), around_(lines, near), repeated_(size()) {
    constexpr std::ptrdiff_t least_pages = 3;
    paged_ = std::count_if(lines_.begin(), lines_.end(), [](const Line &line) { return line.form_feed; }) >=
             least_pages;
  }

  void run() {
    while (first_text_ + 1 < size() && !is_text(first_text_)) {
      ++first_text_;
    }
    std::vector<RepeatedLine> occurrences = lines_that_may_repeat(lines_, near_, around_);
    std::vector<RepeatedLines> groups;
    for (std::size_t begin = 0; begin < occurrences.size();) {
      std::size_t end = begin + 1;
      while (end < occurrences.size() && occurrences[end].hash == occurrences[begin].hash) {
        ++end;
      }
      if (end - begin >= 2) {
        const auto first = occurrences.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = std::remove_if(first, occurrences.begin() + static_cast<std::ptrdiff_t>(end),
                                         [this](const RepeatedLine &one) { return is_row_of_sums(around_, one.line); });
        if (last - first >= 2) {
          groups.emplace_back(&*first, last - first);
          std::for_each(first, last, [this](const RepeatedLine &one) { repeated_[one.line] = true; });
        }
      } else if (begins_the_title(occurrences[begin].line)) {
        mark(occurrences[begin].line, FurnitureKind::running_head);
      }
      begin = end;
    }
    // The surest first: others are judged by the text around them, which a head is not.
    std::stable_sort(groups.begin(), groups.end(),
                     [](auto a, auto b) { return a[0].digits != b[0].digits ? b[0].digits : a.size() > b.size(); });
    for (const auto group : groups) {
      mark_repeated(group);
    }
    constexpr int most_lines_of_head = 4;
    for (int line = 1; line < most_lines_of_head; ++line) {  // what stands below the lines that are known by now
      for (const auto group : groups) {
        if (stand_below_heads(group)) {
          mark_all(group.subspan(stands_below_head(group[0].line) ? 0 : 1));
        } else if (stands_below_head(group[group.size() - 1].line)) {
          mark_repeated(group);
        }
      }
    }
    mark_lines_in_sentences();
  }

 private:
  void mark_all(RepeatedLines group) {
    for (const RepeatedLine &one : group) {
      mark(one.line, FurnitureKind::running_head);
    }
  }

  // "Section 2 : Of the lamps and of the buoys of the" / "harbour": the first line of a wrapped title.
  [[nodiscard]] bool opens_title(std::uint32_t i) const {
    return is_blank(i - 1) && is_text(i + 1) && !line(i + 1).starts_block;
  }

  // "OBJECTIVES" of every chapter, and its list right below it each time.
  [[nodiscard]] bool heads_lists(RepeatedLines group) const {
    const auto entry_below = [&](std::uint32_t i) {
      return is_text(i + 1) && line(i + 1).bullet && !line(i).bullet ? text(i + 1) : std::string_view{};
    };
    const auto over_list = std::count_if(group.begin(), group.end(),
                                         [&](const auto &one) { return !entry_below(one.line).empty(); });
    const bool same_list = entry_below(group[0].line) == entry_below(group[1].line);  // a head of two lines
    return group.size() >= 3 && static_cast<std::size_t>(over_list) * 4 >= group.size() * 3 && !same_list;
  }

  // What the lines of a group and their places tell.
  struct Places {
    std::size_t edges = 0;       // at a page's edge, or cutting a sentence
    std::size_t pages = 0;       // at a page's edge
    std::size_t cut = 0;         // cutting a sentence
    std::size_t in_lower = 0;    // so that the words go on in lower case, as they do below no heading
    std::size_t listed = 0;      // lines of a table or list, one below the other
    bool alike = true;           // word for word, numbers as well
    bool labelled = false;       // "Chapter I" comes again under every part, and under it a title: that cuts nothing
    bool plain = false;          // what once cut a sentence is a head wherever it stands
    bool titled = false;         // the first is the title
    bool repeats_title = false;  // again and again
    bool counting = false;       // their numbers count pages
  };

  [[nodiscard]] Places places_of(RepeatedLines group) const {
    Places places;
    places.labelled = around_.is_labelled(group[0].line);
    for (std::size_t k = 0; k < group.size(); ++k) {
      const std::uint32_t i = group[k].line;
      places.listed += k > 0 && i - group[k - 1].line < 3 ? 1U : 0U;
      const bool cutting = around_.cuts(i) && (!places.labelled || (around_.goes_on_lower(i) && !opens_title(i)));
      places.cut += cutting ? 1U : 0U;
      places.in_lower += cutting && (around_.goes_on_lower(last_of_head(i)) || wants_more(i)) ? 1U : 0U;
      const bool at_edge = near_[i] || stands_below_head(i);
      places.edges += at_edge || cutting ? 1U : 0U;
      places.pages += at_edge ? 1U : 0U;
      places.alike = places.alike && text(i) == text(group[0].line);
    }
    const Line &second = line(group[1].line);
    places.plain = second.heading == 0 && !second.bullet && text(group[1].line).front() != '*' &&
                   !ends_sentence(text(group[1].line));
    places.titled = first_is_title(group);
    places.repeats_title = places.titled && group.size() >= 4;
    places.counting = count_pages(around_, group);
    return places;
  }

  // The title that later lines repeat, and that cuts nothing itself.
  [[nodiscard]] bool first_is_title(RepeatedLines group) const {
    const std::uint32_t first = group[0].line;
    const bool in_capitals = emphasis_of(text(first)) == Emphasis::capitals;
    return may_be_title(first) && !(around_.cuts(first) && (!in_capitals || around_.goes_on_lower(first)));
  }

  // Whether it comes often enough where heads stand.
  [[nodiscard]] bool comes_as_heads_do(RepeatedLines group, const Places &places) const {
    const std::size_t size = group.size();
    const std::size_t needed = size == 2 ? 2 : size - size / 4 - (places.titled ? 1 : 0);
    // What repeats the first line of all at one page's edge after the other is no formula of the plan.
    const bool title_at_edges = group[0].line == first_text_ && size >= 3 && places.pages + 1 >= size;
    // Two alike, each alone at the edge of a page: the page number or break beside them tells enough.
    const bool both_alone = (places.alike || count_apart(around_, group)) && places.plain &&
                            around_.is_alone(group[0].line) && around_.is_alone(group[1].line);
    const bool at_edges = places.edges >= needed && (size != 2 || places.cut > 0 || both_alone);
    return (cuts_enough(group, places) || at_edges) && (title_at_edges || !are_formulas(group));
  }

  [[nodiscard]] static bool cuts_enough(RepeatedLines group, const Places &places) {
    const std::size_t size = group.size();
    return (places.plain && places.cut > 0 && size + places.cut >= 3 + (places.titled ? 1U : 0U)) || places.counting ||
           (places.alike && places.in_lower >= 2 && places.in_lower * 7 >= size) ||
           (places.repeats_title && places.cut > 0);
  }

  // Words are thrown away on the evidence of pages alone: they stand at an edge, repeat the title, or cut sentences
  // that surely go on; in a script without case every cut counts. Where paragraphs end without a point a line between
  // two of them cuts nothing.
  [[nodiscard]] bool is_of_pages(RepeatedLines group, const Places &places) {
    const std::size_t size = group.size();
    if (places.pages * 2 >= size || places.counting || places.repeats_title) {
      return true;
    }
    const bool cased = utf8::is_cjk(utf8::decode(text(group[0].line), 0).code) ? places.cut * 2 >= size
                                                                               : places.in_lower > 0;
    const bool of_title = places.titled || has_words_of_title(group[0].line);
    // "Indicators" below every item heads what follows.
    const bool follows_items = places.in_lower * 2 < size && has_one_label_between(group);
    return (of_title || cased || counts_up(around_, group)) && paragraphs_end_sentences() && !follows_items;
  }

  [[nodiscard]] bool has_one_label_between(RepeatedLines group) {
    if (labels_above_.empty()) {
      labels_above_.push_back(0);
      for (std::uint32_t i = 0; i < size(); ++i) {
        labels_above_.push_back(labels_above_.back() + (is_text(i) && around_.is_labelled(i) ? 1U : 0U));
      }
    }
    std::size_t regular = 0;
    for (std::size_t k = 1; k < group.size(); ++k) {
      regular += labels_above_[group[k].line] - labels_above_[group[k - 1].line + 1] == 1 ? 1U : 0U;
    }
    return group.size() >= 3 && regular * 8 >= (group.size() - 1) * 7;
  }

  // At least half of the texts above a label end a sentence; worked out when it is first asked for.
  [[nodiscard]] bool paragraphs_end_sentences() {
    constexpr std::size_t shortest = 20;  // bytes
    if (end_sentences_) {
      return *end_sentences_;
    }
    std::size_t texts = 0;
    std::size_t ended = 0;
    std::uint32_t last = 0;
    for (std::uint32_t i = 0; i < size(); ++i) {
      if (!is_text(i) || repeated_[i]) {
        continue;
      }
      if (line(last).heading == 0 && text(last).size() > shortest && around_.is_labelled(i)) {
        ++texts;
        ended += ends_sentence(text(last)) ? 1U : 0U;
      }
      last = i;
    }
    end_sentences_ = texts < 3 || ended * 2 >= texts;
    return *end_sentences_;
  }

  // A repeated line is a running head if it nearly always stands at a page's edge or cuts a sentence.
  void mark_repeated(RepeatedLines group) {
    const Places places = places_of(group);
    if (places.listed * 2 >= group.size() || heads_lists(group)) {
      return;
    }
    // Labelled lines alike but for their numbers (Article 1, Article 2 ...) are the plan itself, and so are those that
    // cut nothing: "Chapter I" under every part, even where a converter set an anchor at each heading. "Sec. I. Page 12"
    // counts pages behind its label.
    const bool pages_behind_label = places.labelled && !places.alike && counts_up(around_, group) &&
                                    group.size() >= 3 && ends_with_other_number(group[0].line);
    if (pages_behind_label) {
      mark_all(group);
      return;
    }
    if (places.labelled && (!places.alike || places.in_lower * 2 <= group.size())) {
      return;
    }
    if (count_glued_pages(around_, group)) {
      mark_all(group.subspan(group[0].line == first_text_ ? 1 : 0));
      return;
    }
    if (paged_ && !places.titled && places.pages + places.in_lower < group.size() - group.size() / 4) {
      return;  // form feeds say where pages end, and too many stand elsewhere
    }
    if (comes_as_heads_do(group, places) && is_of_pages(group, places)) {
      mark_heads(group, places);
    }
  }

  // "Sec. I. Page 12": a label, and a number at the end that is none of its own.
  [[nodiscard]] bool ends_with_other_number(std::uint32_t i) const {
    const auto found = labels(i);
    const std::size_t number = text(i).find_last_not_of("0123456789") + 1;
    return !found.empty() && found[0].word != Word::none && number < text(i).size() &&
           found[0].rest < line(i).content.begin + number;
  }

  // The first may be the title that the later ones repeat, or the heading they were taken from.
  void mark_heads(RepeatedLines group, const Places &places) {
    const std::uint32_t first = group[0].line;
    const bool certain = cuts_enough(group, places) || near_[first] || stands_below_head(first) || around_.cuts(first);
    if (!places.titled && certain) {
      mark(first, FurnitureKind::running_head);
    } else if (!places.titled && group.size() >= 4) {
      facts_[first] = {FurnitureKind::running_head, true, 0};  // the numbering tells whether it heads anything
    }
    mark_all(group.subspan(1));
  }

  // A further line of a head, "Ministry of the Coasts" below "3Plan of the Coasts". Past a blank line two of them tell
  // more than one, which may head what each page has.
  [[nodiscard]] bool stands_below_head(std::uint32_t i) const {
    const auto is_head = [&](std::uint32_t line) {
      return line < size() && facts_[line].furniture == FurnitureKind::running_head;
    };
    return is_text(i) && (is_head(i - 1) || (is_blank(i - 1) && is_head(i - 2) && has_repeated_below(i)));
  }

  // Between the halves of a sentence that a page cut, short lines with a number that stand alone are the page's.
  void mark_lines_in_sentences() {
    constexpr std::size_t most = 3;
    for (std::uint32_t i = 0; i < size(); ++i) {
      if (!may_be_of_page(i)) {
        continue;
      }
      std::vector<std::uint32_t> run{i};
      auto below = around_.text_below(i);
      for (; below && may_be_of_page(*below) && run.size() < most; below = around_.text_below(*below)) {
        run.push_back(*below);
      }
      if (const auto above = around_.text_above(i); above && below && is_cut(*above) && goes_on(*below)) {
        std::for_each(run.begin(), run.end(), [&](std::uint32_t line) { mark(line, FurnitureKind::running_head); });
      }
    }
  }

  // At a page's edge, with a number, and neither a label nor words of a sentence.
  [[nodiscard]] bool may_be_of_page(std::uint32_t i) const {
    constexpr std::size_t longest = 100;  // bytes
    return near_[i] && is_text(i) && around_.is_alone(i) && text(i).size() <= longest && line(i).heading == 0 &&
           !line(i).bullet && text(i).front() != '*' && text(i).find_first_of("0123456789") != std::string_view::npos &&
           !starts_lower(text(i)) && !ends_entry(text(i)) && !is_labelled(i);
  }

  // Prose that stops in mid-sentence.
  [[nodiscard]] bool is_cut(std::uint32_t above) const {
    const std::string_view words = text(above);
    return line(above).heading == 0 && words.size() > 30 && !ends_sentence(words) && !around_.is_label_alone(above) &&
           utf8::is_letter(utf8::decode_before(words, words.size()).code);
  }

  [[nodiscard]] bool goes_on(std::uint32_t below) const {
    return line(below).heading == 0 && !line(below).bullet && text(below).size() > 20 && starts_lower(text(below)) &&
           !around_.is_labelled(below);
  }

  // All but the first of three and more, each with more of the head below it.
  [[nodiscard]] bool stand_below_heads(RepeatedLines group) const {
    constexpr std::size_t least = 3;
    return group.size() >= least && std::all_of(group.begin() + 1, group.end(), [this](const RepeatedLine &one) {
             return has_repeated_below(one.line) && stands_below_head(one.line);
           });
  }

  // The next line of words comes again, too; one blank line may part them.
  [[nodiscard]] bool has_repeated_below(std::uint32_t i) const {
    const std::size_t next = is_blank(i + 1) ? i + 2 : i + 1;
    return next < size() && repeated_[next];
  }

  // "on the" / head / "Harbours": the words above want a noun.
  [[nodiscard]] bool wants_more(std::uint32_t i) const {
    const auto above = around_.text_above(i);
    return above && !repeated_[*above] && wants_noun(text(*above), false);
  }

  // A head may have more lines, each of which comes again.
  [[nodiscard]] std::uint32_t last_of_head(std::uint32_t i) const {
    while (is_text(i + 1) && repeated_[i + 1]) {
      ++i;
    }
    return i;
  }

  // Whether most of them stand among the words that stand about the one before or after.
  [[nodiscard]] bool are_formulas(RepeatedLines group) const {
    std::size_t count = 0;
    bool with_last = false;
    for (std::size_t k = 0; k < group.size(); ++k) {
      const bool with_next = k + 1 < group.size() && around_.is_formula(group[k].line, group[k + 1].line);
      count += with_last || with_next ? 1U : 0U;
      with_last = with_next;
    }
    return count * 2 > group.size();
  }

  // A line that stands once, in the middle of a sentence or at a page's edge, and is how the title of the document
  // begins.
  [[nodiscard]] bool begins_the_title(std::uint32_t i) const {
    return has_words_of_title(i) && line(i).starts_block &&
           ((around_.cuts(i) && around_.goes_on_lower(i)) ||
            (near_[i] && words_of_head(i).size() > 2 * least_of_title && around_.is_alone(i)));
  }

  // The words of the line are how the title begins.
  [[nodiscard]] bool has_words_of_title(std::uint32_t i) const {
    const std::string_view words = words_of_head(i);
    return i != first_text_ && words.size() >= least_of_title &&
           without_marks(text(first_text_)).substr(0, words.size()) == words;
  }

  // Without the year or the page at its end.
  [[nodiscard]] std::string_view words_of_head(std::uint32_t i) const {
    return text(i).substr(0, text(i).find_last_not_of("0123456789-– ()|") + 1);
  }

  // Among the first lines, and no sentence before it.
  [[nodiscard]] bool may_be_title(std::uint32_t line) const {
    for (std::uint32_t i = first_text_; i < line; ++i) {
      if (i >= first_text_ + 4 || (is_text(i) && ends_sentence(text(i)))) {
        return false;
      }
    }
    return true;
  }

  const std::vector<bool> &near_;
  Surroundings around_;
  std::uint32_t first_text_ = 0;
  std::vector<bool> repeated_;
  std::vector<std::uint32_t> labels_above_;  // how many labels start above each line
  std::optional<bool> end_sentences_;
  bool paged_ = false;
};

}  // namespace

void mark_running_heads(PageLines lines, const std::vector<bool> &near) { Heads(lines, near).run(); }

}  // namespace celac
