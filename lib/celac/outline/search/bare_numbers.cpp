#include "celac/outline/search/bare_numbers.hpp"

#include <algorithm>

#include "celac/outline/search/series.hpp"
#include "celac/prose/sentence.hpp"

namespace celac {
namespace {

constexpr std::uint32_t largest = 999;  // what starts with a year is text
constexpr std::size_t shortest_run = 3;

struct Candidate {
  std::size_t unit;
  std::uint32_t value;
  bool bare;  // of bold ones the marks tell enough
  bool closed;
};

// Whether the label is a number of digits, and whether nothing closes it.
bool is_number(const Label &label) {
  return label.count == 1 && label.last().kind == Numeral::arabic && label.last().suffix == 0 && !label.ocr &&
         label.word == Word::none && label.code.empty() && label.dress == Dress::point;
}

// An anchor may stand before the words.
std::string_view without_tag(std::string_view words) {
  while (words.starts_with('<') && words.find('>') < 120) {
    words.remove_prefix(words.find('>') + 1);
  }
  return words;
}

bool is_bare(const Label &label) { return !label.delimited && !(label.marked && label.closes); }

bool stands_below_heading(const Units &units, std::size_t unit) {
  while (unit > 0 && units.units[unit - 1].kind == UnitKind::aside) {
    --unit;
  }
  return unit > 0 && units.units[unit - 1].heading != 0;
}

}  // namespace

std::vector<bool> bare_numbers(const Source &source, const Units &units) {
  std::vector<Candidate> found;
  std::size_t labels = 0;
  std::size_t closed = 0;
  for (std::size_t i = 0; i < units.units.size(); ++i) {
    const Unit &unit = units.units[i];
    if (unit.label_count == 0 || unit.heading != 0 || (unit.kind != UnitKind::text && unit.kind != UnitKind::row)) {
      continue;
    }
    ++labels;
    const Label &label = units.labels[unit.labels];
    if (!is_number(label)) {
      continue;
    }
    // A label alone has its words on the next line.
    const bool alone = label.alone(units.lines[unit.first]) && unit.first + 1 < units.lines.size() &&
                       units.lines[unit.first + 1].kind == LineKind::text && !unit.doubtful;
    const Span words = alone ? units.lines[unit.first + 1].content
                             : Span{label.rest, units.lines[unit.first].content.end};
    const bool bare = is_bare(label);
    closed += label.delimited ? 1U : 0U;
    if (label.last().value <= largest && (unit.starts_block || !unit.open_before) && !words.empty() &&
        first_is_upper(without_tag(source.slice(words)))) {
      found.push_back({i, label.last().value, bare, label.delimited});
    }
  }
  std::vector<bool> out;
  std::vector<std::size_t> sure;  // of short lists too: right below a heading stands no note
  std::size_t members = 0;
  std::size_t longest = 0;
  for (std::size_t begin = 0, end = 0; begin < found.size(); begin = end) {
    end = begin + 1;
    while (end < found.size() && found[end].value == found[end - 1].value + 1) {
      ++end;
    }
    // A short list is one where longer ones are numbered alike.
    if (found[begin].value == 1 && end - begin > 1) {
      out.resize(units.units.size());
      longest = std::max(longest, end - begin);
      const bool headed = stands_below_heading(units, found[begin].unit);
      for (std::size_t i = begin; i < end; ++i) {
        out[found[i].unit] = found[i].bare;
        members += found[i].closed ? 0U : 1U;
        if (headed && found[i].bare) {
          sure.push_back(found[i].unit);
        }
      }
    }
  }
  // A few numbers among many other labels are footnotes rather.
  if (longest < shortest_run || members <= closed || members * 8 <= labels) {
    out.assign(sure.empty() ? 0 : units.units.size(), false);
    for (const std::size_t unit : sure) {
      out[unit] = true;
    }
  }
  return out;
}

bool mixes_dresses(const Units &units) {
  std::size_t alike = 0;
  std::size_t other = 0;
  const Label *last = nullptr;
  for (const Unit &unit : units.units) {
    if (unit.label_count == 0) {
      continue;
    }
    const Label &label = units.labels[unit.labels];
    const bool plain = label.count == 1 && label.word == Word::none && label.code.empty() && !label.ocr &&
                       (label.dress == Dress::point || label.dress == Dress::closed || label.dress == Dress::parens);
    if (plain && last != nullptr && same_series(*last, label) && label.last().value == last->last().value + 1) {
      ++(last->dress == label.dress ? alike : other);
    }
    last = plain ? &label : nullptr;
  }
  return other >= 3 && other * 2 > alike;
}

bool counts_on(const Source &source, const Units &units, std::uint32_t index) {
  const Unit &unit = units.units[index];
  const auto count = [&](std::ptrdiff_t at) -> std::uint32_t {
    if (at < 0 || at >= std::ssize(units.units)) {
      return 0;
    }
    const Unit &one = units.units[static_cast<std::size_t>(at)];
    if (one.label_count == 0 || one.first != one.last || one.kind != UnitKind::text || one.heading != 0) {
      return 0;
    }
    const Label &label = units.labels[one.labels];
    const bool bare = label.count == 1 && label.last().kind == Numeral::arabic && label.word == Word::none &&
                      !label.delimited && label.code.empty() && label.last().suffix == 0;
    const Span words{label.rest, units.lines[one.first].content.end};
    return bare && label.rest < words.end && first_is_upper(source.slice(words)) ? label.last().value : 0;
  };
  const auto at = static_cast<std::ptrdiff_t>(index);
  const std::uint32_t own = count(at);
  int run = own == 0 ? 0 : 1;
  const auto follows = [&](std::ptrdiff_t from, std::ptrdiff_t step) {
    const auto value = static_cast<std::ptrdiff_t>(own) + step;
    return value > 0 && count(from + step) == static_cast<std::uint32_t>(value) &&
           static_cast<std::ptrdiff_t>(units.units[static_cast<std::size_t>(from + step)].first) ==
               static_cast<std::ptrdiff_t>(unit.first) + step;
  };
  for (const std::ptrdiff_t way : {-1, 1}) {
    for (std::ptrdiff_t step = way; run > 0 && run < 3 && follows(at, step); step += way) {
      ++run;
    }
  }
  return run >= 3;
}

}  // namespace celac
