#pragma once
// Tags of HTML in Markdown by their look alone: which bytes they are and what they mean for a line. Text beside them is
// Markdown, in which a `<` is often no tag, so nothing here asks for a tree; html.hpp has one for tables.

#include <cstdint>
#include <string_view>

#include "celac/text/span.hpp"

namespace celac {

/// The tags that mean something to a line. All others are `other` and belong to the words they stand in.
enum class TagName : std::uint8_t {
  other,
  comment,
  // what stands in a line
  bold,    ///< b, strong
  italic,  ///< i, em
  underlined,
  span,  ///< and all else that dresses words and says nothing: font, small, label, button ...
  image,
  line_break,
  // blocks
  heading,
  paragraph,  ///< and div, section ...
  centre,
  list,   ///< ul, ol, dl
  entry,  ///< li, dt, dd
  rule,   ///< hr, and what converters write between pages
  table,
  row,
  cell,
  table_part,  ///< thead, tbody, tfoot, colgroup, caption
};

struct Tag {
  Span span;  ///< empty if no tag stands there
  TagName name = TagName::other;
  std::uint8_t level = 0;  ///< of a heading
  bool closing = false;
  bool closed = false;    ///< <br/>
  std::string_view word;  ///< as written

  [[nodiscard]] bool is() const { return !span.empty(); }
  [[nodiscard]] bool is_block() const { return name >= TagName::line_break; }
};

/// Longer ones are no tags.
inline constexpr std::uint32_t longest_tag = 4000;

/// The tag or comment that starts at the `<` at `at`.
[[nodiscard]] Tag read_tag(std::string_view bytes, std::uint32_t at, std::uint32_t end);

/// The tag that ends right before `end`; it starts at `begin` or later.
[[nodiscard]] Tag read_tag_before(std::string_view bytes, std::uint32_t begin, std::uint32_t end);

/// How a tag sets off what it wraps, by its name, `align` and `style`.
struct TagStyle {
  bool bold = false;
  bool italic = false;
  bool underlined = false;
  bool centred = false;
};
[[nodiscard]] TagStyle tag_style(std::string_view bytes, const Tag &tag);

/// Past a run of code (`` `<p>` ``) or an escaped character at `at`; `at` itself where neither stands.
[[nodiscard]] std::uint32_t skip_literal(std::string_view bytes, std::uint32_t at, std::uint32_t end);

/// Whether anything but white space, invisible characters and tags stands in the range.
[[nodiscard]] bool has_words(std::string_view bytes, Span range);

/// The range without the white space and the tags at its ends that carry no words: `<p>`, `<span ...>`, `<br>`.
[[nodiscard]] Span without_tags(std::string_view bytes, Span range);

}  // namespace celac
