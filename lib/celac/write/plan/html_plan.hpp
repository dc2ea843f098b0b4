#pragma once
// A plan as one HTML file for reading, printing and quoting: contents, anchors that are the ids, a filter, citations.

#include <string>

#include "celac/plan/plan.hpp"

namespace celac {

/// Works without its script, makes no request, and is as safe as its texts are not (html_page.hpp).
void write_plan_html(std::string &out, const Plan &plan);

}  // namespace celac
