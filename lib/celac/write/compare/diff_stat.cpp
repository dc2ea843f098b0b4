#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "celac/diff/by_section.hpp"
#include "celac/diff/summary.hpp"
#include "celac/text/utf8.hpp"
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

std::size_t column_of(Change change) { return name(change).size() + 2; }

template <class Use>
void for_each_change(Use use) {
  for (std::uint8_t i = 0; i < change_count; ++i) {
    use(static_cast<Change>(i));
  }
}

// Cut to `width` columns; what is cut shows.
std::string fitted(const std::string &text, std::size_t width) {
  if (display_width(text) <= width) {
    return text + std::string(width - display_width(text), ' ');
  }
  std::string out;
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = utf8::decode(text, at);
    const std::size_t columns = display_width(std::string_view(text).substr(at, c.size));
    if (used + columns + 1 > width) {
      break;
    }
    out.append(text, at, c.size);
    used += columns;
    at += c.size;
  }
  return out + "…" + std::string(width - used - 1, ' ');
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
  std::size_t numbers = 6;
  for_each_change([&](Change change) {
    if (lines.back().summary.count(change) != 0) {
      shown.push_back(change);
      numbers += column_of(change);
    }
  });
  std::size_t longest = 0;
  for (const Line &line : lines) {
    longest = std::max(longest, display_width(line.title));
  }
  const std::size_t room = std::max<std::size_t>(20, style.width > numbers ? style.width - numbers : 0);
  const std::size_t width = std::min(longest, room);
  out.append(width, ' ');
  out += "  rows";
  for (const Change change : shown) {
    out += fmt::format("{:>{}}", name(change), column_of(change));
  }
  out += '\n';
  for (const Line &line : lines) {
    out += fitted(line.title, width) + fmt::format("{:>6}", line.summary.rows);
    for (const Change change : shown) {
      const std::size_t count = line.summary.count(change);
      out += fmt::format("{:>{}}", count == 0 ? std::string(".") : std::to_string(count), column_of(change));
    }
    out += '\n';
  }
}

}  // namespace celac
