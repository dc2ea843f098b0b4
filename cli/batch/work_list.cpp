#include "cli/batch/work_list.hpp"

#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>

#include "cli/targets.hpp"

namespace celac::cli {
namespace {

bool is_directory(const std::string &file) {
  struct stat status {};
  return ::stat(file.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

// The name on a line of a list, which may come from Windows. A name that really ends in a carriage return, or begins
// with a byte order mark, is listed with NUL between the names.
std::string listed_name(std::string_view line, char end, bool first) {
  const auto drop_end = [&line](char last) { line.remove_suffix(!line.empty() && line.back() == last ? 1 : 0); };
  drop_end(end);
  if (end == '\n') {
    drop_end('\r');
    line.remove_prefix(first && line.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0);
  }
  return std::string(line);
}

}  // namespace

WorkList::WorkList(const Options &options, const Streams &streams) : options_(options), streams_(streams) {}

WorkList::~WorkList() {
  if (list_ != nullptr && list_ != streams_.in) {
    std::fclose(list_);
  }
}

Diagnostic WorkList::refusal(std::string code, std::string message) const {
  return make_error(std::move(code), options_.batch.files_from == "-" ? "<stdin>" : options_.batch.files_from,
                    std::move(message), {static_cast<std::uint32_t>(line_), line_ == 0 ? 0U : 1U});
}

// A name of the list is always a file's: there is one standard input, and it may be the list.
std::optional<Result<std::string>> WorkList::next_listed() {
  if (options_.batch.files_from.empty() || ended_) {
    return std::nullopt;
  }
  if (list_ == nullptr) {
    const bool from_stdin = options_.batch.files_from == "-";
    list_ = from_stdin ? streams_.in : std::fopen(options_.batch.files_from.c_str(), "re");
    if (list_ == nullptr || (from_stdin && ::isatty(::fileno(list_)) == 1)) {
      ended_ = true;
      return list_ == nullptr ? refusal("unreadable", std::string("cannot read: ") + std::strerror(errno))
                              : refusal("usage", "is a terminal: pipe the list in");
    }
  }
  if (line_ == 0 && is_target(::fileno(list_))) {
    ended_ = true;
    return output_is_input(options_.batch.files_from == "-" ? "<stdin>" : options_.batch.files_from);
  }
  char *buffer = nullptr;
  std::size_t room = 0;
  ssize_t length = 0;
  const char end = options_.batch.nul ? '\0' : '\n';
  errno = 0;
  std::string name;
  do {
    length = ::getdelim(&buffer, &room, end, list_);
    ++line_;
    name = length > 0 ? listed_name({buffer, static_cast<std::size_t>(length)}, end, line_ == 1) : "";
  } while (length > 0 && name.empty());
  std::free(buffer);  // NOLINT(cppcoreguidelines-no-malloc): getdelim's
  if (length < 0) {
    const bool whole = std::feof(list_) != 0 && std::ferror(list_) == 0;  // getdelim() ends early without memory, too
    ended_ = true;
    line_ = 0;
    return whole ? std::optional<Result<std::string>>()
                 : refusal("unreadable", std::string("cannot read: ") + std::strerror(errno));
  }
  if (name.find('\0') != std::string::npos) {
    ended_ = true;
    return refusal("usage", "holds a NUL byte: a list with NUL between the names is read with -0");
  }
  return name == "-" ? "./-" : std::move(name);
}

std::optional<Result<std::string>> WorkList::next_named() {
  return named_ < options_.files.size() ? Result<std::string>(options_.files[named_++]) : next_listed();
}

std::optional<Result<std::string>> WorkList::next() {
  for (;;) {
    if (walk_) {
      if (auto file = walk_->next()) {
        return file;
      }
      const bool none = walk_->count() == 0;
      walk_.reset();
      if (none) {
        return make_error("unreadable", walked_, "has no file that --glob means");
      }
    }
    auto file = next_named();
    if (!file || !*file || options_.batch.globs.empty() || !is_directory(**file)) {
      return file;
    }
    walked_ = **file;
    walk_ = std::make_unique<Walk>(walked_, options_.batch.globs);
  }
}

std::optional<std::size_t> count_files(const Options &options) {
  const BatchOptions &batch = options.batch;
  std::size_t count = 0;
  for (const std::string &file : options.files) {
    if (batch.globs.empty() || !is_directory(file)) {
      ++count;
      continue;
    }
    Walk walk(file, batch.globs);
    while (walk.next()) {
      ++count;
    }
  }
  if (batch.files_from.empty()) {
    return count;
  }
  struct stat status {};
  if (::stat(batch.files_from.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) {
    return std::nullopt;
  }
  std::ifstream list(batch.files_from, std::ios::binary);
  std::string name;
  while (std::getline(list, name, batch.nul ? '\0' : '\n')) {
    count += name.empty() || name == "\r" ? 0U : 1U;
  }
  return count;
}

}  // namespace celac::cli
