#include "celac/outline/blocks/document_title.hpp"

#include <algorithm>
#include <array>

#include "celac/prose/emphasis.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/values/numeral.hpp"

namespace celac {
namespace {

// Whether the first line starts the plan itself: "I. Political cooperation", not "A Plan for ...".
bool is_label_line(const Units &units, const Unit &unit) {
  for (std::uint32_t k = 0; k < unit.label_count; ++k) {
    const Label &label = units.labels[unit.labels + k];
    const bool first = label.count == 0 || label.last().value <= 1 || label.word != Word::none || !label.code.empty();
    // "FIRST JOINT PLAN": the first of several plans rather than a section.
    const bool bare = label.count > 0 && label.last().kind == Numeral::ordinal && label.word == Word::none;
    if (!label.ocr && first && (label.delimited || !bare)) {
      return true;
    }
  }
  return false;
}

// Whether the first word, whatever marks stand before it, is one of these.
template <std::size_t N>
bool starts_with(std::string_view line, const std::array<std::string_view, N> &words) {
  const auto first = std::find_if(line.begin(), line.end(), [](char c) { return c != '*' && c != '_' && c != ' '; });
  const auto word = fold_word(line.substr(static_cast<std::size_t>(first - line.begin())));
  return std::find(words.begin(), words.end(), word.view()) != words.end();
}

// "BETWEEN A AND B", "PARA EL COMERCIO": words that no section's title starts with, but the rest of a longer one.
bool goes_on_with_a_preposition(std::string_view line) {
  return starts_with(line, std::array<std::string_view, 20>{
                               "between", "among", "for", "of", "on",   "with", "and",  "entre", "para",     "de",
                               "del",     "sobre", "con", "y",  "pour", "sur",  "avec", "et",    "zwischen", "fur"});
}

// "FOR TRADE AND SONGS": of two lines it is the rest of the title, while those that name parties may be none of it.
bool names_a_subject(std::string_view line) {
  return starts_with(line,
                     std::array<std::string_view, 9>{"for", "of", "on", "para", "de", "del", "sobre", "pour", "sur"});
}

class TitleFinder {
 public:
  TitleFinder(const Source &source, Units &units) : source_(source), units_(units.units), all_(units) {}

  void run() {
    find_first();
    for (std::size_t i = 0; i + 2 < units_.size(); ++i) {
      if (units_[i].label_count > 0 && all_.labels[units_[i].labels].word == Word::annex &&
          all_.labels[units_[i].labels].alone(all_.lines[units_[i].last])) {
        join_halves(i + 1);
      }
    }
    units_.erase(std::remove_if(units_.begin(), units_.end(), [](const Unit &unit) { return unit.first > unit.last; }),
                 units_.end());
  }

 private:
  void find_first() {
    const auto first = std::find_if(units_.begin(), units_.end(),
                                    [](const Unit &unit) { return unit.kind != UnitKind::aside && !unit.doubtful; });
    if (first == units_.end() || first->kind != UnitKind::text || is_label_line(all_, *first)) {
      return;
    }
    const std::string_view words = text(first->first);
    const bool looks = first->look != Look::plain && first->last - first->first < 8;
    const std::uint32_t length = all_.lines[first->last].content.end - all_.lines[first->first].content.begin;
    const bool bare = first->last - first->first < 3 && length < 250 && first + 1 != units_.end() &&
                      ((first + 1)->starts_block || (first + 1)->kind == UnitKind::aside ||
                       (first->first == first->last && length < 120 && starts_law(*(first + 1)))) &&
                      !ends_sentence(text(first->last));
    if (first->heading != 0 ||
        ((looks || bare) && !ends_sentence(words) && words.back() != ',' && first_is_upper(words))) {
      first->last += first->marks_below ? 1U : 0U;
      first->marks_below = false;
      first->aside = Aside::title;
      first->kind = UnitKind::aside;
      first->label_count = 0;
      go_on(first);
    }
  }

  // "Chapter I", "Article 1": what stands right below the title of a law in dense text.
  [[nodiscard]] bool starts_law(const Unit &unit) const {
    if (unit.label_count == 0 || unit.kind != UnitKind::text) {
      return false;
    }
    const Label &label = all_.labels[unit.labels];
    return rank(label.word) > 0 && label.count > 0 && label.last().value <= 1 && first_is_upper(text(unit.first));
  }

  [[nodiscard]] std::string_view text(std::uint32_t line) const { return content_of(source_, all_.lines[line]); }

  // "# ANNEX" / "# JOINT PLAN OF THE LAKES" / "# FOR TRADE (2022-2024)"
  void join_halves(std::size_t i) {
    const auto first = units_.begin() + static_cast<std::ptrdiff_t>(i);
    const auto next = first + 1;
    const bool marked = first->heading != 0 ? next->heading == first->heading
                                            : next->heading == 0 && first->look == next->look &&
                                                  first->look != Look::plain && next->blank_before < 2;
    if (marked && first->kind == UnitKind::text && next->kind == UnitKind::text && first->label_count == 0 &&
        next->label_count == 0 && next->first <= first->last + 2 && names_a_subject(text(next->first)) &&
        look_of(text(first->last)) == Look::capitals && look_of(text(next->first)) == Look::capitals) {
      first->last = next->last;
      next->first = next->last + 1;  // erased with all the others: one by one would be quadratic
    }
  }

  void go_on(std::vector<Unit>::iterator first) {
    const auto next = first + 1;
    if (next == units_.end() || next->kind != UnitKind::text || next->label_count > 0 ||
        next->heading != first->heading) {
      return;
    }
    if (first->heading == 0) {
      const bool same_look = next->look == first->look && first->look != Look::plain;
      if (same_look && next->first <= first->last + 2 && names_a_subject(text(next->first)) &&
          look_of(text(first->last)) == Look::capitals && look_of(text(next->first)) == Look::capitals) {
        first->last = next->last;
        units_.erase(next);
        return;
      }
      next->look = same_look && goes_on_with_a_preposition(text(next->first)) ? Look::plain : next->look;
      return;
    }
    // "# JOINT PLAN OF THE LAKES" / "# FOR TRADE (2022-2024)": a title of two lines, each of which became a heading.
    const bool capitals = look_of(text(first->last)) == Look::capitals && look_of(text(next->first)) == Look::capitals;
    const bool goes_on = capitals || starts_lower(text(next->first));
    const bool apart = next->first == first->last + 2 && goes_on_with_a_preposition(text(next->first));
    if (goes_on && (next->first == first->last + 1 || apart)) {
      first->last = next->last;
      units_.erase(next);
    }
  }

  const Source &source_;
  std::vector<Unit> &units_;
  const Units &all_;
};

}  // namespace

void find_title(const Source &source, Units &units) { TitleFinder(source, units).run(); }

}  // namespace celac
