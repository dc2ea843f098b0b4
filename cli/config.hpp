#pragma once
// Settings of validate: the command line, then .celac.yaml, then the defaults. Each knows where it comes from.

#include <string>
#include <vector>

#include "celac/check/check.hpp"
#include "cli/options.hpp"
#include "cli/streams.hpp"

namespace celac::cli {

struct Settings {
  check::Selection selection;
  FailOn fail_on = FailOn::error;
  std::string baseline;
  std::string language;

  /// What --show-config prints: setting, value and origin, one a line.
  struct Origin {
    std::string setting;
    std::string value;
    std::string from;  ///< "default", "command line" or file:line
  };
  std::vector<Origin> origins;
};

/// The settings in force. A .celac.yaml is looked for in the current directory and upward; --config names another
/// file, --no-config none. Fails, with line and column, where the file is no YAML, has a setting that there is not, or
/// names a code that there is not (the command line too).
[[nodiscard]] Result<Settings> load_settings(const Options &options, const Streams &streams);

}  // namespace celac::cli
