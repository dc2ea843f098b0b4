#pragma once
// The files that a run will replace: none of them may be one of its inputs, whatever link leads there.

#include <optional>
#include <string>

#include "celac/diagnostic/diagnostic.hpp"
#include "cli/options.hpp"

namespace celac::cli {

/// Takes note of what `options` will replace (-o, --report, --write-baseline), and forgets the run before. Fails if two
/// of them are one file.
[[nodiscard]] std::optional<Diagnostic> note_targets(const Options &options);

/// Whether the open file is one of them: an input that is must be refused, and from then on nothing is replaced.
[[nodiscard]] bool is_target(int descriptor);

/// What is said of such an input.
[[nodiscard]] Diagnostic output_is_input(const std::string &file);

/// Whether an input was found among them.
[[nodiscard]] bool targets_refused();

/// The number of the stream that a name stands for: /dev/stdout, /dev/stderr, /dev/fd/3, /proc/self/fd/3. It is written
/// to as it stands; what it leads to is no file to replace.
[[nodiscard]] std::optional<int> stream_of(const std::string &name);

}  // namespace celac::cli
