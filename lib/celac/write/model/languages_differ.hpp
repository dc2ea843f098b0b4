#pragma once
// What every comparison of two languages says at its top.

#include <string>

#include "celac/plan/plan.hpp"

namespace celac {

/// Whether both languages are known and are two.
[[nodiscard]] inline bool languages_differ(const Plan &was, const Plan &now) {
  const auto known = [](const Plan &plan) { return !plan.language.empty() && plan.language != "und"; };
  return known(was) && known(now) && was.language != now.language;
}

/// A sentence where they differ, else empty.
[[nodiscard]] inline std::string languages_note(const Plan &was, const Plan &now) {
  return languages_differ(was, now)
             ? "The old edition is in '" + was.language + "', the new one in '" + now.language +
                   "': only numbers and names can correspond. 'celac align' sets languages side by side."
             : std::string();
}

}  // namespace celac
