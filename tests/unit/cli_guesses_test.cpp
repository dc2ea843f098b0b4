// Names of other programs, formats as options, arguments in another order, and what is answered where nothing is done.

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "support/commands.hpp"

using namespace celac::tests;

TEST_CASE("guesses: commands of other names do the same") {
  const Folder folder;
  Folder::write("a.md", plan);
  Folder::write("b.md", "# A plan\n\n## I. Trade\n\n1. First.\n");
  const std::vector<std::pair<std::vector<std::string>, std::vector<std::string>>> same = {
      {{"check", "a.md"}, {"validate", "a.md"}},
      {{"lint", "a.md"}, {"validate", "a.md"}},
      {{"compare", "a.md", "b.md"}, {"diff", "a.md", "b.md"}},
      {{"convert", "a.md", "--to", "csv"}, {"render", "--to", "csv", "a.md"}},
      {{"toc", "a.md"}, {"show", "--toc", "a.md"}},
      {{"cite", "a.md", "I.1"}, {"show", "--cite", "a.md", "I.1"}},
      {{"grep", "-i", "FIRST", "a.md"}, {"show", "--grep", "(?i)first", "a.md"}},
      {{"search", "FIRST.", "a.md", "--ids"}, {"show", "--grep", "First[.]", "--ids", "a.md"}},
      {{"parse", "--json", "a.md"}, {"parse", "--to", "json", "a.md"}},
      {{"parse", "-t", "yml", "a.md"}, {"parse", "--to", "yaml", "a.md"}},
      {{"render", "--md", "a.md"}, {"render", "--to", "markdown", "a.md"}},
      {{"show", "I.1", "a.md"}, {"show", "a.md", "I.1"}},
      {{"explain", "I.1", "a.md"}, {"explain", "a.md", "I.1"}},
      {{"find", "FIRST.", "a.md"}, {"search", "FIRST.", "a.md"}},
      {{"parse", "--format", "json", "a.md"}, {"parse", "--to", "json", "a.md"}},
      {{"lint", "--output-format=sarif", "a.md"}, {"validate", "--to", "sarif", "a.md"}},
      {{"diff", "--deleted", "--new", "a.md", "b.md"}, {"diff", "--only", "removed,added", "a.md", "b.md"}},
      {{"diff", "--weakened", "a.md", "b.md"}, {"diff", "--only", "softened", "a.md", "b.md"}},
      {{"man", "diff"}, {"help", "diff"}},
      {{"diff", "a.md", "b.md", "I"}, {"diff", "--section", "I", "a.md", "b.md"}},
      {{"trace", "I.1", "a.md", "b.md"}, {"trace", "--id", "I.1", "a.md", "b.md"}},
      {{"version"}, {"--version"}},
      {{"-V"}, {"--version"}},
      {{"parse", "-V"}, {"--version"}},
      {{"help", "lint"}, {"help", "validate"}}};
  for (const auto &[guess, meant] : same) {
    CAPTURE(guess[0]);
    const Outcome got = run_celac(guess);
    const Outcome wanted = run_celac(meant);
    CHECK(got.status == wanted.status);
    CHECK(got.out == wanted.out);
    CHECK(got.err == wanted.err);
    CHECK(!got.out.empty());
  }
  CHECK(run_celac({"grep", "First"}, plan).out == "I. Trade\n  1. First.\n");
}

TEST_CASE("guesses: what writes to a file is no other name") {
  const Folder folder;
  Folder::write("a.md", plan);
  const Outcome outcome = run_celac({"fix", "a.md"});
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.err, "celac validate --fix a.md"));
}

TEST_CASE("guesses: what is not done is answered with what does it") {
  const Folder folder;
  Folder::write("a.md", plan);
  Folder::write("b.md", plan);
  const auto answer = [](const std::vector<std::string> &arguments) {
    const Outcome outcome = run_celac(arguments);
    CHECK(outcome.status == 2);
    return outcome.err;
  };
  CHECK(contains(answer({"a.md"}), "celac show a.md, celac validate a.md, celac parse a.md"));
  CHECK(contains(answer({"a.md", "b.md"}), "celac diff a.md b.md"));
  CHECK(contains(answer({"-q", "parse", "a.md"}), "the command comes first"));
  CHECK(contains(answer({"parse", "-r", "."}), "--glob '*.md'"));
  CHECK(contains(answer({"parse", "-f", "json", "a.md"}), "--to FORMAT"));
  CHECK(contains(answer({"schema"}), "schema takes NAME: plan, diff, trace"));
  CHECK(contains(answer({"parse", "--to"}), "--to takes a value, FORMAT: yaml, json, ndjson"));
  CHECK(contains(answer({"schema", "plan", "diff"}), "'diff' is one too many"));
  CHECK(contains(answer({"grep", "(", "a.md"}), "missing closing parenthesis"));
  CHECK(run_celac({"search", "(", "a.md"}).status == 1);
  CHECK(contains(answer({"render", "a.md", "-o", "a.pdf"}), "no command writes that; there are markdown, html"));
  CHECK(contains(answer({"diff", "a.md", "b.md", "-o", "a.pdf"}), "no command writes that"));
  CHECK(contains(answer({"rules"}), "'celac explain' lists all codes"));
  const std::string verbose = answer({"parse", "--verbose", "a.md"});
  CHECK(contains(verbose, "there is no option --verbose"));
  CHECK(!contains(verbose, "--version"));
}

