// What office files are made of: the zip, texts of cells, names of bookmarks, the XML of both.

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "celac/text/utf8.hpp"
#include "celac/write/common/escape.hpp"
#include "celac/write/office/block_pairs.hpp"
#include "celac/write/office/cell_text.hpp"
#include "celac/write/office/docx_names.hpp"
#include "celac/write/office/zip.hpp"
#include "cli/batch/out_dir.hpp"

namespace celac {
namespace {

std::string any_text(const std::vector<std::uint32_t> &codes) {
  std::string out;
  for (const std::uint32_t code : codes) {
    const std::uint32_t one = code % 0x110000;
    utf8::append(out, one >= 0xD800 && one < 0xE000 ? U'_' : static_cast<char32_t>(one));
  }
  return out;
}

// Text that is full of what XML and spreadsheets take for more than text.
std::string sharp_text(const std::vector<std::uint8_t> &picks) {
  constexpr std::string_view pieces[] = {"_",  "x",  "0041",   "_x000A_", "&",          "<",   ">",
                                         "\"", "'",  "\x01",   "\n",      "\t",         "]]>", "=",
                                         "é",  "好", "\u200F", "\uFFFE",  "\U0001F600", " "};
  std::string out;
  for (const std::uint8_t pick : picks) {
    out += pieces[pick % std::size(pieces)];
  }
  return out;
}

// What a reader of XML makes of character data; nothing where it would not read it.
std::string unescaped(std::string_view xml) {
  std::string out;
  for (std::size_t at = 0; at < xml.size();) {
    const auto c = utf8::decode(xml, at);
    const bool allowed = c.code == U'\n' || (c.code >= 0x20 && c.code != 0xFFFE && c.code != 0xFFFF);
    RC_ASSERT(allowed);
    RC_ASSERT(c.code != U'<');
    RC_ASSERT(c.code != U'>');
    if (c.code == U'&') {
      const auto end = xml.find(';', at);
      RC_ASSERT(end != std::string_view::npos);
      const std::string_view name = xml.substr(at + 1, end - at - 1);
      out += name == "amp" ? "&" : name == "lt" ? "<" : name == "gt" ? ">" : name == "quot" ? "\"" : "'";
      at = end + 1;
      continue;
    }
    out += xml.substr(at, c.size);
    at += c.size;
  }
  return out;
}

// As a spreadsheet reads: _x0041_ is a character.
std::string cell_read(const std::string &text) {
  const auto is_hex = [](char c) {
    return std::string_view("0123456789abcdefABCDEF").find(c) != std::string_view::npos;
  };
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view word = std::string_view(text).substr(at, 7);
    if (word.size() == 7 && word.substr(0, 2) == "_x" && word[6] == '_' &&
        std::all_of(word.begin() + 2, word.begin() + 6, is_hex)) {
      const auto code = static_cast<char32_t>(std::stoul(std::string(word.substr(2, 4)), nullptr, 16));
      utf8::append(out, code);
      at += 7;
    } else {
      out += text[at++];
    }
  }
  return out;
}

}  // namespace

TEST_CASE("office: a text of a cell reads back as it is shown") {
  CHECK(rc::check("sharp", [](const std::vector<std::uint8_t> &picks) {
    const std::string text = sharp_text(picks);
    std::string xml;
    append_cell_text(xml, text);
    RC_ASSERT(cell_read(unescaped(xml)) == printable(text));
  }));
  CHECK(rc::check("any", [](const std::vector<std::uint32_t> &codes) {
    const std::string text = any_text(codes);
    std::string xml;
    append_cell_text(xml, text);
    RC_ASSERT(unescaped(xml) == printable(text));
  }));
}

TEST_CASE("office: parts of a long text are the text, and none is too long") {
  CHECK(rc::check("cut", [](const std::vector<std::uint8_t> &picks) {
    std::string text;
    for (int i = 0; i < 2000; ++i) {
      text += sharp_text(picks) + "b";
    }
    const std::string whole = printable(text);
    std::string rest = text;
    std::string joined;
    while (!rest.empty()) {
      const std::string part = cut_for_cell(rest);
      RC_ASSERT(!part.empty());
      RC_ASSERT(utf8::count(part) <= most_in_cell);
      RC_ASSERT(!utf8::first_invalid(part).has_value());
      joined += part;
    }
    RC_ASSERT(printable(joined) == whole);
  }));
}

TEST_CASE("office: characters past the first plane count twice in a cell") {
  std::string text;
  for (std::size_t i = 0; i < most_in_cell; ++i) {
    text += "\U0001F600";
  }
  CHECK(utf8::count(cut_for_cell(text)) == most_in_cell / 2);
}

