// Models that people wrote: what YAML and JSON may have, and what nobody should have written is refused with its place,
// quickly.

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "celac/data/json_value.hpp"
#include "celac/data/yaml_value.hpp"
#include "celac/read/model.hpp"
#include "support/repeat.hpp"

namespace {

using namespace celac;
using namespace std::string_literals;
using celac::tests::repeat;

Result<std::vector<Edition>> read_text(std::string text) { return read_model(Source("m", std::move(text))); }

/// The error of reading `text` as one line: "m:2:8: error: ... [schema]"; "none" if there is none.
std::string error_of(std::string text) {
  const auto editions = read_text(std::move(text));
  return editions ? "none" : to_line(editions.error());
}

/// Everything that there is to say of `text`, a line each.
std::string findings_of(std::string text) {
  std::vector<Diagnostic> more;
  const auto editions = read_model(Source("m", std::move(text)), more);
  std::string lines = editions ? std::string() : to_line(editions.error()) + '\n';
  for (const Diagnostic &one : editions ? editions->front().diagnostics : more) {
    lines += to_line(one) + '\n';
  }
  return lines;
}

const std::string head = "schema: celac/plan/1\ntitle: x\n";

}  // namespace

// ---- by hand

TEST_CASE("read: U+0000 is refused where a text holds it, in YAML and JSON") {
  CHECK(
      error_of("{\"schema\":\"celac/plan/1\",\"title\":\"a\\u0000b\"}").find("title: holds U+0000, which is no text") !=
      std::string::npos);
  CHECK(error_of("schema: celac/plan/1\ntitle: \"a\\0\"\n").find("title: holds U+0000") != std::string::npos);
}

TEST_CASE("read: YAML as people write it") {
  const auto editions = read_text(
      "\xEF\xBB\xBF# yaml-language-server: $schema=plan.schema.json\r\n---\r\nschema: celac/plan/1\r\n"
      "title: >-\r\n  A title\r\n  over lines\r\nlanguage: no\r\nperiod: {from: 2022, to: 2024}\r\n"
      "items:\r\n- id: 1.10\r\n  number: 1.10\r\n  text: 'it''s'\r\n  lines: [3, 4]\r\n---\r\n");
  REQUIRE(editions);
  REQUIRE(editions->size() == 1);
  const Plan &plan = editions->front().plan;
  CHECK(plan.title == "A title over lines");
  CHECK(plan.language == "no");
  CHECK(plan.period == Period{2022, 2024});
  REQUIRE(plan.items.size() == 1);
  CHECK(plan.items[0].number == "1.10");
  CHECK(plan.items[0].text == "it's");
  CHECK(plan.items[0].at.lines == LineRange{3, 4});
}

TEST_CASE("read: the escapes of YAML") {
  const auto editions = read_text("schema: celac/plan/1\ntitle: \"é\\_\\N\\L\\x85\\u00a0\\U0001d11e\\/\"\n");
  REQUIRE(editions);
  CHECK(editions->front().plan.title == "é\u00A0\u0085\u2028\u0085\u00A0\U0001D11E/");
}

TEST_CASE("read: JSON with surrogate pairs, any white space and other orders") {
  const auto editions = read_text(" {\"title\":\"\\ud834\\udd1e\\/\",\n\t\"schema\" : \"celac/plan/1\"}");
  REQUIRE(editions);
  CHECK(editions->front().plan.title == "\U0001D11E/");
}

TEST_CASE("read: what looks like a model") {
  for (const char *yes :
       {"{", " \n{\"a\":1}", "schema: celac/plan/1", "\xEF\xBB\xBFschema: celac/plan/9", "---\nschema: celac/x",
        "# c\n\n# d\n%YAML 1.2\n---\n\"schema\" :  \"celac/plan/1\"", "'schema': 'celac/plan/1'", "[ {\"a\"",
        "furniture:\n- kind: rule\nlanguage: en\nschema: celac/plan/1\n",
        "\"language\": en\n\"schema\": celac/plan/1\n"}) {
    CAPTURE(yes);
    CHECK(looks_like_model(yes));
  }
  for (const char *no : {"", "# Title\n\ntext", "schema: other/1", "schemas: celac/", "a\nschema: celac/plan/1", "[{",
                         "---", "#", "{0}-----\n\n# Title", "{: .toc }\n\n# Title", "[{x}](y)",
                         "title: Ports\n\nschemas: celac/plan/1", "title: Ports\n\n schema: celac/plan/1"}) {
    CAPTURE(no);
    CHECK_FALSE(looks_like_model(no));
  }
}

