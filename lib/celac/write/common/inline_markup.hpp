#pragma once
// The inline Markdown of a text (its `markup`) in formats that can show it. A text always comes out with the words of
// the model: where its markup would say something else, it comes out plain.

#include <string>
#include <string_view>
#include <vector>

#include "celac/write/common/reference_links.hpp"

namespace celac {

/// Appends one line of a text as HTML: emphasis, code, and links with an address that is safe to follow. `markup` is
/// its line of the markup, empty if there is none. `links` are those of the words; one that a mark of the markup parts,
/// or that stands in another link, is left out.
void append_html_words(std::string &out, std::string_view words, std::string_view markup,
                       const std::vector<TextLink> &links = {});

/// Appends one line of a text as canonical Markdown, with the same marks.
void append_markdown_words(std::string &out, std::string_view words, std::string_view markup);

/// Some words of a text and how they are marked.
struct MarkedWords {
  std::string words;
  bool strong = false;
  bool emphasis = false;
  bool code = false;
  std::string link;  ///< an address that is safe to follow; empty for none

  [[nodiscard]] bool same_marks(const MarkedWords &other) const {
    return strong == other.strong && emphasis == other.emphasis && code == other.code && link == other.link;
  }
};

/// One line of a text, piece by piece, with the marks of append_html_words(); of no words none.
[[nodiscard]] std::vector<MarkedWords> marked_words(std::string_view words, std::string_view markup);

/// The lines of a text's markup, side by side with the lines of the text; without lines where their numbers differ.
class MarkupLines {
 public:
  MarkupLines(std::string_view text, std::string_view markup);
  /// The next line's markup; empty without one.
  [[nodiscard]] std::string_view next();

 private:
  std::string_view rest_;
};

}  // namespace celac
