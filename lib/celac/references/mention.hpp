#pragma once
// A reference as a text prints it: "Article 4, paragraph 2(a)", "apartado 3 del artículo 5", 第三条第二款.

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "celac/text/span.hpp"

namespace celac::references {

/// One step of the way to what is meant, from a whole to its part.
struct Step {
  std::string kind;      ///< of nodes that are called so: "article"; empty where no word says it: the (2) of 4(2)
  bool general = false;  ///< the word is also said of nodes that have no word of their own: "paragraph 3.4"
  std::string number;    ///< as numbers of the model are: digits for spelled and Chinese ones

  friend bool operator==(const Step &, const Step &) = default;
};

struct Mention {
  Span at;                  ///< bytes of the text
  std::vector<Step> steps;  ///< outermost first
  bool elsewhere = false;   ///< of another document
  bool bare = false;        ///< without a word, "II.2(b)": one only if the document has it

  friend bool operator==(const Mention &, const Mention &) = default;
};

/// What has to be known of a document to read its references.
struct Context {
  std::string_view title;                    ///< "the Agreement" is this document where its title says so
  std::set<std::string, std::less<>> kinds;  ///< what its nodes are called
};

/// The mentions in one running text, in their order. Each member of a list ("Articles 5 and 6") is one.
[[nodiscard]] std::vector<Mention> read_mentions(std::string_view text, const Context &context);

}  // namespace celac::references
