#include "celac/outline/vocabulary.hpp"

#include <algorithm>

#include "celac/text/utf8.hpp"

namespace celac {
namespace {

std::uint64_t hash_word(std::string_view word) {
  std::uint64_t hash = 1469598103934665603ULL;
  for (const char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    hash = (hash ^ (byte >= 'A' && byte <= 'Z' ? byte | 0x20U : byte)) * 1099511628211ULL;
  }
  return hash;
}

}  // namespace

bool Vocabulary::has(std::string_view word) {
  if (!filled_) {
    fill();
  }
  return std::binary_search(words_.begin(), words_.end(), hash_word(word));
}

void Vocabulary::fill() {
  filled_ = true;
  const auto in_word = [&](std::size_t at) -> std::uint32_t {
    const auto c = static_cast<unsigned char>(bytes_[at]);
    if (c < 0x80) {
      return c == '-' || (c | 0x20U) - 'a' < 26U ? 1 : 0;
    }
    const auto character = utf8::decode(bytes_, at);
    return utf8::is_letter(character.code) ? character.size : 0;
  };
  for (std::size_t at = 0; at < bytes_.size();) {
    std::size_t end = at;
    for (std::uint32_t size = in_word(end); size > 0; size = end < bytes_.size() ? in_word(end) : 0) {
      end += size;
    }
    if (end == at) {
      ++at;
      continue;
    }
    const std::string_view word = bytes_.substr(at, end - at);
    const bool cut = word.back() == '-';
    const bool tail = at >= 2 && bytes_[at - 1] == '\n' && (bytes_[at - 2] == '-' || bytes_[at - 2] == '\r');
    if (!cut && !tail) {
      words_.push_back(hash_word(word));
    }
    at = end;
  }
  std::sort(words_.begin(), words_.end());
  words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
}

}  // namespace celac
