#include "celac/write/common/escape.hpp"

#include <fmt/core.h>

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

bool is_special(char c) { return special[static_cast<unsigned char>(c)]; }

bool is_noncharacter(char32_t code) { return code == 0xFFFE || code == 0xFFFF; }

// Characters that never appear as themselves in what we write.
bool is_unsafe(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code <= 0x9F) || code == 0x61C || code == 0x200E || code == 0x200F ||
         code == 0x200B || code == 0x2060 || code == 0xAD || (code >= 0x2028 && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF || is_noncharacter(code);
}

void put_escape(Pen &pen, char32_t code) {
  switch (code) {
    case U'"':
      pen.put("\\\"");
      return;
    case U'\\':
      pen.put("\\\\");
      return;
    case U'\n':
      pen.put("\\n");
      return;
    case U'\t':
      pen.put("\\t");
      return;
    case U'\r':
      pen.put("\\r");
      return;
    default:
      pen.put(fmt::format("\\u{:04x}", static_cast<std::uint32_t>(code)));
  }
}

// A format's own characters besides the unsafe ones, by their first byte.
constexpr std::array<bool, 256> special_with(std::string_view own) {
  auto table = special;
  table['"'] = false;
  table['\\'] = false;
  for (const char c : own) {
    table[static_cast<unsigned char>(c)] = true;
  }
  return table;
}
constexpr auto special_in_text = special_with("");
constexpr auto special_in_xml = special_with("&<>\"'");
constexpr auto special_in_csv = special_with("\"");
// More than CommonMark asks for: pandoc reads {#a}, $a$, ~a~, ^a^ and @a as well.
constexpr auto special_in_markdown = special_with("\\`*_[]{}<>#&|~^$@!");

bool quotes_csv(char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; }

// Copies `text`; at each character that may be special, `escape` either writes what stands for it or returns false.
template <class Escape>
void append_escaped(std::string &out, std::string_view text, const std::array<bool, 256> &table, Escape escape) {
  // A number, so that four are joined by | and cost one jump.
  const auto special_at = [&](std::size_t at) -> unsigned {
    return table[static_cast<unsigned char>(text[at])] ? 1 : 0;
  };
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size();) {
    // Most bytes are plain: four are looked at in one step.
    while (at + 4 <= text.size() &&
           (special_at(at) | special_at(at + 1) | special_at(at + 2) | special_at(at + 3)) == 0) {
      at += 4;
    }
    while (at < text.size() && special_at(at) == 0) {
      ++at;
    }
    if (at == text.size()) {
      break;
    }
    out.append(text.substr(start, at - start));
    const auto c = utf8::decode(text, at);
    start = escape(c.code) ? at + c.size : at;
    at += c.size;
  }
  out.append(text.substr(start));
}

void show(std::string &out, char32_t code) {
  fmt::format_to(std::back_inserter(out), "\\u{{{:x}}}", static_cast<std::uint32_t>(code));
}

bool ends_blank(std::string_view cell) { return !cell.empty() && (cell.front() == ' ' || cell.back() == ' '); }

// Where the `.` or `)` stands that would make an ordered list of a text's start, to CommonMark (1.) or to pandoc, which
// counts in letters and Roman numbers too; 0 if it would not.
std::size_t list_delimiter(std::string_view text) {
  const std::size_t begin = !text.empty() && text[0] == '(' ? 1 : 0;
  const auto count = [&](std::string_view set) {
    return std::min(text.find_first_not_of(set, begin), text.size()) - begin;
  };
  const std::size_t letters = count("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
  const std::size_t run = std::max({count("0123456789"), count("ivxlcdmIVXLCDM"), letters == 1 ? letters : 0});
  const std::size_t at = begin + run;
  const bool delimited = run > 0 && at < text.size() && (text[at] == '.' || text[at] == ')');
  return delimited && (at + 1 == text.size() || text[at + 1] == ' ') ? at : 0;
}

bool reads_as_number(std::string_view cell) {
  const bool digits = cell.find_first_of("0123456789") != std::string_view::npos;
  return digits && cell.find_first_not_of("0123456789.,:/-+%eE ") == std::string_view::npos;
}

// Signs that open a formula, in half and full width, also after white space.
bool runs_as_formula(std::string_view cell) {
  const std::string_view words = utf8::trim(cell);
  if (words.empty()) {
    return false;
  }
  if (words.data() != cell.data() && (cell[0] == '\t' || cell[0] == '\r' || cell[0] == '\n')) {
    return true;
  }
  for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠"}) {
    if (words.substr(0, sign.size()) == sign) {
      return true;
    }
  }
  return false;
}

bool has_special(scan::Bytes bytes) {
  const auto is = [&](unsigned char byte) { return bytes == static_cast<signed char>(byte); };
  const scan::Bytes own = is('"') | is('\\') | is(0x7F);
  return scan::any((bytes < 0x20) | own) &&
         scan::any(((bytes >= 0) & (bytes < 0x20)) | own | is(0xC2) | is(0xD8) | is(0xE2) | is(0xEF));
}

