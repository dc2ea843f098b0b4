#pragma once
// A Source owns the bytes of one input and knows its lines. Everything downstream points into it with spans.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "celac/text/span.hpp"

namespace celac {

/// Larger inputs are refused: spans have 32 bits and no plan comes near.
inline constexpr std::size_t max_source_bytes = std::size_t{256} << 20U;

/// Why some bytes are not text that celac reads.
enum class NotText : std::uint8_t { none, too_large, empty, blank, utf16, nul, not_utf8 };

/// The verdict on an input, with the byte (0-based) that decided it.
struct TextCheck {
  NotText problem = NotText::none;
  std::size_t offset = 0;
};

[[nodiscard]] TextCheck check_text(std::string_view bytes);

/// The bytes of a file, its name as the user gave it and the start of each line.
/// Lines end at LF, CRLF or a lone CR (a form feed is white space within a line).
class Source {
 public:
  Source() = default;
  /// `bytes` must have passed check_text.
  Source(std::string name, std::string bytes);

  [[nodiscard]] const std::string &name() const { return name_; }
  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  /// The bytes of the byte-order mark at its start: 3, or 0 where there is none.
  [[nodiscard]] std::uint32_t mark_size() const { return bytes().starts_with("\xEF\xBB\xBF") ? 3 : 0; }
  [[nodiscard]] std::string_view slice(Span span) const { return bytes().substr(span.begin, span.size()); }

  [[nodiscard]] std::uint32_t line_count() const { return static_cast<std::uint32_t>(starts_.size()); }
  /// First byte of line `line` (0-based), and one past its last byte without the line end.
  [[nodiscard]] Span line(std::uint32_t line) const {
    const std::uint32_t begin = starts_[line];
    std::uint32_t end = line + 1 < starts_.size() ? starts_[line + 1] : static_cast<std::uint32_t>(bytes_.size());
    while (end > begin && (bytes_[end - 1] == '\n' || bytes_[end - 1] == '\r')) {
      --end;
    }
    return {begin, end};
  }
  [[nodiscard]] std::uint32_t line_begin(std::uint32_t line) const { return starts_[line]; }
  /// The line (0-based) that holds byte `offset`.
  [[nodiscard]] std::uint32_t line_of(std::uint32_t offset) const;
  /// Line and column, both from 1, the column in characters.
  [[nodiscard]] Place place_of(std::uint32_t offset) const;
  [[nodiscard]] bool has_crlf() const { return crlf_; }

  /// XXH3-128 of the bytes in hexadecimal: identity, not security.
  [[nodiscard]] std::string xxh3() const;

 private:
  std::string name_;
  std::string bytes_;
  std::vector<std::uint32_t> starts_;
  bool crlf_ = false;
};

}  // namespace celac
