#include "celac/check/rules/rules.hpp"
#include "celac/plan/order.hpp"
#include "celac/text/utf8.hpp"

namespace celac::check {
namespace {

bool starts_small(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && (text[at] == '"' || text[at] == '(' || text[at] == ' ')) {
    ++at;
  }
  // A single small letter with a bracket or point is a label that was not read as one.
  return utf8::is_lower(utf8::decode(text, at).code) &&
         !(at + 1 < text.size() && (text[at + 1] == ')' || text[at + 1] == '.'));
}

// Whether numbered children of the passage's section stand before it and after it.
bool among_numbered(const Draft &draft, std::uint32_t node, std::uint32_t at) {
  bool before = false;
  for (std::uint32_t i = node == no_node ? draft.first_root() : draft.nodes()[node].first_child; i != no_node;
       i = draft.nodes()[i].next_sibling) {
    const Node &child = draft.nodes()[i];
    if (!child.is_section() && !child.ref.number().empty()) {
      const bool after = position(child.ref.at()) > at;
      if (after) {
        return before;
      }
      before = true;
    }
  }
  return false;
}

bool is_list_entry(const Draft &draft, std::uint32_t at) {
  const Span line = draft.source().line(draft.source().line_of(at));
  const std::string_view text = utf8::trim(draft.source().slice(line));
  return text.size() > 1 && (text[0] == '*' || text[0] == '-' || text[0] == '+') && text[1] == ' ';
}

void find(const Draft &draft, Findings &findings) {
  for (const Passage &passage : draft.passages()) {
    const bool loose = passage.kind == PassageKind::paragraph || passage.kind == PassageKind::preamble;
    if (!loose || passage.words.empty()) {
      continue;
    }
    const std::string_view text = draft.text(passage.words);
    const Span start = {passage.words.begin, passage.words.begin + std::min<std::uint32_t>(passage.words.size(), 40)};
    const std::uint32_t at = draft.bytes_of(start).begin;
    // After the points of an item its sentence goes on.
    const bool goes_on = passage.node != no_node && !draft.nodes()[passage.node].is_section();
    if (!goes_on && starts_small(text) && text.size() > 20 && !(draft.has_source() && is_list_entry(draft, at))) {
      Diagnostic &finding = findings.at_words(start, passage.node,
                                              "this text begins in the middle of a sentence and belongs to no item");
      finding.help = "join it to the item it goes on from, or give it its label";
    } else if (draft.has_source() && passage.node != no_node && among_numbered(draft, passage.node, at) &&
               text.size() > 60) {
      findings.at_words(start, passage.node, "this text follows numbered items and belongs to none of them");
    }
  }
}

}  // namespace

const Rule orphan_text = {
    "orphan-text",
    Group::structure,
    Severity::warning,
    Mending::none,
    "A paragraph without a number begins in the middle of a sentence, or stands between numbered items "
    "and belongs to none of them.",
    "Such text lost its beginning at a page break or its label on the way. It cannot be cited, and a "
    "comparison of editions does not see it as a commitment.",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide.

2. Open an office.

## II. Culture

and to hold a fair in each of the States.

1. Send a mission.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide.

2. Open an office.

## II. Culture

The two sides agree to hold a fair in each of the States.

1. Send a mission.
)",
    find,
};

}  // namespace celac::check
