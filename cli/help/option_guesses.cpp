#include "cli/help/option_guesses.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "celac/check/registry.hpp"
#include "cli/help/command_line.hpp"

namespace celac::cli {
namespace {

// `meant` is an option, perhaps with its value, of every command that has it, or ID, which show has without an option;
// `behind` ends the line. The value of "--glob !" is what it leaves out.
struct Renamed {
  std::string_view typed;
  std::string_view meant;
  std::string_view behind = {};
};

constexpr auto renamed = std::to_array<Renamed>({{"--actor", "--party"},
                                                 {"--who", "--party"},
                                                 {"--by", "--party"},
                                                 {"--before", "--due-before"},
                                                 {"--due", "--due-before"},
                                                 {"--deadline", "--due-before"},
                                                 {"--until", "--due-before"},
                                                 {"--level", "--min-level"},
                                                 {"--firm", "--min-level undertakes"},
                                                 {"--binding", "--min-level undertakes"},
                                                 {"--track-changes", "--to docx"},
                                                 {"--redline", "--to docx"},
                                                 {"--strict", "--fail-on warning"},
                                                 {"--werror", "--fail-on warning"},
                                                 {"-Werror", "--fail-on warning"},
                                                 {"--error-on-warning", "--fail-on warning"},
                                                 {"--severity", "--min-severity"},
                                                 {"--min-level", "--min-severity"},
                                                 {"--level", "--min-severity"},
                                                 {"--rule", "--select"},
                                                 {"--rules", "--select"},
                                                 {"--code", "--select"},
                                                 {"--only", "--select"},
                                                 {"--enable", "--select"},
                                                 {"--disable", "--ignore"},
                                                 {"--skip", "--ignore"},
                                                 {"--exclude", "--glob !"},
                                                 {"--ignore-pattern", "--glob !"},
                                                 {"--references", "--select unknown-reference"},
                                                 {"--refs", "--select unknown-reference"},
                                                 {"--links", "--select unknown-reference"},
                                                 {"--numbering", "--select numbering"},
                                                 {"-w", "--fix"},
                                                 {"--write", "--fix"},
                                                 {"--in-place", "--fix"},
                                                 {"--check", "--dry-run"},
                                                 {"--summary", "--stat"},
                                                 {"--summarize", "--stat"},
                                                 {"--stats", "--stat"},
                                                 {"--count", "--stat"},
                                                 {"--count", "--ids", " | wc -l"},
                                                 {"-c", "--ids", " | wc -l"},
                                                 {"--numstat", "--stat"},
                                                 {"--changes", "--only"},
                                                 {"--change", "--only"},
                                                 {"--filter", "--only"},
                                                 {"--diff-filter", "--only"},
                                                 {"--select", "--only"},
                                                 {"--side-by-side", "--to html"},
                                                 {"-y", "--to html"},
                                                 {"--id", "--section"},
                                                 {"--item", "--section"},
                                                 {"--node", "--section"},
                                                 {"--annotations", "--to github"},
                                                 {"--item", "--id"},
                                                 {"--node", "--id"},
                                                 {"--section", "--id"},
                                                 {"--id", "ID"},
                                                 {"--section", "ID"},
                                                 {"--search", "--grep"},
                                                 {"--find", "--grep"},
                                                 {"--pattern", "--grep"},
                                                 {"-e", "--grep"},
                                                 {"--contents", "--toc"},
                                                 {"--outline", "--toc"},
                                                 {"--style", "--cite-style"},
                                                 {"--outdir", "--out-dir"},
                                                 {"--output-dir", "--out-dir"},
                                                 {"-d", "--out-dir"},
                                                 {"--out", "--output"},
                                                 {"--outfile", "--output"},
                                                 {"--output-file", "--output"},
                                                 {"--input-format", "--from"},
                                                 {"--lang", "--language"},
                                                 {"--threads", "--jobs"},
                                                 {"--workers", "--jobs"},
                                                 {"--parallel", "--jobs"},
                                                 {"-r", "--glob '*.md'"},
                                                 {"-R", "--glob '*.md'"},
                                                 {"--recursive", "--glob '*.md'"},
                                                 {"--include", "--glob"},
                                                 {"--silent", "--quiet"},
                                                 {"--no-warnings", "--quiet"},
                                                 {"--no-color", "--color never"},
                                                 {"--no-colour", "--color never"},
                                                 {"--colour", "--color"}});

// `command` is empty where the words are for any.
struct Instead {
  std::string_view typed;
  std::string_view command;
  std::string_view words;
};

constexpr std::string_view part = "'celac show FILE ID' prints one part, 'celac show --toc FILE' all sections";
constexpr std::string_view by_size =
    "the page of 'celac diff -o diff.html OLD NEW' is ordered by size of change on demand; a list: celac diff --to "
    "json "
    "OLD NEW | jq -c '[.items[] | select(.words)] | sort_by(.similarity)[] | [.similarity, .old[0], .new[0]]'";
constexpr std::string_view fields = "jq picks fields: celac render --to ndjson FILE | jq -r '[.id, .text] | @tsv'";
constexpr std::string_view layout = "JSON and YAML are indented; '--to ndjson' has a plan a line";

constexpr auto others = std::to_array<Instead>(
    {{"--count", "commitments", "'celac commitments --to ndjson FILE | wc -l' counts items that commit"},
     {"--dates", "", "'celac commitments --to csv FILE' has a column for each date on which something is due"},
     {"--all", "explain", "'celac explain' lists all codes, 'celac explain CODE' says more of one"},
     {"--section", "validate",
      "by id: celac validate --to json FILE | jq -c '.diagnostics[] | select(.id // \"\" | startswith(\"II\"))'"},
     {"--line", "show",
      "of line 31: celac render --to ndjson FILE | jq -c 'select(.lines[0] <= 31 and .lines[1] >= 31)'"},
     {"--lines", "show",
      "of line 31: celac render --to ndjson FILE | jq -c 'select(.lines[0] <= 31 and .lines[1] >= 31)'"},
     {"--money", "commitments", "what has a sum: celac commitments --to ndjson FILE | jq -c 'select(.money)'"},
     {"--grep", "trace", "'celac grep --ids WORD FILE' finds ids, '--id ID' follows one"},
     {"--search", "trace", "'celac grep --ids WORD FILE' finds ids, '--id ID' follows one"},
     {"--sort", "diff", by_size},
     {"--order", "diff", by_size},
     {"--sort-by", "diff", by_size},
     {"--top", "diff", by_size},
     {"--fields", "", fields},
     {"--columns", "", fields},
     {"--delimiter", "", fields},
     {"--separator", "", fields},
     {"-n", "", "'| head' behind the command prints the first lines"},
     {"--limit", "", "'| head' behind the command prints the first lines"},
     {"--head", "", "'| head' behind the command prints the first lines"},
     {"--context", "", "only what changed is printed; the page of '--to html' has the rest, folded"},
     {"--unified", "", "only what changed is printed; the page of '--to html' has the rest, folded"},
     {"-u", "", "only what changed is printed; the page of '--to html' has the rest, folded"},
     {"--count", "", "'celac show --ids FILE | wc -l' counts sections and items"},
     {"-w", "", "'celac validate --fix FILE' mends the file itself; white space never counts in a diff"},
     {"--write", "", "'celac validate --fix FILE' mends the file itself"},
     {"--in-place", "", "'celac validate --fix FILE' mends the file itself"},
     {"-i", "", "'celac validate --fix FILE' mends the file itself"},
     {"--ignore-whitespace", "", "white space never counts"},
     {"--depth", "", "there is no depth to choose; 'celac show FILE ID' prints one part, '--toc' all sections"},
     {"--level", "", "there is no depth to choose; 'celac show FILE ID' prints one part, '--toc' all sections"},
     {"--pretty", "", layout},
     {"--indent", "", layout},
     {"--compact", "", "'--to ndjson' has a plan a line"},
     {"--exit-code", "", "the status is 1 where something changed; --exit-zero makes that 0"},
     {"--outdir", "", "'celac render --out-dir DIR' writes a file for each plan"},
     {"--output-dir", "", "'celac render --out-dir DIR' writes a file for each plan"},
     {"-f", "", "--to FORMAT says what is written, --from FORMAT what is read"},
     {"-v", "", "-V prints the version; there is no more to say than is said"},
     {"--verbose", "", "there is no more to say than is said"},
     {"--encoding", "", "iconv -t UTF-8 converts the file before"},
     {"--summary", "", "'celac diff --stat OLD NEW' counts changes"},
     {"--search", "", "'celac search WORDS FILE' searches"},
     {"--section", "", part},
     {"--id", "", part},
     {"--list", "validate", "'celac explain' lists all codes"},
     {"--list", "explain", "'celac explain' alone lists all codes"},
     {"--list-rules", "", "'celac explain' lists all codes"},
     {"--list-codes", "", "'celac explain' lists all codes"},
     {"--word-diff", "", "changed words are always marked"}});

// Words of an option that say nothing of what is asked for.
constexpr auto fillers = std::to_array<std::string_view>(
    {"only", "show", "list", "print", "with", "just", "get", "as", "no", "output", "the", "by", "changed", "changes"});

bool has(const CommandSpec &command, std::string_view option) {
  return std::any_of(command.options.begin(), command.options.end(), [&](const OptionSpec &one) {
    return std::find(one.names.begin(), one.names.end(), option) != one.names.end();
  });
}

// The command line with `meant` where `argument` stands.
std::string corrected(const std::vector<std::string> &words, const std::string &argument, std::string_view meant) {
  const bool left_out = meant.ends_with(" !");
  std::string out;
  bool done = false;
  bool value = false;  // comes next, and is left out
  for (const std::string &word : words) {
    out += out.empty() || out.back() == ' ' ? "" : " ";
    if (done || word != argument) {
      out += shell_word(value ? "!" + word : word);
      value = false;
      continue;
    }
    done = true;
    value = left_out;
    const bool operand = meant == "ID";
    out += operand ? "" : left_out ? "--glob" : meant;
    const auto equals = argument.find('=');
    if (equals != std::string::npos && meant.find(' ') == std::string_view::npos) {
      out += operand ? "" : "=";
      out += shell_word(argument.substr(equals + 1));
    }
  }
  return out;
}

}  // namespace

bool is_choice(const OptionSpec &option, const std::string &word) {
  return std::find(option.choices.begin(), option.choices.end(), word) != option.choices.end() ||
         (option.names.back() == "--select" && !check::codes_meant(word).empty());
}

// "--errors-only" where an option takes "error", "--acronyms" where one takes codes that begin so: option and value.
std::string by_value(const CommandSpec &command, std::string_view name) {
  constexpr auto about_values = std::to_array<std::string_view>(
      {"--to", "--only", "--select", "--min-severity", "--min-level", "--cite-style", "--doctype"});
  name.remove_prefix(std::min(name.find_first_not_of('-'), name.size()));
  const bool not_those = name.starts_with("no-");
  while (!name.empty()) {
    std::string word(name.substr(0, name.find('-')));
    name.remove_prefix(std::min(word.size() + 1, name.size()));
    if (std::find(fillers.begin(), fillers.end(), word) != fillers.end()) {
      continue;
    }
    for (const std::string &form : {word, word.ends_with('s') ? word.substr(0, word.size() - 1) : word}) {
      for (const OptionSpec &option : command.options) {
        const std::string &names = option.names.back();
        if (std::find(about_values.begin(), about_values.end(), names) != about_values.end() &&
            is_choice(option, form)) {
          return (not_those && names == "--select" ? "--ignore" : names) + " " + form;
        }
      }
    }
  }
  return {};
}

// "--files" of --files-from, where no other begins so.
std::string begun(const CommandSpec &command, const std::string &name) {
  std::string out;
  for (const OptionSpec &option : command.options) {
    for (const std::string &one : option.names) {
      if (name.size() > 3 && one.starts_with(name + "-")) {
        out = out.empty() ? one : "-";
      }
    }
  }
  return out == "-" ? "" : out;
}

std::string is_here(std::string_view meant, const std::string &line, std::string_view behind = {}) {
  return fmt::format("celac: that is {} here: {}{}\n", meant, line, behind);
}

// "--by 2026" is a date and nobody's name; what is due by then is due before the next year.
std::string due_by(const CommandSpec &command, const std::string &argument, const std::vector<std::string> &words) {
  const auto at = std::find(words.begin(), words.end(), argument);
  const bool year = at != words.end() && at + 1 != words.end() && at[1].size() == 4 &&
                    at[1].find_first_not_of("0123456789") == std::string::npos;
  if (argument != "--by" || !year || !has(command, "--due-before")) {
    return {};
  }
  std::vector<std::string> line = words;
  const auto value = line.begin() + (at - words.begin()) + 1;
  *value = std::to_string(std::stoi(*value) + 1);
  return is_here("--due-before", corrected(line, argument, "--due-before"));
}

std::string option_instead(const CommandSpec &command, const std::string &argument,
                           const std::vector<std::string> &words) {
  const std::string name = argument.substr(0, argument.find('='));
  if (std::string before = due_by(command, argument, words); !before.empty()) {
    return before;
  }
  const auto *const other = std::find_if(renamed.begin(), renamed.end(), [&](const Renamed &one) {
    return one.typed == name &&
           (one.meant == "ID" ? command.name == "show" : has(command, one.meant.substr(0, one.meant.find(' '))));
  });
  if (other != renamed.end()) {
    return is_here(other->meant, corrected(words, argument, other->meant), other->behind);
  }
  const auto said = [&](std::string_view of) {
    const auto *const found = std::find_if(others.begin(), others.end(),
                                           [&](const Instead &one) { return one.typed == name && one.command == of; });
    return found == others.end() ? std::string()
                                 : fmt::format("celac: {}\n", with_files(std::string(found->words), words));
  };
  for (const std::string &own : {said(command.name), said("")}) {
    if (!own.empty()) {
      return own;
    }
  }
  for (const std::string &meant : {begun(command, name), by_value(command, name)}) {
    if (!meant.empty()) {
      return is_here(meant, corrected(words, argument, meant));
    }
  }
  return {};
}

}  // namespace celac::cli
