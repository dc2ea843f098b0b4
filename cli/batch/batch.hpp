#pragma once
// One run over many files: the work list, the threads and the progress line together. Commands say what is to be done
// with a file, and what with the outcome.

#include <functional>
#include <optional>
#include <string>

#include "cli/batch/pool.hpp"
#include "cli/batch/progress.hpp"
#include "cli/batch/work_list.hpp"
#include "cli/options.hpp"
#include "cli/streams.hpp"

namespace celac::cli {

/// Does `work` for every file of the work list, on -j threads, and hands the outcomes to `take` in the order of the
/// list. `refuse` makes an outcome of a place of the list that has no file; `skip` says which files are not done at
/// all. False where `take` ended the run.
template <class Done>
bool run_batch(const Options &options, const Streams &streams, const std::function<bool(const std::string &)> &skip,
               const std::function<Done(const std::string &)> &work,
               const std::function<Done(const Diagnostic &)> &refuse,
               const std::function<bool(Done &, Progress &)> &take) {
  using Task = Result<std::string>;
  WorkList list(options, streams);
  Progress progress(options, streams, [&options] { return count_files(options); });
  Pool<Task, Done> pool(options.batch.jobs, [&](Task &task) { return task ? work(*task) : refuse(task.error()); });
  return pool.run(
      [&] {
        auto task = list.next();
        while (task && *task && skip && skip(**task)) {
          task = list.next();
        }
        return task;
      },
      [&](Done &done) {
        const bool more = take(done, progress);
        progress.step();
        return more;
      });
}

}  // namespace celac::cli
