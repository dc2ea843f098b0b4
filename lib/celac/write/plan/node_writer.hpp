#pragma once
// One section, item or paragraph by itself, with what stands in it.

#include <cstddef>
#include <string>
#include <vector>

#include "celac/plan/lookup.hpp"
#include "celac/write/common/marked_lines.hpp"

namespace celac {

void write_node_yaml(std::string &out, const NodeRef &node);
void write_node_json(std::string &out, const NodeRef &node);
/// For reading: label, title and text, indented by depth. Control characters are shown, not sent.
void write_node_text(std::string &out, const NodeRef &node, const LineLook &look = {});

/// What a search found, for reading: the own words of each of `found`, below the headings and items they stand in,
/// which come once. Both lists in document order; `all` is all_units() of the plan.
void write_found_text(std::string &out, const std::vector<NodeRef> &all, const std::vector<NodeRef> &found,
                      const LineLook &look = {});

/// A line for each section of `nodes` (all_nodes() of a plan, or some of them): its id, its title, how many items stand
/// in it. Of a plan without sections, a line for each item at the root. Titles are cut to `width` columns.
void write_contents(std::string &out, const std::vector<NodeRef> &nodes, std::size_t width);

}  // namespace celac
