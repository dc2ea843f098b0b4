#pragma once
// Plans as YAML, JSON and NDJSON.

#include <string>

#include "celac/plan/plan.hpp"

namespace celac {

void write_plan_yaml(std::string &out, const Plan &plan);
void write_plan_json(std::string &out, const Plan &plan);
/// One compact JSON document on one line.
void write_plan_ndjson(std::string &out, const Plan &plan);

}  // namespace celac
