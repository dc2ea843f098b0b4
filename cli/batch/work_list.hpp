#pragma once
// What a run has to do, file by file: the FILEs of the command line, then the list of --files-from, directories opened
// up where --glob is given. Read as it is needed: a list may have no end.

#include <memory>
#include <optional>
#include <string>

#include "celac/diagnostic/diagnostic.hpp"
#include "cli/batch/walk.hpp"
#include "cli/options.hpp"
#include "cli/streams.hpp"

namespace celac::cli {

class WorkList {
 public:
  /// `options` and `streams` outlive the list.
  WorkList(const Options &options, const Streams &streams);
  ~WorkList();
  WorkList(const WorkList &) = delete;
  WorkList &operator=(const WorkList &) = delete;

  /// The next file ("-" is standard input), or why there is none in its place, or nothing at the end.
  [[nodiscard]] std::optional<Result<std::string>> next();

 private:
  [[nodiscard]] std::optional<Result<std::string>> next_named();
  [[nodiscard]] std::optional<Result<std::string>> next_listed();
  [[nodiscard]] Diagnostic refusal(std::string code, std::string message) const;

  const Options &options_;
  const Streams &streams_;
  std::size_t named_ = 0;  ///< FILEs of the command line that were handed out
  std::FILE *list_ = nullptr;
  bool ended_ = false;
  std::size_t line_ = 0;
  std::unique_ptr<Walk> walk_;
  std::string walked_;
};

/// How many files a list will have, by a look at its directories and its list now; nothing where the list is a stream.
[[nodiscard]] std::optional<std::size_t> count_files(const Options &options);

}  // namespace celac::cli
