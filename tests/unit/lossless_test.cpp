// Nothing is lost: of the examples, of the corpus where it is there, and of random damage to both, every byte is in
// one node, repair or piece of furniture, or is white space between them; and what comes out is always well formed.

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "celac/canonical/writer.hpp"
#include "celac/outline/document.hpp"
#include "celac/plan/lookup.hpp"
#include "celac/text/utf8.hpp"
#include "support/inspector.hpp"

namespace {

using namespace celac;
using celac::tests::Inspector;
namespace fs = std::filesystem;

struct Document {
  std::string name;
  std::string text;
  InputFormat format = InputFormat::markdown;
};

std::vector<Document> read_folder(const fs::path &folder) {
  std::vector<Document> out;
  if (!fs::is_directory(folder)) {
    return out;
  }
  for (const auto &entry : fs::recursive_directory_iterator(folder)) {
    const bool text = entry.path().extension() == ".txt";
    if ((text || entry.path().extension() == ".md") && entry.path().filename() != "README.md") {
      std::ifstream file(entry.path(), std::ios::binary);
      out.push_back({entry.path().filename().string(),
                     {std::istreambuf_iterator<char>(file), {}},
                     text ? InputFormat::text : InputFormat::markdown});
    }
  }
  std::sort(out.begin(), out.end(), [](const Document &a, const Document &b) { return a.name < b.name; });
  return out;
}

const std::vector<Document> &examples() {
  static const auto documents = read_folder(CELAC_SOURCE_DIR "/examples");
  return documents;
}

const std::vector<Document> &corpus() {
  static const auto documents = [] {
    const char *folder = std::getenv("CELAC_CORPUS");
    return read_folder(folder != nullptr ? folder : CELAC_SOURCE_DIR "/../shared/corpus");
  }();
  return documents;
}

bool no_corpus() {
  static const bool none = [] {
    if (corpus().empty()) {
      std::fputs("skipped: no corpus beside the project and none in CELAC_CORPUS\n", stderr);
    }
    return corpus().empty();
  }();
  return none;
}

/// What is wrong with how `text` is read; empty if nothing is. Refusals that are documented are right.
std::string faults(const std::string &text, InputFormat format) {
  if (check_text(text).problem != NotText::none) {
    return {};
  }
  const auto edition = read_document(Source("f", text), {format, ""});
  if (!edition) {
    return edition.error().code == "too-deep" ? "" : "refused: " + to_line(edition.error());
  }
  return Inspector(*edition).run();
}

// ---- damage

enum class Damage : std::uint8_t { delete_line, repeat_line, swap_lines, cut_bytes, insert, last = insert };

struct Wound {
  Damage damage;
  std::uint32_t where;  ///< wraps around
  std::uint32_t what;
};

std::ostream &operator<<(std::ostream &out, const Wound &wound) {
  return out << static_cast<int>(wound.damage) << '@' << wound.where << '/' << wound.what;
}

// clang-format off
const std::vector<std::string> inserts = {
    "\f", "\n\n\n\n\n\n", "\n\n- 12 -\n\n", "\n---\n", "\n\n", "\n- ", "\n# ", "\n```\n", "\n===\n", "> ",
    "1. ", "II. ", "(a) ", "3.4 ", "\nArticle 4. ", "第四条　", "（一）", "一、", "l. ", "Il. ", "\n| 2. | ", "|",
    "<del>", "</del>", "~~", "<!--", "-->", "**", "*", "`", "\\", "&nbsp;", "[", "](x)", "<br>", "<span id=\"p\"></span>",
    "<table><tr><td>", "<tr>", "<td rowspan=\"2\">", "</td><td>", "</td></tr>", "</table>", "<th>", "<ul><li>", "</li>",
    "<h2>", "</h2>", "<p>", "</p>", "<b>", "</b>", "<div>", "<i class=\"x\"></i>", "\n+---+---+\n", "\n---- ----\n",
    "\n| a | b |\n", "\n|---|---|\n", "\n| | b |\n",
    "{++", "++}", "{--", "--}", "{~~", "~>", "~~}", "]{.insertion\n x}", "]{.deletion}", "\u00AD",
    "[^1]", "\n[^1]: ", "<sup>1</sup>", ". . . . . 7\n", "-\n",
    "\r", "\r\n", "\t", "\u200B", "\uFEFF", "\u00A0", "\u3000"};
// clang-format on

std::size_t to_border(const std::string &text, std::size_t at) {
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
    ++at;
  }
  return at;
}

