#pragma once
// Commands run in process, with files for streams, in folders of their own.

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "cli/app.hpp"
#include "cli/streams.hpp"

namespace celac::tests {

namespace fs = std::filesystem;

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

inline std::string slurp(std::FILE *file) {
  std::string text;
  std::rewind(file);
  char buffer[4096];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;) {
    text.append(buffer, got);
  }
  std::fclose(file);
  return text;
}

inline std::string slurp(const fs::path &path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Runs `celac ARGUMENTS` with `input` on standard input.
inline Outcome run_celac(const std::vector<std::string> &arguments, const std::string &input = {}) {
  std::vector<const char *> argv = {"celac"};
  for (const std::string &argument : arguments) {
    argv.push_back(argument.c_str());
  }
  const cli::Streams streams{std::tmpfile(), std::tmpfile(), std::tmpfile()};
  std::fwrite(input.data(), 1, input.size(), streams.in);
  std::rewind(streams.in);
  Outcome outcome;
  outcome.status = cli::run(static_cast<int>(argv.size()), argv.data(), streams);
  std::fclose(streams.in);
  outcome.out = slurp(streams.out);
  outcome.err = slurp(streams.err);
  return outcome;
}

/// A directory of its own, entered for as long as the value lives, so that messages name plain files.
class Folder {
 public:
  Folder() : before_(fs::current_path()) {
    std::string name = (fs::temp_directory_path() / "celac-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
    fs::current_path(path_);
  }
  ~Folder() {
    fs::current_path(before_);
    fs::remove_all(path_);
  }
  Folder(const Folder &) = delete;
  Folder &operator=(const Folder &) = delete;

  static void write(const std::string &name, const std::string &bytes) {
    std::ofstream(name, std::ios::binary) << bytes;
  }
  [[nodiscard]] std::size_t file_count() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), {}));
  }

 private:
  fs::path before_;
  fs::path path_;
};

inline bool contains(const std::string &text, const std::string &part) { return text.find(part) != std::string::npos; }

inline constexpr const char *plan = "# A plan\n\n## I. Trade\n\n1. First.\n\n2. Second.\n";

}  // namespace celac::tests
