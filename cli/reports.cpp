#include "cli/reports.hpp"

#include <filesystem>

#include "cli/terminal.hpp"

namespace celac::cli {

Reports::Reports(const Options &options, const Streams &streams) {
  ReportOptions how;
  how.color = terminal_style(options, streams).color;
  how.quiet = options.quiet;
  if (const std::size_t width = width_to_wrap(options, streams); width > 0) {
    how.width = width;
  }
  std::error_code error;
  how.root = std::filesystem::current_path(error).string() + "/";
  sinks_.push_back({make_report(options.validate.to, how), std::make_unique<Output>(options, streams)});
  for (const ReportFile &report : options.validate.reports) {
    Options to_file = options;
    to_file.output = report.file;
    ReportOptions plain = how;
    plain.color = plain.quiet = false;
    plain.width = ReportOptions().width;
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