TEST_CASE("guesses: an option of another name is answered with the whole command line") {
  const Folder folder;
  Folder::write("a.md", plan);
  Folder::write("b c.md", plan);
  const std::vector<std::pair<std::vector<std::string>, std::string>> lines = {
      {{"commitments", "--before=2027", "a.md"}, "celac commitments --due-before=2027 a.md"},
      {{"commitments", "a.md", "--actor", "the Parties"}, "celac commitments a.md --party 'the Parties'"},
      {{"commitments", "--count", "b c.md"}, "'celac commitments --to ndjson 'b c.md' | wc -l'"},
      {{"check", "--strict", "a.md"}, "celac validate --fail-on warning a.md"},
      {{"validate", "--only", "doubled-word", "a.md"}, "celac validate --select doubled-word a.md"},
      {{"diff", "--stats", "a.md", "b c.md"}, "celac diff --stat a.md 'b c.md'"},
      {{"show", "a.md", "--section", "I"}, "celac show a.md I\n"},
      {{"show", "--id=I.1", "a.md"}, "celac show I.1 a.md\n"},
      {{"grep", "-c", "First", "a.md"}, "celac grep --ids First a.md | wc -l"},
      {{"parse", "-r", "."}, "celac parse --glob '*.md' ."},
      {{"diff", "--only-added", "a.md", "b c.md"}, "celac diff --only added a.md 'b c.md'"},
      {{"diff", "a.md", "b c.md", "--deadlines"}, "celac diff a.md 'b c.md' --only deadline"},
      {{"diff", "--id=I.1", "a.md", "b c.md"}, "celac diff --section=I.1 a.md 'b c.md'"},
      {{"check", "--errors-only", "a.md"}, "celac validate --min-severity error a.md"},
      {{"check", "--no-acronyms", "a.md"}, "celac validate --ignore acronym a.md"},
      {{"check", "--acronyms", "a.md"}, "celac validate --select acronym a.md"},
      {{"check", "--github-actions", "a.md"}, "celac validate --to github a.md"},
      {{"check", "--to", "html", "a.md"}, "'celac render --to html' writes plans so"},
      {{"validate", "--fix", "a.md", "-o", "c.md"}, "cp a.md c.md && celac validate --fix c.md"},
      {{"cite", "--short", "a.md", "I.1"}, "celac show --cite --cite-style short a.md I.1"},
      {{"parse", "--files", "list.txt"}, "celac parse --files-from list.txt"},
      {{"search", "First", "a.md", "-o", "a.docx"}, "celac search --to markdown First a.md | pandoc -o a.docx"},
      {{"render", "--to", "tsv", "a.md"}, "celac render --to ndjson a.md | jq"},
      {{"validate", "--select", "acronyms", "a.md"}, "did you mean 'acronym'?"},
      {{"explain", "references"}, "did you mean 'unknown-reference'?"},
      {{"commitments", "--firm", "a.md"}, "celac commitments --min-level undertakes a.md"},
      {{"diff", "a.md", "--track-changes", "b c.md", "-o", "c.docx"}, "celac diff a.md --to docx 'b c.md' -o c.docx"},
      {{"check", "--section", "II", "a.md"}, "celac validate --to json a.md | jq"},
      {{"show", "--line", "3", "a.md"}, "celac render --to ndjson a.md | jq"},
      {{"help", "git"}, "git -c diff.external='celac diff' diff"},
      {{"explain", "--all"}, "'celac explain' lists all codes"},
      {{"check", "--exclude", "old/*", "."}, "celac validate --glob '!old/*' ."},
      {{"trace", "--grep", "x", "a.md", "b c.md"}, "'celac grep --ids WORD a.md' finds ids"},
      {{"render", "a.md", "-o", "x.pdf"}, "celac render -o x.html a.md"},
      {{"convert", "a.md", "x.odt"}, "celac render -o x.docx a.md"},
      {{"fix", "parse"}, "celac: 'fix' is not a command"},
      {{"parse", "--nonsense", "a.md"}, "      --modeline PATH       open YAML with an editor's schema line"},
      {{"convert", "a.md", "a.docx"}, "celac render -o a.docx a.md"},
      {{"render", "a.md"}, "celac render --to html a.md"},
      {{"diff", "a.md", "b c.md", "out.html"}, "celac diff -o out.html a.md 'b c.md'"},
      {{"diff", "a.md"}, "celac diff <(git show HEAD:./a.md) a.md"},
      {{"diff", "HEAD~1", "b c.md"}, "celac diff <(git show 'HEAD~1:./b c.md') 'b c.md'"},
      {{"diff", "v1", "v2", "a.md"}, "celac diff <(git show v1:./a.md) <(git show v2:./a.md)\n"},
      {{"diff", "HEAD:a.md", "main:a.md"}, "celac diff <(git show HEAD:a.md) <(git show main:a.md)\n"},
      {{"parse", "HEAD:a.md"}, "git show HEAD:a.md | celac COMMAND -"}};
  for (const auto &[typed, line] : lines) {
    const Outcome outcome = run_celac(typed);
    CAPTURE(outcome.err);
    CHECK(outcome.status == 2);
    CHECK(contains(outcome.err, line));
  }
  CHECK(contains(run_celac({"convert", "a.md", "a.pdf"}).err, "a.pdf: no command writes that"));
  const Outcome both = run_celac({"parse", "a.md", "a.json"});  // which could be a model as well
  CHECK(both.status == 2);
  CHECK(both.out == run_celac({"parse", "a.md"}).out);
  CHECK(contains(both.err, "to write it: -o a.json"));
  CHECK(contains(run_celac({"diff", "a.md", "none.md"}).err, "none.md: error: cannot read"));
  CHECK(contains(run_celac({"trace", "a.md", "none.md", "b c.md"}).err, "none.md: error: cannot read"));
}

