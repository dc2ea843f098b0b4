#pragma once
// Where results go: standard output, or a file that is replaced only when everything was written.

#include <string>
#include <string_view>

#include "cli/options.hpp"
#include "cli/streams.hpp"

namespace celac::cli {

/// Collects what a command writes. Large pieces go out as they come; `finish` says whether all of it arrived.
/// With -o, a temporary file beside the target is renamed over it at the end, or removed. A link to the target stays.
class Output {
 public:
  Output(const Options &options, const Streams &streams) : Output(options.output, streams) {}
  /// Writes to the file `target`, to standard output if that is empty.
  Output(std::string target, const Streams &streams);
  /// Writes to `descriptor`, an open file called `name`, and closes it in the end.
  Output(int descriptor, std::string name, const Streams &streams);
  ~Output();
  Output(const Output &) = delete;
  Output &operator=(const Output &) = delete;

  /// False once writing has failed: there is no point in going on.
  bool write(std::string_view text);
  /// Flushes and, with -o, renames. Reports what went wrong on standard error; false if anything did.
  bool finish();

 private:
  bool fail(const std::string &what);
  bool open_temporary();

  const Streams &streams_;
  std::string target_;
  std::string real_;  // the target after all links
  std::string temporary_;
  int descriptor_ = -1;
  int slot_ = -1;  // where the temporary file is guarded against signals
  bool failed_ = false;
};

/// From here on a pipe whose reader went away ends the run by SIGPIPE only where no file is half written; else what goes
/// to files is finished, and end_if_pipe_closed() ends the run. Where the caller ignores SIGPIPE it stays an error.
void outlive_closed_pipes();
void end_if_pipe_closed();

}  // namespace celac::cli
