#include "cli/mending.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "celac/check/mend.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/report/patch.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/targets.hpp"

namespace celac::cli {
namespace {

Diagnostic refusal(const std::string &file, std::string message) {
  return make_error("unwritable", file, std::move(message));
}

// A link that only --glob came upon, out of what it searches.
bool is_strange_link(const std::string &file, const Options &options) {
  const std::vector<std::string> &named = options.files;
  const bool found = !options.batch.globs.empty() && std::find(named.begin(), named.end(), file) == named.end();
  return found && leads_out(file, named.empty() ? std::vector<std::string>{"."} : named);
}

// Replacing a file needs no right to write it, but a file that is meant to be read only is not replaced.
std::optional<Diagnostic> unwritable(const std::string &file, const Options &options) {
  if (is_strange_link(file, options)) {
    return refusal(file, "cannot mend: is a link out of what --glob searches; name the file itself");
  }
  struct stat status {};
  const bool known = ::stat(file.c_str(), &status) == 0;
  if (known && (!S_ISREG(status.st_mode) || (status.st_mode & 0222U) == 0)) {
    return refusal(file,
                   S_ISREG(status.st_mode) ? "cannot mend: the file is read-only" : "cannot mend: is no regular file");
  }
  if (::access(file.c_str(), W_OK) != 0) {
    return refusal(file, std::string("cannot mend: ") + std::strerror(errno));
  }
  return std::nullopt;
}

std::optional<Diagnostic> put_back(const std::string &file, const Source &was, const std::string &text,
                                   const Options &options, const Streams &streams) {
  const auto now = read_source(file, options, streams);
  if (!now || now->bytes() != was.bytes()) {
    return refusal(file, "changed while it was being mended; nothing was written");
  }
  Options to_file = options;
  to_file.output = file;
  Output output(to_file, streams);
  if (!output.write(text) || !output.finish()) {
    return refusal(file, "cannot mend: nothing was written");
  }
  return std::nullopt;
}

// What mending has left has a fix that it tried and found to change more than it may: that is nothing to offer again.
std::uint64_t drop_harmful(std::vector<Diagnostic> &findings, bool unsafe) {
  std::uint64_t count = 0;
  for (Diagnostic &finding : findings) {
    if (finding.fix && (unsafe || finding.fix->safe)) {
      finding.fix.reset();
      ++count;
    }
  }
  return count;
}

}  // namespace

std::optional<Diagnostic> mend_file(const std::string &file, const Options &options, const check::Selection &selection,
                                    const Streams &streams, Checked &checked, ReportCounts &counts) {
  const ReadOptions how = read_options(file, options);
  check::Reread reread;
  reread.read = [&](std::string text) { return read_document(Source(checked.source.name(), std::move(text)), how); };
  reread.check = [&](const Edition &edition) { return check::check_edition(edition, selection); };
  auto edition = reread.read(std::string(checked.source.bytes()));
  if (!edition) {
    return edition.error();
  }
  const check::Mended result = check::mend(std::move(*edition), reread, options.validate.unsafe_fixes);
  const bool changed = result.text != checked.source.bytes();
  const bool to_stdout = file == "-" || options.validate.dry_run;
  if (to_stdout) {
    Options plain = options;
    plain.output.clear();
    Output output(plain, streams);
    std::string text = options.validate.dry_run
                           ? unified_patch(checked.source.name(), checked.source.bytes(), result.text)
                           : result.text;
    if (::isatty(::fileno(streams.out)) != 0) {
      text = printable(text);  // a file or a pipe gets the bytes
    }
    if (!output.write(text) || !output.finish()) {
      return refusal("", "cannot write to standard output");
    }
  } else if (changed) {
    auto problem = unwritable(file, options);
    problem = problem ? problem : put_back(file, checked.source, result.text, options, streams);
    if (problem) {
      problem->file = checked.source.name();
      return problem;
    }
  }
  if (options.validate.dry_run) {
    return std::nullopt;
  }
  counts.mended += result.count;
  if (changed) {
    auto again = reread.read(result.text);
    if (again) {
      checked.findings = reread.check(*again);
      checked.source = std::move(again->source);
    }
  }
  counts.left += drop_harmful(checked.findings, options.validate.unsafe_fixes);
  return std::nullopt;
}

}  // namespace celac::cli
