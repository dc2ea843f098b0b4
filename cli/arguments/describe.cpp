#include "cli/arguments/parser.hpp"

namespace celac::cli {

// What the command of this parser takes (help/command.hpp).
CommandSpec Parser::describe() const {
  CommandSpec spec;
  for (const CLI::App *sub : app_.get_subcommands([](const CLI::App *) { return true; })) {
    if (is_asked(sub)) {
      spec.name = sub->get_name();
      spec.about = sub->get_description();
      for (const CLI::Option *option : sub->get_options()) {
        (option->get_positional() ? spec.operand : spec.options.emplace_back()) = describe(*option);
      }
    }
  }
  return spec;
}

OptionSpec Parser::describe(const CLI::Option &option) const {
  OptionSpec spec;
  for (const std::string &name : option.get_snames()) {
    spec.names.push_back("-" + name);
  }
  for (const std::string &name : option.get_lnames()) {
    spec.names.push_back("--" + name);
  }
  const bool flag = option.get_expected_max() == 0;
  spec.value = option.get_positional() ? option.get_name() : flag ? "" : option.get_type_name();
  spec.about = option.get_description();
  if (const auto found = choices_.find(&option); found != choices_.end()) {
    spec.choices = found->second;
  }
  spec.list = option.get_delimiter() != '\0';
  const std::string &group = option.get_group();
  spec.group = group == reading      ? OptionGroup::reading
               : group == batch_runs ? OptionGroup::batch
               : group == everywhere ? OptionGroup::everywhere
                                     : OptionGroup::own;
  return spec;
}

std::vector<std::string> Parser::names() const {
  std::vector<std::string> out;
  for (const CLI::App *sub : app_.get_subcommands([](const CLI::App *) { return true; })) {
    out.push_back(sub->get_name());
  }
  return out;
}

CommandSpec describe_command(std::string_view name) { return Parser(name).describe(); }

std::vector<std::string> command_names() { return Parser("").names(); }

std::vector<CommandSpec> describe_commands() {
  std::vector<CommandSpec> out;
  for (const std::string &name : command_names()) {
    out.push_back(describe_command(name));
  }
  return out;
}

}  // namespace celac::cli
