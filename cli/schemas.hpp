#pragma once
// The published JSON Schemas, compiled in.

#include <string_view>

namespace celac::cli {

/// The schema called `name` (plan, ...), empty if there is none.
[[nodiscard]] std::string_view find_schema(std::string_view name);

}  // namespace celac::cli
