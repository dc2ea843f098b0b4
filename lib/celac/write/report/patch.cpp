#include "celac/write/report/patch.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

namespace celac {
namespace {

using Lines = std::vector<std::string_view>;  // with their ends

Lines split(std::string_view text) {
  Lines out;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const std::size_t size = end == std::string_view::npos ? text.size() : end + 1;
    out.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return out;
}

// Lines [old_begin, old_end) became [new_begin, new_end).
struct Change {
  std::size_t old_begin;
  std::size_t old_end;
  std::size_t new_begin;
  std::size_t new_end;
};

// Mending changes few lines and moves none, so the next place where both go on alike is near.
std::vector<Change> find_changes(const Lines &before, const Lines &after) {
  std::vector<Change> out;
  std::size_t a = 0;
  std::size_t b = 0;
  const auto alike = [&](std::size_t i, std::size_t k) {
    const bool ends = i == before.size() && k == after.size();
    const bool lines = i < before.size() && k < after.size() && before[i] == after[k] && before[i].size() > 2;
    return ends || lines;
  };
  while (a < before.size() || b < after.size()) {
    if (a < before.size() && b < after.size() && before[a] == after[b]) {
      ++a;
      ++b;
      continue;
    }
    // Where nothing near goes on alike, that much is one change, and the search begins anew behind it: else it would be
    // quadratic in texts of which every line changed.
    constexpr std::size_t reach = 200;
    Change change{a, std::min(a + reach, before.size()), b, std::min(b + reach, after.size())};
    const std::size_t most = std::min(2 * reach, before.size() - a + after.size() - b);
    for (std::size_t sum = 1; sum <= most; ++sum) {
      bool found = false;
      for (std::size_t i = 0; i <= sum && !found; ++i) {
        const std::size_t k = sum - i;
        if (a + i <= before.size() && b + k <= after.size() && alike(a + i, b + k)) {
          change.old_end = a + i;
          change.new_end = b + k;
          found = true;
        }
      }
      if (found) {
        break;
      }
    }
    out.push_back(change);
    a = change.old_end;
    b = change.new_end;
  }
  return out;
}

void put_line(std::string &out, char mark, std::string_view line) {
  out += mark;
  out += line;
  if (line.empty() || line.back() != '\n') {
    out += "\n\\ No newline at end of file\n";
  }
}

std::string range(std::size_t begin, std::size_t end) {
  const std::size_t count = end - begin;
  const std::size_t first = count == 0 ? begin : begin + 1;
  return count == 1 ? fmt::format("{}", first) : fmt::format("{},{}", first, count);
}

void put_hunk(std::string &out, const Lines &before, const Lines &after, const std::vector<Change> &changes,
              std::size_t first, std::size_t last) {
  constexpr std::size_t context = 3;
  const Change &head = changes[first];
  const Change &tail = changes[last];
  const std::size_t lead = std::min(context, head.old_begin);
  const std::size_t trail = std::min(context, before.size() - tail.old_end);
  out += fmt::format("@@ -{} +{} @@\n", range(head.old_begin - lead, tail.old_end + trail),
                     range(head.new_begin - lead, tail.new_end + trail));
  std::size_t at = head.old_begin - lead;
  for (std::size_t i = first; i <= last; ++i) {
    for (; at < changes[i].old_begin; ++at) {
      put_line(out, ' ', before[at]);
    }
    for (; at < changes[i].old_end; ++at) {
      put_line(out, '-', before[at]);
    }
    for (std::size_t k = changes[i].new_begin; k < changes[i].new_end; ++k) {
      put_line(out, '+', after[k]);
    }
  }
  for (; at < tail.old_end + trail; ++at) {
    put_line(out, ' ', before[at]);
  }
}

}  // namespace

std::string unified_patch(std::string_view name, std::string_view before, std::string_view after) {
  const Lines old_lines = split(before);
  const Lines new_lines = split(after);
  const auto changes = find_changes(old_lines, new_lines);
  if (changes.empty()) {
    return {};
  }
  // As git has it: the path after the prefix does not start with a slash.
  const std::string_view path = name.substr(std::min(name.find_first_not_of('/'), name.size()));
  std::string out = fmt::format("--- a/{}\n+++ b/{}\n", path, path);
  for (std::size_t first = 0; first < changes.size();) {
    std::size_t last = first;
    while (last + 1 < changes.size() && changes[last + 1].old_begin - changes[last].old_end <= 6) {
      ++last;
    }
    put_hunk(out, old_lines, new_lines, changes, first, last);
    first = last + 1;
  }
  return out;
}

}  // namespace celac
