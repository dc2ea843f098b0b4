#pragma once
// From argv to Options: the one place that knows CLI11.

#include <optional>
#include <string>

#include "cli/options.hpp"
#include "cli/streams.hpp"

namespace celac::cli {

/// What became of the arguments: options to run with, or a text to print (help, version, an error) and a status.
struct Arguments {
  std::optional<Options> options;
  std::string text;
  int status = done;
};

[[nodiscard]] Arguments parse_arguments(int argc, const char *const *argv);

}  // namespace celac::cli
