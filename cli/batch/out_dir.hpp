#pragma once
// --out-dir: one file for each plan, in a folder, named after the file that the plan was read from.

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/batch/plan_run.hpp"
#include "cli/options.hpp"
#include "cli/streams.hpp"

namespace celac::cli {

/// `file` without folders and the ending of a plan, as every system takes it for a name: "plan" of "a/plan.md". What
/// systems keep for themselves is '_'; a name does not begin with '.' or '-'.
[[nodiscard]] std::string safe_stem(std::string_view file);

/// The names of a run's files: none twice, also where a system does not tell capitals from small letters.
class OutputNames {
 public:
  explicit OutputNames(std::string_view ending) : ending_(ending) {}
  /// The name of the next plan of `file`: "plan.html"; "plan-2.html" where that was given before.
  [[nodiscard]] std::string next(std::string_view file);

 private:
  std::string ending_;
  std::set<std::string> given_;             // in small letters
  std::map<std::string, unsigned> copies_;  // the last number of each stem
};

/// Renders every file of the work list by `work`, whose outcome has the whole file of each plan in `texts`, and writes
/// them to options.out_dir, which is made where it is missing. No file that the run reads is replaced, and none that it
/// wrote. All names are read before the first file is. The status of the command.
[[nodiscard]] int write_into_folder(const Options &options, const Streams &streams, std::string_view ending,
                                    const std::function<PlanOutcome(const std::string &file)> &work);

}  // namespace celac::cli
