#include "cli/targets.hpp"

#include <fmt/core.h>
#include <sys/stat.h>

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
std::atomic<bool> refused = false;

std::string real_path(const std::string &name) {
  std::error_code error;
  const auto path = std::filesystem::weakly_canonical(std::filesystem::absolute(name, error), error);
  return error ? name : path.string();
}

}  // namespace

std::optional<int> stream_of(const std::string &name) {
  if (name == "/dev/stdout") {
    return 1;
  }
  if (name == "/dev/stderr") {
    return 2;
  }
  for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
    if (name.starts_with(folder)) {
      int number = -1;
      const char *end = name.data() + name.size();
      const auto read = std::from_chars(name.data() + folder.size(), end, number);
      if (read.ec == std::errc() && read.ptr == end && number >= 0) {
        return number;
      }
    }
  }
  return std::nullopt;
}

std::optional<Diagnostic> note_targets(const Options &options) {
  known.clear();
  refused = false;
  std::vector<std::string> names;
  const auto add = [&](const std::string &name) {
    if (!name.empty() && !stream_of(name)) {
      names.push_back(name);
    }
  };
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
    }
  }
  return std::nullopt;
}

bool is_target(int descriptor) {
  struct stat status {};
  if (known.empty() || ::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
    return false;
  }
  const bool found = std::find(known.begin(), known.end(), FileId{status.st_dev, status.st_ino}) != known.end();
  refused = refused || found;
  return found;
}

Diagnostic output_is_input(const std::string &file) {
  return make_error("output-is-input", file, "is an output of this run, too, which would replace it", {},
                    "name another file after -o; validate --fix mends a file in place");
}

bool targets_refused() { return refused; }

}  // namespace celac::cli
