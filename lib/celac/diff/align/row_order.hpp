#pragma once
// The order that rows are read in.

#include "celac/diff/diff.hpp"

namespace celac {

/// Rows stand where their first new node stands. What was removed follows the node before it that stayed in its
/// section. Pairs and parts stand in the order of the old edition.
void order_rows(Diff &diff);

}  // namespace celac
