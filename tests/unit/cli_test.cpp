// Commands run in process: every bad input is told with its file and place, exits 2 and leaves the target of -o alone.

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "cli/app.hpp"
#include "cli/streams.hpp"

namespace {

using namespace celac::cli;
using namespace std::string_literals;
namespace fs = std::filesystem;

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

std::string slurp(std::FILE *file) {
  std::string text;
  std::rewind(file);
  char buffer[4096];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;) {
    text.append(buffer, got);
  }
  std::fclose(file);
  return text;
}

std::string slurp(const fs::path &path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Runs `celac ARGUMENTS` with `input` on standard input.
Outcome run_celac(const std::vector<std::string> &arguments, const std::string &input = {}) {
  std::vector<const char *> argv = {"celac"};
  for (const std::string &argument : arguments) {
    argv.push_back(argument.c_str());
  }
  const Streams streams{std::tmpfile(), std::tmpfile(), std::tmpfile()};
  std::fwrite(input.data(), 1, input.size(), streams.in);
  std::rewind(streams.in);
  Outcome outcome;
  outcome.status = run(static_cast<int>(argv.size()), argv.data(), streams);
  std::fclose(streams.in);
  outcome.out = slurp(streams.out);
  outcome.err = slurp(streams.err);
  return outcome;
}

/// A directory of its own, entered for as long as the value lives, so that messages name plain files.
class Folder {
 public:
  Folder() : before_(fs::current_path()) {
    std::string name = (fs::temp_directory_path() / "celac-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
    fs::current_path(path_);
  }
  ~Folder() {
    fs::current_path(before_);
    fs::remove_all(path_);
  }
  Folder(const Folder &) = delete;
  Folder &operator=(const Folder &) = delete;

  static void write(const std::string &name, const std::string &bytes) {
    std::ofstream(name, std::ios::binary) << bytes;
  }
  [[nodiscard]] std::size_t file_count() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), {}));
  }

 private:
  fs::path before_;
  fs::path path_;
};

bool contains(const std::string &text, const std::string &part) { return text.find(part) != std::string::npos; }

constexpr const char *plan = "# A plan\n\n## I. Trade\n\n1. First.\n\n2. Second.\n";

/// `bytes` in a file are refused with `message`, by every command that reads, and nothing is written.
void refused(const std::string &name, const std::string &bytes, const std::string &message) {
  CAPTURE(name);
  const Folder folder;
  Folder::write(name, bytes);
  Folder::write("old.yaml", "old");
  const Outcome parse = run_celac({"parse", name, "-o", "old.yaml"});
  CHECK(parse.status == 2);
  CHECK(parse.err.substr(0, message.size()) == message);
  CHECK(parse.out.empty());
  CHECK(slurp(fs::path("old.yaml")) == "old");
  CHECK(folder.file_count() == 2);
  CHECK(run_celac({"show", name}).err == parse.err);
  CHECK(run_celac({"explain", name, "1"}).err == parse.err);
  CHECK(run_celac({"show", name}).status == 2);
}

std::string repeat(const std::string &text, int times) {
  std::string out;
  while (times-- > 0) {
    out += text;
  }
  return out;
}

}  // namespace

// ---- bad input

TEST_CASE("cli: what is not text is refused with its first bad byte") {
  refused("a.md", "# A\n\ncaf\xE9\n",
          "a.md: error: is not UTF-8: the first bad byte is at byte offset 8 (line 3) [not-utf8]\n");
  refused("a.md", "# A\n1. b\0c\n"s,
          "a.md: error: holds a NUL byte at byte offset 8 (line 2): not a text file [not-utf8]\n");
  refused("a.md", "\xFF\xFE#\0 \0A\0"s,
          "a.md: error: is UTF-16, not UTF-8 [not-utf8]\n  help: convert it first: iconv");
  refused("a.md", "# \0A\0\n\0x\0"s, "a.md: error: ");
  refused("a.png", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s, "a.png: error: ");
  refused("a.md", "", "a.md: error: is empty [empty]\n");
  refused("a.md", " \n\t\r\n\f\n\u00A0", "a.md: error: holds nothing but white space [empty]\n");
  refused("a.md", "\uFEFF\n\u200B\n", "a.md: error: holds nothing but white space [empty]\n");
}

