#include "cli/app.hpp"

#include <fmt/core.h>

#include <new>
#include <string>
#include <string_view>
#include <system_error>

#include "celac/write/common/escape.hpp"
#include "cli/arguments.hpp"
#include "cli/commands/commands.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/provenance.hpp"
#include "cli/targets.hpp"

namespace celac::cli {
namespace {

int dispatch(const Options &options, const Streams &streams) {
  switch (options.command) {
    case Command::parse:
      return run_parse(options, streams);
    case Command::render:
      return run_render(options, streams);
    case Command::validate:
      return run_validate(options, streams);
    case Command::show:
      return run_show(options, streams);
    case Command::explain:
      return run_explain(options, streams);
    case Command::schema:
      return run_schema(options, streams);
    case Command::diff:
      return run_diff(options, streams);
    case Command::trace:
      return run_trace(options, streams);
    case Command::align:
      return run_align(options, streams);
    case Command::commitments:
      return run_commitments(options, streams);
    case Command::completion:
      return run_completion(options, streams);
    case Command::help:  // answered with the arguments
    case Command::none:
      break;
  }
  return trouble;
}

// A message quotes what was typed. A line break in it must not begin a line of the log, which may be a command.
std::string with_quotes_on_one_line(std::string text, int argc, const char *const *argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    const auto value = word.substr(0, 2) == "--" ? word.find('=') + 1 : 0;
    for (const std::string &typed : {std::string(word), std::string(word.substr(value))}) {
      const std::string shown = printable_line(typed);
      for (auto at = typed.size() < 2 || typed.find('\n') == std::string::npos ? std::string::npos : text.find(typed);
           at != std::string::npos; at = text.find(typed, at + shown.size())) {
        text.replace(at, typed.size(), shown);
      }
    }
  }
  return text;
}

int parse_and_dispatch(int argc, const char *const *argv, const Streams &streams) {
  const Arguments arguments = parse_arguments(argc, argv);
  if (arguments.options) {
    if (const auto fault = epoch_fault(*arguments.options)) {
      report(*fault, streams);
      return trouble;
    }
    if (const auto fault = note_targets(*arguments.options, streams)) {
      report(*fault, streams);
      return trouble;
    }
    if (const auto fault = terminal_fault(*arguments.options, streams)) {
      report(*fault, streams);
      return trouble;
    }
    return dispatch(*arguments.options, streams);
  }
  if (arguments.status != done) {
    const std::string text = printable(as_utf8(with_quotes_on_one_line(arguments.text, argc, argv)));
    std::fwrite(text.data(), 1, text.size(), streams.err);
    return arguments.status;
  }
  Output output(std::string(), streams);
  return output.write(arguments.text) && output.finish() ? done : trouble;
}

}  // namespace

int run(int argc, const char *const *argv, const Streams &streams) {
  try {
    return parse_and_dispatch(argc, argv, streams);
  } catch (const std::bad_alloc &) {
    constexpr std::string_view message = "celac: out of memory\n";
    std::fwrite(message.data(), 1, message.size(), streams.err);
    return trouble;
  } catch (const std::system_error &error) {  // threads are all that this program asks the system for in this way
    const std::string message = fmt::format("celac: cannot start the threads: {}\n  help: -j 1 needs none\n",
                                            error.code().message());
    std::fwrite(message.data(), 1, message.size(), streams.err);
    return trouble;
  }
}

}  // namespace celac::cli
