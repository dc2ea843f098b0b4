#include "cli/batch/journal.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <vector>

#include "celac/data/json_value.hpp"
#include "celac/text/hash.hpp"
#include "cli/targets.hpp"

namespace celac::cli {
namespace {

// How the records begin (write/plan/plan_writer.cpp).
constexpr std::string_view plan_head = R"({"schema":"celac/plan/1","file":")";
constexpr std::string_view refusal_head = R"({"schema":"celac/diagnostics/1","file":")";

Diagnostic refusal(const std::string &file, std::string code, std::string message, std::uint64_t line = 0) {
  return make_error(std::move(code), file, std::move(message), {static_cast<std::uint32_t>(line), line == 0 ? 0U : 1U});
}

Diagnostic system_refusal(const std::string &file) {
  return refusal(file, "unreadable", std::string("cannot resume: ") + std::strerror(errno));
}

bool may_begin(std::string_view line, std::string_view head) {
  return line.substr(0, head.size()) == head.substr(0, line.size());
}

// Bytes that are not UTF-8 are written \xFF, which a name may have of its own.
bool may_print_alike(std::string_view file) { return file.find("\\x") != std::string_view::npos; }

}  // namespace

Journal::Key Journal::key_of(std::string_view name) { return key_of_hash(hash128_hex(name)); }

Journal::Key Journal::key_of_hash(const std::string &hex) {
  const bool whole = hex.size() == 32 && hex.find_first_not_of("0123456789abcdef") == std::string::npos;
  return whole ? Key{std::stoull(hex.substr(0, 16), nullptr, 16), std::stoull(hex.substr(16), nullptr, 16)} : Key{};
}

// Goes through the file line by line.
class Journal::Scan {
 public:
  Scan(Journal &journal, const std::string &file) : journal_(journal), file_(file) {}

  std::optional<Diagnostic> add(std::string_view block) {
    while (!block.empty()) {
      const auto end = block.find('\n');
      const std::string_view piece = block.substr(0, end);
      text_ += piece;
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
    return text_.empty() || may_begin(text_, plan_head) || may_begin(text_, refusal_head) ? std::nullopt : foreign();
  }

  [[nodiscard]] std::uint64_t whole() const { return line_start_; }
  [[nodiscard]] std::uint64_t last_start() const { return last_start_; }

 private:
  [[nodiscard]] std::optional<Diagnostic> foreign() const {
    return refusal(file_, "usage", "cannot resume: this is no record of celac parse --to ndjson", line_ + 1);
  }

  std::optional<Diagnostic> close_line() {
    constexpr std::array<std::string_view, 2> paths = {"file", "source.xxh3"};
    const bool refused = may_begin(text_, refusal_head);
    const auto record = refused || may_begin(text_, plan_head) ? json_strings(text_, paths) : std::nullopt;
    if (!record) {
      return foreign();
    }
    const Key key = key_of(record->front());
    if (journal_.last_ != key) {
      journal_.last_ = key;
      last_start_ = line_start_;
    }
    journal_.records_[key].push_back({key_of_hash(record->back()), key_of(text_), refused});
    text_.clear();
    line_start_ = at_;
    ++line_;
    return std::nullopt;
  }

  Journal &journal_;
  const std::string &file_;
  std::string text_;
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
  note_target(journal.descriptor_);
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

bool Journal::claim(const std::string &name) { return claimed_.insert(key_of(name)).second; }

bool Journal::has(const std::string &file, const std::optional<std::string> &hash) {
  const auto known = records_.find(key_of(file));
  if (known == records_.end() || known->second.empty()) {
    return false;
  }
  std::vector<Record> &records = known->second;
  const auto is_it = [wanted = hash ? key_of_hash(*hash) : Key{}](const Record &record) {
    return !record.refusal && (wanted == Key{} || record.bytes == wanted);
  };
  if (!may_print_alike(file)) {
    return is_it(records.back());
  }
  const auto found = std::find_if(records.begin(), records.end(), is_it);
  const bool taken = found != records.end();
  if (taken) {
    records.erase(found);
  }
  return taken;
}

Journal::Past Journal::past(const std::string &file, std::string_view records) {
  const Key name = key_of(file);
  const auto known = records_.find(name);
  if (known == records_.end()) {
    return Past::nothing;
  }
  std::vector<Key> lines;
  for (std::string_view rest = records; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    lines.push_back(key_of(rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  std::vector<Record> &had = known->second;
  const auto is_line = [](const Record &record, const Key &line) { return record.line == line; };
  const auto from = may_print_alike(file) ? std::search(had.begin(), had.end(), lines.begin(), lines.end(), is_line)
                                          : had.end() - static_cast<std::ptrdiff_t>(std::min(lines.size(), had.size()));
  const auto left = static_cast<std::size_t>(had.end() - from);
  if (left >= lines.size() && std::equal(lines.begin(), lines.end(), from, [&](const Key &line, const Record &record) {
        return is_line(record, line);
      })) {
    if (may_print_alike(file)) {
      had.erase(from, from + static_cast<std::ptrdiff_t>(lines.size()));
    }
    return Past::same;
  }
  return last_ == name && records.starts_with(last_records_) ? Past::begun : Past::other;
}

bool Journal::refused(const std::string &file) const {
  const auto known = records_.find(key_of(file));
  return known != records_.end() && !known->second.empty() && known->second.back().refusal;
}

std::uint64_t Journal::refused() const {
  return static_cast<std::uint64_t>(std::count_if(records_.begin(), records_.end(), [](const auto &name) {
    return !name.second.empty() && name.second.back().refusal;
  }));
}

}  // namespace celac::cli
