#pragma once
// A trace as one HTML file: the numbers of each edition, then a grid of lineages by editions. Each cell says how its
// items stand there; their wording, marked against the edition before, opens with a click and is there on paper.

#include <string>

#include "celac/write/model/describe_trace.hpp"

namespace celac {

/// Makes no request, and is safe whatever the plans hold (html_page.hpp). Rows are anchored by their lineage (L12).
void write_trace_html(std::string &out, const TraceView &view);

}  // namespace celac
