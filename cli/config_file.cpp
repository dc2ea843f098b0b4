#include "cli/config_file.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "cli/input.hpp"

namespace celac::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char *config_name = ".celac.yaml";
constexpr const char *near_name = ".celac.yml";

}  // namespace

std::optional<Diagnostic> found_file_fault(const std::string &file, const std::string &folder) {
  struct stat status {};
  if (::lstat(file.c_str(), &status) != 0) {
    return std::nullopt;
  }
  const auto fault = [&](const char *what) {
    return make_error("config", as_utf8(file), what, {}, "name it with --config, or leave it out with --no-config");
  };
  if (!S_ISREG(status.st_mode)) {
    return fault(S_ISLNK(status.st_mode) ? "is a link: settings that are only found are read from a file itself"
                                         : "is no regular file");
  }
  struct stat home {};
  const bool known = ::stat(folder.empty() ? "." : folder.c_str(), &home) == 0;
  const bool ours = status.st_uid == 0 || status.st_uid == ::geteuid() || (known && status.st_uid == home.st_uid);
  return ours ? std::nullopt : std::optional(fault("belongs to another user"));
}

Result<std::string> find_config(const std::string &folder, std::set<std::string> &passed_by) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  const bool absolute = fs::path(folder).is_absolute();
  fs::path at = (here / folder).lexically_normal();
  at = at.has_filename() ? at : at.parent_path();
  while (!error && !at.empty()) {
    const auto name = [&](const char *file) {
      const fs::path whole = at / file;
      return (absolute ? whole : whole.lexically_relative(here)).string();
    };
    if (fs::exists(fs::symlink_status(at / near_name, error))) {
      passed_by.insert(name(near_name));
    }
    if (fs::exists(fs::symlink_status(at / config_name, error))) {
      const std::string file = name(config_name);
      if (auto fault = found_file_fault(file, folder)) {
        return std::move(*fault);
      }
      return file;
    }
    error.clear();  // what cannot be seen is not there
    if (at == at.root_path()) {
      break;
    }
    at = at.parent_path();
  }
  return std::string();
}

}  // namespace celac::cli
