#pragma once
// What is no text of a plan, told by its first bytes, and the program that makes one of it.

#include <optional>
#include <string>
#include <string_view>

#include "celac/diagnostic/diagnostic.hpp"

namespace celac::cli {

/// Why `bytes` are not read: PDF, files of office programs, images, archives, and what celac and others write for
/// readers and not for programs. `name` is the file's, for the command in the help. Nothing where it may be a plan or
/// a model.
[[nodiscard]] std::optional<Diagnostic> foreign_format(const std::string &name, std::string_view bytes);

/// How to convert text that is not UTF-8, as its bytes let guess; empty if they are no text.
[[nodiscard]] std::string help_with_encoding(const std::string &name, std::string_view bytes);

}  // namespace celac::cli
