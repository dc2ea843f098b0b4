// What the candidates for headings say of one another: which look alike, and whether lines that look so head text.

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include "celac/outline/lines/heading_signs.hpp"
#include "celac/outline/lines/shown_lines.hpp"
#include "celac/prose/sentence.hpp"
#include "celac/prose/shape.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::size_t all_styles = 8 * (static_cast<std::size_t>(Emphasis::capitals) + 1) + 1;

std::uint16_t style_of(const HeadingCandidate &one) {
  const auto marked = static_cast<unsigned>(one.has(HeadingSign::bold_capitals));
  const auto colon = static_cast<unsigned>(one.has(HeadingSign::ends_colon));
  return static_cast<std::uint16_t>(1U + static_cast<unsigned>(one.emphasis) * 8U + marked * 4U + colon);
}

// "EIXO:" of "EIXO: Parcerias", or the first two words of what is no sentence; empty for others.
std::string_view opening_of(const ShownLines &lines, const HeadingCandidate &one) {
  const std::string_view words = bare_words(lines.text(one.first));
  const auto space = words.find(' ');
  if (space == std::string_view::npos || one.has(HeadingSign::ends_stop) || one.has(HeadingSign::announces) ||
      is_lead_in(words) || one.has(HeadingSign::labelled)) {
    return {};
  }
  const auto second = words[space - 1] == ':' ? space : words.find(' ', space + 1);
  return second == std::string_view::npos ? std::string_view{} : words.substr(0, second);
}

void look_at_neighbours(const ShownLines &lines, std::vector<HeadingCandidate> &candidates) {
  ShapeSigns signs(candidates.size());
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    signs.add(k, lines.text(candidates[k].first));
  }
  std::unordered_map<std::uint64_t, std::uint32_t> shapes;
  std::vector<std::uint64_t> own(candidates.size());  // the shape of each candidate that may have the one of another
  std::unordered_map<std::string_view, std::uint32_t> openings;
  std::vector<std::string_view> own_opening(candidates.size());
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    HeadingCandidate &one = candidates[k];
    one.style = style_of(one);
    if (own_opening[k] = opening_of(lines, one); !own_opening[k].empty()) {
      ++openings[own_opening[k]];
    }
    if (!signs.is_unique(k)) {
      own[k] = shape_of(lines.text(one.first)).hash;
      ++shapes[own[k]];
    }
  }
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    HeadingCandidate &one = candidates[k];
    const std::string_view opening = own_opening[k];
    one.set(HeadingSign::same_opening, !opening.empty() && openings[opening] >= 3 && !one.has(HeadingSign::dated));
    one.set(HeadingSign::repeated, !signs.is_unique(k) && shapes[own[k]] > 1);
    if (k + 1 == candidates.size() || lines.below(one.last) != candidates[k + 1].first) {
      continue;
    }
    const HeadingCandidate &next = candidates[k + 1];
    one.set(HeadingSign::over_refrain, next.has(HeadingSign::refrain) || next.has(HeadingSign::refrain_over_text));
    if (next.style == one.style) {
      one.set(HeadingSign::before_alike);
      candidates[k + 1].set(HeadingSign::after_alike);
    }
  }
}

bool is_set_off(const HeadingCandidate &one) { return one.emphasis >= Emphasis::italic; }

// Names and offices below an act, addresses, lists without marks: the last of them may still head the text below.
void look_for_runs(const ShownLines &lines, std::vector<HeadingCandidate> &candidates) {
  constexpr std::size_t least = 5;
  const auto set_off_by_marks = [](const HeadingCandidate &one) {
    return is_set_off(one) && (one.emphasis != Emphasis::capitals || one.has(HeadingSign::bold_capitals));
  };
  // What marks set off heads a plain line.
  const auto goes_on = [&](const HeadingCandidate &one, const HeadingCandidate &next) {
    return !one.has(HeadingSign::ends_stop) && !one.has(HeadingSign::labelled) && !next.has(HeadingSign::labelled) &&
           (!set_off_by_marks(one) || set_off_by_marks(next)) && lines.below(one.last) == next.first;
  };
  for (std::size_t first = 0; first < candidates.size();) {
    std::size_t last = first;
    while (last + 1 < candidates.size() && goes_on(candidates[last], candidates[last + 1])) {
      ++last;
    }
    for (std::size_t k = first; k < last && last - first + 1 >= least; ++k) {
      candidates[k].set(HeadingSign::in_run);
    }
    first = last + 1;
  }
}

bool is_short_phrase(const HeadingCandidate &one) {
  return (one.has(HeadingSign::up_to_20) || one.has(HeadingSign::up_to_40)) && !one.has(HeadingSign::ends_stop) &&
         !one.has(HeadingSign::ends_open) && !one.has(HeadingSign::starts_lower);
}

bool is_long_line(const ShownLines &lines, std::uint32_t i) {
  constexpr std::size_t long_line = 110;  // characters
  return lines.is_words(i) && utf8::count(lines.text(i)) > long_line;
}

// Where each line is a paragraph: over one, and below the cover.
void look_for_paragraphs(const ShownLines &lines, std::vector<HeadingCandidate> &candidates) {
  std::uint32_t first = 0;
  while (first < lines.size() && !(is_long_line(lines, first) && ends_sentence(lines.text(first)))) {
    ++first;
  }
  for (HeadingCandidate &one : candidates) {
    const std::uint32_t below = lines.below(one.last);
    one.set(HeadingSign::over_paragraph, one.first > first && below != ShownLines::none && is_long_line(lines, below) &&
                                             is_short_phrase(one) && !one.has(HeadingSign::repeated) &&
                                             !one.has(HeadingSign::starts_odd) && !one.has(HeadingSign::ends_colon));
  }
}

