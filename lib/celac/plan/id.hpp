#pragma once
// Ids: the parent's id and the number, joined so that nothing is said twice.

#include <string>
#include <string_view>

#include "celac/plan/plan.hpp"

namespace celac {

/// The id of a node numbered `number` below `parent` ("" for the root). From the number's front the longest run of
/// components that equals the last components of the parent's id is dropped, but its last component stays; printed
/// forms are compared, code letters ("V2") ignored. Components are parted by . - _ / and :, which stay as printed.
[[nodiscard]] std::string join_id(std::string_view parent, std::string_view number);

/// What an unnumbered heading has in the number's place: NFC, lower case, letters, marks and digits of any script,
/// other runs as one '-', at most 40 characters, cut at a word.
[[nodiscard]] std::string slug(std::string_view title);

/// Gives every node of `plan` its id, in document order: paragraphs ("par-1"), entries and rows without a number
/// ("bullet-1", "row-1") are counted below their parent, at the root through preamble and paragraphs. Kinds that keep their word (annexes, recitals, final
/// provisions ...) are prefixed, so is the later of two kinds that share an id; a true duplicate gets "~2".
void assign_ids(Plan &plan);

/// Gives the paragraphs that have no id theirs, and leaves all other ids as they are: models of 0.1.0 named nodes only.
void name_paragraphs(Plan &plan);

}  // namespace celac
