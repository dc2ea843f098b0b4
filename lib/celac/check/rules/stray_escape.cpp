#include "celac/check/rules/rules.hpp"
#include "celac/text/ascii.hpp"

namespace celac::check {
namespace {

// Characters that some reader of Markdown gives a meaning somewhere.
bool needs_none(char c) { return std::string_view("$%&,/:;=?@'\"").find(c) != std::string_view::npos; }

void look_at(const Draft &draft, Findings &findings, Span range, std::uint32_t node) {
  const std::string_view bytes = draft.source().bytes().substr(0, range.end);
  for (auto at = bytes.find('\\', range.begin); at != std::string_view::npos; at = bytes.find('\\', at + 1)) {
    const auto begin = static_cast<std::uint32_t>(at);
    const char next = at + 1 < bytes.size() ? bytes[at + 1] : '\n';
    const bool label = node != no_node && draft.nodes()[node].reading->escaped &&
                       begin >= draft.nodes()[node].reading->label.begin &&
                       begin < draft.nodes()[node].reading->label.end;
    if (label || needs_none(next)) {
      Diagnostic &finding = findings.at(
          {begin, begin + 2}, node,
          label ? "the label is escaped" : std::string("\"") + next + "\" needs no backslash");
      finding.fix = Fix{{begin, begin + 1}, "", true};
    } else if (ascii::is_letter_or_digit(next)) {
      findings.at({begin, begin + 2}, node, "this backslash escapes nothing and stays in the text");
    }
    if (next == '\\') {
      ++at;
    }
  }
}

void find(const Draft &draft, Findings &findings) {
  if (!draft.markdown() || draft.source().bytes().find('\\') == std::string_view::npos) {
    return;
  }
  for (const Passage &passage : draft.passages()) {
    const bool own = passage.node != no_node && passage.kind != PassageKind::paragraph;
    if (own) {
      for (const Span &range : draft.nodes()[passage.node].ref.at().bytes) {
        look_at(draft, findings, range, passage.node);
      }
    } else if (!passage.words.empty()) {
      look_at(draft, findings, draft.bytes_of(passage.words), no_node);
    }
  }
}

}  // namespace

const Rule stray_escape = {
    "stray-escape",
    Group::conversion,
    Severity::info,
    Mending::safe,
    "A backslash stands before a character that needs none, or before a label that was meant as a list "
    "entry.",
    "Converters escape too much. Where the text is not read as Markdown, the backslashes are in it.",
    R"(# Plan 2022-2024

## I. Trade

1\. Publish a guide worth US\$2 million.

2\. Hold a fair.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide worth US$2 million.

2. Hold a fair.
)",
    find,
};

}  // namespace celac::check
