#pragma once
// The stretches of a text in which a reference may stand: nearly all of a plan has none, and is skipped sixteen bytes at a
// time.

#include <cstddef>
#include <string_view>

namespace celac::references {

/// Bytes [begin, end) of a text; none where `begin` is its end.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The first stretch from byte `from` on with blanks behind which a number may stand: digits, letters of a label, what a
/// bracket closes, or an ordinal in letters behind a word that may be one of laws.
[[nodiscard]] Stretch next_stretch(std::string_view text, std::size_t from);

}  // namespace celac::references
