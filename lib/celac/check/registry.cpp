#include "celac/check/registry.hpp"

#include <algorithm>

#include "celac/check/rules/rules.hpp"
#include "celac/text/near.hpp"

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

std::vector<std::string> codes_meant(std::string_view word) {
  const auto star = word.find('*');
  const std::string_view begin = word.substr(0, star);
  const std::string_view end = star == std::string_view::npos ? std::string_view{} : word.substr(star + 1);
  const auto those = [](auto wanted) {
    std::vector<std::string> out;
    for (const Rule *rule : all_rules()) {
      if (wanted(*rule)) {
        out.emplace_back(rule->code);
      }
    }
    return out;
  };
  if (star != std::string_view::npos) {
    return those([&](const Rule &rule) {
      return rule.code.size() >= begin.size() + end.size() && rule.code.starts_with(begin) && rule.code.ends_with(end);
    });
  }
  if (find_rule(word) != nullptr) {
    return {std::string(word)};
  }
  auto group = those([&](const Rule &rule) { return name(rule.group) == word; });
  return !group.empty() ? group : those([&](const Rule &rule) {
    return !word.empty() && rule.code.size() > word.size() && rule.code.starts_with(word) &&
           rule.code[word.size()] == '-';
  });
}

std::string code_near(std::string_view word) {
  const std::string_view one = word.ends_with('s') ? word.substr(0, word.size() - 1) : word;
  if (one != word && !codes_meant(one).empty()) {
    return std::string(one);
  }
  const auto known = explained_codes();
  const auto with = std::find_if(known.begin(), known.end(), [&](const std::string &code) {
    return !one.empty() && code.size() > one.size() && code.ends_with(one) && code[code.size() - one.size() - 1] == '-';
  });
  return with != known.end() ? *with : nearest(word, known);
}

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