// Copies what needs no look: groups of sixteen bytes, then at most as many by themselves. Returns how many.
std::size_t copy_plain(Pen &pen, std::string_view text) {
  char *const to = pen.room(text.size() + scan::group);
  std::size_t at = 0;
  for (; at + scan::group <= text.size(); at += scan::group) {
    const scan::Bytes bytes = scan::load(text.data() + at);
    std::memcpy(to + at, &bytes, sizeof bytes);
    if (has_special(bytes)) {
      break;
    }
  }
  const std::size_t near = std::min(text.size(), at + scan::group);
  for (; at < near && !is_special(text[at]); ++at) {
    to[at] = text[at];
  }
  pen.advance(at);
  return at;
}

}  // namespace

void put_quoted(Pen &pen, std::string_view text) {
  pen.put('"');
  for (;;) {
    text.remove_prefix(copy_plain(pen, text));
    if (text.empty()) {
      break;
    }
    if (!is_special(text.front())) {
      continue;
    }
    const auto c = utf8::decode(text, 0);
    if (c.code == U'"' || c.code == U'\\' || is_unsafe(c.code)) {
      put_escape(pen, c.code);
    } else {
      pen.put(text.substr(0, c.size));
    }
    text.remove_prefix(c.size);
  }
  pen.put('"');
}

void append_quoted(std::string &out, std::string_view text) {
  Pen pen(out);
  put_quoted(pen, text);
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_printable(out, text);
  return out;
}

void append_printable(std::string &out, std::string_view text) {
  append_escaped(out, text, special_in_text, [&](char32_t code) {
    if (code == U'\n' || !is_unsafe(code)) {
      return false;
    }
    show(out, code);
    return true;
  });
}

std::string printable_line(std::string_view text) {
  std::string out;
  append_escaped(out, text, special_in_text, [&](char32_t code) {
    if (!is_unsafe(code) && code != U'\n') {
      return false;
    }
    show(out, code);
    return true;
  });
  return out;
}

void append_xml(std::string &out, std::string_view text) {
  append_escaped(out, text, special_in_xml, [&](char32_t code) {
    switch (code) {
      case U'&':
        out += "&amp;";
        return true;
      case U'<':
        out += "&lt;";
        return true;
      case U'>':
        out += "&gt;";
        return true;
      case U'"':
        out += "&quot;";
        return true;
      case U'\'':
        out += "&#39;";
        return true;
      default:
        break;
    }
    if (code == U'\n' || !is_unsafe(code)) {
      return false;
    }
    show(out, code);
    return true;
  });
}

void append_csv(std::string &out, std::string_view cell) {
  const bool bare = std::none_of(cell.begin(), cell.end(), quotes_csv) && !ends_blank(cell);
  if (bare) {
    append_printable(out, cell);
    return;
  }
  out += '"';
  append_escaped(out, cell, special_in_csv, [&](char32_t code) {
    if (code == U'"') {
      out += "\"\"";
      return true;
    }
    if (code == U'\n' || !is_unsafe(code)) {
      return false;
    }
    show(out, code);
    return true;
  });
  out += '"';
}

void append_excel(std::string &out, std::string_view cell, Keep keep) {
  constexpr std::size_t longest_constant = 255;  // characters that a text constant may have
  const bool constant = !cell.empty() && (keep == Keep::label || reads_as_number(cell)) &&
                        cell.size() <= longest_constant;
  if (!constant) {
    std::string safe(runs_as_formula(cell) ? 1 : 0, '\'');
    append_csv(out, safe.append(cell));
    return;
  }
  std::string formula = "=\"";
  for (const char c : cell) {
    formula += c;
    formula.append(c == '"' ? 1 : 0, '"');
  }
  formula += '"';
  append_csv(out, formula);
}

bool has_unsafe(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto c = utf8::decode(text, at);
    if (is_unsafe(c.code) && !is_noncharacter(c.code)) {
      return true;
    }
    at += c.size;
  }
  return false;
}

void append_markdown(std::string &out, std::string_view text) {
  constexpr std::string_view marks = "+-%:=";
  if (!text.empty() && marks.find(text[0]) != std::string_view::npos) {
    out += '\\';
  } else if (const std::size_t delimiter = list_delimiter(text); delimiter != 0) {
    out.append(text[0] == '(' ? "\\" : "").append(text.substr(0, delimiter)).append(1, '\\');
    text.remove_prefix(delimiter);
    out += text[0];
    text.remove_prefix(1);
  }
  append_markdown_inside(out, text);
}

void append_markdown_inside(std::string &out, std::string_view text) {
  append_escaped(out, text, special_in_markdown, [&](char32_t code) {
    if (code == U'!' && (out.empty() || out.back() != '<')) {
      return false;  // only pandoc minds, which sees a comment in \<!-- where items of a list meet
    }
    if (code < 0x80 && code > 0x20 && code != 0x7F) {
      out.append(1, '\\').append(1, static_cast<char>(code));
      return true;
    }
    if (!is_unsafe(code) || is_noncharacter(code)) {
      return false;  // a reference to a non-character reads as U+FFFD
    }
    fmt::format_to(std::back_inserter(out), "&#x{:X};", static_cast<std::uint32_t>(code));
    return true;
  });
}

}  // namespace celac
