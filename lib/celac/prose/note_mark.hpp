#pragma once
// Marks of footnotes inside a text, in the styles that converters give them.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace celac {

/// The bytes of the mark that `text` starts with: `<sup>1</sup>`, `<sup>[1](#page-0-2)</sup>`, `[\[1\]](#_ftn1)`; 0 for
/// none. A link without `<sup>` is one only right after a word, where the caller has looked.
[[nodiscard]] std::uint32_t note_mark_size(std::string_view text);

/// The bytes of such a mark at the end of `text`, right after a word.
[[nodiscard]] std::size_t note_mark_at_end(std::string_view text);

}  // namespace celac