// "Severability" over section 6 and "Conflicts" over section 7: phrases between the labels of a series that runs on.
void look_for_running_labels(ShownLines &lines, std::vector<HeadingCandidate> &candidates) {
  constexpr std::size_t least = 3;
  constexpr std::size_t least_set_off = 2;
  std::vector<HeadingCandidate *> over;
  std::unordered_map<std::uint32_t, std::pair<std::uint32_t, std::size_t>> series;  // last number, phrases above it
  const auto of_label = [&](const HeadingCandidate &one) { return lines.running_label(lines.below(one.last)); };
  // "PART II" right above it ends no sentence.
  const auto follows = [&](const HeadingCandidate &one) {
    const std::uint32_t above = lines.above(one.first);
    const bool below_blank = one.has(HeadingSign::apart) || one.has(HeadingSign::blank_before);
    return above != ShownLines::none &&
           (!one.has(HeadingSign::after_open) || lines.running_label(above).worded || (is_set_off(one) && below_blank));
  };
  for (HeadingCandidate &one : candidates) {
    const bool phrase = is_short_phrase(one) || (is_set_off(one) && !one.has(HeadingSign::ends_stop));
    if (one.has(HeadingSign::before_label) && phrase && !one.has(HeadingSign::ends_colon) &&
        !one.has(HeadingSign::labelled) && !one.has(HeadingSign::starts_odd) && follows(one)) {
      const auto label = of_label(one);
      auto &[last, phrases] = series[label.kind];
      phrases += label.number > last ? 1U : 0U;
      last = label.number;
      over.push_back(&one);
    }
  }
  for (HeadingCandidate *one : over) {
    one->set(HeadingSign::over_running_labels,
             series[of_label(*one).kind].second >= (is_set_off(*one) ? least_set_off : least));
  }
}

// Signs that mean more together.
void combine(HeadingCandidate &one, std::uint32_t style_count) {
  const bool set_off = is_set_off(one);
  const bool short_phrase = is_short_phrase(one);
  const bool plain_phrase = !set_off && short_phrase && !one.has(HeadingSign::ends_colon);
  const bool lead_in = one.has(HeadingSign::ends_colon) && !one.has(HeadingSign::longer) &&
                       !one.has(HeadingSign::up_to_110) && !one.has(HeadingSign::announces) &&
                       (one.has(HeadingSign::before_entry) || one.has(HeadingSign::opens_list));
  one.set(HeadingSign::set_off_often, set_off && style_count >= 3);
  one.set(HeadingSign::set_off_apart, set_off && one.has(HeadingSign::apart));
  one.set(HeadingSign::plain_apart, plain_phrase && one.has(HeadingSign::apart));
  one.set(HeadingSign::plain_dense, plain_phrase && one.has(HeadingSign::dense));
  one.set(HeadingSign::colon_list, lead_in);
  one.set(HeadingSign::colon_list_again, lead_in && short_phrase && style_count >= 3);
  one.set(HeadingSign::set_off_repeated, set_off && one.has(HeadingSign::repeated));
}

// How often a style heads text: a line of it, nothing like it below, and something to head.
void look_at_styles(const ShownLines &lines, std::vector<HeadingCandidate> &candidates) {
  std::array<std::uint32_t, all_styles> heads{};
  std::array<std::uint32_t, all_styles> runs{};
  for (const HeadingCandidate &one : candidates) {
    const bool alike = one.has(HeadingSign::before_alike) || one.has(HeadingSign::after_alike);
    const bool follows = one.has(HeadingSign::before_text) || one.has(HeadingSign::before_label) ||
                         one.has(HeadingSign::before_entry);
    const bool words = !one.has(HeadingSign::ends_stop) && !one.has(HeadingSign::ends_open) &&
                       !one.has(HeadingSign::starts_lower) && !one.has(HeadingSign::longer);
    heads[one.style] += !alike && follows && words ? 1U : 0U;
    runs[one.style] += alike ? 1U : 0U;
  }
  constexpr std::ptrdiff_t least_over_full_lines = 3;  // one may be anything
  const bool over_full_lines = least_over_full_lines <=
                               std::count_if(candidates.begin(), candidates.end(), [](const HeadingCandidate &one) {
                                 return one.has(HeadingSign::over_full_line);
                               });
  const auto marked = std::count_if(lines.all().begin(), lines.all().end(),
                                    [](const Line &line) { return line.heading != 0; });
  for (HeadingCandidate &one : candidates) {
    const std::uint32_t count = heads[one.style];
    one.set(HeadingSign::style_twice, count >= 2);
    one.set(HeadingSign::style_often, count >= 5);
    one.set(HeadingSign::style_in_runs, runs[one.style] > count);
    one.set(HeadingSign::marks_elsewhere, marked > 1);
    if (!over_full_lines) {
      one.signs.reset(static_cast<std::size_t>(HeadingSign::over_full_line));
    }
    combine(one, count);
  }
}

}  // namespace

void compare_candidates(ShownLines &lines, std::vector<HeadingCandidate> &candidates) {
  look_at_neighbours(lines, candidates);
  look_for_runs(lines, candidates);
  if (lines.are_whole()) {
    look_for_paragraphs(lines, candidates);
  }
  look_for_running_labels(lines, candidates);
  look_at_styles(lines, candidates);
}

}  // namespace celac