TEST_CASE("cli: files that cannot be read are named") {
  const Folder folder;
  fs::create_directory("d");
  CHECK(run_celac({"parse", "d"}).err == "d: error: is a directory [directory]\n");
  CHECK(run_celac({"parse", "d"}).status == 2);
  CHECK(run_celac({"parse", "none.md"}).err == "none.md: error: cannot read: No such file or directory [unreadable]\n");
  CHECK(run_celac({"parse", "none.md"}).status == 2);
}

TEST_CASE("cli: too much of it is refused") {
  const Folder folder;
  Folder::write("big.md", "");
  fs::resize_file("big.md", (std::uintmax_t{256} << 20U) + 1);
  const Outcome outcome = run_celac({"parse", "big.md"});
  CHECK(outcome.status == 2);
  CHECK(outcome.err == "big.md: error: larger than the limit of 256 MiB [too-large]\n");
}

TEST_CASE("cli: a model with errors has line and column") {
  const std::string head = "schema: celac/plan/1\ntitle: x\n";
  refused("m.yaml", head + "title: y\n", "m.yaml:3:1: error: the key \"title\" comes twice [model-syntax]\n");
  refused("m.yaml", head + "a: &x [*x]\n",
          "m.yaml:3:4: error: anchors and aliases (& and *) are not read [model-syntax]\n");
  refused("m.yaml", head + "items: {}\n", "m.yaml:3:1: error: items: expected a list, found a map [schema]\n");
  refused("m.yaml", "schema: celac/plan/2\ntitle: x\n", "m.yaml:1:1: error: schema: ");
  refused("m.yaml", head + "items:\n- id: \"1\"\n",
          "m.yaml:4:3: error: items[0]: the key \"text\" is missing [schema]\n");
  refused("m.yaml", head + "title\n", "m.yaml:");
  refused("m.json", "{\"schema\":\"celac/plan/1\",\n\"title\":[]}", "m.json:2:1: error: title: ");
  refused("m.json", "{\"schema\":\"celac/plan/1\",\n\"title\":\"x\"", "m.json:2:");
  refused("m.json", "{\"a\":1,\"a\":2}", "m.json:1:8: error: the key \"a\" comes twice [model-syntax]\n");
  refused("m.yaml", head + "a: " + repeat("[", 1000), "m.yaml:3:");
}

TEST_CASE("cli: a model from standard input is refused by its name too") {
  const Outcome outcome = run_celac({"parse", "--stdin-filename", "m.yaml"}, "schema: celac/plan/9\n");
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.err, "m.yaml:1:1: error: "));
}

TEST_CASE("cli: messages never steer a terminal") {
  const Outcome outcome = run_celac({"parse", "a\x1B[2J\u202E.md"});
  CHECK(outcome.status == 2);
  CHECK(outcome.err.find('\x1B') == std::string::npos);
  CHECK(contains(outcome.err, "a\\u{1b}[2J\\u{202e}.md: error: "));
}

// ---- usage

TEST_CASE("cli: wrong usage exits 2 and says what was meant") {
  const auto wrong = [](const std::vector<std::string> &arguments, const std::string &message) {
    const Outcome outcome = run_celac(arguments, plan);
    CAPTURE(message);
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(contains(outcome.err, message));
  };
  wrong({"pars"}, "did you mean 'parse'?");
  wrong({"parse", "--tp", "json"}, "did you mean '--to'?");
  wrong({"parse", "--to", "xml"}, "celac: ");
  wrong({"parse", "--from", "html"}, "celac: ");
  wrong({"parse", "--color", "often"}, "celac: ");
  wrong({"parse", "-o"}, "celac: ");
  wrong({"parse", "-", "-"}, "standard input can be read only once");
  wrong({"show"}, "celac: ");
  wrong({"show", "-", "9.9"}, "no node has the id, number or label '9.9'");
  wrong({"explain", "-"}, "there is no code '-'");
  wrong({"explain", "-", "1", "2"}, "explain takes a CODE, or a FILE and one id");
  wrong({"show", "-", "--grep", "(a"}, "missing closing parenthesis at byte 2 of '(a'");
  wrong({"show", "-", "--cite", "--ids"}, "--cite excludes --ids");
  wrong({"render"}, "--to is required");
  wrong({"render", "--to", "pdf"}, "'pdf' is none of markdown, html, akn, csv, ndjson, text, source");
  wrong({"render", "--to", "akn", "--date", "2024-02-30"}, "'2024-02-30' is not a day");
  wrong({"render", "--to", "akn", "--country", "Brazil"}, "'Brazil' is not a code");
  wrong({"render", "--to", "text", "--excel"}, "--excel is for --to csv");
  wrong({"render", "--to", "html", "--date", "2024-02-29"}, "--date is for --to akn");
  wrong({"schema"}, "celac: ");
  wrong({"schema", "plans"}, "there is no schema 'plans'");
  wrong({}, "celac");
}

