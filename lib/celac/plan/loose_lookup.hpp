#pragma once
// Nodes by what a person calls them, where no id, number or label is written just so: "ii.3.4", "Section II",
// "paragraph 9 of section II.3", a title.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "celac/plan/lookup.hpp"

namespace celac {

/// The nodes that `query` may mean; the first way to read it that gives any decides. Case, blanks and punctuation at
/// the ends of a number do not count. A word before a number has to be that of the node, if the node has one, unless
/// any unit is called so (section, paragraph, point). A title is named by all of it, by its start, or by words in it.
[[nodiscard]] std::vector<const NodeRef *> loosely_named(const std::vector<NodeRef> &nodes, std::string_view query);

/// Whether `query` is a word for the text before the first section.
[[nodiscard]] bool is_preamble(std::string_view query);

/// The nodes whose ids `pattern` means: * is what stands between two dots, ** is anything. Without what stands below
/// another of them.
[[nodiscard]] std::vector<NodeRef> with_ids_like(const std::vector<NodeRef> &nodes, std::string_view pattern);

/// `id` in small letters, its Roman numbers in digits: "2.3.4" of "II.3.4". To suggest an id, not to find one.
[[nodiscard]] std::string in_digits(std::string_view id);

/// The ways to read `query` as two ends of a range, "II.3.1-II.3.4", "II.3.1–4", "3.1 to 3.4", the likeliest first; some
/// thirty at most.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> range_ends(std::string_view query);

/// "paragraph 9 of section II.3" and "section II.3, paragraph 9" as the outer and the inner part.
[[nodiscard]] std::optional<std::pair<std::string, std::string>> outer_and_inner(std::string_view query);

}  // namespace celac
