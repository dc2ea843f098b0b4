#pragma once
// Blanks written as entities: `&nbsp;`, `&emsp;`, `&#12288;`. Web pages indent and part words with them.

#include <cstdint>
#include <string_view>

namespace celac {

/// The position behind the entity at `at` if it stands for a blank; `at` itself if none does. `end` bounds it.
[[nodiscard]] std::uint32_t past_blank_entity(std::string_view bytes, std::uint32_t at, std::uint32_t end);

}  // namespace celac
