#pragma once
// Which word was meant: edit distance for "did you mean".

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace celac {

/// How many bytes are changed, added, left out, or turned round with their neighbour.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The known word nearest to `word`, if it is near enough to have been meant (a third of its letters, at least one); else empty.
[[nodiscard]] std::string nearest(std::string_view word, const std::vector<std::string> &known);

}  // namespace celac