void hurt_lines(std::vector<std::string> &lines, const Wound &wound) {
  const auto first = static_cast<std::ptrdiff_t>(wound.where % lines.size());
  const auto second = static_cast<std::ptrdiff_t>(wound.what % lines.size());
  const auto at = lines.begin() + first;
  if (wound.damage == Damage::delete_line) {
    lines.erase(at);
  } else if (wound.damage == Damage::repeat_line) {
    const std::string line = *at;
    lines.insert(lines.begin() + second, line);
  } else {
    std::iter_swap(at, lines.begin() + second);
  }
}

void hurt_bytes(std::string &line, const Wound &wound) {
  const std::size_t at = to_border(line, wound.where / 7 % (line.size() + 1));
  if (wound.damage == Damage::cut_bytes) {
    line.erase(at, to_border(line, std::min(line.size(), at + wound.what % 20)) - at);
  } else {
    line.insert(at, inserts[wound.what % inserts.size()]);
  }
}

/// Some lines of `text` from line `start` on, wounded.
std::string damaged(const std::string &text, std::uint32_t start, std::uint32_t count,
                    const std::vector<Wound> &wounds) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    lines.push_back(text.substr(at, end - at));
    at = end;
  }
  const std::size_t first = start % lines.size();
  lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(first));
  lines.resize(std::min<std::size_t>(lines.size(), count));
  for (const Wound &wound : wounds) {
    if (!lines.empty()) {
      wound.damage < Damage::cut_bytes ? hurt_lines(lines, wound)
                                       : hurt_bytes(lines[wound.where % lines.size()], wound);
    }
  }
  std::string out;
  for (const std::string &line : lines) {
    out += line;
  }
  return out;
}

rc::Gen<Wound> any_wound() {
  const auto number = rc::gen::inRange<std::uint32_t>(0, 1U << 20U);
  const auto kind = rc::gen::inRange<int>(0, static_cast<int>(Damage::last) + 1);
  return rc::gen::map(rc::gen::tuple(kind, number, number), [](const std::tuple<int, std::uint32_t, std::uint32_t> &t) {
    return Wound{static_cast<Damage>(std::get<0>(t)), std::get<1>(t), std::get<2>(t)};
  });
}

/// Random windows of `documents` with up to a dozen wounds are read without fault.
bool survive_damage(const std::vector<Document> &documents) {
  return rc::check([&documents] {
    const Document &document = documents[*rc::gen::inRange<std::size_t>(0, documents.size())];
    const auto start = *rc::gen::inRange<std::uint32_t>(0, 1U << 16U);
    const auto count = *rc::gen::inRange<std::uint32_t>(1, 80);
    const auto wounds = *rc::gen::resize(12, rc::gen::container<std::vector<Wound>>(any_wound()));
    const std::string text = damaged(document.text, start, count, wounds);
    const std::string wrong = faults(text, document.format);
    if (!wrong.empty()) {
      RC_LOG() << wrong << "in (from " << document.name << "):\n" << text << "\n";
      RC_FAIL("a fault");
    }
  });
}

void check_whole(const std::vector<Document> &documents) {
  for (const Document &document : documents) {
    CAPTURE(document.name);
    CHECK(faults(document.text, document.format) == "");
    CHECK(faults(document.text, InputFormat::text) == "");
  }
}

}  // namespace

TEST_CASE("lossless: the examples") {
  REQUIRE(examples().size() == 6);
  check_whole(examples());
}

TEST_CASE("lossless: the corpus" * doctest::skip(no_corpus())) { check_whole(corpus()); }

TEST_CASE("lossless: damaged examples") { CHECK(survive_damage(examples())); }

TEST_CASE("lossless: damaged corpus" * doctest::skip(no_corpus())) { CHECK(survive_damage(corpus())); }

TEST_CASE("lossless: damaged canonical Markdown") {
  std::vector<Document> documents;
  for (const Document &example : examples()) {
    const auto edition = read_document(Source(example.name, example.text), {example.format, ""});
    REQUIRE(edition);
    documents.push_back({example.name, "", InputFormat::markdown});
    write_plan_markdown(documents.back().text, edition->plan);
  }
  check_whole(documents);
  CHECK(survive_damage(documents));
}

TEST_CASE("lossless: nothing but what is inserted") {
  CHECK(rc::check([] {
    const auto parts = *rc::gen::container<std::vector<std::string>>(
        rc::gen::oneOf(rc::gen::elementOf(inserts), rc::gen::element<std::string>("word ", "Word", "\n", "\n\n")));
    std::string text;
    for (const std::string &part : parts) {
      text += part;
    }
    const std::string wrong = faults(text, InputFormat::markdown) + faults(text, InputFormat::text);
    if (!wrong.empty()) {
      RC_LOG() << wrong << "in:\n" << text << "\n";
      RC_FAIL("a fault");
    }
  }));
}

