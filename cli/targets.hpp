#pragma once
// The files that a run will replace: none of them may be one of its inputs, whatever link leads there.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "celac/diagnostic/diagnostic.hpp"
#include "cli/options.hpp"
#include "cli/streams.hpp"

namespace celac::cli {

/// Takes note of what `options` will replace or write into (-o, --report, --write-baseline, a stream that leads to a
/// file), and forgets the run before. Fails if two of them are one file.
[[nodiscard]] std::optional<Diagnostic> note_targets(const Options &options, const Streams &streams);

/// Notes one more, which is open: what a run goes on to write is no input of it.
void note_target(int descriptor);

/// Whether `file` is a link that leads to nothing, or to what lies in none of `folders`. Where a name was only come upon,
/// such a link must not lead the pen to where nobody pointed.
[[nodiscard]] bool leads_out(const std::string &file, const std::vector<std::string> &folders);

/// What a file is read as. What is read as a plan has to be one. A baseline alone may be read before it is brought up to date.
enum class ReadAs : std::uint8_t { input, plan, baseline };

/// Whether the open file is one of them: an input that is must be refused, and from then on nothing is replaced.
[[nodiscard]] bool is_target(int descriptor, ReadAs as = ReadAs::input);

/// What is said of such an input.
[[nodiscard]] Diagnostic output_is_input(const std::string &file);

/// Why an office file is not written: standard output, or the file of -o, is a terminal.
[[nodiscard]] std::optional<Diagnostic> terminal_fault(const Options &options, const Streams &streams);

/// Whether an input was found among them.
[[nodiscard]] bool targets_refused();

/// The number of the stream that a name stands for, by whatever link: /dev/stdout, /dev/stderr, /dev/fd/3,
/// /proc/self/fd/3, app.log -> /dev/stdout. It is written to as it stands; what it leads to is no file to replace.
[[nodiscard]] std::optional<int> stream_of(const std::string &name);

}  // namespace celac::cli
