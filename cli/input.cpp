#include "cli/input.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "celac/read/model.hpp"
#include "celac/text/utf8.hpp"
#include "celac/write/common/escape.hpp"
#include "cli/foreign.hpp"
#include "cli/help/command_line.hpp"
#include "cli/targets.hpp"

namespace celac::cli {
namespace {

Diagnostic system_refusal(const std::string &file, int error, Command command = Command::none) {
  if (file.rfind("http://", 0) == 0 || file.rfind("https://", 0) == 0) {
    return make_error("unreadable", file, "is an address, and celac asks nobody for anything", {},
                      "fetch it first: curl -sSL ADDRESS | celac COMMAND -");
  }
  if (error == ENOENT && command == Command::parse && (file.ends_with(".yaml") || file.ends_with(".json"))) {
    return make_error("unreadable", file, std::string("cannot read: ") + std::strerror(error), {},
                      "to write it: -o " + shell_file(file));
  }
  const bool of_git = error == ENOENT && file.find(':') != std::string::npos;  // "HEAD:plan.md"
  return make_error("unreadable", file, std::string("cannot read: ") + std::strerror(error), {},
                    of_git ? fmt::format("of git: git show {} | celac COMMAND -", shell_word(file)) : "");
}

// Reads to the end; one byte past the limit is enough to refuse.
Result<std::string> drain(int descriptor, const std::string &name, std::size_t expected) {
  std::string bytes;
  std::size_t used = 0;
  bytes.resize(std::min(expected + 1, max_source_bytes + 1));
  for (;;) {
    if (used == bytes.size()) {
      if (used > max_source_bytes) {
        break;
      }
      bytes.resize(std::min(std::max<std::size_t>(bytes.size() * 2, 65536), max_source_bytes + 1));
    }
    const ssize_t got = ::read(descriptor, bytes.data() + used, bytes.size() - used);
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got < 0) {
      return system_refusal(name, errno);
    }
    if (got == 0) {
      break;
    }
    used += static_cast<std::size_t>(got);
  }
  bytes.resize(used);
  return bytes;
}

Result<std::string> read_bytes(const std::string &file, const std::string &name, const Streams &streams, ReadAs as,
                               Command command) {
  if (file == "-") {
    const int descriptor = ::fileno(streams.in);
    if (::isatty(descriptor) == 1) {
      return make_error("usage", "", "no input: name a FILE, or pipe one in");
    }
    if (is_target(descriptor, as)) {
      return output_is_input(name);
    }
    return drain(descriptor, name, 65536);
  }
  if (file.find('\0') != std::string::npos) {  // the system would take what stands before it for the name
    return make_error("unreadable", name, "cannot read: no name of a file holds a NUL byte");
  }
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    return system_refusal(name, errno, command);
  }
  if (is_target(descriptor, as)) {
    ::close(descriptor);
    return output_is_input(name);
  }
  struct stat status {};
  const bool directory = ::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode);
  auto bytes = directory ? Result<std::string>(make_error("directory", name, "is a directory"))
                         : drain(descriptor, name, static_cast<std::size_t>(std::max<off_t>(status.st_size, 0)));
  ::close(descriptor);
  return bytes;
}

std::string_view name_of(Command command) {
  return command == Command::parse      ? "parse"
         : command == Command::validate ? "validate"
         : command == Command::render   ? "render"
                                        : "commitments";
}

bool opens_directories(Command command) {
  return command == Command::parse || command == Command::validate || command == Command::render ||
         command == Command::commitments;
}

Diagnostic not_text(const std::string &name, std::string_view bytes, const TextCheck &check) {
  std::size_t line = 1;
  for (std::size_t i = 0; i < check.offset && i < bytes.size(); ++i) {
    line += bytes[i] == '\n' ? 1U : 0U;
  }
  const std::string where = fmt::format("at byte offset {} (line {})", check.offset, line);
  switch (check.problem) {
    case NotText::too_large:
      return make_error("too-large", name, fmt::format("larger than the limit of {} MiB", max_source_bytes >> 20U));
    case NotText::empty:
      return make_error("empty", name, "is empty");
    case NotText::blank:
      return make_error("empty", name, "holds nothing but white space");
    case NotText::utf16:
      return make_error("not-utf8", name, "is UTF-16, not UTF-8", {},
                        "convert it first: iconv -f UTF-16 -t UTF-8" + (name.front() == '<' ? "" : " " + name));
    case NotText::nul:
      return make_error("not-utf8", name, "holds a NUL byte " + where + ": not a text file");
    case NotText::not_utf8:
      return make_error("not-utf8", name, "is not UTF-8: the first bad byte is " + where, {},
                        help_with_encoding(name, bytes));
    case NotText::none:
      break;
  }
  return make_error("internal", name, "is text");
}

}  // namespace

