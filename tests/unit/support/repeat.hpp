#pragma once
// Inputs built to be long or deep.

#include <cstddef>
#include <string>

namespace celac::tests {

inline std::string repeat(const std::string &text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (; times > 0; --times) {
    out += text;
  }
  return out;
}

}  // namespace celac::tests
