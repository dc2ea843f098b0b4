#pragma once
// What a scoring against a concordance prints.

#include <string>

#include "celac/diff/gold.hpp"

namespace celac {

/// Precision, recall and F1, then a line a miss with what both texts say; of a partial concordance only recall.
void write_gold_score(std::string &out, const Diff &diff, const GoldScore &score, bool partial);

}  // namespace celac
