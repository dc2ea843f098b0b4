// What the commands that read plans print, and where it goes.

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "support/commands.hpp"

using namespace celac::tests;

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

TEST_CASE("cli: -o - is standard output") {
  const Folder folder;
  CHECK(run_celac({"parse", "-o", "-"}, plan).out == run_celac({"parse"}, plan).out);
  CHECK(folder.file_count() == 0);
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

// ---- render, show, explain, schema

TEST_CASE("cli: SOURCE_DATE_EPOCH is a day of the calendar or an error, where a day is written") {
  const std::vector<std::string> to_akn = {"render", "--to", "akn"};
  for (const char *wrong : {"abc", "12 ", "-1", "1e9", "99999999999999999999", "253402300800"}) {
    CAPTURE(wrong);
    ::setenv("SOURCE_DATE_EPOCH", wrong, 1);
    const Outcome outcome = run_celac(to_akn, plan);
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err == "celac: SOURCE_DATE_EPOCH: '" + std::string(wrong) + "' is no number of seconds since 1970\n");
    CHECK(run_celac({"render", "--to", "text"}, plan).status == 0);
  }
  ::setenv("SOURCE_DATE_EPOCH", "86400", 1);
  CHECK(contains(run_celac(to_akn, plan).out, "1970-01-02"));
  ::setenv("SOURCE_DATE_EPOCH", "", 1);
  CHECK(run_celac(to_akn, plan).status == 0);
  ::unsetenv("SOURCE_DATE_EPOCH");
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
  const std::string header =
      "file,id,parent,kind,depth,order,number,label,section,section_title,title,text,cells,pages,lines\r\n";
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

TEST_CASE("cli: show prints nodes by id, number, label and range") {
  CHECK(run_celac({"show", "-", "I.2"}, plan).out == "2. Second.\n");
  CHECK(run_celac({"show", "-", "2"}, plan).out == "2. Second.\n");
  CHECK(run_celac({"show", "-", "1."}, plan).out == "1. First.\n");
  CHECK(run_celac({"show", "-", "I.1..I.2"}, plan).out == "1. First.\n2. Second.\n");
  CHECK(run_celac({"show", "-"}, plan).out == "I. Trade\n  1. First.\n  2. Second.\n");
  CHECK(run_celac({"show", "--ids", "-"}, plan).out == "I\nI.1\nI.2\n");
  CHECK(contains(run_celac({"show", "-", "I.2", "--to", "yaml"}, plan).out, "id: \"I.2\"\nlabel: \"2.\"\n"));
}

TEST_CASE("cli: show prints what stands in a section in the order of the document, rows with their cells") {
  const std::string text =
      "# A plan\n\n## I. Trade\n\n1. Open the port\n\n2. Dredge it\n\n   a) by night\n\n   b) by day\n\n3. Weigh the "
      "carts\n";
  CHECK(run_celac({"show", "-"}, text).out ==
        "I. Trade\n  1. Open the port\n  2. Dredge it\n    a) by night\n    b) by day\n  3. Weigh the carts\n");
  const std::string table =
      "# A plan\n\n| No. | What | Who |\n|---|---|---|\n| 1 | Dredge. | The port |\n| 2 | Weigh. | All |\n";
  CHECK(contains(run_celac({"show", "-", "1"}, table).out, "1 Dredge.\n  Who: The port\n"));
}

TEST_CASE("cli: list entries and paragraphs have addresses") {
  const std::string text =
      "# A plan\n\nWe agreed.\n\n## I. Trade\n\nThe ports:\n\n- Open one.\n- Dredge one.\n\n1. Weigh the carts.\n";
  CHECK(run_celac({"show", "-", "I.bullet-2"}, text).out == "• Dredge one.\n");
  CHECK(run_celac({"show", "-", "par-1", "I.par-1"}, text).out == "We agreed.\nThe ports:\n");
  CHECK(run_celac({"show", "-", "I.bullet-1..I.1", "--ids"}, text).out == "I.bullet-1\nI.bullet-2\nI.1\n");
  CHECK(run_celac({"show", "-", "--ids"}, text).out == "I\nI.bullet-1\nI.bullet-2\nI.1\n");
  CHECK(run_celac({"show", "-", "--ids", "--paragraphs"}, text).out ==
        "par-1\nI\nI.par-1\nI.bullet-1\nI.bullet-2\nI.1\n");
  CHECK(run_celac({"show", "-", "--cite", "I.bullet-2"}, text).out == "second bullet of section I\n");
  CHECK(run_celac({"show", "-", "--grep", "agreed", "--ids"}, text).out == "par-1\n");
  CHECK(contains(run_celac({"explain", "-", "I.bullet-2"}, text).out, "read as: an entry of a list, under I\n"));
  CHECK(contains(run_celac({"explain", "-", "I.par-1"}, text).out, "read as: a paragraph, under I\n"));
}

TEST_CASE("cli: tables say where items stand, with paragraphs where asked") {
  const std::string text = "# A plan\n\nWe agreed.\n\n## I. Trade\n\n- Open one.\n";
  CHECK(run_celac({"render", "--to", "ndjson", "--paragraphs", "-"}, text).out ==
        "{\"file\":\"<stdin>\",\"id\":\"par-1\",\"parent\":\"\",\"kind\":\"paragraph\",\"depth\":1,\"order\":1,"
        "\"number\":\"\",\"label\":\"\",\"section\":\"\",\"section_title\":\"\",\"title\":\"\",\"text\":\"We agreed.\","
        "\"cells\":[],\"pages\":[],\"lines\":[3,3]}\n"
        "{\"file\":\"<stdin>\",\"id\":\"I.bullet-1\",\"parent\":\"I\",\"kind\":\"bullet\",\"depth\":2,\"order\":2,"
        "\"number\":\"\",\"label\":\"\",\"section\":\"I\",\"section_title\":\"Trade\",\"title\":\"\","
        "\"text\":\"Open one.\",\"cells\":[],\"pages\":[],\"lines\":[7,7]}\n");
  CHECK(contains(run_celac({"render", "--to", "csv", "-"}, text).out,
                 "<stdin>,I.bullet-1,I,bullet,2,1,,,I,Trade,,Open one.,,,7\r\n"));
  CHECK(run_celac({"render", "--to", "html", "--paragraphs", "-"}, text).status == 2);
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
