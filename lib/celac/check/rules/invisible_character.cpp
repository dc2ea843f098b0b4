#include <algorithm>
#include <array>
#include <cstdio>

#include "celac/check/rules/rules.hpp"
#include "celac/plan/order.hpp"
#include "celac/text/scan.hpp"
#include "celac/text/utf8.hpp"

namespace celac::check {
namespace {

std::string_view name_of(char32_t code) {
  switch (code) {
    case 0xAD:
      return "a soft hyphen";
    case 0x200B:
      return "a zero-width space";
    case 0x2060:
      return "a word joiner";
    case 0xFEFF:
      return "a byte order mark";
    case 0xFFFD:
      return "a replacement character: something was lost here";
    case 0x200E:
    case 0x200F:
    case 0x61C:
      return "a mark of direction";
    default:
      break;
  }
  if ((code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069)) {
    return "a mark that turns the direction of writing";
  }
  return code < 0x20 || (code >= 0x7F && code <= 0x9F) ? "a control character" : std::string_view{};
}

// Only these bytes can begin such a character.
constexpr std::array<bool, 256> make_table() {
  std::array<bool, 256> table{};
  for (unsigned c = 0; c < 256; ++c) {
    table[c] = c == 0xC2 || c == 0xD8 || c == 0xE2 || c == 0xEF || c == 0x7F ||
               (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v');
  }
  return table;
}
constexpr auto table = make_table();

std::uint32_t node_at(const Draft &draft, std::uint32_t at) {
  const auto &nodes = draft.nodes();
  const auto after = std::upper_bound(nodes.begin(), nodes.end(), at, [](std::uint32_t byte, const Node &node) {
    return byte < position(node.ref.at());
  });
  return after == nodes.begin() ? no_node : static_cast<std::uint32_t>(after - nodes.begin()) - 1;
}

void find(const Draft &draft, Findings &findings) {
  const std::string_view bytes = draft.source().bytes();
  const auto size = static_cast<std::uint32_t>(bytes.size());
  for (std::uint32_t at = bytes.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0; at < size;) {
    at += static_cast<std::uint32_t>(
        scan::plain(bytes.substr(at), [](scan::Bytes group, const char *) { return group == 0x7F; }));
    const std::uint32_t near = std::min(size, at + 16);
    while (at < near && !table[static_cast<unsigned char>(bytes[at])]) {
      ++at;
    }
    if (at == near) {
      continue;
    }
    const auto c = utf8::decode(bytes, at);
    const std::string_view what = name_of(c.code);
    // In text that is written from right to left the marks of direction have their use.
    const auto before = utf8::decode_before(bytes, at);
    const auto next = utf8::decode(bytes, at + c.size);
    const bool useful = (c.code == 0x200E || c.code == 0x200F || c.code == 0x61C) &&
                        (utf8::is_right_to_left(before.code) || utf8::is_right_to_left(next.code));
    if (!what.empty() && !useful) {
      char code[16];
      std::snprintf(code, sizeof code, " (U+%04X)", static_cast<unsigned>(c.code));
      Diagnostic &finding = findings.at({at, at + c.size}, node_at(draft, at), std::string(what) + code);
      if (c.code != 0xFFFD) {
        finding.fix = Fix{{at, at + c.size}, "", utf8::is_invisible(c.code)};
      }
    }
    at += c.size;
  }
}

}  // namespace

const Rule invisible_character = {
    "invisible-character",
    Group::conversion,
    Severity::warning,
    Mending::unsafe,
    "A character that nobody sees stands in the text: a zero-width space, a soft hyphen, a mark that "
    "turns the direction of writing.",
    "It divides words for every search, and marks of direction can make a line look like another one.",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a gu​ide.
2. Hold a fair.
)",
    R"(# Plan 2022-2024

## I. Trade

1. Publish a guide.
2. Hold a fair.
)",
    find,
};

}  // namespace celac::check
