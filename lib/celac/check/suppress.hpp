#pragma once
// `<!-- celac: ignore CODE, CODE -->` in the source.

#include <cstdint>
#include <vector>

#include "celac/diagnostic/diagnostic.hpp"
#include "celac/text/source.hpp"

namespace celac::check {

/// What one comment asks for.
struct IgnoreRequest {
  std::uint32_t first = 0;  ///< lines that it concerns, from 1
  std::uint32_t last = 0;
  std::vector<Span> codes;  ///< where they stand in the source; empty: all codes
};

/// The comments of `source`, in order.
[[nodiscard]] std::vector<IgnoreRequest> ignore_requests(const Source &source);

/// Takes out the findings that comments in `source` ask to ignore. A comment concerns its own line; alone on its line,
/// the lines below it up to the next blank one (blank lines right below it are skipped). Without codes it concerns
/// all of them. What is returned are the codes, by where they stand in the source, that took out nothing.
std::vector<Span> suppress(const Source &source, std::vector<Diagnostic> &findings);

}  // namespace celac::check
