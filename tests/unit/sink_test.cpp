// Writing: how maps, lists and strings look in YAML and JSON.

#include "celac/write/model/sink.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace celac;

std::string quoted(std::string_view text) {
  std::string out;
  append_quoted(out, text);
  return out;
}

std::string in_quotes(const std::string &text) { return '"' + text + '"'; }

template <class Sink>
void describe_sample(Sink &&sink) {
  sink.open_map();
  sink.key("code");
  sink.word("page-break");
  sink.key("text");
  sink.text("no");
  sink.key("bytes");
  sink.open_list(Layout::flow);
  sink.open_list();
  sink.number(0);
  sink.number(4294967295U);
  sink.close_list();
  sink.close_list();
  sink.key("items");
  sink.open_list();
  for (int i = 0; i < 2; ++i) {
    sink.open_map();
    sink.key("id");
    sink.text("1.10");
    sink.key("at");
    sink.open_map(Layout::flow);
    sink.key("n");
    sink.number(7);
    sink.close_map();
    sink.close_map();
  }
  sink.text("last");
  sink.close_list();
  sink.close_map();
  sink.end_document();
}

}  // namespace

TEST_CASE("sink: JSON") {
  std::string out;
  describe_sample(JsonSink(out));
  CHECK(out ==
        "{\n  \"code\": \"page-break\",\n  \"text\": \"no\",\n  \"bytes\": [[0, 4294967295]],\n  \"items\": [\n"
        "    {\n      \"id\": \"1.10\",\n      \"at\": {\"n\": 7}\n    },\n"
        "    {\n      \"id\": \"1.10\",\n      \"at\": {\"n\": 7}\n    },\n    \"last\"\n  ]\n}\n");
}

TEST_CASE("sink: JSON on one line") {
  std::string out;
  describe_sample(JsonSink(out, true));
  CHECK(out ==
        "{\"code\":\"page-break\",\"text\":\"no\",\"bytes\":[[0,4294967295]],\"items\":[{\"id\":\"1.10\",\"at\":{\"n\":"
        "7}},"
        "{\"id\":\"1.10\",\"at\":{\"n\":7}},\"last\"]}\n");
}

TEST_CASE("sink: YAML quotes texts and leaves celac's own words plain") {
  std::string out;
  describe_sample(YamlSink(out));
  CHECK(out ==
        "code: page-break\ntext: \"no\"\nbytes: [[0, 4294967295]]\nitems:\n"
        "  - id: \"1.10\"\n    at: {n: 7}\n  - id: \"1.10\"\n    at: {n: 7}\n  - \"last\"\n");
}

TEST_CASE("sink: what is plain stays as it is, at any length") {
  for (const std::string text :
       {"", "no", "1.10", "a: b # c", "第四条（一）", "café", "\u00A0", "😀", "<b>&amp;</b>", "'"}) {
    CAPTURE(text);
    CHECK(quoted(text) == in_quotes(text));
  }
  for (std::size_t length = 0; length < 40; ++length) {
    const std::string text(length, 'a');
    CHECK(quoted(text) == in_quotes(text));
    CHECK(quoted(text + '"') == in_quotes(text + "\\\""));
    CHECK(quoted('\n' + text) == in_quotes("\\n" + text));
  }
}

TEST_CASE("sink: escapes are those that YAML and JSON share") {
  CHECK(quoted("\"\\\n\t\r") == R"("\"\\\n\t\r")");
  CHECK(quoted(std::string_view("\0\x01\x1B[31m\x7F", 8)) == R"("\u0000\u0001\u001b[31m\u007f")");
  CHECK(quoted("\u0085\u009B") == R"("\u0085\u009b")");
  CHECK(quoted("\u2028\u2029\u202E\u200E\u2066\u061C\uFEFF\uFFFE") ==
        R"("\u2028\u2029\u202e\u200e\u2066\u061c\ufeff\ufffe")");
}

TEST_CASE("sink: nothing from a text moves a terminal's cursor") {
  CHECK(printable("a\x1B[2Jb\r\b\u202Ec\nd") == "a\\u{1b}[2Jb\\u{d}\\u{8}\\u{202e}c\nd");
  CHECK(printable("第四条 é") == "第四条 é");
}
