#include "celac/markdown/front_matter.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "celac/data/yaml_value.hpp"
#include "celac/markdown/marks.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::uint32_t longest = 400;  // lines

bool is_close(std::string_view line) { return line == "---" || line == "..."; }

bool is_ascii_letter(char c) { return (static_cast<unsigned char>(c) | 0x20U) - 'a' < 26U; }

bool is_key_byte(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || is_ascii_letter(c) || c == '_' ||
         c == '-' || c == '.' || c == ' ';
}

// The bytes of `key:`, with its colon; 0 where the line has none. A sentence with a colon in it is no key.
std::size_t key_size(std::string_view line) {
  constexpr std::size_t longest_key = 40;
  const auto colon = line.substr(0, longest_key).find(':');
  const bool parted = colon != std::string_view::npos &&
                      (colon + 1 == line.size() || line[colon + 1] == ' ' || line[colon + 1] == '\t');
  if (!parted || colon == 0 || std::count(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon), ' ') > 2) {
    return 0;
  }
  return std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon), is_key_byte) ? colon + 1 : 0;
}

// Whether a value opens quotes that its line does not close.
bool opens_quotes(std::string_view value) {
  return !value.empty() && value.front() == '"' && (value.size() == 1 || value.find('"', 1) == std::string_view::npos);
}

std::string_view value_of(std::string_view line) {
  const bool entry = line.starts_with("- ");
  const std::string_view member = entry ? line.substr(2) : line;
  const std::size_t size = key_size(member);
  return size == 0 ? std::string_view{} : utf8::trim(member.substr(size));
}

std::string single_spaced(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = utf8::decode(text, at);
    if (!utf8::is_space(c.code)) {
      out.append(text.substr(at, c.size));
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
    at += c.size;
  }
  return std::string(utf8::trim(out));
}

// "es", "pt-BR"; "es_MX" is meant so, "Deutsch" is none.
std::string language_tag(std::string value) {
  std::replace(value.begin(), value.end(), '_', '-');
  const auto primary = std::min(value.find('-'), value.size());
  const bool good = primary >= 2 && primary <= 3 && std::all_of(value.begin(), value.end(), [](char c) {
                      return c == '-' || (c >= '0' && c <= '9') || is_ascii_letter(c);
                    });
  return good && !value.ends_with('-') ? value : std::string{};
}

// The first of the keys that has a value, whatever its case.
template <std::size_t N, class Find>
std::string first_value(const std::array<std::string_view, N> &keys, const Find &find) {
  for (const std::string_view key : keys) {
    if (std::string value = single_spaced(find(key)); !value.empty()) {
      return value;
    }
  }
  return {};
}

constexpr auto title_keys = std::to_array<std::string_view>(
    {"title", "titel", "titulo", "título", "titre", "titolo", "标题", "標題"});
constexpr auto date_keys = std::to_array<std::string_view>(
    {"date", "datum", "fecha", "data", "发布日期", "發布日期", "日期"});
constexpr auto language_keys = std::to_array<std::string_view>({"lang", "language"});

template <class Find>
FrontMatter gather(const Find &find) {
  FrontMatter out;
  out.title = first_value(title_keys, find);
  out.date = first_value(date_keys, find);
  out.language = language_tag(first_value(language_keys, find));
  return out;
}

// A value of a few plain characters or in single quotes, which is YAML whatever stands around its line.
bool is_simple(std::string_view value) {
  if (value.size() > 2 && value.front() == '\'' && value.back() == '\'') {
    value = value.substr(1, value.size() - 2);
  }
  const auto is_word = [](char c) { return is_key_byte(c) || c == '/' || c == '+'; };
  if (value.empty() || value.front() == ' ' || value.front() == '-' || value.front() == '.') {
    return false;
  }
  for (std::size_t i = 0; i < value.size(); ++i) {
    const bool inner_colon = value[i] == ':' && i + 1 < value.size() && value[i + 1] != ' ';
    if (!is_word(value[i]) && !inner_colon) {
      return false;
    }
  }
  return true;
}

// `"..."` without quotes inside; a comment may stand behind it.
bool is_quoted(std::string_view value) {
  if (value.empty() || value.front() != '"') {
    return false;
  }
  const auto close = value.find('"', 1);
  if (close == std::string_view::npos || value[close - 1] == '\\') {
    return false;
  }
  const std::string_view behind = value.substr(close + 1);
  return behind.empty() || (is_blank_byte(behind.front()) && utf8::trim(behind).starts_with('#'));
}

// `text` from the first line on that is neither blank nor a comment.
std::string_view without_comments(std::string_view text) {
  for (;;) {
    const auto words = text.find_first_not_of(" \t\r\n");
    if (words == std::string_view::npos) {
      return {};
    }
    if (text[words] != '#') {
      return text.substr(text.rfind('\n', words) + 1);
    }
    text = text.substr(std::min(text.find('\n', words), text.size()));
  }
}

template <std::size_t N>
bool has_key(const std::array<std::string_view, N> &keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

// A key in small letters that nobody asks for.
bool is_idle(std::string_view key) {
  return std::all_of(key.begin(), key.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; }) &&
         !has_key(title_keys, key) && !has_key(date_keys, key) && !has_key(language_keys, key);
}

