// The prose of the rules, as text and as Markdown.

#include <fmt/core.h>

#include "celac/check/registry.hpp"

namespace celac::check {
namespace {

constexpr std::size_t width = 100;

// Lines of at most `width` characters.
std::string wrapped(std::string_view text) {
  std::string out;
  std::size_t column = 0;
  while (!text.empty()) {
    const auto blank = text.find(' ');
    const std::string_view word = text.substr(0, blank);
    if (column > 0 && column + 1 + word.size() > width) {
      out += '\n';
      column = 0;
    } else if (column > 0) {
      out += ' ';
      ++column;
    }
    out += word;
    column += word.size();
    text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
  }
  return out + "\n";
}

std::string indented(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    out += line.empty() ? "" : "    ";
    out += line;
    out += '\n';
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return out;
}

std::string_view mending(const Rule &rule) {
  switch (rule.mending) {
    case Mending::none:
      return "no fix: a person decides";
    case Mending::safe:
      return "mended by --fix";
    case Mending::unsafe:
      return "mended by --unsafe-fixes, by --fix where ids and texts stay as they are";
  }
  return {};
}

}  // namespace

std::string explain(const Rule &rule) {
  std::string out = fmt::format("{} ({}, {}", rule.code, name(rule.severity), name(rule.group));
  out += rule.group == Group::commands ? ")\n\n" : fmt::format("; {})\n\n", mending(rule));
  out += wrapped(rule.what) + "\n" + wrapped(rule.why);
  if (!rule.bad.empty()) {
    out += "\nBad:\n\n" + indented(rule.bad);
    out += "\nGood:\n\n" + indented(rule.good);
  }
  return out;
}

std::string explain_markdown(const Rule &rule) {
  std::string out = fmt::format("{}\n\n{}\n", rule.what, rule.why);
  if (!rule.bad.empty()) {
    out += fmt::format("\nBad:\n\n{}\nGood:\n\n{}", indented(rule.bad), indented(rule.good));
  }
  return out;
}

std::string list_rules() {
  std::string out;
  const Rule *before = nullptr;
  std::vector<const Rule *> all = all_rules();
  all.insert(all.end(), all_notices().begin(), all_notices().end());
  for (const Rule *rule : all) {
    if (before == nullptr || before->group != rule->group) {
      out += fmt::format("{}{}\n", before == nullptr ? "" : "\n", name(rule->group));
    }
    out += fmt::format("  {:<20} {:<8} {}\n", rule->code, name(rule->severity), rule->what);
    before = rule;
  }
  return out;
}

}  // namespace celac::check
