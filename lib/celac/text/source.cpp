#include "celac/text/source.hpp"

#include <algorithm>
#include <cstring>

#include "celac/text/hash.hpp"
#include "celac/text/utf8.hpp"

namespace celac {
namespace {

bool looks_utf16(std::string_view bytes) {
  if (bytes.size() >= 2 && (bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF")) {
    return true;
  }
  // Without a mark: every other byte of the start is NUL.
  const std::size_t sample = std::min<std::size_t>(bytes.size(), 64) & ~std::size_t{1};
  if (sample < 4) {
    return false;
  }
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < sample; i += 2) {
    even += bytes[i] == '\0' ? 1U : 0U;
    odd += bytes[i + 1] == '\0' ? 1U : 0U;
  }
  const std::size_t pairs = sample / 2;
  return (even * 4 > pairs * 3 && odd == 0) || (odd * 4 > pairs * 3 && even == 0);
}

bool is_blank(std::string_view bytes) {
  // Nearly every input shows a letter at once, so this does not read it twice.
  for (std::size_t at = 0; at < bytes.size();) {
    const auto c = utf8::decode(bytes, at);
    if (!utf8::is_space(c.code) && !utf8::is_invisible(c.code)) {
      return false;
    }
    at += c.size;
  }
  return true;
}

}  // namespace

TextCheck check_text(std::string_view bytes) {
  if (bytes.size() > max_source_bytes) {
    return {NotText::too_large, max_source_bytes};
  }
  if (bytes.empty()) {
    return {NotText::empty, 0};
  }
  if (looks_utf16(bytes)) {
    return {NotText::utf16, 0};
  }
  if (const void *nul = std::memchr(bytes.data(), 0, bytes.size())) {
    return {NotText::nul, static_cast<std::size_t>(static_cast<const char *>(nul) - bytes.data())};
  }
  if (const auto offset = utf8::first_invalid(bytes)) {
    return {NotText::not_utf8, *offset};
  }
  if (is_blank(bytes)) {
    return {NotText::blank, 0};
  }
  return {};
}

Source::Source(std::string name, std::string bytes) : name_(std::move(name)), bytes_(std::move(bytes)) {
  starts_.push_back(0);
  const char *const base = bytes_.data();
  const char *const end = base + bytes_.size();
  const bool lone_cr = std::memchr(base, '\r', bytes_.size()) != nullptr;
  for (const char *at = base; at < end;) {
    const char *stop = nullptr;
    if (lone_cr) {
      stop = std::find_if(at, end, [](char c) { return c == '\n' || c == '\r'; });
    } else {
      stop = static_cast<const char *>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
    }
    if (stop == nullptr || stop == end) {
      break;
    }
    if (*stop == '\r' && stop + 1 < end && stop[1] == '\n') {
      crlf_ = true;
      ++stop;
    }
    at = stop + 1;
    if (at < end) {
      starts_.push_back(static_cast<std::uint32_t>(at - base));
    }
  }
}

std::uint32_t Source::line_of(std::uint32_t offset) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  return static_cast<std::uint32_t>(after - starts_.begin()) - 1;
}

Place Source::place_of(std::uint32_t offset) const {
  const std::uint32_t line_index = line_of(offset);
  const std::uint32_t begin = starts_[line_index];
  const auto column = utf8::count(bytes().substr(begin, offset - begin)) + 1;
  return {line_index + 1, static_cast<std::uint32_t>(column)};
}

std::string Source::xxh3() const { return hash128_hex(bytes_); }

}  // namespace celac
