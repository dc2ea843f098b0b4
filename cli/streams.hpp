#pragma once
// Where a run reads and writes. Injected, so that tests run commands in process.

#include <cstdio>

namespace celac::cli {

struct Streams {
  std::FILE *in = stdin;
  std::FILE *out = stdout;
  std::FILE *err = stderr;
};

/// Exit statuses (contract): done, findings, trouble.
enum Exit : int { done = 0, findings = 1, trouble = 2 };

}  // namespace celac::cli