// ---- types

TEST_CASE("read: wrong types have their path and their place") {
  const std::string sections = head + "sections:\n- id: a\n  title: b\n- id: c\n  title: d\n  items:\n  - id: ü\n";
  CHECK(error_of(sections + "    text: [x]\n") ==
        "m:10:5: error: sections[1].items[0].text: expected a string, found a list [schema]");
  CHECK(error_of(sections) == "m:9:5: error: sections[1].items[0]: the key \"text\" is missing [schema]");
  CHECK(error_of(head + "items:\n- id: \"\"\n  text: a\n") ==
        "m:4:3: error: items[0].id: expected a string that is not empty [schema]");
  CHECK(error_of(head + "language: ~\n") == "m:3:1: error: language: expected a string, found null [schema]");
  CHECK(error_of(head + "language:\nitems: []\n") == "m:3:1: error: language: expected a string, found null [schema]");
  CHECK(error_of(head + "language: true\n") == "m:3:1: error: language: expected a string, found a boolean [schema]");
  CHECK(error_of(head + "language: {}\n") == "m:3:1: error: language: expected a string, found a map [schema]");
  CHECK(error_of(head + "items: x\n") == "m:3:1: error: items: expected a list, found a string [schema]");
  CHECK(error_of(head + "items:\n-\n- x\n") == "m:4:1: error: items[0]: expected a map, found null [schema]");
  CHECK(error_of("- a\n") == "m:1:1: error: expected a map, found a list [schema]");
  CHECK(error_of("title: x\n") == "m:1:1: error: the key \"schema\" is missing [schema]");
  CHECK(error_of("{\"schema\":\"celac/plan/1\",\"title\":\"第四条\",\"language\":1.10}") ==
        "m:1:40: error: language: expected a string, found a number [schema]");
}

TEST_CASE("read: numbers and ranges") {
  const std::string item = head + "items:\n- {id: a, text: b, ";
  CHECK(error_of(item + "lines: [2, 1]}") ==
        "m:4:20: error: items[0].lines: expected [first, last] in lines, from 1 [schema]");
  CHECK(error_of(item + "lines: [0, 1]}") ==
        "m:4:20: error: items[0].lines: expected [first, last] in lines, from 1 [schema]");
  CHECK(error_of(item + "bytes: [[1, 2], [4, 3]], lines: [1, 1]}") ==
        "m:4:36: error: items[0].bytes[1]: expected [begin, end] in bytes [schema]");
  CHECK(error_of(item + "bytes: [[1, 2, 3]], lines: [1, 1]}") ==
        "m:4:28: error: items[0].bytes[0]: expected [begin, end] in bytes [schema]");
  CHECK(error_of(item + "bytes: [[1, 2]]}") == "m:4:3: error: items[0]: the key \"lines\" is missing [schema]");
  CHECK(error_of(item + "bytes: [1, 2], lines: [1, 1]}") ==
        "m:4:28: error: items[0].bytes[0]: expected [begin, end] in bytes, found a number [schema]");
  CHECK(error_of(item + "bytes: [[-1, 2]], lines: [1, 1]}") ==
        "m:4:29: error: items[0].bytes[0][0]: expected a whole number, found -1 [schema]");
  CHECK(error_of(head + "period: {from: \"1\", to: 2}") ==
        "m:3:10: error: period.from: expected a whole number, found a string [schema]");
  CHECK(error_of(head + "period: {from: 010, to: 2}") ==
        "m:3:10: error: period.from: expected a whole number, found 010 [schema]");
  CHECK(error_of(head + "period: {from: 1, to: 4294967296}") ==
        "m:3:19: error: period.to: expected a whole number of at most 4294967295 [schema]");
  CHECK(error_of(head + "period: {from: 0, to: 4294967295}") == "none");
}

TEST_CASE("read: codes and kinds are words") {
  for (const char *kind : {"page-break", "p1"}) {
    CHECK(error_of(head + "furniture: [{kind: \"" + kind + "\"}]") == "none");
  }
  for (const char *kind : {"", "a b", "A", "a: b", "-a", "null", "no", "é", "1a"}) {
    CAPTURE(kind);
    CHECK(error_of(head + "furniture: [{kind: \"" + kind + "\"}]") ==
          "m:3:14: error: furniture[0].kind: expected a word of small letters, digits and - [schema]");
  }
  CHECK(error_of(head + "items: [{id: a, text: b, repaired: [c, d e]}]") ==
        "m:3:40: error: items[0].repaired[1]: expected a word of small letters, digits and - [schema]");
}

