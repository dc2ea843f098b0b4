#include "cli/batch/walk.hpp"

#include <algorithm>
#include <filesystem>

#include "cli/batch/glob.hpp"

namespace celac::cli {
namespace fs = std::filesystem;

Walk::Walk(std::string directory, const std::vector<std::string> &globs)
    : directory_(std::move(directory)), globs_(globs) {}

// "." is where we are: names below it need no "./".
std::string Walk::path(const std::string &below) const {
  if (directory_ == ".") {
    return below;
  }
  return directory_.back() == '/' ? directory_ + below : directory_ + "/" + below;
}

std::optional<Diagnostic> Walk::enter(const std::string &below) {
  const std::string folder = below.empty() ? directory_ : path(below);
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  std::vector<std::string> names;
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    std::string name = entry->path().filename().string();
    if (name[0] == '.') {
      continue;
    }
    std::error_code unknown;
    const bool link = entry->is_symlink(unknown);
    if (!link && entry->is_directory(unknown)) {
      names.push_back(name + "/");
    } else if (entry->is_regular_file(unknown) && is_meant(below + name, globs_)) {
      names.push_back(std::move(name));
    }
  }
  if (error) {
    return make_error("unreadable", folder, "cannot read: " + error.message());
  }
  std::sort(names.begin(), names.end(), std::greater<>());
  open_.push_back({below, std::move(names)});
  return std::nullopt;
}

std::optional<Result<std::string>> Walk::next() {
  if (!begun_) {
    begun_ = true;
    if (auto error = enter("")) {
      return Result<std::string>(std::move(*error));
    }
  }
  while (!open_.empty()) {
    if (open_.back().names.empty()) {
      open_.pop_back();
      continue;
    }
    const std::string below = open_.back().below + open_.back().names.back();
    open_.back().names.pop_back();
    if (below.back() != '/') {
      ++count_;
      return Result<std::string>(path(below));
    }
    if (auto error = enter(below)) {
      return Result<std::string>(std::move(*error));
    }
  }
  return std::nullopt;
}

}  // namespace celac::cli
