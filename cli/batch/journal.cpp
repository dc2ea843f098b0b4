#include "cli/batch/journal.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <vector>

#include "celac/text/hash.hpp"
#include "celac/write/common/escape.hpp"

namespace celac::cli {
namespace {

// How the records begin (write/plan_writer.hpp, write/report.hpp), up to the file's name in quotes.
constexpr std::string_view plan_head = R"({"schema":"celac/plan/1","file":")";
constexpr std::string_view refusal_head = R"({"schema":"celac/diagnostics/1","file":")";
// A name has at most 4096 bytes, each of them six when it is escaped.
constexpr std::size_t longest_head = refusal_head.size() + std::size_t{4096} * 6 + 1;

Diagnostic refusal(const std::string &file, std::string code, std::string message, std::uint64_t line = 0) {
  return make_error(std::move(code), file, std::move(message), {static_cast<std::uint32_t>(line), line == 0 ? 0U : 1U});
}

Diagnostic system_refusal(const std::string &file) {
  return refusal(file, "unreadable", std::string("cannot resume: ") + std::strerror(errno));
}

// The quoted name at the start of a record, quotes included; empty if the line is no record.
std::string_view quoted_name(std::string_view line, std::string_view head) {
  if (line.substr(0, head.size()) != head) {
    return {};
  }
  std::size_t at = head.size();
  while (at < line.size() && line[at] != '"') {
    at += line[at] == '\\' ? 2U : 1U;
  }
  return at < line.size() ? line.substr(head.size() - 1, at - head.size() + 2) : std::string_view{};
}

bool may_begin(std::string_view line, std::string_view head) {
  return line.substr(0, head.size()) == head.substr(0, line.size());
}

}  // namespace

Journal::Key Journal::key_of(std::string_view quoted) {
  const std::string hash = hash128_hex(quoted);
  return {std::stoull(hash.substr(0, 16), nullptr, 16), std::stoull(hash.substr(16), nullptr, 16)};
}

// Goes through the file line by line, of each no more than its head.
class Journal::Scan {
 public:
  Scan(Journal &journal, const std::string &file) : journal_(journal), file_(file) {}

  std::optional<Diagnostic> add(std::string_view block) {
    while (!block.empty()) {
      const auto end = block.find('\n');
      const std::string_view piece = block.substr(0, end);
      head_ += piece.substr(0, longest_head - std::min(longest_head, head_.size()));
      at_ += piece.size();
      if (end == std::string_view::npos) {
        return std::nullopt;
      }
      ++at_;
      if (auto error = close_line()) {
        return error;
      }
      block.remove_prefix(end + 1);
    }
    return std::nullopt;
  }

  // A line that was not finished must at least be one of ours before it is cut off.
  [[nodiscard]] std::optional<Diagnostic> close() const {
    return head_.empty() || may_begin(head_, plan_head) || may_begin(head_, refusal_head) ? std::nullopt : foreign();
  }

  [[nodiscard]] std::uint64_t whole() const { return line_start_; }
  [[nodiscard]] std::uint64_t last_start() const { return last_start_; }

 private:
  [[nodiscard]] std::optional<Diagnostic> foreign() const {
    return refusal(file_, "usage", "cannot resume: this is no record of celac parse --to ndjson", line_ + 1);
  }

  std::optional<Diagnostic> close_line() {
    std::string_view name = quoted_name(head_, plan_head);
    const bool refused = name.empty();
    name = refused ? quoted_name(head_, refusal_head) : name;
    if (name.empty()) {
      return foreign();
    }
    const Key key = key_of(name);
    if (journal_.last_ != key) {
      journal_.last_ = key;
      last_start_ = line_start_;
      journal_.done_ += journal_.keys_.insert(key).second ? 1U : 0U;
    }
    journal_.refused_ += refused ? 1U : 0U;
    head_.clear();
    line_start_ = at_;
    ++line_;
    return std::nullopt;
  }

  Journal &journal_;
  const std::string &file_;
  std::string head_;
  std::uint64_t at_ = 0;
  std::uint64_t line_start_ = 0;
  std::uint64_t last_start_ = 0;
  std::uint64_t line_ = 0;
};

Result<Journal> Journal::open(const std::string &file) {
  Journal journal;
  journal.descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (journal.descriptor_ < 0) {
    return system_refusal(file);
  }
  struct stat status {};
  if (::fstat(journal.descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) {
    return refusal(file, "usage", "cannot resume: is no regular file");
  }
  if (::flock(journal.descriptor_, LOCK_EX | LOCK_NB) != 0) {
    return refusal(file, "usage", "cannot resume: another run is writing it");
  }
  if (auto error = journal.read(file)) {
    return std::move(*error);
  }
  return journal;
}

std::optional<Diagnostic> Journal::read(const std::string &file) {
  Scan scan(*this, file);
  std::vector<char> block(std::size_t{1} << 20U);
  for (;;) {
    const ssize_t got = ::read(descriptor_, block.data(), block.size());
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got < 0) {
      return system_refusal(file);
    }
    if (got == 0) {
      break;
    }
    if (auto error = scan.add({block.data(), static_cast<std::size_t>(got)})) {
      return error;
    }
  }
  if (auto error = scan.close()) {
    return error;
  }
  const auto end = static_cast<off_t>(scan.whole());
  if (::ftruncate(descriptor_, end) != 0 || ::lseek(descriptor_, end, SEEK_SET) != end) {
    return system_refusal(file);
  }
  return read_last(file, scan.last_start(), scan.whole());
}

std::optional<Diagnostic> Journal::read_last(const std::string &file, std::uint64_t begin, std::uint64_t end) {
  last_records_.resize(end - begin);
  std::size_t used = 0;
  while (used < last_records_.size()) {
    const ssize_t got = ::pread(descriptor_, last_records_.data() + used, last_records_.size() - used,
                                static_cast<off_t>(begin + used));
    if (got <= 0 && !(got < 0 && errno == EINTR)) {
      return system_refusal(file);
    }
    used += got > 0 ? static_cast<std::size_t>(got) : 0;
  }
  return std::nullopt;
}

bool Journal::claim(const std::string &file) {
  std::string quoted;
  append_quoted(quoted, file);
  return keys_.insert(key_of(quoted)).second;
}

bool Journal::is_last(const std::string &file) const {
  std::string quoted;
  append_quoted(quoted, file);
  return last_ == key_of(quoted);
}

std::string_view Journal::rest(std::string_view records) const {
  const bool goes_on = records.substr(0, last_records_.size()) == last_records_;
  return goes_on ? records.substr(last_records_.size()) : std::string_view{};
}

}  // namespace celac::cli
