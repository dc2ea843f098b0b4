#include "cli/batch/glob.hpp"

#include <fnmatch.h>

#include <algorithm>
#include <string_view>

namespace celac::cli {
namespace {

using Parts = std::vector<std::string>;

Parts split(std::string_view path) {
  Parts out;
  for (;;) {
    const auto slash = path.find('/');
    out.emplace_back(path.substr(0, slash));
    if (slash == std::string_view::npos) {
      return out;
    }
    path.remove_prefix(slash + 1);
  }
}

// Greedy with one way back, as for `*` in a word: the last `**` takes a folder more whenever the rest does not fit.
bool fits(const Parts &glob, const Parts &path) {
  std::size_t g = 0;
  std::size_t p = 0;
  std::size_t star = glob.size();
  std::size_t resume = 0;
  while (p < path.size()) {
    if (g < glob.size() && glob[g] == "**") {
      star = g++;
      resume = p;
    } else if (g < glob.size() && ::fnmatch(glob[g].c_str(), path[p].c_str(), 0) == 0) {
      ++g;
      ++p;
    } else if (star < glob.size()) {
      g = star + 1;
      p = ++resume;
    } else {
      return false;
    }
  }
  return std::all_of(glob.begin() + static_cast<std::ptrdiff_t>(g), glob.end(),
                     [](const std::string &part) { return part == "**"; });
}

bool fits(std::string_view glob, const std::string &path) {
  const bool whole = glob.find('/') != std::string_view::npos;
  glob.remove_prefix(glob.substr(0, 1) == "/" ? 1 : 0);
  return fits(split(glob), whole ? split(path) : Parts{path.substr(path.rfind('/') + 1)});
}

}  // namespace

bool is_meant(const std::string &path, const std::vector<std::string> &globs) {
  bool meant = std::all_of(globs.begin(), globs.end(), [](const std::string &glob) { return glob[0] == '!'; });
  for (const std::string_view glob : globs) {
    const bool out = glob.substr(0, 1) == "!";
    if (fits(out ? glob.substr(1) : glob, path)) {
      meant = !out;
    }
  }
  return meant;
}

}  // namespace celac::cli
