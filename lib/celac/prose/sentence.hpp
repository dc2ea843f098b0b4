#pragma once
// Where sentences end and go on: what tells a cut from an end.

#include <cstdint>
#include <string_view>

#include "celac/markdown/lines.hpp"

namespace celac {

/// Whether text that ends like this has ended a sentence (. ! ? : ; and their Chinese kin, closing quotes and marks
/// after them ignored).
[[nodiscard]] bool ends_sentence(std::string_view text);
/// The same, or ends an entry of a list: "the harbours; and".
[[nodiscard]] bool ends_entry(std::string_view text);
/// "the harbours; and" without the word that joins an entry to the next.
[[nodiscard]] std::string_view without_joining_word(std::string_view text);

/// Whether text that ends like this wants a noun, so that what follows opens nothing: "under the", "por el", "nos".
/// What may be a `reference` (Article 5, § 2, first) is wanted by prepositions too: "laid down in".
[[nodiscard]] bool wants_noun(std::string_view text, bool reference);

/// Whether a text ends by announcing a list (a colon).
[[nodiscard]] bool announces_list(std::string_view text);

/// Whether text that starts like this goes on with a sentence: a lower-case letter first.
[[nodiscard]] bool starts_lower(std::string_view text);

/// Whether text starts with a capital (or a script without case), emphasis marks aside.
[[nodiscard]] bool first_is_upper(std::string_view text);

/// Whether `line` was broken before it was full: `next` starts with a word that it had room for, and `room` more
/// characters.
[[nodiscard]] bool breaks_early(std::string_view bytes, const Line &line, const Line &next, std::uint32_t wrap_width,
                                std::size_t room = 6);

/// The mark of a footnote that a converter left on its page: the bytes of `<sup>1</sup>`, `<sup>[1]</sup>` or `¹` at
/// the start of `text`, 0 if none stands there or no words after it.
[[nodiscard]] std::uint32_t note_size(std::string_view text);

/// The bytes of superscript digits at `at`.
[[nodiscard]] std::uint32_t superscript_size(std::string_view text, std::uint32_t at);

}  // namespace celac
