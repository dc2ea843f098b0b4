#pragma once
// Items that lost their label in one edition: there their words end the text of the item before.

#include <vector>

#include "celac/align/align.hpp"

namespace celac {

/// Gives such items units of their own, with the numbers that they have in another edition, where lengths and what the
/// texts share say so.
void find_lost_labels(std::vector<LanguageEdition> &editions);

}  // namespace celac
