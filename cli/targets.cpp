#include "cli/targets.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

namespace celac::cli {
namespace {

using FileId = std::pair<dev_t, ino_t>;

// Set before the work starts; threads only read them.
std::vector<FileId> known;
std::optional<FileId> renewed;  // the baseline that will be written
std::atomic<bool> refused = false;

// The stream of this run that `file` in the real folder `folder` stands for: /dev/stdout, /proc/123/fd/1.
std::optional<int> stream_in(const std::string &folder, const std::string &file) {
  if (folder == "/dev" && (file == "stdout" || file == "stderr")) {
    return file == "stdout" ? 1 : 2;
  }
  if (!folder.starts_with(fmt::format("/proc/{}/", ::getpid())) || !folder.ends_with("/fd")) {
    return std::nullopt;
  }
  int number = -1;
  const auto read = std::from_chars(file.data(), file.data() + file.size(), number);
  const bool whole = read.ec == std::errc() && read.ptr == file.data() + file.size() && number >= 0;
  return whole ? std::optional(number) : std::nullopt;
}

std::string real_path(const std::string &name) {
  std::error_code error;
  const auto path = std::filesystem::weakly_canonical(std::filesystem::absolute(name, error), error);
  return error ? name : path.string();
}

bool is_terminal(const std::string &name) {
  struct stat status {};
  if (::stat(name.c_str(), &status) != 0 || !S_ISCHR(status.st_mode)) {
    return false;
  }
  const int descriptor = ::open(name.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC);
  const bool terminal = descriptor >= 0 && ::isatty(descriptor) == 1;
  if (descriptor >= 0) {
    ::close(descriptor);
  }
  return terminal;
}

// A file that is named to be read and is to be replaced, though this run may not come to it. A baseline alone may be
// both; others are found when they are opened.
std::optional<Diagnostic> named_fault(const Options &options) {
  std::vector<std::string> named = options.files;
  for (const std::string &file : {options.gold, options.source_file, options.commitments.lexicon,
                                  options.validate.config, options.batch.files_from}) {
    named.push_back(file);
  }
  const auto replaced = [](const std::string &file) {
    struct stat status {};
    return file != "-" && ::stat(file.c_str(), &status) == 0 &&
           std::find(known.begin(), known.end(), FileId{status.st_dev, status.st_ino}) != known.end();
  };
  const auto found = known.empty() ? named.end() : std::find_if(named.begin(), named.end(), replaced);
  return found == named.end() ? std::nullopt : std::optional(output_is_input(*found));
}

}  // namespace

std::optional<int> stream_of(const std::string &name) {
  namespace fs = std::filesystem;
  constexpr int most_links = 40;  // as many as the system follows
  std::error_code error;
  fs::path path = fs::absolute(name, error);
  for (int link = 0; link < most_links && !error; ++link) {
    const fs::path folder = fs::canonical(path.parent_path(), error);
    if (const auto number = error ? std::nullopt : stream_in(folder.string(), path.filename().string())) {
      return number;
    }
    path = folder / path.filename();
    if (error || !fs::is_symlink(path, error)) {
      return std::nullopt;
    }
    const fs::path target = fs::read_symlink(path, error);
    path = target.is_absolute() ? target : folder / target;
  }
  return std::nullopt;
}

std::optional<Diagnostic> note_targets(const Options &options, const Streams &streams) {
  known.clear();
  renewed.reset();
  refused = false;
  std::vector<std::string> names;
  const auto add = [&](const std::string &name) {
    if (const auto stream = name.empty() ? std::nullopt : stream_of(name)) {
      note_target(*stream);
    } else if (!name.empty()) {
      names.push_back(name);
    }
  };
  if (options.output.empty()) {
    note_target(::fileno(streams.out));
  }
  add(options.output);
  for (const ReportFile &report : options.validate.reports) {
    add(report.file);
  }
  const std::string &baseline = options.validate.write_baseline;
  add(baseline);
  std::vector<std::string> paths;
  for (const std::string &name : names) {
    struct stat status {};
    const bool there = ::stat(name.c_str(), &status) == 0;
    if (there && !S_ISREG(status.st_mode)) {
      continue;  // devices and pipes are written to, not replaced
    }
    const std::string path = real_path(name);
    const FileId id{status.st_dev, status.st_ino};
    if (std::find(paths.begin(), paths.end(), path) != paths.end() ||
        (there && std::find(known.begin(), known.end(), id) != known.end())) {
      return make_error("usage", name, "two outputs of this run are this one file");
    }
    paths.push_back(path);
    // A baseline may be read before it is brought up to date; that is no plan.
    const bool plan = std::any_of(options.files.begin(), options.files.end(),
                                  [&](const std::string &file) { return real_path(file) == path; });
    if (there && (name != baseline || plan)) {
      known.push_back(id);
    } else if (there) {
      renewed = id;
    }
  }
  return std::nullopt;
}

std::optional<Diagnostic> terminal_fault(const Options &options, const Streams &streams) {
  if (!is_office(options) || !options.out_dir.empty()) {
    return named_fault(options);
  }
  const auto stream = options.output.empty() ? std::optional(::fileno(streams.out)) : stream_of(options.output);
  const bool terminal = stream ? ::isatty(*stream) == 1 : is_terminal(options.output);
  return terminal ? std::optional(make_error("usage", options.output.empty() ? "<stdout>" : options.output,
                                             "is a terminal, and an office file is no text", {},
                                             "name a file after -o, or write into a pipe"))
                  : std::nullopt;
}

void note_target(int descriptor) {
  struct stat status {};
  if (::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)) {
    known.emplace_back(status.st_dev, status.st_ino);
  }
}

bool leads_out(const std::string &file, const std::vector<std::string> &folders) {
  namespace fs = std::filesystem;
  std::error_code error;
  if (!fs::is_symlink(file, error)) {
    return false;
  }
  const fs::path target = fs::canonical(file, error);
  const auto holds = [&](const fs::path &folder) {
    const fs::path real = fs::canonical(folder, error);
    return !error && std::mismatch(real.begin(), real.end(), target.begin(), target.end()).first == real.end();
  };
  return error || std::none_of(folders.begin(), folders.end(), holds);
}

bool is_target(int descriptor, ReadAs as) {
  struct stat status {};
  if ((known.empty() && !renewed) || ::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
    return false;
  }
  const FileId id{status.st_dev, status.st_ino};
  const bool found = std::find(known.begin(), known.end(), id) != known.end() ||
                     (as != ReadAs::baseline && renewed == id);
  refused = refused || found;
  return found;
}

Diagnostic output_is_input(const std::string &file) {
  return make_error("output-is-input", file, "is an output of this run, too, which would replace it", {},
                    "name another file after -o; validate --fix mends a file in place");
}

bool targets_refused() { return refused; }

}  // namespace celac::cli
