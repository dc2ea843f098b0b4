#include "cli/git_diff.hpp"

#include <cstdlib>
#include <string>
#include <utility>

#include "celac/write/common/escape.hpp"
#include "cli/input.hpp"

namespace celac::cli {
namespace {

bool is_set(const char *variable) { return std::getenv(variable) != nullptr; }

}  // namespace

bool take_git_arguments(Options &options) {
  std::vector<std::string> &files = options.files;
  if (files.size() == 2) {
    return true;
  }
  const bool unmerged = files.size() == 1 && is_set("GIT_DIFF_PATH_COUNTER");
  if (files.size() != 7 && files.size() != 9 && !unmerged) {
    return false;
  }
  GitDiff git;
  git.old_path = files[0];
  git.new_path = files.size() == 9 ? files[7] : files[0];
  git.about = files.size() == 9 ? files[8] : "";
  git.unmerged = unmerged;
  if (!unmerged) {
    const auto file = [](std::string name) { return name == "-" ? "./-" : std::move(name); };  // never standard input
    files = {file(files[1]), file(files[4])};
  }
  options.git = git;
  options.quiet = true;  // what reading has to say about every version in a log is not what was asked
  // git keeps the terminal for its pager and says so.
  if (options.color == Color::automatic && !is_set("NO_COLOR") && is_set("GIT_PAGER_IN_USE")) {
    options.color = Color::always;
  }
  return true;
}

Result<Edition> load_git_side(const std::string &file, const std::string &path, const Options &options,
                              const Streams &streams) {
  if (file == "/dev/null") {
    Edition nothing;
    nothing.plan.source.name = file;
    return nothing;
  }
  auto edition = load_one(file, options, streams);
  if (!edition) {
    Diagnostic error = edition.error();
    error.file = path;
    return error;
  }
  edition->plan.source.name = path;
  return edition;
}

std::string git_heading(const GitDiff &git, bool color) {
  std::string out = color ? "\x1b[1m" : "";
  out += "diff --celac a/" + printable_line(git.old_path) + " b/" + printable_line(git.new_path);
  out += color ? "\x1b[0m\n" : "\n";
  for (std::size_t begin = 0; begin < git.about.size();) {
    const std::size_t end = std::min(git.about.find('\n', begin), git.about.size());
    out += printable(git.about.substr(begin, end - begin)) + "\n";
    begin = end + 1;
  }
  return out;
}

}  // namespace celac::cli