// Without the lines that nobody asks for, as far as all lines are simple: to read YAML costs more than a page of text.
std::string without_idle_lines(std::string_view text) {
  std::string out;
  std::vector<std::string_view> keys;
  bool in_idle_list = false;
  for (std::string_view rest = without_comments(text), next; !rest.empty(); rest = next) {
    const std::string_view line = rest.substr(0, std::min(rest.find('\n'), rest.size() - 1) + 1);
    next = without_comments(rest.substr(line.size()));
    const std::size_t size = key_size(line);
    const std::string_view key = line.substr(0, size == 0 ? 0 : size - 1);
    const std::string_view value = utf8::trim(size == 0 && in_idle_list && line.starts_with("- ") ? line.substr(2)
                                                                                                  : line.substr(size));
    const bool opens_list = value.empty() && next.starts_with("- ") && is_idle(key);
    const bool simple = opens_list || is_simple(value) || is_quoted(value);
    const bool goes_on = next.starts_with(' ') || next.starts_with('\t');
    const bool repeats = !key.empty() && std::find(keys.begin(), keys.end(), key) != keys.end();
    if (!simple || goes_on || repeats || (size == 0 && !(in_idle_list && line.starts_with("- ")))) {
      return repeats ? std::string(text) : out.append(rest);
    }
    in_idle_list = size == 0 || opens_list;
    if (size > 0) {
      keys.push_back(key);
    }
    if (!is_idle(key) || value.find('\\') != std::string_view::npos) {
      out.append(line);
    }
  }
  return out;
}

std::optional<FrontMatter> read_as_yaml(std::string_view text) {
  const auto documents = read_yaml(without_idle_lines(text), "");
  if (!documents || documents->empty() || documents->front().kind != ValueKind::map) {
    return std::nullopt;
  }
  return gather([&](std::string_view key) -> std::string {
    for (const Member &member : documents->front().members()) {
      const bool scalar = member.value.kind != ValueKind::list && member.value.kind != ValueKind::map &&
                          member.value.kind != ValueKind::null;
      if (scalar && utf8::lower(member.key) == key) {
        return member.value.text();
      }
    }
    return {};
  });
}

// What a comment after a value leaves of it, without its quotes.
std::string_view without_quotes(std::string_view value) {
  if (!value.empty() && (value.front() == '"' || value.front() == '\'')) {
    const auto close = value.rfind(value.front());
    return close > 0 ? value.substr(1, close - 1) : value.substr(1);
  }
  return utf8::trim(value.substr(0, std::min(value.find(" #"), value.find("\t#"))));
}

// `title: ...`, plain, quoted or folded, of lines that are no YAML as a whole.
FrontMatter read_by_line(std::string_view text) {
  return gather([&](std::string_view key) {
    std::string value;
    bool goes_on = false;
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find('\n', at), text.size());
      const std::string_view line = text.substr(at, end - at);
      at = end + 1;
      if (goes_on) {
        if (line.empty() || (line.front() != ' ' && line.front() != '\t')) {
          break;
        }
        value.append(" ").append(utf8::trim(line));
      } else if (const auto size = key_size(line); size > 0 && utf8::lower(line.substr(0, size - 1)) == key) {
        const std::string_view own = utf8::trim(line.substr(size));
        value = !own.empty() && (own.front() == '>' || own.front() == '|') ? std::string_view{} : own;
        goes_on = true;
      }
    }
    return std::string(without_quotes(utf8::trim(value)));
  });
}

}  // namespace

std::uint32_t front_matter_lines(const Source &source) {
  const auto raw = [&](std::uint32_t i) { return source.slice(source.line(i)); };
  const auto first = source.line_count() > 0 ? raw(0) : std::string_view{};
  if (utf8::trim(first.starts_with("\xEF\xBB\xBF") ? first.substr(3) : first) != "---") {
    return 0;
  }
  bool quoted = false;  // title: "in quotes that close on a later line"
  bool comments = false;
  std::uint32_t keys = 0;
  for (std::uint32_t i = 1; i < std::min(source.line_count(), longest); ++i) {
    const std::string_view line = utf8::trim(raw(i));
    if (is_close(line)) {
      // A heading, a line with a colon and two rules are a document.
      return keys > (comments ? 1U : 0U) ? i + 1 : 0;
    }
    const bool set_in = raw(i).starts_with(' ') || raw(i).starts_with('\t');
    if (quoted) {
      quoted = line.find('"') == std::string_view::npos;
    } else if (line.starts_with('#')) {
      comments = true;
    } else if (!line.empty() && !set_in) {
      const std::size_t key = key_size(line);
      if (key == 0 && !line.starts_with("- ") && line != "]" && line != "}") {
        return 0;  // neither a key nor an entry nor a folded line: it was a rule and a document
      }
      keys += key > 0 ? 1U : 0U;
      quoted = opens_quotes(value_of(line));
    }
  }
  return 0;
}

FrontMatter read_front_matter(const Source &source) {
  const std::uint32_t lines = front_matter_lines(source);
  if (lines < 3) {
    return {};
  }
  const Span inside{source.line(1).begin, source.line(lines - 2).end};
  const std::string_view text = source.slice(inside);
  auto out = read_as_yaml(text);
  return out ? std::move(*out) : read_by_line(text);
}

}  // namespace celac
