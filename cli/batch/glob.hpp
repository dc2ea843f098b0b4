#pragma once
// --glob: which files of a directory are meant, as in .gitignore and ripgrep.

#include <string>
#include <vector>

namespace celac::cli {

/// Whether `path` (relative to the directory that is walked) is meant by `globs`. A glob without a slash is of the
/// name alone, one with a slash of the whole path, where `**` stands for any folders. `!` before it takes files out
/// again; the last glob that fits decides. Where all globs take out, everything else is meant. Bytes, not characters.
[[nodiscard]] bool is_meant(const std::string &path, const std::vector<std::string> &globs);

}  // namespace celac::cli
