#pragma once
// The words of references, in the languages of plans. "{}" stands for the label.

#include <string>
#include <string_view>

namespace celac {

struct CitationWords {
  std::string_view language;    ///< BCP 47, without a region
  std::string_view section;     ///< the outermost
  std::string_view subsection;  ///< one within it
  std::string_view paragraph;   ///< an item
  std::string_view point;       ///< an item within it
  std::string_view comma;       ///< between two of them
};

/// Those of a BCP 47 tag; English ones where its language has none here.
[[nodiscard]] const CitationWords &citation_words(std::string_view language);

/// `word` with `label` in the place of "{}".
[[nodiscard]] std::string with_label(std::string_view word, std::string_view label);

}  // namespace celac
