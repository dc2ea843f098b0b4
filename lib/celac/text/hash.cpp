#include "celac/text/hash.hpp"

#include <fmt/core.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace celac {

std::uint64_t hash64(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::string hash128_hex(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace celac
