#pragma once
// A set of bytes, to search a text for: the searches of std::string_view call a function for each byte.

#include <array>
#include <cstddef>
#include <string_view>

namespace celac {

class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view bytes) {
    for (const char c : bytes) {
      has_[static_cast<unsigned char>(c)] = true;
    }
  }

  [[nodiscard]] constexpr bool has(char c) const { return has_[static_cast<unsigned char>(c)]; }

  /// As those of std::string_view, npos for none.
  [[nodiscard]] constexpr std::size_t find_first_in(std::string_view text, std::size_t from = 0) const {
    while (from < text.size() && !has(text[from])) {
      ++from;
    }
    return from < text.size() ? from : std::string_view::npos;
  }
  [[nodiscard]] constexpr std::size_t find_first_not_in(std::string_view text, std::size_t from = 0) const {
    while (from < text.size() && has(text[from])) {
      ++from;
    }
    return from < text.size() ? from : std::string_view::npos;
  }

  /// `text` without the bytes of the set at its end.
  [[nodiscard]] constexpr std::string_view without_end(std::string_view text) const {
    while (!text.empty() && has(text.back())) {
      text.remove_suffix(1);
    }
    return text;
  }
  /// `text` without the bytes of the set at its start.
  [[nodiscard]] constexpr std::string_view without_start(std::string_view text) const {
    while (!text.empty() && has(text.front())) {
      text.remove_prefix(1);
    }
    return text;
  }

 private:
  std::array<bool, 256> has_{};
};

}  // namespace celac
