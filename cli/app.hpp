#pragma once
// The program: arguments in, exit status out.

#include "cli/streams.hpp"

namespace celac::cli {

/// Runs celac with these arguments (argv[0] is the program). Returns the exit status.
int run(int argc, const char *const *argv, const Streams &streams);

}  // namespace celac::cli
