#include <algorithm>
#include <map>

#include "celac/check/rules/rules.hpp"

namespace celac::check {
namespace {

// The label without its number: "#." for "4.", "Article # -" for "Article 4 -".
std::string style_of(const Node &node) {
  const std::string &label = node.ref.label();
  const std::string &number = node.ref.number();
  std::string out;
  const auto at = number.empty() ? std::string::npos : label.find(number);
  if (at == std::string::npos) {
    return out;
  }
  out.append(label, 0, at).append(1, '#').append(label, at + number.size());
  std::erase(out, ' ');
  return out;
}

// Only what stands after the number is mended: a bracket before it may belong to another level.
void offer_fix(const Draft &draft, const std::string &own, const std::string &usual, std::uint32_t i,
               Diagnostic &finding) {
  const auto mark_after = [](const std::string &style) { return style.substr(style.find('#') + 1); };
  const auto before = [](const std::string &style) { return style.substr(0, style.find('#')); };
  const NodeReading *reading = draft.nodes()[i].reading;
  if (!draft.has_source() || reading == nullptr || before(own) != before(usual) || reading->escaped) {
    return;
  }
  const std::string tail = mark_after(own);
  const Span label = reading->label;
  const std::string_view printed = draft.source().slice(label);
  if (printed.size() < tail.size() || printed.substr(printed.size() - tail.size()) != tail) {
    return;
  }
  finding.fix = Fix{{label.end - static_cast<std::uint32_t>(tail.size()), label.end}, mark_after(usual), false};
}

void look_at(const Draft &draft, Findings &findings, const Series &series) {
  const std::string first_style = style_of(draft.nodes()[series.nodes.front()]);
  if (std::all_of(series.nodes.begin() + 1, series.nodes.end(),
                  [&](std::uint32_t i) { return style_of(draft.nodes()[i]) == first_style; })) {
    return;
  }
  std::map<std::string, std::uint32_t> counts;
  for (const std::uint32_t i : series.nodes) {
    const std::string style = style_of(draft.nodes()[i]);
    if (!style.empty()) {
      ++counts[style];
    }
  }
  if (counts.size() < 2) {
    return;
  }
  const auto most = std::max_element(counts.begin(), counts.end(),
                                     [](const auto &a, const auto &b) { return a.second < b.second; });
  std::string usual = most->first;
  const std::string first = style_of(draft.nodes()[series.nodes.front()]);
  if (!first.empty() && counts[first] == most->second) {
    usual = first;
  }
  for (const std::uint32_t i : series.nodes) {
    const std::string style = style_of(draft.nodes()[i]);
    if (style.empty() || style == usual) {
      continue;
    }
    const Node &node = draft.nodes()[i];
    std::string meant = usual;
    meant.replace(meant.find('#'), 1, node.ref.number());
    Diagnostic &finding = findings.at_label(i, "the label " + node.ref.label() + " is not written like its series");
    finding.help = "write " + meant;
    offer_fix(draft, style, usual, i, finding);
  }
}

void find(const Draft &draft, Findings &findings) {
  for (const Series &series : draft.series()) {
    if (series.nodes.size() > 1) {
      look_at(draft, findings, series);
    }
  }
}

}  // namespace

const Rule label_style = {
    "label-style",
    Group::numbering,
    Severity::info,
    Mending::unsafe,
    "A label is written in another way than most of its series: another separator, or brackets where the "
    "others have none.",
    "Readers take a change of style for a change of level. Where labels were typed by hand or converted, "
    "the change means nothing.",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide.
2. Open an office.
3) Hold a fair.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide.
2. Open an office.
3. Hold a fair.
)",
    find,
};

}  // namespace celac::check
