#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>

#include "cli/app.hpp"
#include "cli/output.hpp"

namespace {

// CLI11 allocates before main() and in functions that must not throw: no handler of ours is reached from there.
[[noreturn]] void end_without_memory() {
  try {
    if (const auto error = std::current_exception()) {
      std::rethrow_exception(error);
    }
  } catch (const std::bad_alloc &) {
    std::fputs("celac: out of memory\n", stderr);
    std::_Exit(2);
  } catch (...) {
    std::abort();
  }
  std::abort();
}

// Before the constructors of global objects, which have no priority of their own.
[[gnu::constructor(101)]] void begin() { std::set_terminate(end_without_memory); }

}  // namespace

int main(int argc, char **argv) {
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may grow no further is an error of write(), with a message
  celac::cli::outlive_closed_pipes();
  const int status = celac::cli::run(argc, argv, {});
  celac::cli::end_if_pipe_closed();
  return status;
}