TEST_CASE("lossless: marks of edits, notes, links and divided words in one item") {
  CHECK(rc::check([] {
    const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "~~", "{~~", "~>", "~~}", "{++", "++}", "{--", "--}", "{==", "==}", "{>>", "<<}", "<del>", "</del>", "<s>",
        "</s>", "<ins>", "</ins>", "[", "]", "]{.insertion", "]{.deletion}", "{.insertion\n x=\"y\"}", "}", "-\n",
        "-\n   ", "\n", "\n   ", "\n> ", "\n\f", "\u00AD", "\u00AD\n", "&shy;", "&amp;", "<!--", "-->", "<!-- c -->",
        "[^1]", "<sup>1</sup>", "\u00B9", "](https://x.org)", "<a id=\"p\"></a>", "<br>", "<b>", "`", "*", "\\", "-",
        " ", "boat", "house", "o"));
    std::string text = "1. Count ";
    for (const std::string &part : parts) {
      text += part;
    }
    text += "\n\n2. Rest.\n";
    const std::string wrong = faults(text, InputFormat::markdown) + faults(text, InputFormat::text);
    if (!wrong.empty()) {
      RC_LOG() << wrong << "in:\n" << text << "\n";
      RC_FAIL("a fault");
    }
  }));
}

// A mark of a list that is no entry's own, in a list whose entries start with capitals.
TEST_CASE("lossless: a mark before the second half of an entry") {
  const std::string list = "- Mend it.\n- Paint it.\n- Count it.\n- Sell it.\n";
  for (const std::string text : {
           "<li>Train the pilots of the\n<ul><li>northern harbours\n",
           "- Train the pilots of the<br>- northern harbours\n",
           "- Train the pilots of the\n\f\n- northern harbours\n",
           "- Train the pilots of the\n\n- northern harbours\n",
           "- Train the <b>pilots of\n\n- northern harbours and <b>more</b>\n",
           "- Train the pilots of the\n- <span id=\"p4\"></span>northern harbours\n",
       }) {
    CAPTURE(text);
    CHECK(faults(list + text, InputFormat::markdown).empty());
    CHECK(faults(list + text, InputFormat::text).empty());
  }
}

// What only tags say has no words for a node: it is furniture.
TEST_CASE("lossless: tags alone") {
  for (const std::string text :
       {"<ul><li>", "<li>", "<ul><li></li></ul>\n", "<ol><li><p>\n\n<td>", "1. a\n\n<ul><li>\n\n2. b"}) {
    CAPTURE(text);
    CHECK(faults(text, InputFormat::markdown).empty());
  }
}

TEST_CASE("lossless: what was once wrong") {
  for (const std::string text : {
           "<span ></span>I.\n- 2.",
           "A. \n1.1 \n#. :\n1.",
           "     **3\\. Results  \n**\n     **3.1 RIGHTS OF ALL  \n**\n",
           "1. \n| 2. | \n\n3.4 \n\n\nArticle 4. <i class=\"x\"></i>",
           "word \n\n\n\n\n\nWord\n---\n",
           "l. \n| 2. | \n| a | b |\n一、</li>第四条　",
           "**A title  \n**\nA sentence follows.\n",
           "\f-\fn",
           "\f>\f1. n",
           "<a name=\"x\"></a>\fn",
           "\u00a0**1.3 The title.  \n**\n\u00a0A sentence follows.\n",
           "1.\n \f*",
           "(4)\n \f.\n\n(5)",
           "l.\n# V.",
           "l.\na)\n2.",
           "```\n<span ></span>",
           "~~\f~~",
           ")\r\r\r\r\ra",
           ".\r![]()\ra",
           "1-5\n1\rPagina4\na",
           "[^]:\n\fA",
           "a\n<sup>1</sup>aA.\n9",
           " \f<sup>1</sup>aaa",
           "\u3000\fa...7",
           "4\nAaaa\n4",
           "/\n\n0-\n4",
           "第\f三章",
           "第四\uFEFF条",
           "a-\u200B\na",
           "Il. A word \n> \rl.",
           "A word <del>goes on\n\n> <tr>here ",
           "1. Moor {>>\\\n   <<} ferry",
           "1. Moor ~~the boat-\nhouse~~ ferry",
           "1. a ~~.~~o-~~-\nr~~ b\n\n2. c",
           "~~.~~o-~~-\nr~~",
           "1. Moor [the]{.insertion\n author=\"A\"} ferry",
           "1. Moor {++the ~~old++} new~~ ferry",
       }) {
    CAPTURE(text);
    CHECK(faults(text, InputFormat::markdown) == "");
    CHECK(faults(text, InputFormat::text) == "");
  }
}
