#pragma once
// The words that references are made of, in the languages of plans: what is cited, what joins numbers and steps, and what
// says that another document is meant.

#include <cstdint>
#include <string>
#include <string_view>

#include "celac/references/mention.hpp"

namespace celac::references {

/// A word that a number follows.
struct Term {
  std::string kind;      ///< empty: the word is none
  bool general = false;  ///< as in Step
  bool plural = false;   ///< a list may follow: "Articles 5, 6"
  bool weak = false;     ///< cites only with a whole beside it: the "n.º" of "n.º 2 do artigo 4.º"
  int rank = 0;          ///< a whole has a smaller one than its parts
};

/// The term that `word` is. Words of no law and no outline ("phase", "target") are terms where the document calls its
/// nodes so.
[[nodiscard]] Term term_of(std::string_view word, const Context &context);

/// Bytes of the word at the start of `text` that may be a term: letters, a point behind ("art."), "n.º", "§".
[[nodiscard]] std::size_t term_size(std::string_view text);

/// Bytes of what joins two numbers at the start of `text`: ", ", " and ", "–"; 0 for none. After a word in the singular
/// a comma joins nothing.
[[nodiscard]] std::size_t link_size(std::string_view text, bool plural);

/// Bytes of what leads from a part to its whole at the start of `text`: " of ", " del ", " da "; 0 for none.
[[nodiscard]] std::size_t whole_link_size(std::string_view text);

/// What stands around a mention says that another document is meant: "of the Convention", "Decision 1/CP.20, ...".
[[nodiscard]] bool is_elsewhere(std::string_view before, std::string_view after, const Context &context);

}  // namespace celac::references