TEST_CASE("cli: diff and trace refuse what is not a plan, on either side, and print nothing") {
  const Folder folder;
  Folder::write("good.md", plan);
  Folder::write("latin.md", "# A\n\ncaf\xE9\n");
  Folder::write("empty.md", "");
  Folder::write("new.yaml", "schema: celac/plan/9\ntitle: A\n");
  Folder::write("kept.txt", "old");
  const std::vector<std::pair<std::string, std::string>> bad = {
      {"latin.md", "latin.md: error: is not UTF-8: the first bad byte is at byte offset 8 (line 3) [not-utf8]\n"},
      {"empty.md", "empty.md: error: is empty [empty]\n"},
      {"new.yaml",
       "new.yaml:1:1: error: schema: \"celac/plan/9\" is not read; this version reads celac/plan/1 [schema]\n"},
      {"none.md", "none.md: error: cannot read: No such file or directory [unreadable]\n"},
      {".", ".: error: is a directory [directory]\n"}};
  for (const auto &[name, message] : bad) {
    CAPTURE(name);
    const std::vector<std::vector<std::string>> runs = {{"diff", name, "good.md"},
                                                        {"diff", "good.md", name, "--to", "json"},
                                                        {"diff", "good.md", name, "-o", "kept.txt"},
                                                        {"trace", "good.md", "good.md", name},
                                                        {"trace", name, "good.md", "--to", "csv"}};
    for (const auto &arguments : runs) {
      const Outcome outcome = run_celac(arguments);
      CHECK(outcome.status == 2);
      CHECK(outcome.err == message);
      CHECK(outcome.out.empty());
    }
  }
  CHECK(slurp(fs::path("kept.txt")) == "old");
}

TEST_CASE("cli: diff and trace tell wrong usage before they read anything") {
  const Folder folder;
  Folder::write("a.md", plan);
  const std::vector<std::pair<std::vector<std::string>, std::string>> wrong = {
      {{"diff", "-", "-"}, "celac: standard input can be read only once\n"},
      {{"trace", "a.md", "-", "-"}, "celac: standard input can be read only once\n"},
      {{"diff", "-", "a.md", "--gold", "-"}, "celac: standard input can be read only once\n"},
      {{"diff", "a.md"}, "celac: diff takes two files, OLD and NEW\n"},
      {{"diff", "a.md", "a.md", "a.md"}, "celac: diff takes two files, OLD and NEW\n"},
      {{"trace", "a.md"}, "celac: FILE: "},
      {{"diff", "--only", "moved,lost", "a.md", "a.md"}, "celac: --only: 'lost' is none of unchanged, reworded, "},
      {{"diff", "--gold-partial", "a.md", "a.md"}, "celac: --gold-partial requires --gold\n"},
      {{"diff", "--gold", "a.md", "--stat", "a.md", "a.md"}, "celac: --stat excludes --gold\n"},
      {{"diff", "--stat", "--to", "json", "a.md", "a.md"}, "celac: --stat is for --to text\n"},
      {{"diff", "--to", "source", "a.md", "a.md"}, "celac: --to: 'source' is none of text, "},
      {{"diff", "a.md", "a.md", "--section", "II"},
       "a.md: error: no node has the id, number or label 'II' [no-such-id]\n"},
      {{"trace", "a.md", "a.md", "--id", "II"},
       "a.md: error: no node has the id, number or label 'II' [no-such-id]\n"}};
  for (const auto &[arguments, message] : wrong) {
    const Outcome outcome = run_celac(arguments, plan);
    CAPTURE(outcome.err);
    CHECK(outcome.status == 2);
    CHECK(outcome.err.substr(0, message.size()) == message);
    CHECK(outcome.out.empty());
  }
}

