#include <fmt/core.h>

#include "cli/completion/completion.hpp"

namespace celac::cli {
namespace {

// For the specifications of _arguments, in single quotes.
std::string escaped(const std::string &words) {
  std::string out;
  for (const char c : words) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c == '[' || c == ']' || c == ':' || c == '\\' ? "\\" : "";
      out += c;
    }
  }
  return out;
}

std::string action(const OptionSpec &option) {
  switch (wanted(option)) {
    case Wanted::words:
      return option.list ? fmt::format("_sequence compadd - {}", joined(option.choices, " "))
                         : fmt::format("({})", joined(option.choices, " "));
    case Wanted::file:
      return "_files";
    case Wanted::report:
      return fmt::format("_celac_report {}", joined(formats_of_reports(), " "));
    case Wanted::id:
      return "_celac_ids";
    case Wanted::nothing:
      break;
  }
  return " ";
}

std::string specification(const OptionSpec &option) {
  std::string value;
  if (!option.value.empty()) {
    value = fmt::format(":{}:{}", escaped(option.value), action(option));
  }
  std::string out;
  const bool two = option.names.size() > 1;
  const std::string exclusive = two ? fmt::format("({})", joined(option.names, " ")) : "";
  for (const std::string &name : option.names) {
    const char *equals = value.empty() ? "" : name.size() == 2 ? "+" : "=";
    out += fmt::format(" \\\n        '{}{}{}[{}]{}'", exclusive, name, equals, escaped(option.about), value);
  }
  return out;
}

std::string operands(const CommandSpec &command) {
  const std::string choices = joined(command.operand.choices, " ");
  if (takes_ids(command)) {
    const std::string first = choices.empty() ? "_files" : "_celac_code_or_file";
    return fmt::format(" \\\n        '1:file:{}' '*:id:_celac_ids'", first);
  }
  if (takes_files(command)) {
    return " \\\n        '*:file:_files'";
  }
  return choices.empty() ? "" : fmt::format(" \\\n        '1:{}:({})'", command.operand.value, choices);
}

constexpr const char *body = R"zsh(
# Ids of the plan that is the first operand. ${(Q)...} takes quotes off and runs nothing.
_celac_ids() {
  local file=${(Q)line[1]} prefix=
  [[ $file == '~/'* ]] && file=$HOME/${file#'~/'}
  [[ $file == -* ]] && file=./$file
  [[ -f $file && -r $file ]] || return 1
  (( $(wc -c <$file) <= 16777216 )) || return 1
  local -a ids
  ids=("${(@f)$(command celac show -q --ids --paragraphs $file 2>/dev/null </dev/null)}")
  ids=(${ids:#})
  (( $#ids )) || return 1
  compset -P '?*..'
  compadd -a ids
}

# A format and a file, as in sarif=FILE.
_celac_report() {
  if compset -P '*='; then
    _files
  else
    compadd -S '' -- ${(M)@:#[a-z]*=}
  fi
}
)zsh";

}  // namespace

std::string zsh_completion(const std::vector<CommandSpec> &commands) {
  std::string names;
  std::string cases;
  std::string codes;
  for (const CommandSpec &command : commands) {
    names += fmt::format("      '{}:{}'\n", command.name, escaped(command.about));
    std::string specifications;
    for (const OptionSpec &option : command.options) {
      specifications += specification(option);
    }
    cases += fmt::format("    {})\n      _arguments -s -S{}{}\n      ;;\n", command.name, specifications,
                         operands(command));
    if (takes_ids(command) && !command.operand.choices.empty()) {
      codes = joined(command.operand.choices, " ");
    }
  }
  std::string out = "#compdef celac\n# Completions of celac for zsh, made by: celac completion zsh\n";
  out += body;
  out += fmt::format("\n_celac_code_or_file() {{\n  _alternative 'code:code:({})' 'file:file:_files'\n}}\n", codes);
  out += fmt::format(R"zsh(
_celac() {{
  local curcontext=$curcontext state ret=1
  local -a line commands
  local -A opt_args
  if (( CURRENT == 2 )); then
    commands=(
{})
    _describe command commands && ret=0
    compadd -- --help --version && ret=0
    return ret
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
{}  esac
}}

if [[ $funcstack[1] == _celac ]]; then
  _celac "$@"
else
  compdef _celac celac
fi
)zsh",
                     names, cases);
  return out;
}

}  // namespace celac::cli
