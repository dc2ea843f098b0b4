#pragma once
// Settings of validate: the command line, then .celac.yaml, then the defaults. Each knows where it comes from.

#include <map>
#include <mutex>
#include <set>
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

/// The settings in force, file by file. A .celac.yaml is looked for in the folder of the file and upward (of standard
/// input: in the current directory); --config names another one for all files, --no-config none.
class SettingsByFile {
 public:
  SettingsByFile(const Options &options, const Streams &streams) : options_(options), streams_(streams) {}

  /// Those of `file`; may be called from several threads, and stays where it is. Fails, with line and column, where
  /// the settings file is no YAML, has a setting that there is not, names a code that there is not (the command line
  /// too), or is not to be trusted.
  [[nodiscard]] const Result<Settings> &of(const std::string &file);

 private:
  const Options &options_;
  const Streams &streams_;
  std::mutex mutex_;
  std::map<std::string, Result<Settings>> by_folder_;
  std::set<std::string> passed_by_;  // files that are no settings, and were said to be none
};

}  // namespace celac::cli
