// What is no text of a plan: recognised by its first bytes, with the program that makes text of it.

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cli/foreign.hpp"
#include "support/commands.hpp"

namespace {

using namespace celac::tests;
using namespace std::string_literals;

/// The message and the help, or nothing.
std::string said(const std::string &name, const std::string &bytes) {
  const auto foreign = celac::cli::foreign_format(name, bytes);
  return foreign ? foreign->message + "; " + foreign->help : "";
}

std::string zip_with(const std::string &entry) {
  return "PK\x03\x04\x14\0\0\0\0\0"s + std::string(16, '\0') + "\x13\0\0\0"s + entry + "content";
}

}  // namespace

TEST_CASE("foreign: what the first bytes tell, and the converter") {
  CHECK(said("p.pdf", "%PDF-1.7\n") ==
        "is a PDF, not the text of a plan; pdftotext -layout p.pdf p.txt (of a scan: ocrmypdf before that)");
  CHECK(said("a/p.docx", zip_with("word/document.xml")) ==
        "is a Word file (DOCX), not the text of a plan; pandoc -t gfm -o p.md a/p.docx");
  CHECK(contains(said("p.odt", zip_with("mimetypeapplication/vnd.oasis.opendocument.text")), "(ODT)"));
  CHECK(contains(said("p.xlsx", zip_with("xl/workbook.xml")), "a workbook"));
  CHECK(contains(said("p.zip", zip_with("notes.txt")), "a zip archive, not the text of a plan; unzip p.zip"));
  CHECK(contains(said("p.rtf", "{\\rtf1\\ansi"), "pandoc -f rtf -t gfm -o p.md p.rtf"));
  CHECK(contains(said("p.gz", "\x1F\x8B\x08\0"s), "zcat p.gz | celac parse -"));
  CHECK(contains(said("p.png", "\x89PNG\r\n"), "tesseract p.png p"));
  CHECK(contains(said("p.doc", "\xD0\xCF\x11\xE0\xA1"s), "soffice"));
}

TEST_CASE("foreign: pages and reports, and whose they are") {
  CHECK(contains(said("p.html", "\n <!doctype HTML>\n<p>x"), "an HTML page, not the text of a plan; pandoc -f html"));
  CHECK(contains(said("p.xml", "<?xml version=\"1.0\"?><a/>"), "is XML"));
  CHECK(contains(said("p.json", "{\n  \"schema\": \"celac/diff/1\","), "a report of celac, "));
  CHECK(contains(said("p.yaml", "schema: celac/trace/1\n"), "a report of celac, "));
  CHECK(contains(said("p.csv", "old_id,new_id,change\r\n"), "celac diff wrote"));
  CHECK(said("p.json", "{\"schema\": \"celac/plan/1\"}").empty());
  CHECK(said("p.md", "# A plan\n\n1. Publish `celac/diff/1`.\n").empty());
  CHECK(said("p.md", "<div>\n\n1. One.\n").empty());
  CHECK(said("p.md", "").empty());
}

TEST_CASE("foreign: what each command writes for readers is known again") {
  const Folder folder;
  Folder::write("a.md", plan);
  Folder::write("b.md", "# A plan\n\n## I. Trade\n\n1. First and more.\n");
  const std::vector<std::vector<std::string>> runs = {
      {"render", "--to", "html", "a.md"},        {"render", "--to", "akn", "a.md"},
      {"render", "--to", "csv", "a.md"},         {"render", "--to", "xlsx", "a.md"},
      {"render", "--to", "docx", "a.md"},        {"render", "--to", "ndjson", "a.md"},
      {"diff", "--to", "html", "a.md", "b.md"},  {"diff", "--to", "json", "a.md", "b.md"},
      {"diff", "--to", "yaml", "a.md", "b.md"},  {"diff", "--to", "csv", "a.md", "b.md"},
      {"trace", "--to", "html", "a.md", "b.md"}, {"trace", "--to", "csv", "a.md", "b.md"},
      {"trace", "--to", "json", "a.md", "b.md"}, {"align", "--to", "csv", "a.md", "b.md"},
      {"align", "--to", "html", "a.md", "b.md"}, {"align", "--to", "tmx", "a.md", "b.md"},
      {"commitments", "--to", "json", "a.md"},   {"commitments", "--to", "csv", "a.md"},
      {"validate", "--to", "json", "a.md"},      {"validate", "--to", "sarif", "a.md"}};
  for (const auto &arguments : runs) {
    CAPTURE(arguments[0] + " " + arguments[2]);
    Folder::write("out", run_celac(arguments).out);
    const Outcome again = run_celac({"parse", "out"});
    CHECK(again.status == 2);
    CHECK(contains(again.err, "not the text of a plan [other-format]\n  help: "));
  }
}

TEST_CASE("foreign: who says what a file is has it read so, if it is text") {
  const std::string page = "<!DOCTYPE html>\n<p>1. One.</p>\n";
  CHECK(run_celac({"parse"}, page).status == 2);
  CHECK(run_celac({"parse", "--from", "markdown"}, page).status == 0);
  CHECK(run_celac({"parse", "--from", "text"}, "%PDF-1.4 \xE2\xE3").status == 2);
}

TEST_CASE("foreign: names are words of a shell") {
  CHECK(contains(said("my plan's.pdf", "%PDF-"), "pdftotext -layout 'my plan'\\''s.pdf' 'my plan'\\''s'.txt"));
  CHECK(contains(said("-x.pdf", "%PDF-"), "pdftotext -layout ./-x.pdf ./-x.txt"));
  CHECK(contains(said("<stdin>", "%PDF-"), "pdftotext -layout FILE plan.txt"));
}

TEST_CASE("foreign: encodings that bytes let guess") {
  const auto help = [](const std::string &bytes) { return celac::cli::help_with_encoding("p.txt", bytes); };
  CHECK(help("Promoci\xF3n del comercio \x96 r\xE1pida") ==
        "it may be WINDOWS-1252: iconv -f WINDOWS-1252 -t UTF-8 p.txt >p.utf8.txt");
  CHECK(contains(help("\xD6\xD0\xB9\xFA\xBA\xCD\xC0\xAD\xC3\xC0"), "GB18030"));
  CHECK(help("abc\x01\xE9").empty());
  CHECK(help("\x81\x8D\xE9 and").empty());
}
