#include "celac/write/commitments/commitment_writer.hpp"

#include "celac/write/model/describe_commitments.hpp"

namespace celac {

void write_commitments_yaml(std::string &out, const Commitments &all) {
  YamlSink sink(out);
  describe(sink, all);
}

void write_commitments_json(std::string &out, const Commitments &all) {
  JsonSink sink(out);
  describe(sink, all);
}

void write_commitments_ndjson(std::string &out, const Commitments &all) {
  for (const Commitment &unit : all.commitments) {
    JsonSink sink(out, true);
    sink.open_map();
    sink.key("file");
    sink.text(all.file);
    describe_members(sink, unit);
    sink.close_map();
    sink.end_document();
  }
}

}  // namespace celac
