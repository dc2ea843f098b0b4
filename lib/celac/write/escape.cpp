#include "celac/write/escape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "celac/text/scan.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::array<bool, 256> make_special() {
  std::array<bool, 256> table{};
  for (unsigned c = 0; c < 0x20; ++c) {
    table[c] = true;
  }
  // Lead bytes of the characters below: C1 controls, U+2028, bidi marks, U+FEFF and the non-characters.
  for (const unsigned c : {0x22U, 0x5CU, 0x7FU, 0xC2U, 0xD8U, 0xE2U, 0xEFU}) {
    table[c] = true;
  }
  return table;
}
constexpr auto special = make_special();

// Characters that never appear as themselves in what we write.
bool is_unsafe(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code <= 0x9F) || code == 0x61C || code == 0x200E || code == 0x200F ||
         code == 0x200B || code == 0x2060 || code == 0xAD || (code >= 0x2028 && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF || code == 0xFFFE || code == 0xFFFF;
}

void append_escape(std::string &out, char32_t code) {
  switch (code) {
    case U'"':
      out += "\\\"";
      return;
    case U'\\':
      out += "\\\\";
      return;
    case U'\n':
      out += "\\n";
      return;
    case U'\t':
      out += "\\t";
      return;
    case U'\r':
      out += "\\r";
      return;
    default:
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<std::uint32_t>(code));
  }
}

std::size_t plain_run(std::string_view text, std::size_t at) {
  return scan::plain(text.substr(at), [](scan::Bytes bytes, const char *) {
    return (bytes == '"') | (bytes == '\\') | (bytes == 0x7F);
  });
}

}  // namespace

void append_quoted(std::string &out, std::string_view text) {
  out += '"';
  std::size_t start = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    at += plain_run(text, at);
    const std::size_t near = std::min(text.size(), at + 16);
    while (at < near && !special[static_cast<unsigned char>(text[at])]) {
      ++at;
    }
    if (at == near && at < text.size()) {
      continue;
    }
    if (at == text.size()) {
      break;
    }
    if (!special[static_cast<unsigned char>(text[at])]) {
      ++at;
      continue;
    }
    const auto c = utf8::decode(text, at);
    if (c.code == U'"' || c.code == U'\\' || is_unsafe(c.code)) {
      out.append(text.substr(start, at - start));
      append_escape(out, c.code);
      start = at + c.size;
    }
    at += c.size;
  }
  out.append(text.substr(start));
  out += '"';
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto c = utf8::decode(text, at);
    if (is_unsafe(c.code) && c.code != U'\n') {
      fmt::format_to(std::back_inserter(out), "\\u{{{:x}}}", static_cast<std::uint32_t>(c.code));
    } else {
      out.append(text.substr(at, c.size));
    }
    at += c.size;
  }
  return out;
}

}  // namespace celac