TEST_CASE("show: several files, each with its name") {
  const Folder folder;
  Folder::write("a.md", plan);
  Folder::write("b.md", "# A plan\n\n## I. Trade\n\n1. Open a fair.\n");
  CHECK(run_celac({"grep", "fair", "a.md", "b.md"}).out == "b.md\nI. Trade\n  1. Open a fair.\n");
  CHECK(run_celac({"grep", "ship", "a.md", "b.md"}).status == 1);
  CHECK(run_celac({"show", "b.md", "b.md", "I.1"}).out == "b.md\n1. Open a fair.\n\nb.md\n1. Open a fair.\n");
  CHECK(run_celac({"show", "--ids", "b.md", "b.md"}).out == "b.md:I\nb.md:I.1\nb.md:I\nb.md:I.1\n");
  CHECK(run_celac({"show", "--yaml", "I.1", "b.md", "b.md"}).out ==
        run_celac({"show", "--yaml", "I.1", "b.md"}).out + "---\n" + run_celac({"show", "--yaml", "I.1", "b.md"}).out);
  const Outcome one = run_celac({"show", "a.md", "none.md", "I.1"});
  CHECK(one.status == 2);
  CHECK(contains(one.err, "none.md"));
  const Outcome missing = run_celac({"toc", "none.md", "a.md"});
  CHECK(missing.status == 2);
}

TEST_CASE("parse: a file for each plan") {
  const Folder folder;
  Folder::write("a.md", plan);
  Folder::write("b.md", plan);
  CHECK(run_celac({"parse", "--out-dir", "out", "a.md", "b.md"}).status == 0);
  CHECK(run_celac({"parse", "out/a.yaml"}).out == run_celac({"parse", "a.md"}).out);
  CHECK(run_celac({"parse", "--json", "--out-dir", "out", "b.md"}).status == 0);
  CHECK(run_celac({"parse", "--json", "out/b.json"}).out == run_celac({"parse", "--json", "b.md"}).out);
  CHECK(run_celac({"parse", "--modeline", "p.json", "--out-dir", "out", "a.md"}).status == 0);
  CHECK(run_celac({"parse", "out/a.yaml"}).out == run_celac({"parse", "a.md"}).out);
  CHECK(run_celac({"parse", "--out-dir", "out", "-o", "x.yaml", "a.md"}).status == 2);
  CHECK(run_celac({"parse", "--out-dir", "out", "--resume", "x.ndjson", "--to", "ndjson", "a.md"}).status == 2);
}

TEST_CASE("guesses: codes by group, start and pattern") {
  const std::string doubled = "# A plan\n\n## I. Trade\n\n1. Hold the the fair.\n3. Ask the ZKLM.\n";
  const auto codes = [&](const std::string &select) {
    return run_celac({"validate", "--no-config", "--select", select}, doubled).out;
  };
  CHECK(contains(codes("numbering"), "[numbering-gap]"));
  CHECK(!contains(codes("numbering"), "[doubled-word]"));
  CHECK(contains(codes("acronym"), "[acronym-undefined]"));
  CHECK(contains(codes("*-word"), "[doubled-word]"));
  CHECK(run_celac({"validate", "--select", "numberin"}, doubled).status == 2);
  CHECK(run_celac({"validate", "--select", "x*"}, doubled).status == 2);
}

