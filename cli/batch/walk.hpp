#pragma once
// The files below a directory, one after another: never more in memory than the folders that are open.

#include <optional>
#include <string>
#include <vector>

#include "celac/diagnostic/diagnostic.hpp"

namespace celac::cli {

/// Walks a directory in the byte order of paths. Hidden files and folders are left out, links to folders are not
/// followed (there would be loops), and what is no regular file is passed by: reading a pipe would wait for ever.
class Walk {
 public:
  Walk(std::string directory, const std::vector<std::string> &globs);

  /// The next file, or why a folder cannot be read, or nothing at the end.
  [[nodiscard]] std::optional<Result<std::string>> next();
  /// How many files there were so far.
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  struct Folder {
    std::string below;               ///< path from the directory to this folder, with a slash unless empty
    std::vector<std::string> names;  ///< in reverse order; a folder's name ends with a slash
  };
  [[nodiscard]] std::optional<Diagnostic> enter(const std::string &below);
  [[nodiscard]] std::string path(const std::string &below) const;

  std::string directory_;
  const std::vector<std::string> &globs_;
  std::vector<Folder> open_;
  bool begun_ = false;
  std::size_t count_ = 0;
};

}  // namespace celac::cli
