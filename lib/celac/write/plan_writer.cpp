#include "celac/write/plan_writer.hpp"

#include "celac/write/describe_plan.hpp"

namespace celac {

void write_plan_yaml(std::string &out, const Plan &plan) {
  out.reserve(out.size() + plan.source.bytes * 2);
  YamlSink sink(out);
  describe(sink, plan);
}

void write_plan_json(std::string &out, const Plan &plan) {
  out.reserve(out.size() + plan.source.bytes * 2);
  JsonSink sink(out);
  describe(sink, plan);
}

void write_plan_ndjson(std::string &out, const Plan &plan) {
  JsonSink sink(out, true);
  describe(sink, plan);
}

}  // namespace celac
