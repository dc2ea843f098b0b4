#pragma once
// One section, item or paragraph by itself, with what stands in it.

#include <string>

#include "celac/plan/lookup.hpp"

namespace celac {

void write_node_yaml(std::string &out, const NodeRef &node);
void write_node_json(std::string &out, const NodeRef &node);
/// For reading: label, title and text, indented by depth. Control characters are shown, not sent.
void write_node_text(std::string &out, const NodeRef &node);

/// What a search found, for reading: the own words of each of `found`, below the headings and items they stand in,
/// which come once. Both lists in document order; `all` is all_units() of the plan.
void write_found_text(std::string &out, const std::vector<NodeRef> &all, const std::vector<NodeRef> &found);

}  // namespace celac
