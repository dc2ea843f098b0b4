#pragma once
// What the targets share: input to editions, and a way to say what was broken before stopping.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "celac/outline/document.hpp"
#include "celac/plan/edition.hpp"
#include "celac/plan/lookup.hpp"
#include "celac/text/utf8.hpp"
#include "support/inspector.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace celac::tests {

/// Stops the run: the input is a find.
inline void require(bool good, std::string_view what) {
  if (!good) {
    std::fprintf(stderr, "broken: %.*s\n", static_cast<int>(what.size()), what.data());
    std::abort();
  }
}

/// What no output may break.
inline void require_utf8(std::string_view out) { require(!utf8::first_invalid(out), "bytes that are not UTF-8"); }

/// Tags open and close in pairs, and no raw angle bracket stands in a value.
inline void check_xml(std::string_view text) {
  std::vector<std::string_view> open;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
    const auto end = text.find('>', at);
    require(end != std::string_view::npos, "a tag without an end");
    const std::string_view tag = text.substr(at + 1, end - at - 1);
    require(!tag.empty() && tag.find('<') == std::string_view::npos, "a bracket within a tag");
    if (tag[0] == '/') {
      require(!open.empty() && open.back() == tag.substr(1), "tags that do not nest");
      open.pop_back();
    } else if (tag[0] != '?' && tag[0] != '!' && tag.back() != '/') {
      open.push_back(tag.substr(0, tag.find_first_of(" \n")));
    }
    at = end;
  }
  require(open.empty(), "a tag that stays open");
}

/// What canonical Markdown must give back: ids and texts.
inline std::string words_of(const Plan &plan) {
  std::string out;
  for (const NodeRef &node : all_nodes(plan)) {
    out += node.id() + '\n' + (node.item != nullptr ? node.item->title + '\n' + node.item->text : node.section->title);
    out += '\n';
  }
  return out;
}

inline std::string_view text_of(const std::uint8_t *data, std::size_t size) {
  return {reinterpret_cast<const char *>(data), size};
}

/// The edition in `text`, unless it is no text or is refused.
inline std::optional<Edition> read(std::string_view text, InputFormat format = InputFormat::markdown) {
  if (check_text(text).problem != NotText::none) {
    return std::nullopt;
  }
  auto edition = read_document(Source("fuzz", std::string(text)), {format, "en"});
  if (!edition) {
    require(!edition.error().message.empty(), "a refusal without a message");
    return std::nullopt;
  }
  return std::move(*edition);
}

}  // namespace celac::tests