TEST_CASE("cli: an id that is ambiguous in one edition and in no other is told with its candidates") {
  const Folder folder;
  Folder::write("a.md", "# A plan\n\n## I. Trade\n\n1. First.\n\n## II. Ports\n\n1. Second.\n");
  Folder::write("b.md", "# A plan\n\n## III. Trade\n\n2. First.\n");
  const std::string message = "a.md: error: '1' is ambiguous: I.1, II.1 [no-such-id]\n";
  CHECK(run_celac({"diff", "--section", "1", "a.md", "b.md"}).err == message);
  CHECK(run_celac({"trace", "--id", "1", "a.md", "b.md"}).err == message);
}

TEST_CASE("cli: a concordance that cannot be read is told with line and column") {
  const Folder folder;
  Folder::write("a.md", plan);
  Folder::write("unknown.tsv", "old\tnew\nI.1\tI.9\n");
  Folder::write("blanks.tsv", "old\tnew\nI.1 I.1\n");
  const Outcome unknown = run_celac({"diff", "a.md", "a.md", "--gold", "unknown.tsv"});
  CHECK(unknown.status == 2);
  CHECK(unknown.err == "unknown.tsv:2:5: error: 'I.9' names no node of the new edition, or more than one [gold]\n");
  CHECK(unknown.out.empty());
  CHECK(run_celac({"diff", "a.md", "a.md", "--gold", "blanks.tsv"}).status == 2);
}

TEST_CASE("cli: an edition against itself is no error, under any name") {
  const Folder folder;
  Folder::write("a.md", plan);
  const Outcome same = run_celac({"diff", "a.md", "a.md"});
  CHECK(same.status == 0);
  CHECK(same.err.empty());
  CHECK(run_celac({"diff", "-", "a.md"}, plan).status == 0);
  CHECK(run_celac({"trace", "a.md", "a.md", "a.md"}).status == 0);
  Folder::write("b.md", std::string(plan) + "\n3. Third.\n");
  CHECK(run_celac({"diff", "a.md", "b.md"}).status == 1);
  CHECK(run_celac({"diff", "--exit-zero", "a.md", "b.md"}).status == 0);
  CHECK(run_celac({"trace", "a.md", "b.md"}).status == 1);
  CHECK(run_celac({"trace", "--exit-zero", "a.md", "b.md"}).status == 0);
}

TEST_CASE("cli: nodes of one edition that differ in status have each its own in a line of trace") {
  const Folder folder;
  const std::string one = "Exchange weather data at every hour of the day.";
  const std::string two = "Share satellite pictures of the storms that cross the strait.";
  Folder::write("a.md", "# A plan\n\n## I. Sky\n\n1. " + one + " " + two + "\n");
  Folder::write("b.md", "# A plan\n\n## I. Sky\n\n1. " + one + "\n2. " + two + "\n");
  Folder::write("c.md",
                "# A plan\n\n## I. Sky\n\n1. Exchange weather data at every second hour of the day.\n2. " + two + "\n");
  const Outcome outcome = run_celac({"trace", "a.md", "b.md", "c.md"});
  CAPTURE(outcome.out);
  CHECK(outcome.out.find(" → I.1 reworded 0.") != std::string::npos);
  CHECK(outcome.out.find(" + I.2\n") != std::string::npos);
}

TEST_CASE("cli: every command tells the version") {
  for (const char *command :
       {"parse", "validate", "diff", "trace", "render", "show", "schema", "explain", "completion"}) {
    CAPTURE(command);
    CHECK(run_celac({command, "--version"}).out == run_celac({"--version"}).out);
    CHECK(run_celac({command, "--version"}).status == 0);
  }
}

