#pragma once
// Whether a word has the shape of a BCP 47 tag: es, pt-BR, zh-Hans-CN, x-corvane. Not whether somebody registered it.

#include <string_view>

namespace celac::cli {

/// Whether `tag` is well-formed by the grammar of RFC 5646, section 2.1.
[[nodiscard]] bool is_language_tag(std::string_view tag);

}  // namespace celac::cli
