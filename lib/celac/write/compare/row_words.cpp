#include "celac/write/compare/row_words.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "celac/diff/summary.hpp"
#include "celac/text/rounding.hpp"
#include "celac/write/common/html_page.hpp"
#include "celac/write/common/shown_label.hpp"

namespace celac {
namespace {

// Whether a component of an id is made of a title: it has lower-case words or letters beyond ASCII, no number has.
bool has_slug(std::string_view id) {
  constexpr std::size_t longest_number = 5;  // "xxiii", "16-a"
  for (std::size_t at = 0; at <= id.size();) {
    const std::size_t end = std::min(id.find('.', at), id.size());
    const std::string_view part = id.substr(at, end - at);
    const bool word = part.find_first_of("abcdefghijklmnopqrstuvwxyz") == 0 && part.size() > longest_number;
    if (word || std::any_of(part.begin(), part.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
      return true;
    }
    at = end + 1;
  }
  return false;
}

}  // namespace

std::string ids_of(const EditionIndex &side, const std::vector<std::uint32_t> &nodes) {
  std::string out;
  for (const std::uint32_t node : nodes) {
    out += out.empty() ? "" : " + ";
    out += side.nodes[node].id();
  }
  return out;
}

std::string labelled_ids_of(const EditionIndex &side, const std::vector<std::uint32_t> &nodes) {
  std::string out;
  for (const std::uint32_t node : nodes) {
    const NodeRef &ref = side.nodes[node];
    out += out.empty() ? "" : " + ";
    out += ref.id();
    if (!kind_of(ref).empty() && !ref.label().empty() && has_slug(ref.id())) {
      out += " (" + (ref.section != nullptr ? shown_label(*ref.section) : shown_label(*ref.item)) + ")";
    }
  }
  return out;
}

bool any_changed(const std::vector<Row> &rows, const std::vector<std::uint32_t> &chosen) {
  return std::any_of(chosen.begin(), chosen.end(),
                     [&](std::uint32_t row) { return !rows[row].change.has(Change::unchanged); });
}

std::string names_of(ChangeSet changes) {
  std::string out;
  for_each(changes, [&](Change change) {
    out += out.empty() ? "" : ", ";
    out += name(change);
  });
  return out;
}

RowWords marked_for_reading(const Row &row, RowWords words) {
  if (row.old_nodes.empty() || row.new_nodes.empty()) {
    for (std::vector<WordEdit> *edits : {&words.title, &words.text}) {
      for (WordEdit &edit : *edits) {
        edit.op = WordOp::equal;
      }
    }
  }
  return words;
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

std::string name_of(const Plan &plan) {
  return plan.title.empty() ? std::string(file_name(plan.source.name)) : plan.title;
}

}  // namespace celac
