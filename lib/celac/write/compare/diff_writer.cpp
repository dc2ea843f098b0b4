#include "celac/write/compare/diff_writer.hpp"

#include "celac/write/model/describe_diff.hpp"

namespace celac {
namespace {

template <class Describe>
void line(std::string &out, const char *type, Describe describe_rest) {
  JsonSink sink(out, true);
  sink.open_map();
  sink.key("type");
  sink.word(type);
  describe_rest(sink);
  sink.close_map();
  sink.end_document();
}

}  // namespace

void write_diff_yaml(std::string &out, const DiffView &view) {
  YamlSink sink(out);
  describe(sink, view);
}

void write_diff_json(std::string &out, const DiffView &view) {
  JsonSink sink(out);
  describe(sink, view);
}

void write_diff_ndjson(std::string &out, const DiffView &view) {
  const Diff &diff = *view.diff;
  for (const std::uint32_t index : *view.sections) {
    line(out, "section", [&](JsonSink &sink) { describe_row(sink, diff, diff.sections[index]); });
  }
  for (const std::uint32_t index : *view.items) {
    line(out, "item", [&](JsonSink &sink) { describe_row(sink, diff, diff.items[index]); });
  }
  for (const Possibly &pair : diff.possibly) {
    line(out, "possibly", [&](JsonSink &sink) { describe_possibly(sink, diff, pair); });
  }
  for (const Transfer &transfer : diff.transfers) {
    line(out, "transfer", [&](JsonSink &sink) { describe_transfer(sink, diff, transfer); });
  }
}

}  // namespace celac
