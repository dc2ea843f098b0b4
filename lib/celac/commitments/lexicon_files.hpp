#pragma once
// The texts of the lexicons, part of the program.

#include <string_view>

namespace celac {

/// The text of "en.lexicon" and so on; empty where there is none of the name. Generated from lexicon/.
[[nodiscard]] std::string_view lexicon_file(std::string_view name);

}  // namespace celac