TEST_CASE("office: columns are called A, Z, AA, AZ, BA, XFD") {
  CHECK(column_name(0) == "A");
  CHECK(column_name(25) == "Z");
  CHECK(column_name(26) == "AA");
  CHECK(column_name(51) == "AZ");
  CHECK(column_name(52) == "BA");
  CHECK(column_name(16383) == "XFD");
}

TEST_CASE("office: ids are names of bookmarks") {
  std::unordered_set<std::string> taken;
  CHECK(bookmark_name("II.3.4", taken) == "II.3.4");
  CHECK(bookmark_name("1.10", taken) == "id_1.10");
  CHECK(bookmark_name("annex-I", taken) == "annex-I");
  CHECK(bookmark_name("I.4~2", taken) == "I.4_2");
  CHECK(bookmark_name("I.4~2", taken) == "I.4_2_2");
  CHECK(bookmark_name("合作", taken) == "合作");
  const std::string slug = "I.one-two-three-four-five-six-seven-eight-nine-ten";
  CHECK(bookmark_name(slug, taken) == slug.substr(0, 40));
  CHECK(bookmark_name(slug, taken) == slug.substr(0, 38) + "_2");
  CHECK(bookmark_name("\"/><w:p>", taken) == "id_____w_p_");
}

TEST_CASE("office: names of bookmarks are short, safe and given once") {
  CHECK(rc::check("names", [](const std::vector<std::vector<std::uint32_t>> &ids) {
    std::unordered_set<std::string> taken;
    for (const auto &codes : ids) {
      const std::string name = bookmark_name(any_text(codes), taken);
      RC_ASSERT(utf8::count(name) <= 40U);
      RC_ASSERT(utf8::is_letter(utf8::decode(name, 0).code));
      RC_ASSERT(name.find_first_of("<>&\"' \t\n") == std::string::npos);
    }
    RC_ASSERT(taken.size() == ids.size());
  }));
}

TEST_CASE("office: the zip depends on names and contents alone") {
  const auto make = [](std::string before) {
    const std::size_t start = before.size();
    ZipWriter zip(before);
    CHECK(zip.add("a.xml", {"<a", "/>", std::string_view()}));
    CHECK(zip.add("b/c.xml", {std::string(100000, 'x')}));
    CHECK(zip.add("empty", {}));
    zip.finish();
    return before.substr(start);
  };
  const std::string zip = make("");
  CHECK(zip.substr(14, 4) == "\xD4\x1C\xD1\x01");  // the checksum of both pieces
  CHECK(zip == make("what stands before is no part of it"));
  CHECK(zip.substr(0, 4) == "PK\x03\x04");
  CHECK(zip.size() < 2000);
  CHECK(zip.substr(zip.size() - 22, 4) == "PK\x05\x06");
}

TEST_CASE("office: the heaviest pairs that keep their order stay") {
  const std::vector<BlockPair> pairs = {{0, 3}, {1, 0}, {2, 1}, {3, 2}, {4, 4}};
  CHECK(pairs_in_order(pairs, {1, 1, 1, 1, 1}, 5) == std::vector<std::uint32_t>{1, 2, 3, 4});
  CHECK(pairs_in_order(pairs, {9, 1, 1, 1, 1}, 5) == std::vector<std::uint32_t>{0, 4});
  CHECK(pairs_in_order({}, {}, 5).empty());
}

TEST_CASE("out-dir: names are safe and given once") {
  CHECK(cli::safe_stem("a/b/plan.md") == "plan");
  CHECK(cli::safe_stem("plan.v2.txt") == "plan.v2");
  CHECK(cli::safe_stem("../..") == "_._");
  CHECK(cli::safe_stem("-rf.md") == "_-rf");
  CHECK(cli::safe_stem("a\\b:c*.md") == "a_b_c_");
  CHECK(cli::safe_stem("CON.md") == "_CON");
  CHECK(cli::safe_stem("lpt1.old.md") == "_lpt1.old");
  CHECK(cli::safe_stem("") == "_");
  CHECK(cli::safe_stem("计划 (2).md") == "计划 (2)");
  CHECK(cli::safe_stem("a\x1b[2J.md") == "a_[2J");
  CHECK(cli::safe_stem("a\xff.md") == "a_xff");
  CHECK(cli::safe_stem(std::string(300, 'a')).size() == 200);
  cli::OutputNames names(".html");
  CHECK(names.next("a/plan.md") == "plan.html");
  CHECK(names.next("b/Plan.md") == "Plan-2.html");
  CHECK(names.next("plan-2.md") == "plan-2-2.html");
  CHECK(names.next("c/plan.md") == "plan-3.html");
}

}  // namespace celac
