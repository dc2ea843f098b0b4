#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "celac/write/common/escape.hpp"
#include "cli/arguments/parser.hpp"
#include "cli/help/pages.hpp"
#include "cli/help/suggest.hpp"

namespace celac::cli {
namespace {

// "schema takes NAME: plan, diff, ..."
std::string wanted_operands(const CommandSpec &spec) {
  const std::string_view operands = find_page(spec.name).operands;
  const std::vector<std::string> &choices = spec.operand.choices;
  const bool named = choices.empty() || operands.find(choices.front()) != std::string_view::npos;
  return fmt::format("celac: {} takes {}{}{}\n", spec.name, operands, named ? "" : ": ",
                     named ? "" : fmt::format("{}", fmt::join(choices, ", ")));
}

std::string unexpected(const CLI::App &sub, const CommandSpec &spec, const std::vector<std::string> &words) {
  const std::vector<std::string> left = sub.remaining();
  if (left.empty()) {
    return wanted_operands(spec);
  }
  const auto option = std::find_if(left.begin(), left.end(),
                                   [](const std::string &word) { return word.size() > 1 && word[0] == '-'; });
  return option != left.end()
             ? unknown_option(spec, *option, words)
             : printable(fmt::format("celac: '{}' is one too many\n", left.front())) + wanted_operands(spec);
}

}  // namespace

std::string Parser::in_our_words(const CLI::ParseError &error, const CLI::App &sub, const CommandSpec &spec) const {
  const std::string said = error.what();
  if (dynamic_cast<const CLI::ExtrasError *>(&error) != nullptr) {
    return unexpected(sub, spec, typed());
  }
  const std::string name = said.substr(0, said.find_first_of(": "));
  const auto option = std::find_if(spec.options.begin(), spec.options.end(), [&](const OptionSpec &one) {
    return std::find(one.names.begin(), one.names.end(), name) != one.names.end();
  });
  if (dynamic_cast<const CLI::RequiredError *>(&error) != nullptr ||
      (dynamic_cast<const CLI::ArgumentMismatch *>(&error) != nullptr && option == spec.options.end())) {
    return wanted_operands(spec);
  }
  if (dynamic_cast<const CLI::ArgumentMismatch *>(&error) != nullptr) {
    return option->value.empty() ? fmt::format("celac: {} takes no value\n", name)
                                 : fmt::format("celac: {} takes a value, {}{}{}\n", name, option->value,
                                               option->choices.empty() ? "" : ": ", fmt::join(option->choices, ", "));
  }
  return printable(fmt::format("celac: {}", said)) + "\n";
}

}  // namespace celac::cli
