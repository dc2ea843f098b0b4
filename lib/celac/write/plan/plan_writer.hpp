#pragma once
// Plans as YAML, JSON and NDJSON.

#include <string>
#include <string_view>

#include "celac/diagnostic/diagnostic.hpp"
#include "celac/plan/plan.hpp"

namespace celac {

void write_plan_yaml(std::string &out, const Plan &plan);
void write_plan_json(std::string &out, const Plan &plan);
/// One compact JSON document on one line.
void write_plan_ndjson(std::string &out, const Plan &plan);
/// The same with `file` after the schema's name: what was read just now (the source of a model is another file).
void write_plan_ndjson(std::string &out, const Plan &plan, std::string_view file);
/// The record that stands in a plan's place where `file` was refused: celac/diagnostics/1, with `file` as above.
void write_refusal_ndjson(std::string &out, const Diagnostic &refusal, std::string_view file);

}  // namespace celac
