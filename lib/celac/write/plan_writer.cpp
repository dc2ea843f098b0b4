#include "celac/write/plan_writer.hpp"

#include <algorithm>

#include "celac/write/describe_plan.hpp"

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

void write_plan_ndjson(std::string &out, const Plan &plan) {
  JsonSink sink(out, true);
  describe(sink, plan);
}

}  // namespace celac
