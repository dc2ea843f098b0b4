#pragma once
// Chinese references: 第三条, 第十二章第三节, 第十条第二款第（一）项.

#include <string_view>
#include <vector>

#include "celac/references/mention.hpp"

namespace celac::references {

/// Appends the mentions in `text` that are Chinese.
void read_han_mentions(std::string_view text, std::vector<Mention> &out);

}  // namespace celac::references
