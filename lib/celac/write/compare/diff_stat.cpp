#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "celac/diff/by_section.hpp"
#include "celac/diff/summary.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/common/wrap.hpp"
#include "celac/write/compare/diff_text.hpp"
#include "celac/write/compare/row_words.hpp"
#include "celac/write/model/languages_differ.hpp"

namespace celac {
namespace {

struct Line {
  std::string title;
  Summary summary;
};

// Heads that leave room for titles on a terminal.
std::string_view short_name(Change change) {
  switch (change) {
    case Change::unchanged:
      return "same";
    case Change::reworded:
      return "reword";
    case Change::renumbered:
      return "renum";
    case Change::removed:
      return "gone";
    case Change::moved:
    case Change::split:
    case Change::merged:
    case Change::added:
      break;
  }
  return name(change);
}

template <class Use>
void for_each_change(Use use) {
  for (std::uint8_t i = 0; i < change_count; ++i) {
    use(static_cast<Change>(i));
  }
}

std::string fitted(const std::string &text, std::size_t width) {
  std::string out = cut_to_width(text, width);
  return out + std::string(width - std::min(width, display_width(out)), ' ');
}

Line line_of(const Diff &diff, const SectionRows &group) {
  Line line;
  if (group.section == no_node) {
    line.title = "(no section)";
  } else {
    const Row &row = diff.sections[group.section];
    const EditionIndex &side = row.new_nodes.empty() ? diff.old_side : diff.new_side;
    const std::uint32_t node = row.new_nodes.empty() ? row.old_nodes.front() : row.new_nodes.front();
    line.title = printable_line((row.new_nodes.empty() ? "- " : "") + side.nodes[node].id() + " " +
                                title_of(side.nodes[node]));
    std::replace(line.title.begin(), line.title.end(), '\n', ' ');
  }
  std::vector<Row> rows;
  for (const std::uint32_t item : group.items) {
    rows.push_back(diff.items[item]);
  }
  line.summary = summarize(rows);
  return line;
}

}  // namespace

void write_diff_stat(std::string &out, const DiffView &view, TerminalStyle style) {
  const Diff &diff = *view.diff;
  if (const auto note = languages_note(*diff.old_side.plan, *diff.new_side.plan); !note.empty()) {
    append_wrapped(out, printable_line(note), 0, 0, style.width);
  }
  std::vector<Line> lines;
  Line total{"all", {}};
  for (const SectionRows &group : by_section(diff, *view.items, {})) {
    Line line = line_of(diff, group);
    if (line.summary.rows == 0) {
      continue;
    }
    total.summary.rows += line.summary.rows;
    for (std::size_t i = 0; i < change_count; ++i) {
      total.summary.of[i] += line.summary.of[i];
    }
    lines.push_back(std::move(line));
  }
  // A declaration without items is told by its paragraphs.
  if (diff.items.empty() && !view.paragraphs->empty()) {
    total = {"paragraphs", summarize(diff.paragraphs.rows)};
  }
  lines.push_back(std::move(total));
  // Changes that nowhere occur take no room.
  std::vector<Change> shown;
  for_each_change([&](Change change) {
    if (lines.back().summary.count(change) != 0) {
      shown.push_back(change);
    }
  });
  std::size_t longest = 0;
  for (const Line &line : lines) {
    longest = std::max(longest, display_width(line.title));
  }
  const auto room_beside = [&](std::size_t rows, auto column_of) {
    const std::size_t numbers = std::accumulate(
        shown.begin(), shown.end(), rows, [&](std::size_t sum, Change change) { return sum + column_of(change); });
    return std::max<std::size_t>(style.width, numbers) - numbers;
  };
  constexpr std::size_t enough = 36;  // columns of a title
  const auto full = [](Change change) { return name(change).size() + 2; };
  const auto brief = [](Change change) { return short_name(change).size() + 1; };
  const bool spelled = room_beside(6, full) >= std::min(longest, enough);
  const std::size_t rows = spelled ? 6 : 5;
  const auto column_of = [&](Change change) { return spelled ? full(change) : brief(change); };
  const std::size_t width = std::min(longest, std::max<std::size_t>(20, room_beside(rows, column_of)));
  out += std::string(width, ' ') + fmt::format("{:>{}}", "rows", rows);
  for (const Change change : shown) {
    out += fmt::format("{:>{}}", spelled ? name(change) : short_name(change), column_of(change));
  }
  out += '\n';
  for (const Line &line : lines) {
    out += fitted(line.title, width) + fmt::format("{:>{}}", line.summary.rows, rows);
    for (const Change change : shown) {
      const std::size_t count = line.summary.count(change);
      out += fmt::format("{:>{}}", count == 0 ? std::string(".") : std::to_string(count), column_of(change));
    }
    out += '\n';
  }
}

}  // namespace celac