TEST_CASE("cli: of an option given twice the last counts, so that an alias can be overruled") {
  const Outcome outcome = run_celac({"parse", "--to", "ndjson", "--color", "never", "--color", "auto", "--to", "json"},
                                    plan);
  CHECK(outcome.status == 0);
  CHECK(outcome.out.substr(0, 4) == "{\n  ");
  CHECK(run_celac({"parse", "--to", "ndjson", "--to", "json"}, plan).out == outcome.out);
}

TEST_CASE("cli: -o with an empty name is no standard output") {
  const Outcome outcome = run_celac({"parse", "-o", ""}, plan);
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK(outcome.err.substr(0, 33) == "celac: --output: no file is named");
}

TEST_CASE("cli: an option with nothing behind its = does not take the file for its value") {
  const Folder folder;
  Folder::write("a.md", plan);
  const Outcome outcome = run_celac({"parse", "--output=", "a.md"}, plan);
  CHECK(outcome.status == 2);
  CHECK(outcome.err == "celac: --output: '=' has no value behind it\n");
  CHECK(slurp(fs::path("a.md")) == plan);
  CHECK(run_celac({"parse", "--output=b.yaml", "a.md"}).status == 0);
}

TEST_CASE("cli: what concerns the command line is told in its name") {
  CHECK(run_celac({"explain", "doubled-wrd"}).err.substr(0, 36) == "celac: there is no code 'doubled-wrd");
  CHECK(run_celac({"validate", "--select", "doubled-wrd"}, plan).err.substr(0, 36) ==
        "celac: there is no code 'doubled-wrd");
}

TEST_CASE("cli: --only takes one list, and the files behind it are files") {
  const Folder folder;
  Folder::write("a.md", plan);
  Folder::write("b.md", std::string(plan) + "\n3. Third.\n");
  const Outcome outcome = run_celac({"diff", "--to", "csv", "--only", "moved,added", "a.md", "b.md"});
  CHECK(outcome.status == 1);
  CHECK(contains(outcome.out, ",I.3,added,,,,I,,Third."));
  CHECK(!contains(outcome.out, "unchanged"));
}

TEST_CASE("cli: editions in two languages align by numbers and names, with a warning") {
  const Folder folder;
  Folder::write("a.md",
                "# A plan\n\n1. Grant US$2,500,000 to the Velmara Trust before 2024.\n\n"
                "2. The parties will hold a meeting of ministers of the region in the capital.\n");
  Folder::write("b.md",
                "# Un plan\n\n1. Los ministros de la región celebrarán una reunión en la capital con las partes.\n\n"
                "2. Conceder US$2,500,000 al fondo Velmara Trust antes de 2024.\n");
  const Outcome outcome = run_celac({"diff", "--to", "csv", "a.md", "b.md"});
  CHECK(outcome.status == 1);
  CHECK(outcome.err == "b.md: warning: is in 'es', a.md in 'en': only numbers and names can align [languages]\n");
  CHECK(contains(outcome.out, "\n1,2,reworded+renumbered,"));
  CHECK(run_celac({"diff", "-q", "a.md", "b.md"}).err.empty());
  Folder::write("c.md", "1. B.\n");  // too little to guess a language from
  CHECK(run_celac({"diff", "a.md", "c.md"}).err.empty());
}

TEST_CASE("cli: the source of a model is the file it was read from, and no other") {
  const Folder folder;
  Folder::write("p.md", plan);
  Folder::write("q.md", std::string(plan) + "\n");
  Folder::write("p.yaml", run_celac({"parse", "p.md"}).out);
  CHECK(run_celac({"render", "--to", "source", "p.md"}).out == plan);
  CHECK(run_celac({"render", "--to", "source", "p.yaml", "--source", "p.md"}).out == plan);
  const Outcome without = run_celac({"render", "--to", "source", "p.yaml"});
  CHECK(without.status == 2);
  CHECK(without.out.empty());
  CHECK(contains(without.err, "p.yaml: error: is a model of 'p.md'"));
  CHECK(contains(without.err, "--source p.md"));
  const Outcome other = run_celac({"render", "--to", "source", "p.yaml", "--source", "q.md"});
  CHECK(other.status == 2);
  CHECK(other.out.empty());
  CHECK(contains(other.err, "q.md: error: is not what p.yaml was read from"));
}

