#pragma once
// One section or item by itself, with what stands in it.

#include <string>

#include "celac/plan/lookup.hpp"

namespace celac {

void write_node_yaml(std::string &out, const NodeRef &node);
void write_node_json(std::string &out, const NodeRef &node);
/// For reading: label, title and text, indented by depth. Control characters are shown, not sent.
void write_node_text(std::string &out, const NodeRef &node);

}  // namespace celac
