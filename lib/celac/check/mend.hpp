#pragma once
// Applies fixes to a source, and sees to it that safe ones leave ids and texts as they are.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "celac/diagnostic/diagnostic.hpp"
#include "celac/plan/edition.hpp"

namespace celac::check {

/// Reads a text again as the edition it came from was read, and says what is wrong with it.
struct Reread {
  std::function<Result<Edition>(std::string text)> read;
  std::function<std::vector<Diagnostic>(const Edition &edition)> check;
};

struct Mended {
  std::string text;
  std::uint64_t count = 0;    ///< fixes that were made
  std::uint64_t refused = 0;  ///< safe fixes that would have changed ids or texts, or would have taken too long to try
};

/// `text` with `fixes` applied. Of fixes that overlap the first is made.
[[nodiscard]] std::string apply_fixes(std::string_view text, std::vector<Fix> fixes);

/// Mends `edition` until no fix is left: the safe ones, and with `unsafe` then all others. Every round of safe fixes
/// is read again; a code whose fixes change an id or a text is left alone. The text is read a bounded number of times,
/// a large one less often. The edition is taken, for a hostile one is large and is not needed beside the next.
[[nodiscard]] Mended mend(Edition edition, const Reread &reread, bool unsafe);

}  // namespace celac::check