TEST_CASE("cli: formats of one plan a file refuse several") {
  const Folder folder;
  Folder::write("p.md", plan);
  for (const std::string to : {"html", "akn", "markdown"}) {
    const Outcome outcome = run_celac({"render", "--to", to, "p.md", "p.md"});
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(contains(outcome.err, "render them one by one"));
  }
  const std::string one = run_celac({"render", "--to", "csv", "p.md"}).out;
  const std::string header = "file,id,number,section,section_title,title,text,lines\r\n";
  CHECK(run_celac({"render", "--to", "csv", "p.md", "p.md"}).out == one + one.substr(header.size()));
}

TEST_CASE("cli: canonical Markdown has nothing to explain") {
  const std::string canonical = run_celac({"render", "--to", "markdown", "-"}, plan).out;
  const Outcome outcome = run_celac({"explain", "-", "I.1"}, canonical);
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.err, "is canonical Markdown"));
}

TEST_CASE("cli: a search that finds nothing exits 1") {
  CHECK(run_celac({"show", "-", "--grep", "no such words"}, plan).status == 1);
  CHECK(run_celac({"show", "-", "--grep", "."}, plan).status == 0);
}

TEST_CASE("cli: help and version go to standard output") {
  for (const std::vector<std::string> &arguments :
       std::vector<std::vector<std::string>>{{"--help"}, {"-h"}, {"--version"}, {"parse", "--help"}, {"show", "-h"}}) {
    const Outcome outcome = run_celac(arguments);
    CHECK(outcome.status == 0);
    CHECK(contains(outcome.out, "celac"));
    CHECK(outcome.err.empty());
  }
}

// ---- parse

TEST_CASE("cli: a plan from standard input in three formats") {
  const Outcome yaml = run_celac({"parse"}, plan);
  CHECK(yaml.status == 0);
  CHECK(yaml.err.empty());
  CHECK(yaml.out.substr(0, 38) == "schema: celac/plan/1\ntitle: \"A plan\"\nl");
  CHECK(contains(yaml.out, "source: {name: \"<stdin>\", bytes: 45, lines: 7, "));
  const Outcome json = run_celac({"parse", "--to", "json", "-"}, plan);
  CHECK(json.out.substr(0, 30) == "{\n  \"schema\": \"celac/plan/1\",\n");
  const Outcome line = run_celac({"parse", "--to=ndjson"}, plan);
  CHECK(line.out.find('\n') == line.out.size() - 1);
}

TEST_CASE("cli: a model read back is written again byte for byte") {
  for (const std::string to : {"yaml", "json", "ndjson"}) {
    const Outcome first = run_celac({"parse", "--to", to}, plan);
    const Outcome again = run_celac({"parse", "--to", to}, first.out);
    CHECK(again.status == 0);
    CHECK(again.err.empty());
    CHECK(again.out == first.out);
  }
}

