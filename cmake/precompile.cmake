# What nearly every unit includes, parsed once a target. Each file still includes what it uses: the presets `tidy` and
# `fuzz` build without.
function(celac_precompile target)
  target_precompile_headers(
    ${target}
    PRIVATE
    <algorithm>
    <array>
    <cstdint>
    <functional>
    <memory>
    <optional>
    <string>
    <string_view>
    <unordered_map>
    <vector>
    <fmt/core.h>)
endfunction()
