#include "celac/outline/search/neighbours.hpp"

#include <algorithm>

#include "celac/outline/blocks/tight_lists.hpp"
#include "celac/outline/search/series.hpp"
#include "celac/prose/sentence.hpp"

namespace celac {

// A slip in a tight list whose neighbours are the numbers before and after it; for a dotted number or one of
// two digits one is enough, and for a one behind a numbered title the two below it.
bool Neighbours::stands_between(std::uint32_t index) const {
  static constexpr std::size_t far_lines = 40;
  const Unit &unit = units_.units[index];
  // Slips are the last readings.
  if (index == 0 || unit.label_count == 0 || !units_.labels[unit.labels + unit.label_count - 1].ocr) {
    return false;
  }
  const auto first_of = [&](std::size_t at) -> const Label * {
    const bool labelled = at < units_.units.size() && units_.units[at].label_count > 0;
    return labelled ? &units_.labels[units_.units[at].labels] : nullptr;
  };
  std::size_t before = index - 1;
  while (before > 0 && units_.units[before].label_count == 0 && units_.units[before].kind == UnitKind::text &&
         units_.units[before].heading == 0 && index - before < far_lines) {
    --before;
  }
  const Label *above = first_of(before);
  const Label *below = first_of(std::size_t{index} + 1);
  const auto first = units_.labels.begin() + unit.labels;
  return std::any_of(first, first + unit.label_count, [&](const Label &label) {
    if (!label.ocr || label.count == 0 || above == nullptr) {
      return false;
    }
    const bool before_next = below != nullptr && is_next_of(label, *below);
    const bool opens = label.count == 1 && label.last().value == 1 && above->word != Word::none && before + 1 == index;
    const bool long_enough = label.count > 1 || label.last().value >= 10;  // no word looks like that
    return (is_next_of(*above, label) && (long_enough || before_next)) || (opens && before_next);
  });
}

bool Neighbours::stands_over_title(std::uint32_t index) const { return title_below(index) != index; }

std::uint32_t Neighbours::title_below(std::uint32_t index) const {
  const Unit &unit = units_.units[index];
  std::uint32_t next = index + 1;
  while (next < units_.units.size() && units_.units[next].kind == UnitKind::aside) {
    ++next;
  }
  return unit.starts_block && unit.label_count > 0 && next < units_.units.size() && units_.units[next].subtitle ? next
                                                                                                                : index;
}

bool Neighbours::heads_list(std::uint32_t index) const {
  return index + 1 < units_.units.size() && starts_list(units_, units_.units[index + 1]);
}

// Bold lines above articles are often notes to them.
bool Neighbours::heads_items(std::uint32_t index) const {
  if (index + 1 >= units_.units.size() || units_.units[index + 1].label_count == 0) {
    return false;
  }
  const Label &label = units_.labels[units_.units[index + 1].labels];
  return label.delimited && label.word == Word::none;
}

// "2 Roads", and "2.1 ..." or "II.2.1 ..." on the next line with a label; or "II Works", "2 Roads" and then that. Hardly
// a wrapped line starts with such a number.
bool Neighbours::heads_dotted(const Unit &unit, const Label &label) const {
  constexpr std::size_t deepest = 2;
  const Line &line = units_.lines[unit.first];
  if (label.count != 1 || unit.first != unit.last ||
      !(label.alone(line) || first_is_upper(source_.slice({label.rest, line.content.end})))) {
    return false;
  }
  std::size_t next = index_of(unit);
  for (std::size_t depth = 1; depth <= deepest; ++depth) {
    do {
      ++next;
    } while (next < units_.units.size() && (units_.units[next].subtitle || units_.units[next].kind == UnitKind::aside));
    if (next >= units_.units.size() || units_.units[next].label_count == 0) {
      return false;
    }
    const Label &below = units_.labels[units_.units[next].labels];
    if (below.count == 1) {
      continue;
    }
    if (below.count <= depth || below.word != label.word || below.last().value != 1) {
      return false;
    }
    const Component &front = below.path[below.count - 1 - depth];
    return front.value == label.last().value && front.kind == label.last().kind;
  }
  return false;
}

// "II Harbours" between blank lines, and a label below: what a title looks like where nothing is marked.
bool Neighbours::heads_labels(const Unit &unit) const {
  const auto next = std::size_t{index_of(unit)} + 1;
  const bool apart = unit.starts_block && unit.blank_before > 0;
  if (unit.first != unit.last || unit.kind != UnitKind::text || (!apart && unit.open_before) ||
      next >= units_.units.size()) {
    return false;
  }
  const Unit &below = units_.units[next];
  const std::string_view line = content_of(source_, units_.lines[unit.first]);
  const bool below_apart = below.starts_block && below.blank_before > 0;
  return below.kind == UnitKind::text && (below_apart || !apart) && below.label_count > 0 && line.size() <= 100 &&
         !ends_sentence(line) && std::string_view(",:;").find(line.back()) == std::string_view::npos &&
         first_is_upper(source_.slice({units_.labels[unit.labels].rest, units_.lines[unit.first].content.end}));
}

// "The bureau also keeps:" between two lists of one article.
bool Neighbours::stands_below_colon(std::uint32_t index) const {
  while (index > 0 && units_.units[index - 1].kind == UnitKind::aside) {
    --index;
  }
  if (index == 0) {
    return false;
  }
  const Unit &above = units_.units[index - 1];
  return above.kind == UnitKind::text && above.label_count == 0 && above.heading == 0 &&
         announces_list(content_of(source_, units_.lines[above.last]));
}

// In capitals behind a line of capitals that a page ended and that had no room for its first word.
bool Neighbours::ends_title(const Unit &unit) const {
  if (unit.look != Look::capitals || !unit.open_before || !unit.page_before || units_.wrap_width == 0) {
    return false;
  }
  std::uint32_t at = index_of(unit);
  while (at > 0 && units_.units[at - 1].kind == UnitKind::aside) {
    --at;
  }
  return at > 0 && units_.units[at - 1].look == Look::capitals &&
         !breaks_early(source_.bytes(), units_.lines[units_.units[at - 1].last], units_.lines[unit.first],
                       units_.wrap_width);
}

}  // namespace celac
