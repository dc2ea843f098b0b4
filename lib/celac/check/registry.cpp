#include "celac/check/registry.hpp"

#include <algorithm>

#include "celac/check/rules/rules.hpp"

namespace celac::check {
namespace {

// null for none.
const Rule *find_among(const std::vector<const Rule *> &rules, std::string_view code) {
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule *rule) { return rule->code == code; });
  return found == rules.end() ? nullptr : *found;
}

}  // namespace

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

const Rule *find_rule(std::string_view code) { return find_among(all_rules(), code); }

std::vector<std::string> explained_codes() {
  std::vector<std::string> out = all_codes();
  for (const Rule *notice : all_notices()) {
    out.emplace_back(notice->code);
  }
  return out;
}

const Rule *find_explained(std::string_view code) {
  const Rule *notice = find_among(all_notices(), code);
  return notice != nullptr ? notice : find_rule(code);
}

}  // namespace celac::check
