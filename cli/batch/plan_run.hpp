#pragma once
// A run over many files that writes their plans, one after another: parse and render.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "celac/plan/plan.hpp"
#include "cli/batch/batch.hpp"
#include "cli/batch/journal.hpp"
#include "cli/batch/summary.hpp"
#include "cli/output.hpp"

namespace celac::cli {

/// What became of one file.
struct PlanOutcome {
  std::string file;
  std::vector<std::string> texts;    ///< what is to be written of it
  std::vector<Plan> plans;           ///< or its plans, where all of them become one file
  std::vector<Diagnostic> findings;  ///< with the errors for which it, or a plan in it, was refused
  bool refused = false;
  bool unnamed = false;  ///< no file: a directory or a list that could not be read
};

/// How a command writes plans.
struct PlanFormat {
  std::function<PlanOutcome(const std::string &file)> work;  ///< called from several threads
  std::function<std::string(bool first)> separator;          ///< what stands before a text
  bool ndjson = false;                                       ///< in a series, refused files get records
  bool one_plan = false;                                     ///< the output holds one plan, and no more
  std::function<void(const Plan &plan)> collect;             ///< takes the plans, in order, where they become one file
  /// Appends that file, and gives what is to be said of it.
  std::function<Result<std::vector<Diagnostic>>(std::string &out)> close;
};

/// Why a second plan has no place in such an output.
[[nodiscard]] Diagnostic one_plan_a_file(const std::string &file);

class PlanRun {
 public:
  /// With a `journal` it goes on with what that one holds.
  PlanRun(PlanFormat format, const Options &options, const Streams &streams, std::optional<Journal> journal);

  /// The status of the command.
  int all();

 private:
  bool is_done(const std::string &name);
  bool write_collected();
  bool take(PlanOutcome &outcome, Progress &progress);
  bool resume(PlanOutcome &outcome);
  void record_refusals(PlanOutcome &outcome) const;

  PlanFormat format_;
  const Options &options_;
  const Streams &streams_;
  std::optional<Journal> journal_;
  std::optional<Output> output_;
  BatchCounts counts_;
  bool records_refusals_;
  bool first_ = true;
};

}  // namespace celac::cli
