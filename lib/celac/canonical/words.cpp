#include "celac/canonical/words.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>

#include "celac/markdown/inline.hpp"
#include "celac/outline/tree/white_space.hpp"
#include "celac/text/utf8.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/common/inline_markup.hpp"

namespace celac::canonical {
namespace {

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

// The character that a numeric reference (&#x1B; or &#27;) at the start of `text` stands for; size 0 if it is none.
utf8::Character read_reference(std::string_view text) {
  const bool hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  const char *from = text.data() + std::min<std::size_t>(hex ? 3 : 2, text.size());
  std::uint32_t code = 0;
  const auto read = std::from_chars(from, text.data() + text.size(), code, hex ? 16 : 10);
  if (text.substr(0, 2) != "&#" || read.ec != std::errc() || read.ptr == text.data() + text.size() ||
      *read.ptr != ';') {
    return {};
  }
  const bool character = code != 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
  return {character ? static_cast<char32_t>(code) : U'\uFFFD', static_cast<std::uint32_t>(read.ptr + 1 - text.data())};
}

// Words that only escapes and numeric references stand between; nothing if inline Markdown is needed.
std::optional<std::string> unescape(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size();) {
    const char c = raw[at];
    if (c == '\\' && at + 1 < raw.size() && is_punctuation(raw[at + 1])) {
      out += raw[at + 1];
      at += 2;
    } else if (c == '&') {
      const auto reference = read_reference(raw.substr(at));
      if (reference.size == 0) {
        return std::nullopt;
      }
      utf8::append(out, reference.code);
      at += reference.size;
    } else if (c == '*' || c == '_' || c == '`' || c == '[' || c == '<') {
      return std::nullopt;
    } else {
      out += c;
      ++at;
    }
  }
  return out;
}

std::string decoded(std::string_view value) {
  std::string out;
  for (std::size_t at = 0; at < value.size(); ++at) {
    unsigned code = 0;
    const bool escape = value[at] == '%' && at + 2 < value.size() &&
                        std::from_chars(value.data() + at + 1, value.data() + at + 3, code, 16).ptr ==
                            value.data() + at + 3;
    out += escape ? static_cast<char>(code) : value[at];
    at += escape ? 2 : 0;
  }
  return out;
}

void read_pair(std::string_view pair, Extra &extra) {
  const auto equals = std::min(pair.find('='), pair.size());
  const std::string_view key = pair.substr(0, equals);
  std::string value = decoded(pair.substr(std::min(equals + 1, pair.size())));
  if (key == "number") {
    extra.has_number = true;
    extra.number = std::move(value);
  } else if (key == "kind") {
    extra.kind = std::move(value);
  } else if (key == "column" && !utf8::first_invalid(value)) {
    extra.column = std::move(value);
  } else if (key == "id" && !utf8::first_invalid(value)) {
    extra.id = std::move(value);
  } else if (key == "level") {
    std::from_chars(value.data(), value.data() + value.size(), extra.level);
  }
}

// `<!-- celac: key=value ... -->` at the start of `text`, taken off it.
Extra take_extra(std::string_view &text) {
  constexpr std::string_view opener = "<!-- celac: ";
  Extra extra;
  const auto close = text.find("-->");
  if (text.substr(0, opener.size()) != opener || close == std::string_view::npos) {
    return extra;
  }
  extra = read_pairs(utf8::trim(text.substr(opener.size(), close - opener.size())));
  text = utf8::trim(text.substr(close + 3));
  return extra;
}

// The next unescaped `mark` from byte `at` on.
std::size_t find_mark(std::string_view text, std::string_view mark, std::size_t at) {
  while (at < text.size()) {
    if (text[at] == '\\') {
      at += 2;
    } else if (text.substr(at, mark.size()) == mark) {
      return at;
    } else {
      ++at;
    }
  }
  return std::string_view::npos;
}

}  // namespace

Extra read_pairs(std::string_view pairs) {
  Extra extra;
  extra.given = true;
  for (std::size_t begin = 0; begin < pairs.size();) {
    const std::size_t end = std::min(pairs.find(' ', begin), pairs.size());
    read_pair(pairs.substr(begin, end - begin), extra);
    begin = end + 1;
  }
  return extra;
}

std::string words(std::string_view raw, std::string *markup) {
  std::string line = squeeze(raw);
  if (line.find_first_of("\\&*_`[<") == std::string::npos) {
    return line;
  }
  if (auto plain = unescape(line)) {
    return std::move(*plain);
  }
  const auto resolved = resolve_inlines({line}, {}).front();
  if (resolved.says_more && markup != nullptr) {
    *markup = line;
  }
  return squeeze(resolved.text);
}

Opening read_opening(std::string_view line) {
  Opening out;
  out.rest = utf8::trim(line);
  if (out.rest.substr(0, 2) == "**") {
    const auto close = find_mark(out.rest, "**", 2);
    if (close != std::string_view::npos && close > 2) {
      out.labelled = true;
      out.label = words(out.rest.substr(2, close - 2), nullptr);
      out.rest = utf8::trim(out.rest.substr(close + 2));
    }
  }
  out.extra = take_extra(out.rest);
  return out;
}

std::string_view starred(std::string_view raw) {
  const bool opens = raw.size() > 2 && raw[0] == '*' && raw[1] != '*';
  return opens && find_mark(raw, "*", 1) == raw.size() - 1 ? raw.substr(1, raw.size() - 2) : std::string_view{};
}

bool keeps_white_space(std::string_view text) {
  bool space = true;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = utf8::decode(text, at);
    const bool blank = utf8::is_space(c.code);
    if (blank && (space || (c.code != U' ' && c.code != U'\n'))) {
      return false;
    }
    space = blank;
    at += c.size;
  }
  return text.empty() || !space;
}

void append_exact(std::string &out, std::string_view words, std::string_view markup) {
  if (keeps_white_space(words)) {
    append_markdown_words(out, words, markup);
    return;
  }
  std::size_t begin = 0;
  const auto append_piece = [&](std::size_t end) {
    const std::string_view piece = words.substr(begin, end - begin);
    begin == 0 ? append_markdown(out, piece) : append_markdown_inside(out, piece);
  };
  for (std::size_t at = 0; at < words.size();) {
    const auto c = utf8::decode(words, at);
    if (utf8::is_space(c.code)) {
      append_piece(at);
      fmt::format_to(std::back_inserter(out), "&#x{:X};", static_cast<std::uint32_t>(c.code));
      begin = at + c.size;
    }
    at += c.size;
  }
  append_piece(words.size());
}

}  // namespace celac::canonical