std::string as_utf8(std::string_view bytes) {
  std::string_view rest = bytes;
  std::string out;
  for (auto bad = utf8::first_invalid(rest); bad; bad = utf8::first_invalid(rest)) {
    out += rest.substr(0, *bad);
    out += fmt::format("\\x{:02x}", static_cast<unsigned char>(rest[*bad]));
    rest.remove_prefix(*bad + 1);
  }
  return out.append(rest);
}

std::string shown_name(const std::string &file, const Options &options) {
  return as_utf8(file == "-" ? options.stdin_filename : file);
}

Result<Source> read_source(const std::string &file, const Options &options, const Streams &streams, ReadAs as) {
  const std::string name = shown_name(file, options);
  auto bytes = read_bytes(file, name, streams, as, options.command);
  if (!bytes) {
    Diagnostic error = bytes.error();
    if (error.code == "directory") {
      error.help = opens_directories(options.command)
                       ? fmt::format("every such file below it: celac {} --glob '*.md' {}", name_of(options.command),
                                     shell_file(file))
                       : fmt::format("name files in it, as in {}",
                                     shell_file(file) + (file.ends_with('/') ? "*.md" : "/*.md"));
    }
    return error;
  }
  // Who says what it is reads it as that, if it is text at all.
  const TextCheck check = check_text(*bytes);
  if (as == ReadAs::plan && (check.problem != NotText::none || options.from == From::automatic)) {
    if (auto foreign = foreign_format(name, *bytes)) {
      return std::move(*foreign);
    }
  }
  if (check.problem != NotText::none) {
    return not_text(name, *bytes, check);
  }
  return Source(name, std::move(*bytes));
}

bool is_model(const Source &source, const Options &options) {
  return options.from == From::yaml || options.from == From::json ||
         (options.from == From::automatic && looks_like_model(source.bytes()));
}

ReadOptions read_options(const std::string &file, const Options &options) {
  const std::string &name = file == "-" ? options.stdin_filename : file;
  const bool txt = name.size() > 4 && name.substr(name.size() - 4) == ".txt";
  const bool plain = options.from == From::text || (options.from == From::automatic && txt);
  const bool references = options.command != Command::commitments;  // which shows none
  return {plain ? InputFormat::text : InputFormat::markdown, options.language, references};
}

Result<std::vector<Edition>> load_editions(const std::string &file, const Options &options, const Streams &streams) {
  std::shared_ptr<const Decisions> unused;
  return load_editions(file, options, streams, unused);
}

Result<std::vector<Edition>> load_editions(const std::string &file, const Options &options, const Streams &streams,
                                           std::shared_ptr<const Decisions> &decisions) {
  auto source = read_source(file, options, streams, ReadAs::plan);
  if (!source) {
    return source.error();
  }
  if (is_model(*source, options)) {
    const ModelFormat format = options.from == From::yaml   ? ModelFormat::yaml
                               : options.from == From::json ? ModelFormat::json
                                                            : ModelFormat::by_content;
    return read_model(*source, format);
  }
  auto edition = read_document(std::move(*source), read_options(file, options), decisions);
  if (!edition) {
    return edition.error();
  }
  std::vector<Edition> editions;
  editions.push_back(std::move(*edition));
  return editions;
}

Result<Edition> load_one(const std::string &file, const Options &options, const Streams &streams) {
  return only_one(file, load_editions(file, options, streams), options, streams);
}

Result<Edition> only_one(const std::string &file, Result<std::vector<Edition>> editions, const Options &options,
                         const Streams &streams) {
  if (!editions) {
    return editions.error();
  }
  if (editions->size() != 1) {
    return make_error("usage", file, fmt::format("holds {} plans, where one is compared", editions->size()));
  }
  report(editions->front().diagnostics, options, streams);
  return std::move(editions->front());
}

void report(const Diagnostic &diagnostic, const Streams &streams) {
  // What concerns no file concerns the command line.
  const std::string line = diagnostic.file.empty() ? "celac: " + diagnostic.message : to_line(diagnostic);
  std::string text = printable_line(as_utf8(line)) + "\n";
  if (!diagnostic.help.empty()) {
    text += "  help: " + printable_line(as_utf8(diagnostic.help)) + "\n";
  }
  std::fwrite(text.data(), 1, text.size(), streams.err);
}

void report(const std::vector<Diagnostic> &diagnostics, const Options &options, const Streams &streams) {
  for (const Diagnostic &diagnostic : diagnostics) {
    if (diagnostic.severity == Severity::error || !options.quiet) {
      report(diagnostic, streams);
    }
  }
}

}  // namespace celac::cli
