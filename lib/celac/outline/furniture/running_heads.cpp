#include "celac/outline/furniture/running_heads.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "celac/outline/furniture/page_number.hpp"
#include "celac/outline/lines/surroundings.hpp"
#include "celac/prose/emphasis.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/prose/shape.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::uint32_t longest_sentence = 120;  // bytes, of a head that ends with a full stop
constexpr std::size_t least_of_title = 12;       // bytes that a head has in common with the title

class Heads {
 public:
  Heads(const Source &source, const std::vector<Line> &lines, const std::vector<bool> &near,
        std::vector<LineFact> &facts)
      : lines_(lines), near_(near), facts_(facts), around_(source, lines, near, facts) {}

  void run() {
    while (first_text_ + 1 < lines_.size() && !is_text(first_text_)) {
      ++first_text_;
    }
    std::vector<Occurrence> occurrences;
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      const std::string_view line = text(i);
      if (!is_text(i) || line.size() > longest_head) {
        continue;
      }
      // Nearly all lines end a sentence. Hardly a head does, and only at a page's edge, alike to the letter.
      if (line.back() == '.' || line.ends_with("。")) {
        if (near_[i] && line.size() < longest_sentence && !lines_[i].bullet && first_is_upper(line) && is_alone(i)) {
          occurrences.push_back({std::hash<std::string_view>{}(line), i, false});
        }
        continue;
      }
      const Shape shape = shape_of(line);
      if (shape.letters >= 4) {
        occurrences.push_back({shape.hash, i, false});
      } else if (const std::string_view number = printers_number(line); !number.empty()) {
        occurrences.push_back({std::hash<std::string_view>{}(number), i, true});
      }
    }
    std::sort(occurrences.begin(), occurrences.end(), [](const Occurrence &a, const Occurrence &b) {
      return a.hash != b.hash ? a.hash < b.hash : a.line < b.line;
    });
    std::vector<std::span<const Occurrence>> groups;
    repeated_.assign(lines_.size(), false);
    for (std::size_t begin = 0; begin < occurrences.size();) {
      std::size_t end = begin + 1;
      while (end < occurrences.size() && occurrences[end].hash == occurrences[begin].hash) {
        ++end;
      }
      if (end - begin >= 2) {
        const auto first = occurrences.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = std::remove_if(first, occurrences.begin() + static_cast<std::ptrdiff_t>(end),
                                         [this](const Occurrence &one) { return is_row_of_sums(one.line); });
        if (last - first >= 2) {
          groups.emplace_back(&*first, last - first);
          std::for_each(first, last, [this](const Occurrence &one) { repeated_[one.line] = true; });
        }
      } else if (begins_the_title(occurrences[begin].line) || names_its_page(occurrences[begin].line)) {
        facts_[occurrences[begin].line] = {FurnitureKind::running_head, false, 0};
      }
      begin = end;
    }
    // The surest first: others are judged by the text around them, which a head is not.
    std::stable_sort(groups.begin(), groups.end(),
                     [](auto a, auto b) { return a[0].digits != b[0].digits ? b[0].digits : a.size() > b.size(); });
    for (const auto group : groups) {
      mark_repeated(group);
    }
    mark_lines_in_sentences();
  }

 private:
  struct Occurrence {
    std::uint64_t hash;
    std::uint32_t line;
    bool digits;  // a printer's number
  };

  [[nodiscard]] std::string_view text(std::size_t i) const { return around_.text(i); }
  [[nodiscard]] bool is_text(std::size_t i) const { return around_.is_text(i); }

  // "21-18345 (E)", "3/14 21-18345": alike to the letter in its longest part, for digits are all it has.
  [[nodiscard]] static std::string_view printers_number(std::string_view line) {
    std::string_view longest;
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t end = std::min(line.find(' ', at), line.size());
      longest = end - at > longest.size() ? line.substr(at, end - at) : longest;
      at = end + 1;
    }
    const bool number = longest.size() >= 6 && longest.find_first_of("0123456789") != std::string_view::npos;
    return number ? longest : std::string_view{};
  }

  // "Lamps ....... $ 30.00", or the line above it that wraps to it.
  [[nodiscard]] bool is_row_of_sums(std::uint32_t i) const {
    const auto has_sum = [&](std::uint32_t line) {
      const auto dots = line < lines_.size() && is_text(line) ? text(line).rfind("...") : std::string_view::npos;
      return dots != std::string_view::npos && dots > 3 &&
             text(line).find_first_of("0123456789", dots) != std::string_view::npos;
    };
    return has_sum(i) || (has_sum(i + 1) && !lines_[i + 1].starts_block);
  }

  [[nodiscard]] bool is_alone(std::uint32_t i) const {
    return (i == 0 || lines_[i - 1].kind == LineKind::blank) &&
           (i + 1 >= lines_.size() || lines_[i + 1].kind == LineKind::blank);
  }

  // "Section 2 : Of the lamps and of the buoys of the" / "harbour": the first line of a wrapped title.
  [[nodiscard]] bool opens_title(std::uint32_t i) const {
    const bool next_goes_on = i + 1 < lines_.size() && is_text(i + 1) && !lines_[i + 1].starts_block;
    return i > 0 && lines_[i - 1].kind == LineKind::blank && next_goes_on;
  }

  // A repeated line is a running head if it nearly always stands at a page's edge or cuts a sentence.
  void mark_repeated(std::span<const Occurrence> group) {
    const std::size_t size = group.size();
    std::size_t edges = 0;
    std::size_t pages = 0;
    std::size_t cut = 0;
    std::size_t in_lower = 0;  // the words go on in lower case, as they do below no heading
    bool numbered_alike = true;
    // "Chapter I" comes again under every part, and under it a title: that cuts nothing.
    const bool labelled = around_.is_labelled(group[0].line);
    std::size_t listed = 0;  // lines of a table or list, one below the other
    for (std::size_t k = 0; k < size; ++k) {
      const std::uint32_t i = group[k].line;
      listed += k > 0 && i - group[k - 1].line < 3 ? 1U : 0U;
      const bool cutting = around_.cuts(i) && (!labelled || (around_.goes_on_lower(i) && !opens_title(i)));
      cut += cutting ? 1U : 0U;
      in_lower += cutting && (around_.goes_on_lower(last_of_head(i)) || wants_more(i)) ? 1U : 0U;
      edges += near_[i] || cutting ? 1U : 0U;
      pages += near_[i] ? 1U : 0U;
      numbered_alike = numbered_alike && text(i) == text(group[0].line);
    }
    if (listed * 2 >= size) {
      return;
    }
    // Labelled lines alike but for their numbers (Article 1, Article 2 ...) are the plan itself, and so are those that
    // cut nothing: "Chapter I" under every part, even where a converter set an anchor at each heading.
    if (labelled && (!numbered_alike || cut == 0)) {
      return;
    }
    if (std::all_of(group.begin(), group.end(), [&](const Occurrence &one) { return names_its_page(one.line); })) {
      for (const Occurrence &one : group) {
        facts_[one.line] = {FurnitureKind::running_head, false, 0};
      }
      return;
    }
    const bool first_is_title = may_be_title(group[0].line) && !around_.cuts(group[0].line);
    // A plain line that comes again and again and once cut a sentence is one wherever it stands.
    const bool plain_line = lines_[group[1].line].heading == 0 && text(group[1].line).front() != '*' &&
                            !ends_sentence(text(group[1].line)) && !lines_[group[1].line].bullet &&
                            (!labelled || cut * 2 > size);
    const std::size_t needed = size == 2 ? 2 : size - size / 4 - (first_is_title ? 1 : 0);
    const bool counting = count_pages(group);
    const bool repeats_title = first_is_title && !labelled && size >= 4;
    const bool enough = (plain_line && cut > 0 && size + cut >= 3 + (first_is_title ? 1U : 0U)) || counting ||
                        (numbered_alike && !labelled && in_lower >= 3 && in_lower * 5 >= size) ||
                        (repeats_title && cut > 0);
    // What repeats the first line of all at one page's edge after the other is no formula of the plan.
    const bool title_at_edges = numbered_alike && !labelled && group[0].line == first_text_ && size >= 3 &&
                                pages + 1 >= size;
    // Two alike, each alone at the edge of a page: the page number or break beside them tells enough.
    const bool both_at_edges = size == 2 && pages == 2 && (numbered_alike || count_apart(group)) && plain_line &&
                               !labelled && is_alone(group[0].line) && is_alone(group[1].line);
    if ((!enough && (edges < needed || (size == 2 && cut == 0 && !both_at_edges))) ||
        (!title_at_edges && are_formulas(group))) {
      return;
    }
    // Words are thrown away on the evidence of pages alone: they stand at an edge, repeat the title, or cut sentences
    // that surely go on; in a script without case every cut counts.
    const bool cased = utf8::is_cjk(utf8::decode(text(group[0].line), 0).code) ? cut * 2 >= size : in_lower > 0;
    const bool of_title = first_is_title || has_words_of_title(group[0].line);
    const bool at_pages = pages * 2 >= size || counting || of_title || cased || counts_up(group);
    if (!at_pages || (labelled && in_lower * 2 < size)) {
      return;
    }
    // Where nothing else tells of pages, "Indicators" below every item heads what follows, and where paragraphs end
    // without a point a line between two of them cuts nothing.
    if (pages * 2 < size && !counting && !repeats_title &&
        (!paragraphs_end_sentences() || (in_lower * 2 < size && heads_every_item(group)))) {
      return;
    }
    for (std::size_t k = 0; k < size; ++k) {
      const std::uint32_t i = group[k].line;
      // The first may be the title that the later ones repeat, or the heading they were taken from.
      if (k == 0 && (first_is_title || !(enough || near_[i] || around_.cuts(i)))) {
        if (!first_is_title && !labelled && size >= 4) {
          // One that comes again under other headings is nobody's; else the numbering tells whether it heads anything.
          facts_[i] = {FurnitureKind::running_head, !spans_headings(i, group[size - 1].line), 0};
        }
        continue;
      }
      facts_[i] = {FurnitureKind::running_head, false, 0};
    }
  }

  // "on the" / head / "Harbours": the words above want a noun.
  [[nodiscard]] bool wants_more(std::uint32_t i) const {
    const auto above = around_.text_above(i);
    return above && !is_repeated(*above) && wants_noun(text(*above), false);
  }
  [[nodiscard]] bool is_repeated(std::uint32_t i) const { return repeated_[i]; }

  // A head may have more lines, each of which comes again.
  [[nodiscard]] std::uint32_t last_of_head(std::uint32_t i) const {
    while (i + 1 < lines_.size() && is_text(i + 1) && repeated_[i + 1]) {
      ++i;
    }
    return i;
  }

  // "1 Plan of the Coasts", "2 Plan of the Coasts": alike, alone on their lines, and they count up, far from one
  // another. A plan counts so too, at the end of a line and from one on: "Commitment 1".
  [[nodiscard]] bool count_pages(std::span<const Occurrence> group) const {
    constexpr std::uint32_t shortest_page = 300;  // bytes
    if (group.size() < 3) {
      return false;
    }
    std::uint32_t last = 0;
    for (std::size_t k = 0; k < group.size(); ++k) {
      const std::uint32_t i = group[k].line;
      const Counted counted = counted_by(text(i));
      const bool stands_apart = i > 0 && i + 1 < lines_.size() && lines_[i - 1].kind != LineKind::text &&
                                lines_[i + 1].kind != LineKind::text && lines_[i].heading == 0;
      const bool counts_up = k == 0 ? counted.in_front || counted.value > 1
                                    : counted.value == last + 1 &&
                                          lines_[i].span.begin >= lines_[group[k - 1].line].span.begin + shortest_page;
      if (counted.value == 0 || !stands_apart || !counts_up) {
        return false;
      }
      last = counted.value;
    }
    return true;
  }

  // Alike but for a number that is one more each time.
  [[nodiscard]] bool counts_up(std::span<const Occurrence> group) const {
    for (std::size_t k = 1; k < group.size(); ++k) {
      const std::uint32_t before = counted_by(text(group[k - 1].line)).value;
      if (before == 0 || counted_by(text(group[k].line)).value != before + 1) {
        return false;
      }
    }
    return true;
  }

  // "Plan of the Coasts    3", "Plan of the Coasts | 4": a number at the end that is no part of the words counts up.
  [[nodiscard]] bool count_apart(std::span<const Occurrence> group) const {
    const std::string_view first = text(group[0].line);
    const std::string_view second = text(group[1].line);
    const std::string_view words = first.substr(0, first.rfind(' ') + 1);
    const std::uint32_t value = counted_by(first).value;
    return value > 0 && counted_by(second).value == value + 1 && (words.ends_with("   ") || words.ends_with(" | "));
  }

  // "Plan of the Coasts - Page 3" at the edge of its page.
  [[nodiscard]] bool names_its_page(std::uint32_t i) const {
    return near_[i] && is_alone(i) && !around_.is_labelled(i) && names_page(text(i));
  }

  // Between the halves of a sentence that a page cut, short lines with a number that stand alone are the page's.
  void mark_lines_in_sentences() {
    constexpr std::size_t most = 3;
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      if (!near_[i] || !may_be_of_page(i)) {
        continue;
      }
      const auto above = around_.text_above(i);
      std::array<std::uint32_t, most> run{i};
      std::size_t size = 1;
      auto below = around_.text_below(i);
      for (; below && near_[*below] && may_be_of_page(*below) && size < most; below = around_.text_below(*below)) {
        run.at(size++) = *below;
      }
      if (above && below && is_cut_prose(*above) && lines_[*below].heading == 0 && !lines_[*below].bullet &&
          starts_lower(text(*below)) && !around_.is_labelled(*below) && text(*below).size() > 20) {
        std::for_each_n(run.begin(), size, [&](std::uint32_t line) {
          facts_[line] = {FurnitureKind::running_head, false, 0};
        });
      }
    }
  }

  [[nodiscard]] bool may_be_of_page(std::uint32_t i) const {
    constexpr std::size_t longest = 100;  // bytes
    const std::string_view line = text(i);
    return is_text(i) && is_alone(i) && line.size() <= longest && lines_[i].heading == 0 && !lines_[i].bullet &&
           line.front() != '*' && line.find_first_of("0123456789") != std::string_view::npos && !starts_lower(line) &&
           !ends_sentence(line) && line.back() != ',' && !around_.is_labelled(i);
  }

  [[nodiscard]] bool is_cut_prose(std::uint32_t i) const {
    const std::string_view line = text(i);
    return lines_[i].heading == 0 && line.size() > 30 && !ends_sentence(line) && !around_.is_label_alone(i) &&
           utf8::is_letter(utf8::decode_before(line, line.size()).code);
  }

  // Whether there is one label between any two of them.
  [[nodiscard]] bool heads_every_item(std::span<const Occurrence> group) {
    count_labels();
    std::size_t regular = 0;
    for (std::size_t k = 1; k < group.size(); ++k) {
      regular += labels_before_[group[k].line] - labels_before_[group[k - 1].line + 1] == 1 ? 1U : 0U;
    }
    return group.size() >= 3 && regular * 8 >= (group.size() - 1) * 7;
  }

  // How many labels start above each line; worked out when it is first asked for.
  void count_labels() {
    if (!labels_before_.empty()) {
      return;
    }
    labels_before_.reserve(lines_.size() + 1);
    labels_before_.push_back(0);
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      labels_before_.push_back(labels_before_.back() + (is_text(i) && around_.is_labelled(i) ? 1U : 0U));
    }
  }

  // Whether at least half of the texts above a label do. Lines that repeat are what is in question.
  [[nodiscard]] bool paragraphs_end_sentences() {
    if (!punctuated_) {
      std::size_t texts = 0;
      std::size_t ended = 0;
      std::uint32_t last = 0;
      for (std::uint32_t i = 0; i < lines_.size(); ++i) {
        if (!is_text(i) || repeated_[i]) {
          continue;
        }
        if (last != 0 && lines_[last].heading == 0 && is_paragraph_end(last) && around_.is_labelled(i)) {
          ++texts;
          ended += ends_sentence(text(last)) ? 1U : 0U;
        }
        last = i;
      }
      punctuated_ = texts < 3 || ended * 2 >= texts;
    }
    return *punctuated_;
  }

  // Long enough, and no entry of a table of contents.
  [[nodiscard]] bool is_paragraph_end(std::uint32_t i) const {
    constexpr std::size_t longest_entry = 100;  // bytes
    constexpr std::size_t shortest = 20;
    return text(i).size() > longest_entry || (text(i).size() > shortest && !around_.is_labelled(i));
  }

  // Whether most of them stand among the words that stand about the one before or after.
  [[nodiscard]] bool are_formulas(std::span<const Occurrence> group) const {
    std::size_t count = 0;
    bool with_last = false;
    for (std::size_t k = 0; k < group.size(); ++k) {
      const bool with_next = k + 1 < group.size() && around_.is_formula(group[k].line, group[k + 1].line);
      count += with_last || with_next ? 1U : 0U;
      with_last = with_next;
    }
    return count * 2 > group.size();
  }

  // Whether headings of its own level or above, alike in nothing, stand between two occurrences of a heading.
  [[nodiscard]] bool spans_headings(std::uint32_t first, std::uint32_t last) const {
    const std::uint8_t level = lines_[first].heading;
    if (level == 0) {
      return false;
    }
    const std::uint64_t own = shape_of(text(first)).hash;
    std::size_t others = 0;
    for (std::uint32_t i = first + 1; i < last && others < 2; ++i) {
      const bool heads = is_text(i) && lines_[i].heading != 0 && lines_[i].heading <= level;
      others += heads && shape_of(text(i)).hash != own ? 1U : 0U;
    }
    return others >= 2;
  }

  // A line that stands once, in the middle of a sentence or at a page's edge, and is how the title of the document
  // begins.
  [[nodiscard]] bool begins_the_title(std::uint32_t i) const {
    return has_words_of_title(i) && lines_[i].starts_block &&
           ((around_.cuts(i) && around_.goes_on_lower(i)) ||
            (near_[i] && words_of_head(i).size() > 2 * least_of_title && is_alone(i)));
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

  const std::vector<Line> &lines_;
  const std::vector<bool> &near_;
  std::vector<LineFact> &facts_;
  Surroundings around_;
  std::uint32_t first_text_ = 0;
  std::vector<bool> repeated_;
  std::vector<std::uint32_t> labels_before_;
  std::optional<bool> punctuated_;
};

}  // namespace

void mark_running_heads(const Source &source, const std::vector<Line> &lines, const std::vector<bool> &near,
                        std::vector<LineFact> &facts) {
  Heads(source, lines, near, facts).run();
}

}  // namespace celac
