#pragma once
// Blanks written as entities: `&nbsp;`, `&emsp;`, `&#12288;`. Web pages indent and part words with them.

#include <cstdint>
#include <string_view>

namespace celac {

struct BlankEntity {
  std::uint32_t end = 0;  ///< the position behind it
  char32_t code = 0;      ///< the blank; 0 if none stands there
};

/// The entity at `at` that stands for a blank. `limit` bounds it.
[[nodiscard]] BlankEntity read_blank_entity(std::string_view bytes, std::uint32_t at, std::uint32_t limit);

/// The position behind the entity at `at` if it stands for a blank; `at` itself if none does. `limit` bounds it.
[[nodiscard]] inline std::uint32_t past_blank_entity(std::string_view bytes, std::uint32_t at, std::uint32_t limit) {
  const BlankEntity found = read_blank_entity(bytes, at, limit);
  return found.code == 0 ? at : found.end;
}

}  // namespace celac
