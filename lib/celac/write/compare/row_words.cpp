#include "celac/write/compare/row_words.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "celac/diff/summary.hpp"
#include "celac/text/rounding.hpp"

namespace celac {

std::string ids_of(const EditionIndex &side, const std::vector<std::uint32_t> &nodes) {
  std::string out;
  for (const std::uint32_t node : nodes) {
    out += out.empty() ? "" : " + ";
    out += side.nodes[node].id();
  }
  return out;
}

std::string names_of(ChangeSet changes) {
  std::string out;
  for_each(changes, [&](Change change) {
    out += out.empty() ? "" : ", ";
    out += name(change);
  });
  return out;
}

std::string counts_of(const std::vector<Row> &rows) {
  const Summary summary = summarize(rows);
  std::string out;
  for (std::uint8_t i = 0; i < change_count; ++i) {
    if (summary.of[i] != 0) {
      out += fmt::format("{}{} {}", out.empty() ? "" : ", ", summary.of[i], name(static_cast<Change>(i)));
    }
  }
  return out;
}

std::string ratio(float value) {
  // Only what is the same says 1.00.
  const auto hundredths = std::min(rounded(value * 100.0F), value < 1 ? 99U : 100U);
  return fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
}

std::string name_of(const Plan &plan) { return plan.title.empty() ? plan.source.name : plan.title; }

}  // namespace celac