TEST_CASE("cli: -o replaces the file, keeps its mode and leaves nothing beside it") {
  const Folder folder;
  Folder::write("out.yaml", "old");
  fs::permissions("out.yaml", fs::perms::owner_read | fs::perms::owner_write);
  const Outcome outcome = run_celac({"parse", "-o", "out.yaml"}, plan);
  CHECK(outcome.status == 0);
  CHECK(outcome.out.empty());
  CHECK(slurp(fs::path("out.yaml")) == run_celac({"parse"}, plan).out);
  CHECK(fs::status("out.yaml").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK(folder.file_count() == 1);
}

TEST_CASE("cli: -o into a directory or a missing one is refused") {
  const Folder folder;
  fs::create_directory("d");
  CHECK(run_celac({"parse", "-o", "d"}, plan).status == 2);
  CHECK(run_celac({"parse", "-o", "none/out.yaml"}, plan).status == 2);
  CHECK(contains(run_celac({"parse", "-o", "none/out.yaml"}, plan).err, "none/out.yaml: No such file or directory"));
  CHECK(folder.file_count() == 1);
}

TEST_CASE("cli: several files come out in their order, a bad one does not stop the others") {
  const Folder folder;
  Folder::write("a.md", plan);
  Folder::write("bad.md", "");
  Folder::write("b.md", "# B\n\n1. Only.\n");
  const Outcome outcome = run_celac({"parse", "a.md", "bad.md", "b.md", "-o", "out.yaml"});
  CHECK(outcome.status == 2);
  CHECK(outcome.err == "bad.md: error: is empty [empty]\n");
  const std::string out = slurp(fs::path("out.yaml"));
  CHECK(out.find("title: \"A plan\"") < out.find("\n---\nschema: celac/plan/1\ntitle: \"B\""));
  CHECK(contains(out, "\n---\nschema: celac/plan/1\ntitle: \"B\""));
}

TEST_CASE("cli: a text without numbering parses, warns and exits 0") {
  const Outcome outcome = run_celac({"parse"}, "# Title\n\nSome words.\n\n## Heading\n\nMore words.\n");
  CHECK(outcome.status == 0);
  CHECK(contains(outcome.err, "<stdin>:1:1: warning: no numbering found"));
  CHECK(contains(outcome.out, "text: \"More words.\""));
  CHECK(contains(outcome.out, "id: \"heading\""));
  CHECK(run_celac({"parse", "-q"}, "Some words.\n").err.empty());
}

TEST_CASE("cli: --language, --modeline, --stdin-filename") {
  const Outcome outcome = run_celac(
      {"parse", "--language", "qu", "--modeline", "plan.schema.json", "--stdin-filename", "x.md"}, plan);
  CHECK(outcome.out.substr(0, 54) == "# yaml-language-server: $schema=plan.schema.json\nschem");
  CHECK(contains(outcome.out, "language: \"qu\""));
  CHECK(contains(outcome.out, "{name: \"x.md\""));
  CHECK(run_celac({"parse"}, outcome.out).status == 0);
}

TEST_CASE("cli: .txt and --from text mean plain text") {
  const std::string text = "A plan\n\n1. *One*\n";
  CHECK(contains(run_celac({"parse", "--stdin-filename", "a.txt"}, text).out, "text: \"*One*\""));
  CHECK(contains(run_celac({"parse", "--from", "text"}, text).out, "text: \"*One*\""));
  CHECK(contains(run_celac({"parse"}, text).out, "text: \"One\""));
}

// ---- show, explain, schema

TEST_CASE("cli: show prints nodes by id, number, label and range") {
  CHECK(run_celac({"show", "-", "I.2"}, plan).out == "2. Second.\n");
  CHECK(run_celac({"show", "-", "2"}, plan).out == "2. Second.\n");
  CHECK(run_celac({"show", "-", "1."}, plan).out == "1. First.\n");
  CHECK(run_celac({"show", "-", "I.1..I.2"}, plan).out == "1. First.\n2. Second.\n");
  CHECK(run_celac({"show", "-"}, plan).out == "I. Trade\n  1. First.\n  2. Second.\n");
  CHECK(run_celac({"show", "--ids", "-"}, plan).out == "I\nI.1\nI.2\n");
  CHECK(contains(run_celac({"show", "-", "I.2", "--to", "yaml"}, plan).out, "id: \"I.2\"\nlabel: \"2.\"\n"));
}

TEST_CASE("cli: explain gives reading, costs and runner-up") {
  const Outcome outcome = run_celac({"explain", "-", "I.1"}, plan);
  CHECK(outcome.status == 0);
  CHECK(outcome.out.find("I.1  (line 5)\n  1. First.\nread as: number 1, under I\n") == 0);
  CHECK(contains(outcome.out, "\nrunner-up: "));
}

TEST_CASE("cli: explain refuses a model") {
  const Outcome outcome = run_celac({"explain", "-", "I.1"}, run_celac({"parse"}, plan).out);
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.err, "is a model"));
}

TEST_CASE("cli: schema plan is the schema of the source tree") {
  CHECK(run_celac({"schema", "plan"}).out == slurp(fs::path(CELAC_SOURCE_DIR "/schema/plan.schema.json")));
}
