#include <fmt/core.h>

#include "cli/completion/completion.hpp"

namespace celac::cli {
namespace {

std::string quoted(const std::string &words) {
  std::string out = "'";
  for (const char c : words) {
    out += c == '\'' || c == '\\' ? "\\" : "";
    out += c;
  }
  return out + "'";
}

std::string argument(const OptionSpec &option) {
  switch (wanted(option)) {
    case Wanted::words:
      return option.list ? fmt::format(" -x -a '(__celac_list {})'", joined(option.choices, " "))
                         : fmt::format(" -x -a {}", quoted(joined(option.choices, " ")));
    case Wanted::file:
      return " -r -F";
    case Wanted::report:
      return fmt::format(" -x -a '(__celac_report {})'", joined(formats_of_reports(), " "));
    case Wanted::id:
      return " -x -a '(__celac_ids)'";
    case Wanted::nothing:
      break;
  }
  return " -x";
}

std::string option_line(const CommandSpec &command, const OptionSpec &option) {
  std::string out = fmt::format("complete -c celac -n '__celac_is {}'", command.name);
  for (const std::string &name : option.names) {
    out += name.size() == 2 ? " -s " + name.substr(1) : " -l " + name.substr(2);
  }
  out += option.value.empty() ? "" : argument(option);
  return out + " -d " + quoted(option.about) + "\n";
}

std::string operand_lines(const CommandSpec &command) {
  std::string out;
  const bool ids = takes_ids(command);
  if (!command.operand.choices.empty()) {
    out += fmt::format("complete -c celac -n '__celac_is {}; and __celac_count 0' -a {}\n", command.name,
                       quoted(joined(command.operand.choices, " ")));
  }
  if (takes_files(command)) {
    out += fmt::format("complete -c celac -n '__celac_is {}{}' -F\n", command.name, ids ? "; and __celac_count 0" : "");
  }
  if (ids) {
    out += fmt::format("complete -c celac -n '__celac_is {}; and not __celac_count 0' -a '(__celac_ids)'\n",
                       command.name);
  }
  return out;
}

constexpr const char *head = R"fish(
function __celac_is
    set -l words (commandline -opc)
    test (count $words) -gt 1; and test "$words[2]" = "$argv[1]"
end

# The operands before the cursor, one a line: what is no option and no option's value.
function __celac_operands
    set -l words (commandline -opc)
    set -l waits no
    set -l rest no
    for word in $words[3..-1]
        if test $rest = yes
            echo -- $word
        else if test $waits = yes
            set waits no
        else if test "$word" = --
            set rest yes
        else if string match -q -- '-?*' $word
            contains -- $word $__celac_valued; and set waits yes
        else
            printf '%s\n' $word
        end
    end
end

function __celac_count
    test (count (__celac_operands)) -eq $argv[1]
end

# Ids of the plan that is the first operand; behind ".." the other end of a range.
function __celac_ids
    set -l file (__celac_operands)[1]
    string match -q -- '~/*' $file; and set file $HOME/(string sub -s 3 -- $file)
    string match -q -- '-*' $file; and set file ./$file
    test -f "$file" -a -r "$file"; or return
    test (wc -c <$file) -le 16777216; or return
    set -l prefix (string match -r -- '^.+\.\.' (commandline -ct))
    for id in (command celac show -q --ids --paragraphs $file 2>/dev/null </dev/null)
        printf '%s\n' "$prefix$id"
    end
end

# Words with commas between: what stands before the last comma stays.
function __celac_list
    set -l before (string match -r -- '^(?:.*=)?(.*,)?' (commandline -ct))[2]
    for word in $argv
        printf '%s\n' "$before$word"
    end
end

# A format and a file, as in sarif=FILE.
function __celac_report
    set -l word (string replace -r -- '^--report=' '' (commandline -ct))
    set -l before (string match -r -- '^[a-z]+=' $word)
    if test -n "$before"
        for file in (string replace -- $before '' $word)*
            printf '%s\n' "$before$file"
        end
    else
        printf '%s\n' $argv
    end
end

complete -c celac -f
)fish";

}  // namespace

std::string fish_completion(const std::vector<CommandSpec> &commands) {
  std::vector<std::string> valued;
  std::string lines;
  for (const CommandSpec &command : commands) {
    lines += fmt::format("complete -c celac -n 'test (count (commandline -opc)) -eq 1' -a {} -d {}\n", command.name,
                         quoted(command.about));
    for (const OptionSpec &option : command.options) {
      lines += option_line(command, option);
      if (!option.value.empty()) {
        valued.insert(valued.end(), option.names.begin(), option.names.end());
      }
    }
    lines += operand_lines(command);
  }
  return fmt::format("# Completions of celac for fish, made by: celac completion fish\n\nset -g __celac_valued {}\n{}",
                     joined(valued, " "), head) +
         "complete -c celac -n 'test (count (commandline -opc)) -eq 1' -l help -d 'all options, in full'\n"
         "complete -c celac -n 'test (count (commandline -opc)) -eq 1' -l version -d 'print the version'\n" +
         lines;
}

}  // namespace celac::cli
