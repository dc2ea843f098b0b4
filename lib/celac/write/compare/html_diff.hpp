#pragma once
// A diff as one HTML file for people who decide: the numbers, a picture of what went where, then every row with its
// words marked. Works without its script, which adds filters and a view side by side.

#include <string>

#include "celac/write/model/describe_diff.hpp"

namespace celac {

/// Makes no request, and is safe whatever the plans hold (html_page.hpp). Rows of the new edition are anchored by their
/// ids, those of the old one by `old:` and the id.
void write_diff_html(std::string &out, const DiffView &view);

}  // namespace celac
