#include "celac/read/fields.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

#include "celac/text/ascii.hpp"

namespace celac {
namespace {

// `text` if it is a whole number, otherwise empty. No leading zeros: YAML 1.1 takes those for octal.
std::string_view digits_of(std::string_view text) {
  const bool digits = !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
  return digits && (text.size() == 1 || text.front() != '0') ? text : std::string_view{};
}

bool is_word(std::string_view text) {
  for (const std::string_view other : {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}) {
    if (text == other) {
      return false;
    }
  }
  return !text.empty() && ascii::is_lower(text.front()) &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

template <class Number>
void read_number(const Input &input, Number &out) {
  const ValueKind kind = input.value.kind;
  if (kind != ValueKind::number && kind != ValueKind::plain) {
    input.expected("a whole number");
    return;
  }
  const std::string_view digits = digits_of(input.value.text());
  if (digits.empty()) {
    const std::string message = fmt::format("expected a whole number, found {:.40}", input.value.text());
    input.findings.error(message, input.value.place, input.path);
    return;
  }
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  if (result.ec != std::errc{}) {
    const auto most = std::numeric_limits<Number>::max();
    input.findings.error(fmt::format("expected a whole number of at most {}", most), input.value.place, input.path);
  }
}

// Two numbers in rising order. `form` says so in words.
bool read_pair(const Input &input, std::string_view form, std::uint32_t &low, std::uint32_t &high) {
  if (input.value.kind != ValueKind::list) {
    input.expected(form);
    return false;
  }
  std::vector<std::uint32_t> pair;
  const std::size_t errors = input.findings.error_count();
  if (input.value.list().size() == 2) {
    read(input, pair);
  }
  if (input.findings.error_count() != errors) {
    return false;
  }
  if (pair.size() != 2 || pair[0] > pair[1]) {
    input.findings.error(fmt::format("expected {}", form), input.value.place, input.path);
    return false;
  }
  low = pair[0];
  high = pair[1];
  return true;
}

}  // namespace

std::string ModelPath::in_words() const {
  if (parent == nullptr) {
    return {};
  }
  std::string words = parent->in_words();
  if (key.empty()) {
    return words + fmt::format("[{}]", index);
  }
  return words.empty() ? std::string(key) : words + '.' + std::string(key);
}

Diagnostic Findings::finding(std::string message, Place place, const ModelPath &path) const {
  const std::string words = path.in_words();
  return make_error("schema", file_, words.empty() ? std::move(message) : words + ": " + message,
                    path.key_place.line != 0 ? path.key_place : place);
}

void Findings::error(std::string message, Place place, const ModelPath &path) {
  if (++errors_ <= max_findings) {
    all_.push_back(finding(std::move(message), place, path));
  }
}

void Findings::expected(std::string_view what, const Value &found, const ModelPath &path) {
  error(fmt::format("expected {}, found {}", what, kind_in_words(found)), found.place, path);
}

void Findings::unknown_key(const Member &member, const ModelPath &path) {
  if (++warnings_ > max_findings) {
    return;
  }
  // A key may be as long as the file.
  const std::string key = fmt::format("{:.60}", member.key);
  const ModelPath full{&path, key, 0, {}};
  Diagnostic warning = finding("unknown key", member.place, member.key.empty() ? path : full);
  warning.severity = Severity::warning;
  warning.code = "unknown-key";
  all_.push_back(std::move(warning));
}

std::vector<Diagnostic> Findings::take() {
  std::stable_sort(all_.begin(), all_.end(), [](const Diagnostic &a, const Diagnostic &b) {
    return a.place.line != b.place.line ? a.place.line < b.place.line : a.place.column < b.place.column;
  });
  return std::move(all_);
}

void read(const Input &input, std::string &out) {
  switch (input.value.kind) {
    case ValueKind::plain:
    case ValueKind::string:
      out = input.value.text();
      // No document has one, and no format but JSON and YAML can hold it.
      if (out.find('\0') != std::string::npos) {
        input.findings.error("holds U+0000, which is no text", input.value.place, input.path);
      }
      return;
    case ValueKind::null:
    case ValueKind::boolean:
    case ValueKind::number:
    case ValueKind::list:
    case ValueKind::map:
      input.expected("a string");
      return;
  }
}

void read(const Input &input, FilledString &out) {
  const bool empty = input.value.kind == ValueKind::string && input.value.text().empty();
  if (empty) {
    input.findings.error("expected a string that is not empty", input.value.place, input.path);
    return;
  }
  read(input, out.text);
}

void read(const Input &input, CodeWord &out) {
  const std::size_t errors = input.findings.error_count();
  read(input, out.text);
  if (errors == input.findings.error_count() && !is_word(out.text)) {
    input.findings.error("expected a word of small letters, digits and -", input.value.place, input.path);
  }
}

void read(const Input &input, std::uint32_t &out) { read_number(input, out); }

void read(const Input &input, std::uint64_t &out) { read_number(input, out); }

void read(const Input &input, Span &out) { read_pair(input, "[begin, end] in bytes", out.begin, out.end); }

void read(const Input &input, LineRange &out) {
  constexpr std::string_view form = "[first, last] in lines, from 1";
  if (read_pair(input, form, out.first, out.last) && out.first == 0) {
    input.findings.error(fmt::format("expected {}", form), input.value.place, input.path);
  }
}

Fields::Fields(const Input &input) : input_(input), is_map_(input.value.kind == ValueKind::map) {
  if (is_map_) {
    asked_.resize(input.value.members().size());
  } else {
    input.expected("a map");
  }
}

const Member *Fields::find(std::string_view key) {
  if (!is_map_) {
    return nullptr;
  }
  const std::vector<Member> &members = input_.value.members();
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (members[i].key == key) {
      asked_[i] = true;
      return &members[i];
    }
  }
  return nullptr;
}

void Fields::missing(std::string_view key) const {
  if (is_map_) {
    input_.findings.error(fmt::format("the key \"{}\" is missing", key), input_.value.place, input_.path);
  }
}

void Fields::warn_of_others() const {
  if (!is_map_) {
    return;
  }
  const std::vector<Member> &members = input_.value.members();
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (!asked_[i]) {
      input_.findings.unknown_key(members[i], input_.path);
    }
  }
}

}  // namespace celac
