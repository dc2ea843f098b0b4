#pragma once
// A plan as Akoma Ntoso 3.0: a statement of sections, subsections, paragraphs and points, with ids by its naming
// convention (sec_II__subsec_3__para_3-4).

#include <string>
#include <string_view>

#include "celac/plan/plan.hpp"

namespace celac {

/// What the metadata need and a plan does not say. Empty where nobody said it.
struct AknOptions {
  std::string country;  ///< ISO 3166 code in lower case; "zz" stands for none
  std::string author;   ///< a name
  std::string date;     ///< of the plan, YYYY-MM-DD; else the first day of its period
  std::string made;     ///< of this rendering, YYYY-MM-DD; else the plan's date
};

/// Whether `text` is a date of the calendar as YYYY-MM-DD.
[[nodiscard]] bool is_date(std::string_view text);

void write_plan_akn(std::string &out, const Plan &plan, const AknOptions &options);

}  // namespace celac
