#include "celac/write/plan/plan_writer.hpp"

#include <algorithm>

#include "celac/write/model/describe_diagnostic.hpp"
#include "celac/write/model/describe_plan.hpp"

namespace celac {
namespace {

// A model comes out at a little more than twice its source; to grow at the end would copy it all. What a model says of
// its source is only a claim, hence the bound.
void reserve_for(std::string &out, const Plan &plan) {
  constexpr std::uint64_t most = std::uint64_t{16} << 20U;
  out.reserve(out.size() + static_cast<std::size_t>(std::min(plan.source.bytes * 9 / 4, most)) + 4096);
}

}  // namespace

void write_plan_yaml(std::string &out, const Plan &plan) {
  reserve_for(out, plan);
  YamlSink sink(out);
  describe(sink, plan);
}

void write_plan_json(std::string &out, const Plan &plan) {
  reserve_for(out, plan);
  JsonSink sink(out);
  describe(sink, plan);
}

void write_plan_ndjson(std::string &out, const Plan &plan) { write_plan_ndjson(out, plan, {}); }

void write_plan_ndjson(std::string &out, const Plan &plan, std::string_view file) {
  reserve_for(out, plan);
  JsonSink sink(out, true);
  describe(sink, plan, file);
}

void write_refusal_ndjson(std::string &out, const Diagnostic &refusal, std::string_view file) {
  JsonSink sink(out, true);
  sink.open_map();
  sink.key("schema");
  sink.word(diagnostics_schema);
  sink.key("file");
  sink.text(file);
  sink.key("diagnostics");
  sink.open_list();
  describe(sink, refusal);
  sink.close_list();
  sink.key("summary");
  sink.open_map();
  describe_number(sink, "error", 1);
  describe_number(sink, "warning", 0);
  describe_number(sink, "info", 0);
  sink.close_map();
  sink.close_map();
  sink.end_document();
}

}  // namespace celac
