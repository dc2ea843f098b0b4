#include "cli/output.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <utility>

#include "celac/write/common/escape.hpp"
#include "cli/access.hpp"
#include "cli/input.hpp"
#include "cli/targets.hpp"

namespace celac::cli {
namespace {

// The temporary files that a signal must not leave behind: a run may write several reports. Only async-signal-safe
// calls touch them; files beyond the last slot are not guarded.
constexpr int most_pending = 8;
char pending_files[most_pending][4096];
volatile std::sig_atomic_t pending[most_pending] = {};

void remove_pending(int signal) {
  for (int slot = 0; slot < most_pending; ++slot) {
    if (pending[slot] != 0) {
      ::unlink(pending_files[slot]);
    }
  }
  std::signal(signal, SIG_DFL);
  ::raise(signal);
}

// The slot of a temporary file, -1 if it has none.
int guard_temporary(const std::string &name) {
  int slot = 0;
  while (slot < most_pending && pending[slot] != 0) {
    ++slot;
  }
  if (slot == most_pending || name.size() + 1 > sizeof pending_files[slot]) {
    return -1;
  }
  std::memcpy(pending_files[slot], name.c_str(), name.size() + 1);
  pending[slot] = 1;
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU}) {
    struct sigaction before {};
    const bool ignored = ::sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_IGN;
    if (!ignored) {  // nohup means what it says
      std::signal(signal, remove_pending);
    }
  }
  return slot;
}

void release_temporary(int slot) {
  if (slot >= 0) {
    pending[slot] = 0;
  }
}

bool guards_temporaries() {
  return std::any_of(std::begin(pending), std::end(pending), [](std::sig_atomic_t one) { return one != 0; });
}

// A pipe whose reader went away ends the program, but no file of it is left half done.
std::atomic<bool> pipe_ends_run = false;
std::atomic<bool> pipe_closed = false;

void end_by_closed_pipe() {
  std::signal(SIGPIPE, SIG_DFL);
  ::raise(SIGPIPE);
}

// Devices and pipes are written to as they are: there is nothing to replace.
bool is_special(const std::string &name) {
  struct stat status {};
  return ::stat(name.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

// Where a file of this name is, or would be made: a link stays a link, also one that leads to nothing yet.
std::string behind_links(const std::string &name) {
  namespace fs = std::filesystem;
  constexpr int most_links = 40;  // as many as the system follows
  fs::path path = name;
  std::error_code error;
  for (int link = 0; link < most_links && fs::is_symlink(path, error); ++link) {
    path = path.parent_path() / fs::read_symlink(path, error);
  }
  return path.string();
}

}  // namespace

void outlive_closed_pipes() {
  const auto before = std::signal(SIGPIPE, SIG_IGN);
  pipe_ends_run = before == SIG_DFL;  // who ignores it wants the error
}

void end_if_pipe_closed() {
  if (pipe_ends_run && (pipe_closed || (std::fflush(stdout) != 0 && errno == EPIPE))) {
    end_by_closed_pipe();
  }
}

Output::Output(std::string target, const Streams &streams) : streams_(streams), target_(std::move(target)) {
  if (target_.empty()) {
    descriptor_ = ::fileno(streams.out);
  } else if (const auto stream = stream_of(target_)) {
    descriptor_ = ::fcntl(*stream, F_DUPFD_CLOEXEC, 0);
    if (descriptor_ < 0) {
      fail("cannot open");
    }
  } else if (is_special(target_)) {
    descriptor_ = ::open(target_.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0) {
      fail("cannot open");
    }
  } else if (!open_temporary()) {
    fail("cannot write beside");
  }
}

Output::Output(int descriptor, std::string name, const Streams &streams)
    : streams_(streams), target_(std::move(name)), descriptor_(descriptor) {}

Output::~Output() {
  if (!temporary_.empty()) {
    ::unlink(temporary_.c_str());
    release_temporary(slot_);
  }
  if (!target_.empty() && descriptor_ >= 0) {
    ::close(descriptor_);
  }
}

bool Output::open_temporary() {
  struct stat status {};
  const bool there = ::stat(target_.c_str(), &status) == 0;
  if (there ? S_ISDIR(status.st_mode) : errno != ENOENT) {  // the system may forbid to follow a stranger's link
    errno = there ? EISDIR : errno;
    return false;
  }
  real_ = behind_links(target_);
  std::string name = real_ + ".XXXXXX";
  descriptor_ = ::mkostemp(name.data(), O_CLOEXEC);
  if (descriptor_ < 0 && errno == ENAMETOOLONG) {  // the name itself may be as long as the file system takes
    name = (std::filesystem::path(real_).parent_path() / ".celac.XXXXXX").string();
    descriptor_ = ::mkostemp(name.data(), O_CLOEXEC);
  }
  if (descriptor_ < 0) {
    return false;
  }
  temporary_ = std::move(name);  // from here on nothing may throw before somebody owns the file
  slot_ = guard_temporary(temporary_);
  return true;
}

bool Output::fail(const std::string &what) {
  const std::string reason = std::strerror(errno);
  const bool folder = errno == EISDIR || (!target_.empty() && target_.back() == '/');
  if (!failed_) {
    const std::string name = target_.empty() ? "standard output" : target_;
    const std::string text = printable_line(as_utf8(fmt::format("celac: {} {}: {}", what, name, reason))) + "\n";
    std::fwrite(text.data(), 1, text.size(), streams_.err);
    if (folder) {
      std::fputs("celac: 'celac parse --out-dir DIR' and 'celac render --out-dir DIR' write a file for each plan\n",
                 streams_.err);
    }
  }
  failed_ = true;
  return false;
}

bool Output::write(std::string_view text) {
  while (!failed_ && !text.empty()) {
    const ssize_t put = ::write(descriptor_, text.data(), text.size());
    if (put < 0 && errno == EINTR) {
      continue;
    }
    if (put < 0 && errno == EPIPE && pipe_ends_run) {
      if (!guards_temporaries()) {
        end_by_closed_pipe();
      }
      pipe_closed = true;
      failed_ = true;
      return false;
    }
    if (put < 0) {
      return fail("cannot write to");
    }
    text.remove_prefix(static_cast<std::size_t>(put));
  }
  return !failed_;
}

bool Output::finish() {
  if (failed_ || target_.empty() || temporary_.empty()) {
    return !failed_;
  }
  if (targets_refused()) {
    const std::string name = printable_line(as_utf8(target_));
    const std::string text = fmt::format("celac: nothing is written to {}: an input is among the outputs\n", name);
    std::fwrite(text.data(), 1, text.size(), streams_.err);
    failed_ = true;
    return false;
  }
  if (!keep_access(target_, descriptor_) || ::fsync(descriptor_) != 0) {
    return fail("cannot write to");
  }
  const int closed = ::close(descriptor_);
  descriptor_ = -1;
  if (closed != 0 || ::rename(temporary_.c_str(), real_.c_str()) != 0) {
    return fail("cannot write to");
  }
  temporary_.clear();
  release_temporary(slot_);
  return true;
}

}  // namespace celac::cli
