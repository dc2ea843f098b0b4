#pragma once
// What identifies a finding from one version of a file to the next: its words, never its line.

#include <string>
#include <vector>

#include "celac/diagnostic/diagnostic.hpp"
#include "celac/text/source.hpp"

namespace celac::check {

/// One fingerprint a finding, 32 hexadecimal digits: of its code, its message and the line it stands in, and of how
/// many equal ones stand before it. Lines that are added or removed elsewhere do not change it. `source` may be null.
[[nodiscard]] std::vector<std::string> fingerprints(const std::vector<Diagnostic> &findings, const Source *source);

}  // namespace celac::check
