#include "cli/help/guesses.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "celac/write/common/escape.hpp"

namespace celac::cli {
namespace {

struct OtherName {
  std::string_view typed;
  std::string_view command;
  std::string_view option;  // that comes with it
};

constexpr std::array<OtherName, 9> commands = {{{"check", "validate", ""},
                                                {"lint", "validate", ""},
                                                {"compare", "diff", ""},
                                                {"convert", "render", ""},
                                                {"export", "render", ""},
                                                {"search", "show", ""},
                                                {"grep", "show", ""},
                                                {"toc", "show", "--toc"},
                                                {"cite", "show", "--cite"}}};

struct Instead {
  std::string_view typed;
  std::string_view words;
};

constexpr auto no_commands = std::to_array<Instead>(
    {{"redline", "'celac diff OLD NEW -o redline.docx' writes a Word file with tracked changes"},
     {"summary", "'celac diff --stat OLD NEW' counts changes, 'celac show --toc FILE' items"},
     {"summarize", "'celac diff --stat OLD NEW' counts changes, 'celac show --toc FILE' items"},
     {"history", "'celac trace FILE FILE FILE' follows each item through editions"},
     {"track", "'celac trace FILE FILE FILE' follows each item through editions"},
     {"promises", "'celac commitments FILE' says who commits to what"},
     {"translate", "'celac align FILE FILE' sets languages side by side; nothing translates"},
     {"find", "'celac show FILE --grep WORD' searches"},
     {"format", "'celac validate --fix FILE' mends, 'celac render --to markdown FILE' writes it anew"},
     {"renumber", "'celac validate --fix FILE' mends, 'celac render --to markdown FILE' writes it anew"},
     {"clean", "'celac validate --fix FILE' mends, 'celac render --to markdown FILE' writes it anew"},
     {"init", "there is nothing to set up; settings of validate may stand in .celac.yaml, see 'man celac-validate'"},
     {"config", "settings of validate may stand in .celac.yaml; 'celac validate --show-config' prints them"},
     {"open", "'celac render FILE -o FILE.html' writes a page for a browser, 'celac show FILE' prints a plan"},
     {"preview", "'celac render FILE -o FILE.html' writes a page for a browser, 'celac show FILE' prints a plan"},
     {"fix", "'celac validate --fix FILE' mends, and with --dry-run only says what it would"},
     {"list", "'celac show --ids FILE' lists ids, 'celac show --toc FILE' sections"},
     {"ls", "'celac show --ids FILE' lists ids, 'celac show --toc FILE' sections"},
     {"outline", "'celac show --toc FILE' lists sections"},
     {"tree", "'celac show --toc FILE' lists sections, 'celac parse FILE' gives the whole tree"},
     {"view", "'celac show FILE' prints a plan, 'celac show FILE ID' a part of it"},
     {"cat", "'celac show FILE' prints a plan, 'celac show FILE ID' a part of it"},
     {"print", "'celac show FILE' prints a plan, 'celac show FILE ID' a part of it"},
     {"stat", "'celac diff --stat OLD NEW' counts changes"},
     {"stats", "'celac diff --stat OLD NEW' counts changes, 'celac show --toc FILE' items"},
     {"count", "'celac diff --stat OLD NEW' counts changes, 'celac show --toc FILE' items"},
     {"rules", "'celac explain' lists all codes of validate"},
     {"codes", "'celac explain' lists all codes of validate"},
     {"man", "'celac help COMMAND' says all about one, as does man celac"}});

constexpr auto options = std::to_array<Instead>(
    {{"-w", "'celac validate --fix FILE' mends the file itself; white space never counts in a diff"},
     {"--write", "'celac validate --fix FILE' mends the file itself"},
     {"--in-place", "'celac validate --fix FILE' mends the file itself"},
     {"--ignore-whitespace", "white space never counts"},
     {"--depth", "there is no depth to choose; 'celac show FILE ID' prints one part, '--toc' all sections"},
     {"--level", "there is no depth to choose; 'celac show FILE ID' prints one part, '--toc' all sections"},
     {"--pretty", "JSON and YAML are indented; '--to ndjson' has a plan a line"},
     {"--indent", "JSON and YAML are indented; '--to ndjson' has a plan a line"},
     {"--compact", "'--to ndjson' has a plan a line"},
     {"--exit-code", "the status is 1 where something changed; --exit-zero makes that 0"},
     {"--outdir", "'celac render --out-dir DIR' writes a file for each plan"},
     {"--output-dir", "'celac render --out-dir DIR' writes a file for each plan"},
     {"-r", "--glob '*.md' opens directories"},
     {"-R", "--glob '*.md' opens directories"},
     {"--recursive", "--glob '*.md' opens directories"},
     {"-f", "--to FORMAT says what is written, --from FORMAT what is read"},
     {"--format", "--to FORMAT says what is written, --from FORMAT what is read"},
     {"--output-format", "--to FORMAT says what is written"},
     {"--strict", "--fail-on warning, or info, is more than errors"},
     {"--error-on-warning", "--fail-on warning is more than errors"},
     {"--no-color", "--color never is without colour"},
     {"--no-colour", "--color never is without colour"},
     {"-v", "-V prints the version; there is no more to say than is said"},
     {"--verbose", "there is no more to say than is said"},
     {"--encoding", "iconv -t UTF-8 converts the file before"},
     {"--summary", "'celac diff --stat OLD NEW' counts changes"},
     {"--search", "--grep REGEX of celac show searches"},
     {"--section", "'celac show FILE ID' prints a section"},
     {"--id", "'celac show FILE ID' prints what has the id"},
     {"--list", "'celac explain' lists all codes"},
     {"--list-rules", "'celac explain' lists all codes"},
     {"--word-diff", "changed words are always marked"}});

const OtherName *find_other(std::string_view word) {
  const auto *const found = std::find_if(commands.begin(), commands.end(),
                                         [&](const OtherName &one) { return one.typed == word; });
  return found == commands.end() ? nullptr : found;
}

template <class Table>
std::string_view instead_of(const Table &table, std::string_view word) {
  const auto *const found = std::find_if(table.begin(), table.end(),
                                         [&](const Instead &one) { return one.typed == word; });
  return found == table.end() ? std::string_view{} : found->words;
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

bool is_file(const std::string &word) { return ::access(word.c_str(), F_OK) == 0; }

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
    meant.searches = first == "search" ? Searches::words : first == "grep" ? Searches::pattern : Searches::no;
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
  if (const std::string_view instead = instead_of(no_commands, words[1]); !instead.empty()) {
    return fmt::format("celac: {}\n", instead);
  }
  if (!is_file(words[1])) {
    return format_as_command(words[1]);
  }
  const std::string shown = printable(words[1]);
  return words.size() > 2 && is_file(words[2])
             ? fmt::format("celac: of files a command comes first: celac diff {} {}\n", shown, printable(words[2]))
             : fmt::format(
                   "celac: of a file a command comes first: celac show {0}, celac validate {0}, celac parse {0}\n",
                   shown);
}

std::string option_instead(std::string_view name) {
  const std::string_view instead = instead_of(options, name);
  return instead.empty() ? std::string() : fmt::format("celac: {}\n", instead);
}

}  // namespace celac::cli
