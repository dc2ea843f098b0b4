#include <fmt/core.h>

#include "cli/completion/completion.hpp"

namespace celac::cli {
namespace {

// What is the same for every command. COMP_WORDS are the words as they were typed, with their quotes; "=" is a word of
// its own there. Candidates are matched by prefix and not by compgen -W, which would expand what is in them.
constexpr const char *body = R"bash(
# $1 as the shell would read it, in REPLY; fails where something in it would have to be run.
_celac_unquote() {
  local word=$1 quote='' char
  REPLY=
  [[ $word == *[\$\`]* ]] && return 1
  if [[ $word == \~ || $word == \~/* ]]; then
    REPLY=$HOME
    word=${word:1}
  fi
  while [[ -n $word ]]; do
    char=${word:0:1}
    word=${word:1}
    if [[ $char == "$quote" ]]; then
      quote=
    elif [[ -z $quote && ( $char == \' || $char == \" ) ]]; then
      quote=$char
    elif [[ $char == \\ && $quote != \' ]]; then
      REPLY+=${word:0:1}
      word=${word:1}
    else
      REPLY+=$char
    fi
  done
}

# The candidates that begin with what was typed, behind the prefix $1.
_celac_match() {
  local prefix=$1 word
  shift
  for word; do
    [[ $word == "$cur"* ]] && COMPREPLY+=("$prefix$word")
  done
}

_celac_files() {
  local IFS=$'\n'
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -f -- "$cur")
}

# Ids of the plan $1, as it was typed.
_celac_ids() {
  local file id prefix='' quoted
  _celac_unquote "$1" || return
  file=$REPLY
  [[ $file == -* ]] && file=./$file
  [[ -f $file && -r $file ]] || return
  (($(wc -c <"$file") <= 16777216)) || return
  _celac_unquote "$cur" || return
  cur=$REPLY
  if [[ $cur == ?*..* ]]; then
    prefix=${cur%..*}..
    cur=${cur##*..}
  fi
  while IFS= read -r id; do
    if [[ $id == "$cur"* ]]; then
      printf -v quoted %q "$prefix$id"
      COMPREPLY+=("$quoted")
    fi
  done < <(command celac show -q --ids --paragraphs "$file" 2>/dev/null </dev/null)
}

_celac() {
  local cur=${COMP_WORDS[COMP_CWORD]} option='' i
  local -a operands=()
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    _celac_match '' "${_celac_commands[@]}" --help --version
    return
  fi
  local command=${COMP_WORDS[1]}
  # What stands before the cursor: operands, and the option that waits for its value.
  local rest=''
  for ((i = 2; i < COMP_CWORD; i++)); do
    local word=${COMP_WORDS[i]}
    if [[ -n $rest ]]; then
      operands+=("$word")
    elif [[ $word == = && -n $option ]]; then
      :
    elif [[ -n $option ]]; then
      option=
    elif [[ $word == -- ]]; then
      rest=yes
    elif [[ $word == -?* ]]; then
      _celac_takes_value "$command" "$word" && option=$word
    else
      operands+=("$word")
    fi
  done
  [[ $cur == = ]] && cur=
  if [[ -n $option ]]; then
    _celac_value "$command" "$option" "${operands[0]}"
  elif [[ -z $rest && $cur == -* ]]; then
    _celac_options "$command"
  else
    _celac_operand "$command" "${operands[@]}"
  fi
}

complete -F _celac celac
)bash";

// "parse/-o|parse/--output"
std::string cases_of(const CommandSpec &command, const OptionSpec &option) {
  std::vector<std::string> out;
  for (const std::string &name : option.names) {
    out.push_back(fmt::format("{}/{}", command.name, name));
  }
  return joined(out, "|");
}

// A list of values: what stands before the last comma stays.
std::string value_case(const CommandSpec &command, const OptionSpec &option) {
  const std::string pattern = cases_of(command, option);
  std::string action = ":";
  switch (wanted(option)) {
    case Wanted::words:
      action = option.list
                   ? fmt::format("local head=${{cur%\"${{cur##*,}}\"}}; cur=${{cur##*,}}; _celac_match \"$head\" {}",
                                 joined(option.choices, " "))
                   : fmt::format("_celac_match '' {}", joined(option.choices, " "));
      break;
    case Wanted::file:
      action = "_celac_files";
      break;
    case Wanted::report:  // "=" is a word of its own, and what stands behind it an operand: a file
      action = fmt::format("compopt -o nospace 2>/dev/null; _celac_match '' {}", joined(formats_of_reports(), " "));
      break;
    case Wanted::id:
      action = "_celac_ids \"$3\"";
      break;
    case Wanted::nothing:
      break;
  }
  return fmt::format("    {}) {} ;;\n", pattern, action);
}

std::string operand_case(const CommandSpec &command) {
  std::string first = command.operand.choices.empty()
                          ? ""
                          : fmt::format("_celac_match '' {}", joined(command.operand.choices, " "));
  if (takes_files(command)) {
    // A code or a file: codes if one begins so.
    first = first.empty() ? "_celac_files" : first + "; [[ -n $cur && -n ${COMPREPLY[0]} ]] || _celac_files";
  }
  if (takes_ids(command)) {
    return fmt::format("    {}) if (($# == 1)); then {}; else _celac_ids \"$2\"; fi ;;\n", command.name, first);
  }
  return first.empty() ? "" : fmt::format("    {}) {} ;;\n", command.name, first);
}

}  // namespace

std::string bash_completion(const std::vector<CommandSpec> &commands) {
  std::vector<std::string> names;
  std::vector<std::string> valued;
  std::string options;
  std::string values;
  std::string operands;
  for (const CommandSpec &command : commands) {
    names.push_back(command.name);
    std::vector<std::string> all;
    for (const OptionSpec &option : command.options) {
      all.insert(all.end(), option.names.begin(), option.names.end());
      if (!option.value.empty()) {
        valued.push_back(cases_of(command, option));
        values += value_case(command, option);
      }
    }
    options += all.empty() ? "" : fmt::format("    {}) _celac_match '' {} ;;\n", command.name, joined(all, " "));
    operands += operand_case(command);
  }
  std::string out = "# Completions of celac for bash, made by: celac completion bash\n\n";
  out += fmt::format("_celac_commands=({})\n\n", joined(names, " "));
  out += fmt::format("_celac_takes_value() {{\n  case $1/$2 in\n    {}) return 0 ;;\n  esac\n  return 1\n}}\n\n",
                     joined(valued, "|"));
  out += fmt::format("_celac_options() {{\n  case $1 in\n{}  esac\n}}\n\n", options);
  out += fmt::format("# $3 is the first operand.\n_celac_value() {{\n  case $1/$2 in\n{}  esac\n}}\n\n", values);
  out += fmt::format(
      "# After the command, the operands that stand before the cursor.\n"
      "_celac_operand() {{\n  case $1 in\n{}  esac\n}}\n",
      operands);
  return out + body;
}

}  // namespace celac::cli
