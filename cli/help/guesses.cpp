#include "cli/help/guesses.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/help/command_line.hpp"

namespace celac::cli {
namespace {

struct OtherName {
  std::string_view typed;
  std::string_view command;
  std::string_view option;  // that comes with it
};

constexpr std::array<OtherName, 11> commands = {{{"check", "validate", ""},
                                                 {"lint", "validate", ""},
                                                 {"compare", "diff", ""},
                                                 {"convert", "render", ""},
                                                 {"export", "render", ""},
                                                 {"search", "show", ""},
                                                 {"grep", "show", ""},
                                                 {"find", "show", ""},
                                                 {"toc", "show", "--toc"},
                                                 {"cite", "show", "--cite"},
                                                 {"man", "help", ""}}};

struct Instead {
  std::string_view typed;
  std::string_view words;
};

constexpr std::string_view counted =
    "'celac show --toc FILE' counts items by section, 'celac show --ids FILE | wc -l' all, "
    "'celac render --to text FILE | wc -w' words; 'celac diff --stat OLD NEW' counts changes";
constexpr std::string_view written =
    "'celac validate --fix FILE' mends, 'celac render --to markdown FILE' writes it anew";
constexpr std::string_view printed = "'celac show FILE' prints a plan, 'celac show FILE ID' a part of it";
constexpr std::string_view page =
    "'celac render -o plan.html FILE' writes a page for a browser, 'celac show FILE' prints";
constexpr std::string_view followed = "'celac trace FILE FILE FILE' follows each item through editions";
constexpr std::string_view listed = "'celac show --ids FILE' lists ids, 'celac show --toc FILE' sections";
constexpr std::string_view promised = "'celac commitments FILE' says who commits to what, by when, for how much";
constexpr std::string_view code_list = "'celac explain' lists all codes of validate";

constexpr auto no_commands = std::to_array<Instead>(
    {{"redline", "'celac diff OLD NEW -o redline.docx' writes a Word file with tracked changes"},
     {"summary", counted},
     {"summarize", counted},
     {"stat", counted},
     {"stats", counted},
     {"statistics", counted},
     {"count", counted},
     {"info", counted},
     {"history", followed},
     {"track", followed},
     {"follow", followed},
     {"lineage", followed},
     {"promises", promised},
     {"deadlines", promised},
     {"actors", promised},
     {"translate", "'celac align FILE FILE' sets languages side by side; nothing translates"},
     {"format", written},
     {"fmt", written},
     {"clean", written},
     {"normalize", written},
     {"renumber", "nothing renumbers a plan: 'celac validate --select numbering FILE' says what is missing or doubled"},
     {"git", "git calls celac diff so: git -c diff.external='celac diff' diff"},
     {"difftool", "git calls celac diff so: git -c diff.external='celac diff' diff"},
     {"init",
      "nothing has to be set up; settings of validate stand in .celac.yaml, to begin with: echo 'fail-on: "
      "warning' >.celac.yaml"},
     {"config", "settings of validate may stand in .celac.yaml; 'celac validate --show-config' prints them"},
     {"open", page},
     {"preview", page},
     {"serve", page},
     {"fix", "'celac validate --fix FILE' mends, and with --dry-run only says what it would"},
     {"list", listed},
     {"ls", listed},
     {"ids", listed},
     {"outline", "'celac show --toc FILE' lists sections"},
     {"sections", "'celac show --toc FILE' lists sections"},
     {"tree", "'celac show --toc FILE' lists sections, 'celac parse FILE' gives the whole tree"},
     {"view", printed},
     {"cat", printed},
     {"print", printed},
     {"read", printed},
     {"get", printed},
     {"rules", code_list},
     {"codes", code_list},
     {"refs", "'celac validate --select unknown-reference FILE' says what leads nowhere"},
     {"references", "'celac validate --select unknown-reference FILE' says what leads nowhere"}});

const OtherName *find_other(std::string_view word) {
  const auto *const found = std::find_if(commands.begin(), commands.end(),
                                         [&](const OtherName &one) { return one.typed == word; });
  return found == commands.end() ? nullptr : found;
}

std::string_view instead_of(std::string_view word) {
  const auto *const found = std::find_if(no_commands.begin(), no_commands.end(),
                                         [&](const Instead &one) { return one.typed == word; });
  return found == no_commands.end() ? std::string_view{} : found->words;
}

// "csv" and the like, where a command stands.
std::string format_as_command(std::string_view word) {
  constexpr auto formats = std::to_array<std::string_view>({"csv", "json", "yaml", "html", "xlsx", "docx", "excel",
                                                            "word", "markdown", "md", "akn", "ndjson", "text", "pdf"});
  const bool known = std::find(formats.begin(), formats.end(), word) != formats.end();
  const std::string_view to = word == "pdf" ? "html" : word;  // it is good on paper
  const std::string_view command = word == "json" || word == "yaml" ? "parse" : "render";
  return known ? fmt::format("celac: that is a format: 'celac {} --to {} FILE' writes it{}\n", command, to,
                             word == "pdf" ? " to be printed" : "")
               : std::string();
}

}  // namespace

MeantWords as_meant(std::vector<std::string> typed) {
  MeantWords meant{std::move(typed)};
  if (meant.words.size() < 2) {
    return meant;
  }
  std::string &first = meant.words[1];
  if (first == "version") {
    first = "--version";
  } else if (const OtherName *other = find_other(first)) {
    meant.searches = first == "search" || first == "find" ? Searches::words
                     : first == "grep"                    ? Searches::pattern
                                                          : Searches::no;
    first = other->command;
    if (!other->option.empty()) {
      meant.words.insert(meant.words.begin() + 2, std::string(other->option));
    }
  }
  return meant;
}

std::string_view command_meant(std::string_view word) {
  const OtherName *other = find_other(word);
  return other == nullptr ? word : other->command;
}

std::string other_names() {
  std::string out;
  for (const OtherName &one : commands) {
    out += fmt::format("{}{} is {}{}{}", out.empty() ? "" : ", ", one.typed, one.command, one.option.empty() ? "" : " ",
                       one.option);
  }
  return out + ".";
}

std::string command_instead(const std::vector<std::string> &words) {
  if (const std::string_view instead = instead_of(words[1]); !instead.empty()) {
    return fmt::format("celac: {}\n", with_files(std::string(instead), words));
  }
  if (!is_file(words[1])) {
    return with_files(format_as_command(words[1]), words);
  }
  const std::string shown = shell_file(words[1]);
  return words.size() > 2 && is_file(words[2])
             ? fmt::format("celac: of files a command comes first: celac diff {} {}\n", shown, shell_file(words[2]))
             : fmt::format(
                   "celac: of a file a command comes first: celac show {0}, celac validate {0}, celac parse {0}\n",
                   shown);
}

}  // namespace celac::cli
