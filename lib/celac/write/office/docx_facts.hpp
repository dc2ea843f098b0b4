#pragma once
// What a Word file says of how it was made.

#include <string>

namespace celac {

/// Who wrote a file, or made its changes, and at what instant (2022-01-31T00:00:00Z); both may be empty.
struct DocxFacts {
  std::string author;
  std::string made;
};

}  // namespace celac
