#pragma once
// Which sections correspond: by the links of what stands below them and by their titles, never by their numbers alone.

#include "celac/diff/align/matching.hpp"

namespace celac {

/// Links sections one to one. Items must be linked already.
void match_sections(Matching &matching);

}  // namespace celac