TEST_CASE("read: all findings of a file, in its order") {
  CHECK(findings_of("schema: celac/plan/1\ntitel: x\nitems:\n- id: a\n  text: []\n  tëxt: b\nlanguage: []\n") ==
        "m:1:1: error: the key \"title\" is missing [schema]\n"
        "m:2:1: warning: titel: unknown key [unknown-key]\n"
        "m:5:3: error: items[0].text: expected a string, found a list [schema]\n"
        "m:6:3: warning: items[0].tëxt: unknown key [unknown-key]\n"
        "m:7:1: error: language: expected a string, found a list [schema]\n");
  CHECK(findings_of("{\"schema\":\"celac/plan/1\",\"title\":\"\",\"x\":[{\"y\":null}]}") ==
        "m:1:37: warning: x: unknown key [unknown-key]\n");
}

TEST_CASE("read: other schemas are one error") {
  CHECK(findings_of("schema: celac/plan/2\n") ==
        "m:1:1: error: schema: \"celac/plan/2\" is not read; this version reads celac/plan/1 [schema]\n");
  CHECK(findings_of("{\"schema\":\"celac/diff/1\",\"title\":[]}") ==
        "m:1:2: error: schema: \"celac/diff/1\" is not read; this version reads celac/plan/1 [schema]\n");
}

// ---- syntax

TEST_CASE("read: what YAML may have and models may not") {
  CHECK(error_of(head + "a: &x [*x]\n") == "m:3:4: error: anchors and aliases (& and *) are not read [model-syntax]");
  CHECK(error_of(head + "\"中\": &x y\n") == "m:3:6: error: anchors and aliases (& and *) are not read [model-syntax]");
  CHECK(error_of(head + "a: *x\n") ==
        "m:3:4: error: not valid YAML: the referenced anchor is not defined [model-syntax]");
  CHECK(error_of(head + "a: !!str x\n") == "m:3:4: error: tags (!) are not read [model-syntax]");
  CHECK(error_of(head + "a: !!seq []\n") == "m:3:4: error: tags (!) are not read [model-syntax]");
  CHECK(error_of(head + "\"title\": y\n") == "m:3:1: error: the key \"title\" comes twice [model-syntax]");
  CHECK(error_of(head + "[a]: y\n") == "m:3:1: error: expected a key, found a list [model-syntax]");
  CHECK(error_of(head + "? {a: b}\n: y\n") == "m:3:3: error: expected a key, found a map [model-syntax]");
  CHECK(error_of(head + ": y\n") == "m:3:1: error: expected a key, found null [model-syntax]");
  CHECK(error_of(head + "a: \"\x04\"\n") == "m:3:5: error: not valid YAML: control character U+0004 [model-syntax]");
  CHECK(error_of(head + "- a\n") == "m:3:1: error: not valid YAML: end of map not found [model-syntax]");
  CHECK(error_of(head + "---\n" + head + "title: y\n") == "m:6:1: error: the key \"title\" comes twice [model-syntax]");
  CHECK(error_of(head + "...\n" + head + "...\n") == "none");
  const std::string ended = "not valid YAML: the document ended before this; '---' starts another [model-syntax]";
  CHECK(error_of(",a") == "m:1:1: error: " + ended);
  CHECK(error_of("...\n,a") == "m:2:1: error: " + ended);
  CHECK(error_of("# c\n\"a\" {b: c}") == "m:2:5: error: " + ended);
  CHECK(error_of("# nothing\n") == "m: error: no model in this file [schema]");
}

TEST_CASE("read: a file that ends within quotes is not complete") {
  CHECK(error_of("schema: celac/plan/1\ntitle: \"x\n") ==
        "m:2:8: error: not valid YAML: missing closing quote [model-syntax]");
  CHECK(error_of("schema: celac/plan/1\ntitle: \"x\\\"\n") ==
        "m:2:8: error: not valid YAML: missing closing quote [model-syntax]");
  CHECK(error_of("schema: celac/plan/1\ntitle: 'x''\n") ==
        "m:2:8: error: not valid YAML: missing closing quote [model-syntax]");
  CHECK(error_of("schema: celac/plan/1\ntitle: 'x'''\n") == "none");
  CHECK(error_of("schema: celac/plan/1\ntitle: \"x\\\\\"") == "none");
}

