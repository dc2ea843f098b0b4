// Every bad input is reported with its file and place, exits 2 and leaves the target of -o alone; and wrong usage.

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "celac/text/utf8.hpp"
#include "support/commands.hpp"
#include "support/repeat.hpp"

namespace {

using namespace celac::tests;
using namespace std::string_literals;

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
  CHECK(run_celac({"parse", "d"}).err ==
        "d: error: is a directory [directory]\n  help: every such file below it: celac parse --glob '*.md' d\n");
  CHECK(run_celac({"show", "d"}).err ==
        "d: error: is a directory [directory]\n  help: name files in it, as in d/*.md\n");
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

TEST_CASE("cli: messages are UTF-8, whatever the arguments are") {
  for (const std::vector<std::string> &arguments :
       std::vector<std::vector<std::string>>{{"parse", "\xFF.md"},
                                             {"parse", "--to", "\xFF"},
                                             {"parse", "--\xFF"},
                                             {"\xFF"},
                                             {"explain", "\xFF"},
                                             {"show", "-", "\xFF"},
                                             {"show", "-", "--grep", "(\xFF"},
                                             {"parse", "-o", "none/\xFF.yaml"},
                                             {"schema", "\xFF\x1B[2J"},
                                             {"validate", "--select", "\xFF", "-"}}) {
    const Outcome outcome = run_celac(arguments, plan);
    CAPTURE(outcome.err);
    CHECK(outcome.status == 2);
    CHECK(!celac::utf8::first_invalid(outcome.err));
    CHECK(!contains(outcome.err, "\x1B"));
    CHECK(contains(outcome.err, "\\xff"));
  }
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
  wrong({"render", "--to", "pdf"}, "'pdf' is none of markdown, html, akn, csv, xlsx, docx, ndjson, text, source");
  wrong({"render", "--to", "akn", "--date", "2024-02-30"}, "'2024-02-30' is not a day");
  wrong({"render", "--to", "akn", "--country", "Brazil"}, "'Brazil' is not a code");
  wrong({"parse", "--language", "xx!!"}, "--language: 'xx!!' is not a BCP 47 tag like 'es' or 'pt-BR'");
  wrong({"show", "-", "--language", "es_ES.UTF-8"}, "'es_ES.UTF-8' is not a BCP 47 tag");
  wrong({"parse", "--language", ""}, "'' is not a BCP 47 tag");
  wrong({"render", "--to", "text", "--excel"}, "--excel is for --to csv");
  wrong({"render", "--to", "html", "--date", "2024-02-29"}, "--date is for --to akn");
  wrong({"schema"}, "celac: ");
  wrong({"schema", "plans"}, "there is no schema 'plans'");
  wrong({}, "celac");
}

TEST_CASE("cli: every command tells the version") {
  for (const char *command :
       {"parse", "validate", "diff", "trace", "align", "render", "show", "schema", "explain", "completion"}) {
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

TEST_CASE("cli: an option with nothing after its = does not take the file for its value") {
  const Folder folder;
  Folder::write("a.md", plan);
  const Outcome outcome = run_celac({"parse", "--output=", "a.md"}, plan);
  CHECK(outcome.status == 2);
  CHECK(outcome.err == "celac: --output: '=' has no value after it\n");
  CHECK(slurp(fs::path("a.md")) == plan);
  CHECK(run_celac({"parse", "--output=b.yaml", "a.md"}).status == 0);
}

TEST_CASE("cli: what concerns the command line is reported in its name") {
  CHECK(run_celac({"explain", "doubled-wrd"}).err.substr(0, 36) == "celac: there is no code 'doubled-wrd");
  CHECK(run_celac({"validate", "--select", "doubled-wrd"}, plan).err.substr(0, 36) ==
        "celac: there is no code 'doubled-wrd");
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
