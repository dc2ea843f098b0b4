#pragma once
// Articles of French codes as texts refer to them: "article L. 121-3-1", "article R*123-4", "article LO 12".

#include <cstddef>
#include <string>
#include <string_view>

namespace celac::references {

/// Bytes of such a number at the start of `text`; 0 if there is none.
[[nodiscard]] std::size_t code_article_size(std::string_view text);

/// The same as a number of the model: L121-3-1. Anything else comes back as it is.
[[nodiscard]] std::string code_article_number(std::string_view text);

}  // namespace celac::references