TEST_CASE("read: JSON errors have their place") {
  const auto stands_at = [](const std::string &error, const std::string &place) {
    return error.find(place + ": error: not valid JSON: ") == 2;
  };
  CHECK(error_of("{\"a\":1,\n\"ü\":2,\"a\":3}") == "m:2:7: error: the key \"a\" comes twice [model-syntax]");
  CHECK(error_of("{\"a\":1} x") ==
        "m:1:9: error: not valid JSON: expected an object, '{', or an array of them [model-syntax]");
  CHECK(stands_at(error_of("{\"a\":1 \"b\\\"c\":2}"), "1:8"));
  CHECK(stands_at(error_of("{\"a\":[1,,2]}"), "1:9"));
  CHECK(stands_at(error_of("{\"a\":NaN}"), "1:6"));
  CHECK(stands_at(error_of("{\"a\":1e999}"), "1:6"));
  CHECK(stands_at(error_of("{\"a\":\"\\ud800\"}"), "1:13"));
  CHECK(stands_at(error_of("{\"a\":\"\\udc00\"}"), "1:12"));
  CHECK(stands_at(error_of("{\"第\":\n tru}"), "2:5"));
  CHECK(stands_at(error_of("{\"a\":\"b\n"), "1:8"));
  CHECK(stands_at(error_of("{\"a\":{}"), "1:8"));
  CHECK(stands_at(error_of("{\"a\":1}\n{\"b\" 2}"), "2:6"));
  CHECK(error_of("{\"a\":\"" + std::string(100000, 'x')).size() < 200);
}

// ---- hostile

TEST_CASE("read: deep nesting is refused") {
  const std::string deep = "nested deeper than 131 lists and maps";
  const auto refuses = [&deep](const std::string &text) { return error_of(text).find(deep) != std::string::npos; };
  CHECK(refuses(repeat("- ", 100000) + "a"));
  CHECK(refuses(head + "a: " + repeat("[", 100000) + repeat("]", 100000)));
  CHECK(refuses(head + "a: " + repeat("{a: ", 50000)));
  CHECK(refuses(repeat("{\"a\":", 100000)));
  CHECK(refuses("{\"a\":" + repeat("[", 200000)));
  CHECK(error_of(head + "a: " + repeat("[", 200000)).find("m:3:") == 0);
  CHECK(error_of(repeat("? ", 100000)) == "m:1:3: error: expected a key, found a map [model-syntax]");
}

TEST_CASE("read: what would take a hundred times its size in memory is refused") {
  CHECK(error_of(head + "a:\n- [" + repeat("1,", 2200000) + "]").find("brackets and commas without an end") !=
        std::string::npos);
}

TEST_CASE("read: long keys and many unknown ones are not repeated at length") {
  const std::string key(300000, 'k');
  CHECK(findings_of("{\"schema\":\"celac/plan/1\",\"title\":\"\",\"" + key + "\":1}").size() < 200);
  CHECK(error_of("{\"" + key + "\":1,\"" + key + "\":1}").size() < 200);
  std::string text = head;
  for (int i = 0; i < 5000; ++i) {
    text += std::to_string(i) + ": 1\n";
  }
  const auto editions = read_text(text);
  REQUIRE(editions);
  CHECK(editions->front().diagnostics.size() == 100);
}

TEST_CASE("read: values have their kinds and places") {
  const auto yaml = read_yaml("a: 1\n\"b\": [x, 'y', ~]\n", "m");
  REQUIRE(yaml);
  const std::vector<Member> &members = yaml->front().members();
  CHECK(members[0].value.kind == ValueKind::plain);
  CHECK(members[1].place == Place{2, 1});
  const std::vector<Value> &list = members[1].value.list();
  CHECK(list[1].kind == ValueKind::string);
  CHECK(list[1].place == Place{2, 10});
  CHECK(list[2].kind == ValueKind::null);
  const auto json = read_json(R"({"a": -1.5e3, "b": [true, "y\\"]})", "m");
  REQUIRE(json);
  CHECK(json->front().members()[0].value.text() == "-1.5e3");
  CHECK(json->front().members()[1].value.list()[1].text() == "y\\");
  CHECK(json->front().members()[1].value.list()[1].place == Place{1, 27});
}
