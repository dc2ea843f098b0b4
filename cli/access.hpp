#pragma once
// Who may read and write a file that replaces another.

#include <string>

namespace celac::cli {

/// Gives the open file what `target` has, which it will replace: mode, owner, group and access control list; of those
/// that the system does not let us keep, nothing that lets anybody do more than before. No bit makes a program run as
/// somebody else. Where there is no target the umask decides. False, with errno, where the mode cannot be set.
[[nodiscard]] bool keep_access(const std::string &target, int descriptor);

}  // namespace celac::cli
