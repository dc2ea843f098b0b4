#pragma once
// A plan as Akoma Ntoso 3.0: a statement, or another type of document, of sections, subsections, paragraphs and points, with ids by its naming
// convention (sec_II__subsec_3__para_3-4).

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

#include "celac/plan/plan.hpp"

namespace celac {

/// The types of documents that a text can be written as. A law is an act, a draft of one a bill.
inline constexpr std::array<std::string_view, 4> akn_doctypes = {"statement", "doc", "act", "bill"};

/// What the metadata need and a plan does not say. Empty where nobody said it.
struct AknOptions {
  std::string country;  ///< ISO 3166 code in lower case; "zz" stands for none
  std::string author;   ///< a name
  std::string date;     ///< of the plan, YYYY-MM-DD; else the first day of its period
  std::string made;     ///< of this rendering, YYYY-MM-DD; else the plan's date
  std::string doctype;  ///< one of akn_doctypes; empty: a statement
};

/// Whether `text` is a date of the calendar as YYYY-MM-DD.
[[nodiscard]] bool is_date(std::string_view text);

/// An id of Akoma Ntoso for each section and item, by its address.
using AknIds = std::unordered_map<const void *, std::string>;

void write_plan_akn(std::string &out, const Plan &plan, const AknOptions &options);
/// The same, with a wId for the sections and items that have one: what the node was called in the first edition that
/// had it.
void write_plan_akn(std::string &out, const Plan &plan, const AknOptions &options, const AknIds &work_ids);

/// The eIds of a plan, as write_plan_akn gives them.
[[nodiscard]] AknIds akn_ids(const Plan &plan);

}  // namespace celac
