#pragma once
// Texts whose white space Markdown would not keep: those of a model may have any.

#include <string>
#include <string_view>

namespace celac::canonical {

/// Whether a reader of Markdown gets the same white space: single blanks between words, single line feeds between lines.
[[nodiscard]] bool keeps_white_space(std::string_view text);

/// Appends `words` as text of canonical Markdown, on one line, with the marks of `markup` where they say the same.
/// White space that would not be kept is written as references, and then without marks.
void append_exact(std::string &out, std::string_view words, std::string_view markup = {});

}  // namespace celac::canonical
