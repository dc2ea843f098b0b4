// diff and trace as commands: what they refuse, and when they exit 1.

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "support/commands.hpp"

using namespace celac::tests;

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
      CHECK(outcome.err.substr(0, message.size()) == message);
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
      {{"trace", "a.md"}, "celac: trace takes FILE FILE [FILE...]\n"},
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

TEST_CASE("cli: trace --id EDITION:ID means a node of one edition, and an id that has a colon comes first") {
  const Folder folder;
  Folder::write("a.md", "# A plan\n\n1. Train the pilots of all harbours.\n\n2. Lend manuscripts to the islands.\n");
  Folder::write("b.md", "# A plan\n\n1. Lend manuscripts to the islands.\n\n2. Plant trees along the roads.\n");
  const auto lineage = [](const std::string &id) {
    const std::string out = run_celac({"trace", "--to", "csv", "--exit-zero", "--id", id, "a.md", "b.md"}).out;
    return out.substr(std::min(out.size(), out.find('\n') + 1));
  };
  CHECK(lineage("1") == "L1,1,\r\nL2,2,1\r\n");
  for (const char *edition : {"0", "a.md", "a"}) {
    CHECK(lineage(std::string(edition) + ":1") == "L1,1,\r\n");
  }
  CHECK(lineage("1:1") == "L2,2,1\r\n");
  CHECK(run_celac({"trace", "--id", "0:3", "a.md", "b.md"}).err ==
        "a.md: error: no node has the id, number or label '3' [no-such-id]\n");
  Folder::write("A01.md", "# A plan\n\n- A01:2021 Code of the harbours.\n\n- A02:2021 Code of the islands.\n");
  CHECK(run_celac({"trace", "--to", "csv", "--exit-zero", "--id", "A01:2021", "A01.md", "A01.md"}).out ==
        "lineage,A01.md,A01.md\r\nL1,A01:2021,A01:2021\r\n");
}

TEST_CASE("cli: a concordance that cannot be read is told with line and column") {
  const Folder folder;
  Folder::write("a.md", plan);
  Folder::write("unknown.tsv", "old\tnew\nI.1\tI.9\nI.1\tI.1\n");
  Folder::write("blanks.tsv", "old\tnew\nI.1 I.1\n");
  const Outcome unknown = run_celac({"diff", "a.md", "a.md", "--gold", "unknown.tsv"});
  CHECK(unknown.status == 0);
  CHECK(unknown.err ==
        "unknown.tsv:2:5: warning: 'I.9' names no node of the new edition, or more than one: the line is left out "
        "[gold]\n");
  CHECK(unknown.out.find("recall 1.0000") != std::string::npos);
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
  CHECK(outcome.out.find("  I.1 reworded 0.") != std::string::npos);
  CHECK(outcome.out.find(" + I.2  ") != std::string::npos);
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

TEST_CASE("cli: a page of languages that say the same has no kinds of findings to choose from") {
  const Folder folder;
  Folder::write("a.md", "# A plan\n\n1. The ministers will hold a meeting in the capital of the region.\n");
  Folder::write("b.md", "# Un plan\n\n1. Los ministros celebrarán una reunión en la capital de la región.\n");
  CHECK(!contains(run_celac({"align", "--to", "html", "a.md", "b.md"}).out, "<fieldset>"));
  Folder::write("b.md",
                "# Un plan\n\n1. Los ministros celebrarán 3 reuniones en la capital de la región.\n"
                "2. Los ministros de la región publicarán el informe.\n");
  CHECK(contains(run_celac({"align", "--to", "html", "a.md", "b.md"}).out, "<fieldset>"));
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
  CHECK(outcome.err ==
        "b.md: warning: is in 'es', a.md in 'en': only numbers and names can correspond [languages]\n"
        "  help: side by side: celac align a.md b.md\n");
  CHECK(contains(outcome.out, "\n1,2,reworded+renumbered,"));
  CHECK(run_celac({"diff", "-q", "a.md", "b.md"}).err.empty());
  Folder::write("c.md", "1. B.\n");  // too little to guess a language from
  CHECK(run_celac({"diff", "a.md", "c.md"}).err.empty());
}

TEST_CASE("cli: trace reads on several threads and says the same") {
  const Folder folder;
  Folder::write("a.md", plan);
  Folder::write("b.md", "# B\n\nNothing is numbered here.\n");
  Folder::write("c.md", std::string(plan) + "\n3. Third.\n");
  const Outcome one = run_celac({"trace", "a.md", "b.md", "c.md", "a.md"});
  for (const char *jobs : {"0", "1", "3", "8"}) {
    const Outcome many = run_celac({"trace", "-j", jobs, "a.md", "b.md", "c.md", "a.md"});
    CHECK(many.status == one.status);
    CHECK(many.out == one.out);
    CHECK(many.err == one.err);
  }
  const Outcome bad = run_celac({"trace", "-j", "4", "a.md", "none.md", "b.md"});
  CHECK(bad.status == 2);
  CHECK(bad.err == "none.md: error: cannot read: No such file or directory [unreadable]\n");
}

TEST_CASE("cli: a paragraph that changed is a difference, in every format") {
  const Folder folder;
  const std::string start = "# A plan\n\nDrawn up by the council of Ostrel";
  const std::string end = " in one night.\n\n## I. Roads\n\n1. Pave the road to the mill.\n";
  Folder::write("a.md", start + end);
  Folder::write("b.md", start + " and its guests" + end);
  const auto printed = [](const std::vector<std::string> &options) {
    std::vector<std::string> arguments = {"diff", "a.md", "b.md"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Outcome outcome = run_celac(arguments);
    CHECK(outcome.status == 1);
    return outcome.out;
  };
  CHECK(printed({}).find("\nPreamble (reworded)\n  ~ par-1 · reworded · 0.") != std::string::npos);
  CHECK(printed({"--to", "markdown"}).find("- **par-1** · reworded") != std::string::npos);
  CHECK(printed({"--to", "html"}).find("<p class=\"about\">par-1 ") != std::string::npos);
  CHECK(printed({"--to", "ndjson"}).find(R"({"type":"paragraph","old":["par-1"],"new":["par-1"])") !=
        std::string::npos);
  CHECK(printed({"--to", "csv"}).find("par-1") == std::string::npos);
  CHECK(printed({"--to", "csv", "--paragraphs"}).find("\r\npar-1,par-1,reworded,0.") != std::string::npos);
  CHECK(printed({"--to", "json", "--section", "I"}).find("par-1") == std::string::npos);
  CHECK(run_celac({"diff", "a.md", "a.md"}).status == 0);
  CHECK(run_celac({"diff", "--paragraphs", "a.md", "b.md"}).status == 2);
}

TEST_CASE("cli: the text of a diff names an item by its printed label where its id has a title in it") {
  const Folder folder;
  const std::string plan_text =
      "# A plan\n\n## Goals of the harbour\n\n**Action 15** Dredge the inner basin before the season begins.\n\n"
      "**Action 16** Paint the beacons on both piers white.\n";
  Folder::write("a.md", plan_text);
  Folder::write("b.md", plan_text.substr(0, plan_text.find("white")) + "red.\n");
  CHECK(run_celac({"diff", "a.md", "b.md"}).out.find("  ~ goals-of-the-harbour.16 (Action 16) · reworded") !=
        std::string::npos);
}
