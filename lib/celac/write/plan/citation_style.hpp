#pragma once
// Citations as somebody wants them: in one of two styles, or by a template of his own.

#include <array>
#include <string>
#include <string_view>

#include "celac/plan/lookup.hpp"
#include "celac/write/plan/citation.hpp"

namespace celac {

/// The styles with a name: the reference with the title of the plan behind it, and the title with the id.
inline constexpr std::array<std::string_view, 2> citation_styles = {"full", "short"};

/// What is wrong with a style: neither the name of one nor a template. Empty if nothing is.
[[nodiscard]] std::string citation_style_fault(std::string_view style);

/// The citation of `unit` in a style: a name, or a template, whose {title}, {period}, {reference}, {id}, {number},
/// {label}, {file}, {lines} and {pages} are filled in. An empty style is the reference alone.
[[nodiscard]] std::string cite_in_style(std::string_view style, const Plan &plan, const NodePaths &paths,
                                        const NodeRef &unit);

}  // namespace celac
