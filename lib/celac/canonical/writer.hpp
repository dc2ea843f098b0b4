#pragma once
// A plan as canonical Markdown (outline/canonical.hpp says what that is): right levels, one style, no scars.

#include <string>

#include "celac/plan/lookup.hpp"

namespace celac {

/// The whole plan. Reading it again gives the same ids and texts, and writing that the same bytes.
void write_plan_markdown(std::string &out, const Plan &plan);

/// One section, item or paragraph, as it stands in canonical Markdown.
void write_node_markdown(std::string &out, const NodeRef &node);

}  // namespace celac
