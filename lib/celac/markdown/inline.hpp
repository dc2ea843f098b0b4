#pragma once
// The only door to cmark-gfm: inline Markdown in, plain words out. Block structure is not asked of it (lines.hpp
// says why), so every text is handed over as one paragraph of one line.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace celac {

/// The words of one text: emphasis, links, code, entities and escapes resolved, HTML tags dropped.
struct InlineText {
  std::string text;
  bool says_more = false;  ///< part of it is emphasised, linked or code: worth keeping as markup
  bool refused = false;    ///< past the limits below: `text` is the raw text
};

/// Openers that make cmark-gfm quadratic within one block; a text with more of them than this stays as it is.
inline constexpr std::size_t max_inline_openers = 2000;

/// Resolves many one-line texts at once. `references` are the document's link definitions, one a line.
[[nodiscard]] std::vector<InlineText> resolve_inlines(const std::vector<std::string_view> &texts,
                                                      std::string_view references);

/// A piece of an inline text, in order: words, or the start or end of what marks them. Opens and closes nest.
struct InlineRun {
  enum class Kind : std::uint8_t {
    words,
    code,
    open_emphasis,
    close_emphasis,
    open_strong,
    close_strong,
    open_link,
    close_link,
  };
  Kind kind = Kind::words;
  std::string text;  ///< words and code; the address of open_link
};

/// The runs of one line of inline Markdown. Images are their words; HTML tags are dropped; past the limits above the
/// line is one run of words.
[[nodiscard]] std::vector<InlineRun> read_runs(std::string_view markup);

}  // namespace celac
