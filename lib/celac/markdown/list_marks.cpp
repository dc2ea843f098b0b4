#include "celac/markdown/list_marks.hpp"

#include <algorithm>
#include <array>

#include "celac/markdown/marks.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

enum class MarkKind : std::uint8_t {
  none,
  spaced,  ///< a mark only where a blank follows
  glyph,
};

// What symbol fonts and their kin are read as where the font is lost.
constexpr std::array<char32_t, 14> letters_of_fonts = {U'o', U'n', U'§', U'Ø', U'ü', U'¾', U'v',
                                                       U'q', U'à', U'¨', U'Ÿ', U'¬', U'þ', U'ð'};
constexpr std::size_t proof = 3;  // lines

MarkKind kind_of(char32_t code) {
  switch (code) {
    case U'-':
    case U'*':
    case U'+':
    case U'–':
    case U'—':
    case U'―':
    case U'‐':
    case U'‒':
    case U'−':
    case U'…':
    case U'»':
    case U'›':
      return MarkKind::spaced;
    case U'•':
    case U'◦':
    case U'▪':
    case U'●':
    case U'‣':
    case U'⁃':
    case U'∙':
    case U'·':
    case U'→':
    case U'⇒':
    case U'\x07':
      return MarkKind::glyph;
    case U'°':
    case U'©':
    case U'®':
    case U'№':
    case U'℃':
      return MarkKind::none;
    default:
      return code >= 0xA0 && utf8::is_symbol(code) ? MarkKind::glyph : MarkKind::none;
  }
}

bool joins_mark(char32_t code) {
  return code == U'\uFE0F' || code == U'\uFE0E' || code == U'\x07' || code == U'\uF020';
}

}  // namespace

ListMarks::ListMarks(const Source &source) {
  std::array<std::size_t, letters_of_fonts.size()> seen{};
  const std::string_view bytes = source.bytes();
  for (std::uint32_t i = 0; i < source.line_count(); ++i) {
    const Span line = source.line(i);
    const std::uint32_t at = skip_space(bytes, line.begin, line.end);
    const auto first = utf8::decode(bytes.substr(0, line.end), at);
    const auto found = std::find(letters_of_fonts.begin(), letters_of_fonts.end(), first.code);
    if (found == letters_of_fonts.end()) {
      continue;
    }
    const std::uint32_t after = skip_space(bytes, at + first.size, line.end);
    const auto next = utf8::decode(bytes.substr(0, line.end), after);
    // "o" is a word of several languages: then a small letter follows it. n, q and v stand alone in formulas.
    const bool alone = after == line.end && first.code != U'v' && first.code != U'q' && first.code != U'n';
    const bool marks = alone || (after > at + first.size && utf8::is_upper(next.code));
    seen[static_cast<std::size_t>(found - letters_of_fonts.begin())] += marks ? 1U : 0U;
  }
  for (std::size_t k = 0; k < seen.size(); ++k) {
    if (seen[k] >= proof) {
      learned_.push_back(letters_of_fonts[k]);
    }
  }
}

std::uint32_t ListMarks::size(std::string_view bytes, std::uint32_t at, std::uint32_t end) const {
  const auto c = utf8::decode(bytes.substr(0, end), at);
  if (c.code == U'.' || c.code == U'…') {
    // "... \a": points of a list with the bell that a symbol font left.
    const auto bell = bytes.substr(at, std::min<std::size_t>(8, end - at)).find('\a');
    const bool points = bell != std::string_view::npos &&
                        bytes.substr(at, bell).find_first_not_of(". \xE2\x80\xA6") == std::string_view::npos;
    if (points) {
      return skip_space(bytes, at + static_cast<std::uint32_t>(bell) + 1, end) - at;
    }
  }
  if (c.code == U'#' && bytes.substr(at + 1, 1) == "." && at + 2 < end) {
    const std::uint32_t after = skip_space(bytes, at + 2, end);
    return after > at + 2 && after < end ? after - at : 0;  // the next number, in Pandoc and reStructuredText
  }
  if (c.code >= U'0' && c.code <= U'z' && learned_.empty()) {
    return 0;  // most lines start with their words
  }
  const bool learned = std::find(learned_.begin(), learned_.end(), c.code) != learned_.end();
  const MarkKind kind = learned ? MarkKind::spaced : kind_of(c.code);
  if (kind == MarkKind::none) {
    return 0;
  }
  if (c.code == U'—' && bytes.substr(at + c.size, c.size) == "—") {
    return skip_space(bytes, at + 2 * c.size, end) - at;  // the dash of Chinese lists
  }
  std::uint32_t next = at + c.size;
  if (c.code == U'-' && bytes.substr(next, 2) == "- ") {
    ++next;  // "-- Text"
  }
  for (auto more = utf8::decode(bytes.substr(0, end), next); joins_mark(more.code);
       more = utf8::decode(bytes.substr(0, end), next)) {
    next += more.size;
  }
  const std::uint32_t after = skip_space(bytes, next, end);
  // Two marks: "- • Text".
  const auto inner = utf8::decode(bytes.substr(0, end), after);
  if (after > next && after < end && kind_of(inner.code) == MarkKind::glyph) {
    return after - at + size(bytes, after, end);
  }
  if (next >= end) {
    return 0;
  }
  return after > next ? after - at : kind == MarkKind::glyph ? next - at : 0;
}

bool ListMarks::is_lone_letter_or_dash(std::string_view bytes, std::uint32_t at, std::uint32_t end) const {
  const auto c = utf8::decode(bytes.substr(0, end), at);
  const bool learned = std::find(learned_.begin(), learned_.end(), c.code) != learned_.end();
  return at + c.size == end && (learned || c.code == U'-' || (c.code >= U'‐' && c.code <= U'―') || c.code == U'−');
}

bool ListMarks::is_lone_glyph(std::string_view bytes, std::uint32_t at, std::uint32_t end) const {
  const auto c = utf8::decode(bytes.substr(0, end), at);
  if (kind_of(c.code) != MarkKind::glyph) {
    return false;
  }
  std::uint32_t next = at + c.size;
  for (auto more = utf8::decode(bytes.substr(0, end), next); joins_mark(more.code);
       more = utf8::decode(bytes.substr(0, end), next)) {
    next += more.size;
  }
  return next == end;
}

}  // namespace celac
