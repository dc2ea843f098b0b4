#pragma once
// Lines and how they read as labels, in one row each.

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "celac/labels/label.hpp"

namespace celac::tests {

/// A reading as rows have it: "label | number | kind | text behind it".
inline std::string in_words(std::string_view line, const Label &label) {
  std::string out = printed_label(line, label) + " | " + canonical_number(line, label);
  out += label.word == Word::none ? "" : " | " + std::string(name(label.word));
  out += label.misread ? " | slip" : "";
  return out + " | " + std::string(line.substr(label.rest));
}

/// The likeliest reading of `line`: "label | number | kind | text behind it"; "none" if it is no label.
inline std::string read(std::string_view line, InputFormat format = InputFormat::markdown) {
  const Span content{0, static_cast<std::uint32_t>(line.size())};
  if (!may_start_label(line, content)) {
    return "none";
  }
  const auto labels = read_labels(line, content, format);
  return labels.empty() ? "none" : in_words(line, labels.front());
}

/// Whether one of the readings of `line` is `wanted`.
inline bool can_read(std::string_view line, std::string_view wanted) {
  for (const Label &label : read_labels(line, {0, static_cast<std::uint32_t>(line.size())}, InputFormat::markdown)) {
    if (in_words(line, label) == wanted) {
      return true;
    }
  }
  return false;
}

struct Row {
  std::string line;
  std::string reading;
};

template <std::size_t N>
void check_all(const Row (&rows)[N]) {
  for (const auto &[line, reading] : rows) {
    CAPTURE(line);
    CHECK(read(line) == reading);
  }
}

}  // namespace celac::tests
