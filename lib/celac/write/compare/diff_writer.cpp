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
  if (languages_differ(*diff.old_side.plan, *diff.new_side.plan)) {
    line(out, "languages", [&](JsonSink &sink) { describe_languages(sink, diff); });
  }
  SignalReader signals(diff);
  const auto rows = [&](const char *type, const EditionIndex &old_side, const EditionIndex &new_side,
                        const std::vector<Row> &all, const std::vector<std::uint32_t> &chosen) {
    for (const std::uint32_t index : chosen) {
      line(out, type, [&](JsonSink &sink) { describe_row(sink, old_side, new_side, all[index], signals); });
    }
  };
  rows("section", diff.old_side, diff.new_side, diff.sections, *view.sections);
  rows("item", diff.old_side, diff.new_side, diff.items, *view.items);
  const ParagraphRows &paragraphs = diff.paragraphs;
  rows("paragraph", paragraphs.old_side, paragraphs.new_side, paragraphs.rows, *view.paragraphs);
  for (const Possibly &pair : diff.possibly) {
    line(out, "possibly", [&](JsonSink &sink) { describe_possibly(sink, diff, pair); });
  }
  for (const Transfer &transfer : diff.transfers) {
    line(out, "transfer", [&](JsonSink &sink) { describe_transfer(sink, diff, transfer); });
  }
}

}  // namespace celac
