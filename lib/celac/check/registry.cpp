#include "celac/check/registry.hpp"

#include <algorithm>

#include "celac/check/rules/rules.hpp"

namespace celac::check {

std::string_view name(Group group) {
  switch (group) {
    case Group::numbering:
      return "numbering";
    case Group::structure:
      return "structure";
    case Group::conversion:
      return "conversion";
    case Group::text:
      return "text";
    case Group::file:
      return "file";
    case Group::commands:
      return "commands";
  }
  return {};
}

const std::vector<const Rule *> &all_rules() {
#define CELAC_LIST(rule) &(rule),
  static const std::vector<const Rule *> rules = {CELAC_RULES(CELAC_LIST)};
#undef CELAC_LIST
  return rules;
}

std::vector<std::string> all_codes() {
  std::vector<std::string> out;
  for (const Rule *rule : all_rules()) {
    out.emplace_back(rule->code);
  }
  return out;
}

const Rule *find_rule(std::string_view code) {
  const auto &rules = all_rules();
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule *rule) { return rule->code == code; });
  return found == rules.end() ? nullptr : *found;
}

std::vector<std::string> explained_codes() {
  std::vector<std::string> out = all_codes();
  for (const Rule *notice : all_notices()) {
    out.emplace_back(notice->code);
  }
  return out;
}

const Rule *find_explained(std::string_view code) {
  const auto &notices = all_notices();
  const auto found = std::find_if(notices.begin(), notices.end(), [&](const Rule *one) { return one->code == code; });
  return found == notices.end() ? find_rule(code) : *found;
}

}  // namespace celac::check
