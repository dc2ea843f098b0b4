#pragma once
// The words of references, in the languages of plans. "{}" stands for a label or number, "{1}" and "{2}" for a part and
// what it is a part of.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace celac {

struct CitationWords {
  std::string_view language;                        ///< BCP 47, without a region
  std::string_view section;                         ///< the outermost
  std::string_view subsection;                      ///< one within it
  std::string_view paragraph;                       ///< an item
  std::string_view point;                           ///< an item within it
  std::string_view comma;                           ///< between two of them
  std::string_view bullet;                          ///< an entry of a list, by its place among its like
  std::string_view row;                             ///< a row of a table
  std::string_view text;                            ///< a paragraph of running text
  std::string_view of_section;                      ///< a part of the section with the number {2}
  std::string_view of_paragraph;                    ///< a part of the item with the number {2}
  std::string_view of;                              ///< a part of what {2} says in words
  std::span<const std::string_view> ordinals = {};  ///< first, second ..., where places are said so
};

/// Those of a BCP 47 tag; English ones where its language has none here.
[[nodiscard]] const CitationWords &citation_words(std::string_view language);

/// `word` with `label` in the place of "{}".
[[nodiscard]] std::string with_label(std::string_view word, std::string_view label);

/// Place `number` (from 1), as the language says it before `word` or within it: "second bullet", "viñeta 2".
[[nodiscard]] std::string with_place(const CitationWords &words, std::string_view word, std::uint32_t number);

/// `pattern` with `part` for "{1}" and `whole` for "{2}".
[[nodiscard]] std::string part_of(std::string_view pattern, std::string_view part, std::string_view whole);

}  // namespace celac
