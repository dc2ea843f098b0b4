#include "cli/batch/out_dir.hpp"

#include <fmt/core.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>

#include "celac/text/utf8.hpp"
#include "cli/batch/batch.hpp"
#include "cli/batch/summary.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/targets.hpp"

namespace celac::cli {
namespace {

constexpr std::array<std::string_view, 8> plan_endings = {".md",  ".markdown", ".txt",    ".yaml",
                                                          ".yml", ".json",     ".ndjson", ".jsonl"};
constexpr std::size_t longest_stem = 200;  // most systems take 255 bytes with the ending, a number and .XXXXXX

bool is_safe(char32_t code) {
  return code >= 0x20 && code != 0x7F && std::u32string_view(U"/\\:*?\"<>|").find(code) == std::u32string_view::npos &&
         (code < 0x80 || utf8::is_letter(code) || utf8::is_digit(code) || utf8::is_mark(code));
}

// Devices of Windows, whatever the ending.
bool is_device(std::string_view stem) {
  const std::string name = utf8::lower(stem.substr(0, stem.find('.')));
  const bool numbered = name.size() == 4 && name[3] >= '1' && name[3] <= '9' &&
                        (name.compare(0, 3, "com") == 0 || name.compare(0, 3, "lpt") == 0);
  return numbered || name == "con" || name == "prn" || name == "aux" || name == "nul";
}

using FileId = std::pair<dev_t, ino_t>;

std::optional<FileId> id_of(const std::string &file) {
  struct stat status {};
  return ::stat(file.c_str(), &status) == 0 ? std::optional(FileId{status.st_dev, status.st_ino}) : std::nullopt;
}

class FolderRun {
 public:
  FolderRun(const Options &options, const Streams &streams, std::string_view ending)
      : options_(options), streams_(streams), names_(ending) {}

  int run(const std::function<PlanOutcome(const std::string &file)> &work) {
    if (!open_folder()) {
      return trouble;
    }
    list();
    Options named = options_;  // every file by its name
    named.batch.globs.clear();
    named.batch.files_from.clear();
    named.files = files_;
    std::size_t next = 0;
    const bool written = files_.empty() ||
                         run_batch<PlanOutcome>(
                             named, streams_, {}, work, [](const Diagnostic &) { return PlanOutcome{}; },
                             [&](PlanOutcome &outcome, Progress &progress) {
                               return take(files_[next++], outcome, progress);
                             });
    report_summary(counts_, options_, streams_);
    return written && counts_.refused == 0 ? done : trouble;
  }

 private:
  bool open_folder() {
    std::error_code error;
    std::filesystem::create_directories(options_.out_dir, error);
    if (error || !std::filesystem::is_directory(options_.out_dir)) {
      report(make_error("unwritable", options_.out_dir,
                        error ? "cannot be made: " + error.message() : "is no folder to write into"),
             streams_);
      return false;
    }
    return true;
  }

  // All that is read must be known before anything is replaced. A place of the list that has no file counts as refused.
  void list() {
    if (const auto id = id_of(options_.batch.files_from)) {
      inputs_.insert(*id);
    }
    WorkList list(options_, streams_);
    while (auto file = list.next()) {
      if (!*file) {
        report(file->error(), streams_);
        ++counts_.files;
        ++counts_.refused;
        continue;
      }
      if (const auto id = id_of(**file)) {
        inputs_.insert(*id);
      }
      files_.push_back(std::move(**file));
    }
  }

  bool take(const std::string &file, PlanOutcome &outcome, Progress &progress) {
    ++counts_.files;
    if (!outcome.findings.empty()) {
      progress.clear();
      report(outcome.findings, options_, streams_);
    }
    for (const std::string &text : outcome.texts) {
      const std::string target = path(file == "-" ? stdin_name() : file);
      if (const auto fault = collision(target)) {
        progress.clear();
        report(*fault, streams_);
        outcome.refused = true;
        continue;
      }
      Output output(target, streams_);
      if (!output.write(text) || !output.finish()) {
        return false;
      }
      if (const auto id = id_of(target)) {
        written_.insert(*id);
      }
    }
    if (outcome.refused) {
      ++counts_.refused;
      progress.refused();
    }
    return true;
  }

  [[nodiscard]] std::string stdin_name() const {
    return options_.stdin_filename == Options().stdin_filename ? "stdin" : options_.stdin_filename;
  }

  std::string path(const std::string &file) {
    return (std::filesystem::path(options_.out_dir) / names_.next(file)).string();
  }

  [[nodiscard]] std::optional<Diagnostic> collision(const std::string &target) const {
    const auto id = id_of(target);
    if (id && inputs_.contains(*id)) {
      return make_error("output-is-input", target, "is read by this run, too, which would replace it", {},
                        "name another folder after --out-dir");
    }
    if (id && written_.contains(*id)) {
      return make_error("unwritable", target, "was written by this run already, under another name");
    }
    std::error_code error;
    if (id && !std::filesystem::is_regular_file(target, error)) {
      return make_error("unwritable", target, "is no regular file");
    }
    if (leads_out(target, {options_.out_dir})) {
      return make_error("unwritable", target, "is a link out of the folder that --out-dir names");
    }
    return std::nullopt;
  }

  const Options &options_;
  const Streams &streams_;
  OutputNames names_;
  std::vector<std::string> files_;
  std::set<FileId> inputs_;
  std::set<FileId> written_;
  BatchCounts counts_;
};

}  // namespace

std::string safe_stem(std::string_view file) {
  std::string_view name = file.substr(file.rfind('/') + 1);
  for (const std::string_view ending : plan_endings) {
    if (name.size() > ending.size() && name.substr(name.size() - ending.size()) == ending) {
      name.remove_suffix(ending.size());
      break;
    }
  }
  const std::string valid = as_utf8(name);
  std::string out;
  for (std::size_t at = 0; at < valid.size() && out.size() < longest_stem;) {
    const auto c = utf8::decode(valid, at);
    out += is_safe(c.code) ? std::string_view(valid).substr(at, c.size) : std::string_view("_");
    at += c.size;
  }
  if (!out.empty() && (out.back() == '.' || out.back() == ' ')) {
    out.back() = '_';
  }
  const bool odd = out.empty() || out.front() == '.' || out.front() == '-' || out.front() == ' ' || is_device(out);
  return odd ? fmt::format("_{}", out) : out;
}

std::string OutputNames::next(std::string_view file) {
  const std::string stem = safe_stem(file);
  unsigned &copy = copies_[utf8::lower(stem)];
  std::string name;
  do {
    name = ++copy == 1 ? fmt::format("{}{}", stem, ending_) : fmt::format("{}-{}{}", stem, copy, ending_);
  } while (!given_.insert(utf8::lower(name)).second);
  return name;
}

int write_into_folder(const Options &options, const Streams &streams, std::string_view ending,
                      const std::function<PlanOutcome(const std::string &file)> &work) {
  return FolderRun(options, streams, ending).run(work);
}

}  // namespace celac::cli
