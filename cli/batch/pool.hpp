#pragma once
// Work by several threads, results in the order of the tasks, memory for a window of them.

#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace celac::cli {

/// Takes tasks from `next` until it has none, does them with `work` on `jobs` threads and hands every result to `take`
/// in the order of the tasks. `next` and `take` run on the calling thread only. No more than four results a thread wait
/// for their turn: a task that takes long holds the others back. Ends early, with false, where `take` says so. What
/// `work` throws is thrown here when its turn comes. The constructor throws std::system_error where the system gives no
/// more threads.
template <class Task, class Done>
class Pool {
 public:
  using Next = std::function<std::optional<Task>()>;
  using Work = std::function<Done(Task &)>;
  using Take = std::function<bool(Done &)>;

  Pool(unsigned jobs, Work work) : work_(std::move(work)) {
    if (jobs < 2) {
      return;
    }
    slots_.resize(std::size_t{jobs} * 4);
    threads_.reserve(jobs);
    try {
      for (unsigned i = 0; i < jobs; ++i) {
        threads_.emplace_back([this] { serve(); });
      }
    } catch (...) {
      stop();  // a pool that was not made has no destructor, and a thread that nobody joins ends the program
      throw;
    }
  }

  ~Pool() { stop(); }
  Pool(const Pool &) = delete;
  Pool &operator=(const Pool &) = delete;

  bool run(const Next &next, const Take &take) {
    if (threads_.empty()) {
      return run_here(next, take);
    }
    bool more = true;
    for (std::size_t turn = 0;; ++turn) {
      while (more && given_ < turn + slots_.size()) {
        auto task = next();
        more = task.has_value();
        if (more) {
          give(std::move(*task));
        }
      }
      if (turn == given_) {
        return true;
      }
      Done done = wait(turn);
      if (!take(done)) {
        return false;
      }
    }
  }

 private:
  struct Slot {
    std::optional<Task> task;
    std::optional<Done> done;
    std::exception_ptr error;
  };

  bool run_here(const Next &next, const Take &take) {
    while (auto task = next()) {
      Done done = work_(*task);
      if (!take(done)) {
        return false;
      }
    }
    return true;
  }

  void stop() {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    to_do_.notify_all();
    for (std::thread &thread : threads_) {
      thread.join();
    }
  }

  Slot &slot(std::size_t turn) { return slots_[turn % slots_.size()]; }

  void give(Task task) {
    {
      const std::lock_guard lock(mutex_);
      slot(given_++).task = std::move(task);
    }
    to_do_.notify_one();
  }

  Done wait(std::size_t turn) {
    std::unique_lock lock(mutex_);
    Slot &mine = slot(turn);
    is_done_.wait(lock, [&] { return mine.done || mine.error; });
    awaited_ = turn + 1;
    if (mine.error) {
      std::rethrow_exception(mine.error);
    }
    Done done = std::move(*mine.done);
    mine.done.reset();
    return done;
  }

  void serve() {
    std::unique_lock lock(mutex_);
    for (;;) {
      to_do_.wait(lock, [this] { return stopped_ || begun_ < given_; });
      if (stopped_) {
        return;
      }
      const std::size_t turn = begun_++;
      Slot &mine = slot(turn);
      Task task = std::move(*mine.task);
      mine.task.reset();
      lock.unlock();
      std::optional<Done> done;
      std::exception_ptr error;
      try {
        done.emplace(work_(task));
      } catch (...) {
        error = std::current_exception();
      }
      lock.lock();
      mine.done = std::move(done);
      mine.error = error;
      if (turn == awaited_) {
        is_done_.notify_one();
      }
    }
  }

  Work work_;
  std::mutex mutex_;  // of all that follows
  std::condition_variable to_do_;
  std::condition_variable is_done_;
  std::vector<Slot> slots_;
  std::size_t given_ = 0;
  std::size_t begun_ = 0;
  std::size_t awaited_ = 0;  // the turn that the caller waits for, or will
  bool stopped_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace celac::cli
