#pragma once
// Where settings that nobody named are found, and which of them are to be trusted.

#include <set>
#include <string>

#include "celac/diagnostic/diagnostic.hpp"

namespace celac::cli {

/// The nearest .celac.yaml in `folder` ("" is the current directory) or above it; empty if there is none. The files
/// called .celac.yml on the way, which nobody reads, go into `passed_by`. Fails as `found_file_fault` does.
[[nodiscard]] Result<std::string> find_config(const std::string &folder, std::set<std::string> &passed_by);

/// Why `file`, which was found and not named by the user, is not read: it is a link or no regular file (it could lead
/// to any file, or never end), or belongs to somebody else than the user, root, and the owner of `folder`, for which
/// it was found. A file that cannot be seen has no fault here: reading it says what is wrong.
[[nodiscard]] std::optional<Diagnostic> found_file_fault(const std::string &file, const std::string &folder);

}  // namespace celac::cli
