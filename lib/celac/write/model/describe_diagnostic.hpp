#pragma once
// A finding as a map (celac/diagnostics/1). What is not known is left out.

#include "celac/diagnostic/diagnostic.hpp"
#include "celac/write/model/sink.hpp"

namespace celac {

inline constexpr const char *diagnostics_schema = "celac/diagnostics/1";

template <class Sink>
void describe_number(Sink &sink, std::string_view key, std::uint64_t value) {
  sink.key(key);
  sink.number(value);
}

template <class Sink>
void describe(Sink &sink, const Fix &fix) {
  sink.open_map(Layout::flow);
  sink.key("bytes");
  sink.pair(fix.bytes.begin, fix.bytes.end);
  sink.key("text");
  sink.text(fix.text);
  if (!fix.safe) {
    sink.key("unsafe");
    sink.literal("true");
  }
  sink.close_map();
}

template <class Sink>
void describe(Sink &sink, const Diagnostic &finding) {
  sink.open_map();
  sink.key("file");
  sink.text(finding.file);
  if (finding.place.line != 0) {
    const Place end = finding.end.line != 0 ? finding.end : finding.place;
    describe_number(sink, "line", finding.place.line);
    describe_number(sink, "column", finding.place.column);
    describe_number(sink, "end_line", end.line);
    describe_number(sink, "end_column", end.column);
  }
  sink.key("severity");
  sink.word(name(finding.severity));
  sink.key("code");
  sink.word(finding.code);
  sink.key("message");
  sink.text(finding.message);
  if (!finding.id.empty()) {
    sink.key("id");
    sink.text(finding.id);
  }
  if (!finding.help.empty()) {
    sink.key("help");
    sink.text(finding.help);
  }
  if (finding.fix) {
    sink.key("fix");
    describe(sink, *finding.fix);
  }
  sink.close_map();
}

}  // namespace celac
