#include "celac/check/rules/rules.hpp"
#include "celac/text/utf8.hpp"

namespace celac::check {
namespace {

// Closing quotes and brackets, and note marks after them, do not count.
std::string_view core_of(std::string_view text) {
  for (;;) {
    text = utf8::trim(text);
    const auto last = utf8::decode_before(text, text.size());
    const bool closing = last.code == U'"' || last.code == 0x201D || last.code == 0x2019 || last.code == U')' ||
                         last.code == U']' || last.code == 0xBB || last.code == 0xFF09 || last.code == 0x300D ||
                         last.code == 0x300F;
    if (!closing) {
      return text;
    }
    text.remove_suffix(last.size);
  }
}

enum class End : std::uint8_t { none, stop, list, open };

// `text` without the item's own title; how it ends.
End end_of(std::string_view text) {
  const std::string_view core = core_of(text);
  if (core.empty()) {
    return End::none;
  }
  const auto last = utf8::decode_before(core, core.size());
  switch (last.code) {
    case U'.':
    case U'!':
    case U'?':
    case 0x3002:
    case 0xFF01:
    case 0xFF1F:
    case 0x2026:
    case 0xFF0E:
      return End::stop;
    case U';':
    case 0xFF1B:
      return End::list;
    case U':':
    case 0xFF1A:
      return End::none;
    default:
      break;
  }
  for (const std::string_view word :
       {"; and", "; or", "; y", "; e", "; o", "; et", "; ou", ", and", ", or", "; und", "；和", "；以及"}) {
    if (core.size() > word.size() && core.substr(core.size() - word.size()) == word) {
      return End::list;
    }
  }
  return End::open;
}

// A short last paragraph after a full stop is a heading that was not read as one.
bool ends_in_heading(std::string_view text) {
  constexpr std::size_t longest = 80;
  const auto line = text.rfind('\n');
  return line != std::string_view::npos && text.size() - line < longest && end_of(text.substr(0, line)) == End::stop;
}

std::string_view words_of(const Item &item) {
  if (!item.paragraphs.empty()) {
    return item.paragraphs.back().text;
  }
  return item.items.empty() ? std::string_view(item.text) : std::string_view();
}

End end_of(const Node &node) {
  if (node.is_section()) {
    return End::none;
  }
  const std::string_view words = words_of(*node.ref.item);
  const End end = end_of(words);
  return end == End::open && ends_in_heading(words) ? End::none : end;
}

struct Ends {
  std::uint32_t ended = 0;
  std::uint32_t open = 0;
};

Ends count(const Draft &draft, const Series &series) {
  Ends out;
  for (const std::uint32_t i : series.nodes) {
    const End end = end_of(draft.nodes()[i]);
    out.ended += end == End::stop || end == End::list ? 1U : 0U;
    out.open += end == End::open ? 1U : 0U;
  }
  return out;
}

// `strict`: nearly all items of the document end with a stop.
void look_at(const Draft &draft, Findings &findings, const Series &series, bool strict) {
  const Ends ends = count(draft, series);
  if (ends.open == 0 || ends.ended == 0 ||
      (strict ? ends.open > ends.ended : ends.ended < 2 || ends.open * 3 > ends.ended)) {
    return;
  }
  for (const std::uint32_t i : series.nodes) {
    const Node &node = draft.nodes()[i];
    if (end_of(node) != End::open || !node.ref.item->cells.empty()) {
      continue;
    }
    const Passage &passage = draft.passages()[draft.passage_of(i)];
    const std::string_view text = draft.text(passage.words);
    const auto blank = text.find_last_of(" \n");
    Span last = passage.words;
    last.begin += blank == std::string_view::npos ? 0 : static_cast<std::uint32_t>(blank) + 1;
    findings.at_words(last, i, "the item " + node.ref.label() + " does not end with a full stop");
  }
}

void find(const Draft &draft, Findings &findings) {
  Ends all;
  for (const Series &series : draft.series()) {
    const Ends ends = count(draft, series);
    all.ended += ends.ended;
    all.open += ends.open;
  }
  const bool strict = all.ended > 5 && all.open * 8 < all.ended;
  for (const Series &series : draft.series()) {
    look_at(draft, findings, series, strict);
  }
}

}  // namespace

const Rule unterminated_item = {
    "unterminated-item",
    Group::text,
    Severity::warning,
    Mending::none,
    "The last sentence of an item has no full stop although its siblings end with one.",
    "The end was cut off, or went to another page. A list whose entries never end with a stop is not "
    "touched.",
    R"(# Plan 2022-2024

## I. Trade

- 1. Publish a guide to customs rules.
- 2. Open an office in each of the
- 3. Hold a fair.
- 4. Send a mission.
)",
    R"(# Plan 2022-2024

## I. Trade

- 1. Publish a guide to customs rules.
- 2. Open an office in each of the States.
- 3. Hold a fair.
- 4. Send a mission.
)",
    find,
};

}  // namespace celac::check
