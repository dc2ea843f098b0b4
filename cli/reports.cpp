#include "cli/reports.hpp"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>

namespace celac::cli {
namespace {

bool wants_color(const Options &options, const Streams &streams) {
  switch (options.color) {
    case Color::always:
      return true;
    case Color::never:
      return false;
    case Color::automatic:
      break;
  }
  const auto set = [](const char *name) {
    const char *value = std::getenv(name);
    return value != nullptr && *value != '\0';
  };
  if (set("NO_COLOR")) {
    return false;
  }
  return set("FORCE_COLOR") || (options.output.empty() && ::isatty(::fileno(streams.out)) == 1);
}

}  // namespace

Reports::Reports(const Options &options, const Streams &streams) {
  ReportOptions how;
  how.color = wants_color(options, streams);
  std::error_code error;
  how.root = std::filesystem::current_path(error).string() + "/";
  sinks_.push_back({make_report(options.validate.to, how), std::make_unique<Output>(options, streams)});
  for (const ReportFile &report : options.validate.reports) {
    Options to_file = options;
    to_file.output = report.file;
    ReportOptions plain = how;
    plain.color = false;
    sinks_.push_back({make_report(report.format, plain), std::make_unique<Output>(to_file, streams)});
  }
  for (Sink &sink : sinks_) {
    sink.writer->open(text_);
    send(sink);
  }
}

bool Reports::send(Sink &sink) {
  const bool sent = text_.empty() || sink.output->write(text_);
  text_.clear();
  return sent;
}

bool Reports::add(const Source *source, const std::vector<Diagnostic> &findings) {
  ++counts_.files;
  counts_.add(findings);
  bool sent = true;
  for (Sink &sink : sinks_) {
    sink.writer->add(text_, source, findings);
    sent = send(sink) && sent;
  }
  return sent;
}

bool Reports::finish() {
  bool sent = true;
  for (Sink &sink : sinks_) {
    sink.writer->close(text_, counts_);
    sent = send(sink) && sent;
    sent = sink.output->finish() && sent;
  }
  return sent;
}

}  // namespace celac::cli
