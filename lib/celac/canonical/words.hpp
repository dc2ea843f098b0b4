#pragma once
// The small grammar inside a line of canonical Markdown: escaped words, the bold label, the comment after it.

#include <cstdint>
#include <string>
#include <string_view>

namespace celac::canonical {

/// The words of an inline text; `markup` is set where the text says more than its words.
[[nodiscard]] std::string words(std::string_view raw, std::string *markup);

/// What a comment after a label says, key by key; empty where it says nothing.
struct Extra {
  bool given = false;
  std::string number;
  std::string kind;
  std::string column;
  std::string id;
  std::uint32_t level = 0;
  bool has_number = false;  ///< said, maybe to be none
};

/// The start of a heading or item: its label and comment, with the text that is left.
struct Opening {
  bool labelled = false;
  std::string label;
  Extra extra;
  std::string_view rest;
};
[[nodiscard]] Opening read_opening(std::string_view line);

/// `key=value` pairs, parted by blanks, the values in percent encoding.
[[nodiscard]] Extra read_pairs(std::string_view pairs);

/// The inside of `*...*` if that is all there is; empty otherwise.
[[nodiscard]] std::string_view starred(std::string_view raw);

/// Whether a reader of Markdown gets the same white space: single blanks between words, single line feeds between lines.
[[nodiscard]] bool keeps_white_space(std::string_view text);

/// Appends `words` as text of canonical Markdown, on one line, with the marks of `markup` where they say the same.
/// White space that would not be kept is written as references, and then without marks.
void append_exact(std::string &out, std::string_view words, std::string_view markup = {});

}  // namespace celac::canonical