TEST_CASE("guesses: a house names its acronyms") {
  const Folder folder;
  Folder::write("a.md", "# A plan\n\n## I. Trade\n\n1. Ask the ZKLM and the QVRT.\n2. Hold a fair.\n");
  Folder::write(".celac.yaml", "acronyms: [ZKLM]\n");
  const std::string out = run_celac({"validate", "--select", "acronym-undefined", "a.md"}).out;
  CHECK(contains(out, "QVRT is nowhere written out"));
  CHECK(!contains(out, "ZKLM is"));
  CHECK(contains(run_celac({"validate", "--show-config"}).out, "acronyms: ZKLM"));
  Folder::write(".celac.yaml", "acronyms: ZKLM\n");
  CHECK(contains(run_celac({"validate", "a.md"}).err, "expected a list of acronyms"));
}

TEST_CASE("guesses: quiet findings are errors alone, and the status is as it was") {
  const std::string bad = "# A plan\n\n## I. Trade\n\n1. Hold the the fair.\n1. Ask them.\n";
  const Outcome outcome = run_celac({"validate", "-q", "--no-config"}, bad);
  CHECK(outcome.status == 1);
  CHECK(contains(outcome.out, "error: "));
  CHECK(!contains(outcome.out, "warning"));
  const Outcome warned = run_celac({"validate", "-q", "--no-config", "--fail-on", "warning"},
                                   "# A plan\n\n1. Hold the the fair.\n2. Ask them.\n");
  CHECK(warned.status == 1);
  CHECK(warned.out.empty());
}

TEST_CASE("show: lines hang below the words of their label, hits are marked, rows are a table") {
  const std::string text = "# A plan\n\n## I. Trade\n\n1. Open the harbour of Elsin to ships of every flag by day.\n";
  CHECK(run_celac({"show", "--width", "30", "-", "I.1"}, text).out ==
        "1. Open the harbour of Elsin\n   to ships of every flag by\n   day.\n");
  CHECK(run_celac({"show", "--width", "30", "--color", "always", "--grep", "Elsin to", "-", "I.1"}, text).out ==
        "I. Trade\n  1. Open the harbour of \x1b[1;31mElsin\x1b[0m\n     \x1b[1;31mto\x1b[0m ships of every flag by\n"
        "     day.\n");
  CHECK(run_celac({"show", "-", "I.1"}, text).out == "1. Open the harbour of Elsin to ships of every flag by day.\n");
  CHECK(contains(run_celac({"show", "--csv", "-", "I"}, text).out, "\r\n<stdin>,I.1,I,"));
  CHECK(run_celac({"show", "--toc"}, text).status == 2);
  CHECK(run_celac({"show", "--toc", "-"}, text).out == "I  Trade (1)\n");
  CHECK(run_celac({"show", "--toc", "-"}, "1. One.\n2. Two.\n").out == "1  One.\n2  Two.\n");
}

TEST_CASE("text for people is as wide as is said, then as COLUMNS, then 80") {
  const Folder folder;
  Folder::write("a.md", "# A plan\n\n1. Open the harbour of Elsin to ships of every flag by day and by night.\n");
  Folder::write("b.md", "# A plan\n\n1. Open the harbour of Quenlow to ships of every flag by day and by night.\n");
  const auto longest = [](const std::string &text) {
    std::size_t most = 0;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
      most = std::max(most, text.find('\n', at) - at);
    }
    return most;
  };
  CHECK(longest(run_celac({"diff", "--width", "50", "a.md", "b.md"}).out) <= 50);
  CHECK(longest(run_celac({"diff", "--width", "200", "a.md", "b.md"}).out) > 80);
  ::setenv("COLUMNS", "44", 1);
  CHECK(longest(run_celac({"diff", "a.md", "b.md"}).out) <= 44);
  CHECK(longest(run_celac({"diff", "--width", "200", "a.md", "b.md"}).out) > 80);
  ::unsetenv("COLUMNS");
  CHECK(longest(run_celac({"diff", "a.md", "b.md"}).out) <= 80);
}

TEST_CASE("words that went and came are told apart without colours too") {
  const Folder folder;
  Folder::write("a.md", "# A plan\n\n1. Open the harbour of Elsin to ships of every flag.\n");
  Folder::write("b.md", "# A plan\n\n1. Open the harbour of Quenlow to ships of every flag.\n");
  CHECK(contains(run_celac({"diff", "--color", "always", "a.md", "b.md"}).out,
                 "of \x1b[9;31mElsin\x1b[0m \x1b[4;32mQuenlow\x1b[0m to"));
}
