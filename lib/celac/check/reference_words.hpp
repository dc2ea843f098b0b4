#pragma once
// The words of references: "section", "artículo", and what says that another document is meant.

#include <string_view>

namespace celac::check {

/// A word that a number follows: "article" in "article 5".
struct ReferenceTerm {
  std::string_view word;
  std::string_view kind;  ///< of nodes that are called so
  bool general;           ///< also said of nodes that have no word of their own
};

/// The term that a word is; null for others. Called for most words of a document.
[[nodiscard]] const ReferenceTerm *reference_term(std::string_view word);

/// What stands after a reference leads to another document: "of this Plan" stays inside, any other "of ..." leads away.
[[nodiscard]] bool leads_elsewhere(std::string_view after);

/// Another document is named shortly before: "Decision 1/CP.20, paragraph 5".
[[nodiscard]] bool comes_from_elsewhere(std::string_view before);

}  // namespace celac::check
