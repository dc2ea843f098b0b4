// The grammar of labels: what the start of a line can be read as, and what it must not be.

#include "celac/labels/label.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/label_rows.hpp"

namespace {

using namespace celac;
using namespace celac::tests;

}  // namespace

TEST_CASE("label: Arabic numbers in every dress") {
  check_all({{"1. Text", "1. | 1 | Text"},
             {"1 Text", "1 | 1 | Text"},
             {"1) Text", "1) | 1 | Text"},
             {"1.) Text", "1.) | 1 | Text"},
             {"(1) Text", "(1) | 1 | Text"},
             {"（1）Text", "（1） | 1 | Text"},
             {"1.- Text", "1.- | 1 | Text"},
             {"1º Text", "1º | 1 | Text"},
             {"1 - Text", "1 | 1 | Text"},
             {"1: Text", "1 | 1 | Text"},
             {"§ 9a Text", "§ 9a | 9a | Text"},
             {"§9 Text", "§9 | 9 | Text"},
             {"１．文字", "１． | 1 | 文字"},
             {"10", "10 | 10 | "},
             {"0. Text", "0. | 0 | Text"}});
}

TEST_CASE("label: dotted numbers") {
  check_all({{"3.4 Text", "3.4 | 3.4 | Text"},
             {"3.4. Text", "3.4. | 3.4 | Text"},
             {"3.4Text", "3.4 | 3.4 | Text"},
             {"1.2.3.4.5.6.7.8.9.10.11.12.13.14.15.16 Text",
              "1.2.3.4.5.6.7.8.9.10.11.12.13.14.15.16 | 1.2.3.4.5.6.7.8.9.10.11.12.13.14.15.16 | Text"},
             {"1.2.3.4.5.6.7.8.9.10.11.12.13.14.15.16.17 Text", "none"}});
}

TEST_CASE("label: Roman numbers and letters") {
  check_all({{"IV. Text", "IV. | IV | Text"},
             {"iv. text", "iv. | iv | text"},
             {"(iv) text", "(iv) | iv | text"},
             {"II) Text", "II) | II | Text"},
             {"I - Text", "I | I | Text"},
             {"A. Text", "A. | A | Text"},
             {"a) text", "a) | a | text"},
             {"(a) text", "(a) | a | text"},
             {"aa) text", "aa) | aa | text"}});
}

TEST_CASE("label: I and C are Roman numbers and letters, the search decides") {
  const std::string_view line = "C. Text";
  const auto labels = read_labels(line, {0, 7}, InputFormat::markdown);
  REQUIRE(labels.size() == 2);
  CHECK(labels[0].last().value + labels[1].last().value == 103);
}

TEST_CASE("label: numbers inserted later") {
  check_all({{"2bis. Text", "2bis. | 2bis | Text"},
             {"2 bis. Text", "2 bis. | 2bis | Text"},
             {"3.3quat Text", "3.3quat | 3.3quat | Text"},
             {"Art. 16 A Text", "Art. 16 A | 16-A | article | Text"},
             {"Article 16-A. Text", "Article 16-A. | 16-A | article | Text"},
             {"Artículo 5 bis. Texto", "Artículo 5 bis. | 5bis | article | Texto"},
             {"第四条之一　文字", "第四条之一 | 4-1 | article | 文字"}});
  CHECK(can_read("Art. 29 O Plano", "Art. 29 | 29 | article | O Plano"));
}

TEST_CASE("label: codes") {
  check_all({{"V2.1 Text", "V2.1 | V2.1 | Text"},
             {"LE1 Texto", "LE1 | LE1 | Texto"},
             {"OE1.2 Texto", "OE1.2 | OE1.2 | Texto"},
             {"COVID-19 spread", "none"}});
}

TEST_CASE("label: marks, escapes and white space around it") {
  check_all({{"**1.** Text", "1. | 1 | Text"},
             {"**1**. Text", "1. | 1 | Text"},
             {"***3.*** Text", "3. | 3 | Text"},
             {"**Article 4** Text", "Article 4 | 4 | article | Text"},
             {"1\\. Text", "1. | 1 | Text"},
             {"1\\) Text", "1) | 1 | Text"},
             {"1.\u00A0Text", "1. | 1 | Text"},
             {"1.\u200BText", "1. | 1 | Text"},
             {"1.\tText", "1. | 1 | Text"},
             {"1.Text", "1. | 1 | Text"}});
  CHECK(read("1\\. Text", InputFormat::text) == "none");
  CHECK(read("**1.** Text", InputFormat::text) == "none");
}

TEST_CASE("label: codes stay as they are printed") {
  check_all({{"A-1 Text", "A-1 | A-1 | Text"},
             {"OB.1.1 Text", "OB.1.1 | OB.1.1 | Text"},
             {"A01:2021 – Text", "A01:2021 | A01:2021 | Text"},
             {"CM-3.4: Text", "CM-3.4 | CM-3.4 | Text"},
             {"Measure All-1: Text", "Measure All-1 | All-1 | measure | Text"},
             {"Action All-1.1: Text", "Action All-1.1 | All-1.1 | action | Text"},
             {"**MP-12** Text", "MP-12 | MP-12 | Text"}});
  CHECK(read("MP\\_I\\_12 Text") == "none");  // one alone is no series
  CHECK(read("Apollo-11 landed") == "none");
}

TEST_CASE("label: a year behind a word of plans is none") {
  check_all({{"Target 2024: Text", "none"},
             {"Goal 2030 Text", "none"},
             {"Article 2024", "Article 2024 | 2024 | article | "}});
}

TEST_CASE("label: number signs, dashes and numbers of one character") {
  check_all({{"1.—Text", "1.— | 1 | Text"},
             {"1.– Text", "1.– | 1 | Text"},
             {"PRIMERO.—Texto", "PRIMERO.— | 1 | Texto"},
             {"No. 1 Text", "No. 1 | 1 | Text"},
             {"N.º 2. Texto", "N.º 2. | 2 | Texto"},
             {"№ 3 Text", "№ 3 | 3 | Text"},
             {"n.º 4: texto", "n.º 4 | 4 | texto"},
             {"Artigo n.º 5 Texto", "Artigo n.º 5 | 5 | article | Texto"},
             {"1.º Texto", "1.º | 1 | Texto"},
             {"II • Text", "II | II | Text"},
             {"[1] Text", "[1] | 1 | Text"},
             {"[3. Text]", "3. | 3 | Text]"},
             {"1] Text", "1 | 1 | Text"},
             {"1/ Text", "1/ | 1 | Text"},
             {"①文字", "① | 1 | 文字"},
             {"⑴ 文字", "⑴ | 1 | 文字"},
             {"Ⅳ. Text", "Ⅳ. | IV | Text"},
             {"第一條 文字", "第一條 | 1 | article | 文字"},
             {"第二節 文字", "第二節 | 2 | section | 文字"},
             {"第三項 文字", "第三項 | 3 | point | 文字"},
             {"1000. Text", "1000. | 1000 | Text"},
             {"[1](one) Text", "1 | 1 | Text"},
             {"[1 January] Text", "none"}});
}

TEST_CASE("label: numbers inserted between dotted ones and in brackets, letters behind z") {
  check_all({{"1.2A Text", "1.2A | 1.2A | Text"},
             {"1.2a Text", "1.2a | 1.2a | Text"},
             {"2A Text", "2A | 2A | Text"},
             {"1.2 bis Text", "1.2 bis | 1.2bis | Text"},
             {"(1AA) Text", "(1AA) | 1AA | Text"},
             {"1AA. Text", "1AA. | 1AA | Text"},
             {"(za) text", "(za) | za | text"},
             {"2.5m long", "none"}});
  CHECK(can_read("1.2-A Text", "1.2-A | 1.2-A | Text"));
  CHECK(can_read("1.2 A Text", "1.2 A | 1.2-A | Text"));
  CHECK(can_read("(aa) text", "(aa) | aa | text"));
}

TEST_CASE("label: another label right behind it") {
  for (const auto &[line, inner] : std::vector<Row>{{"1. (1) Text", "(1) Text"},
                                                    {"(a)(1)(i) Text", "(1)(i) Text"},
                                                    {"§ 2 (1) Text", "(1) Text"},
                                                    {"3.—(1) Text", "(1) Text"},
                                                    {"2(1) Text", "(1) Text"},
                                                    {"1. a) text", "a) text"},
                                                    {"Article 1. 1. Text", "1. Text"},
                                                    {"第一条 （一）文字", "（一）文字"},
                                                    {"1. (the text) of it", ""},
                                                    {"1. Text (1)", ""}}) {
    CAPTURE(line);
    const auto labels = read_labels(line, {0, static_cast<std::uint32_t>(line.size())}, InputFormat::markdown);
    REQUIRE_FALSE(labels.empty());
    CHECK((labels[0].inner == 0 ? "" : line.substr(labels[0].inner)) == inner);
  }
}

TEST_CASE("label: slips of OCR come last and say so") {
  CHECK(can_read("Il. Text", "Il. | II | slip | Text"));
  CHECK(can_read("l. Text", "l. | 1 | slip | Text"));
  CHECK(can_read("l. Text", "l. | I | slip | Text"));
  CHECK(can_read("1O. Text", "1O. | 10 | slip | Text"));
  CHECK(can_read("lV. Text", "lV. | IV | slip | Text"));
  CHECK(can_read("VlI. Text", "VlI. | VII | slip | Text"));
  CHECK(can_read("l、Text", "l、 | 1 | slip | Text"));
  CHECK(can_read("__l、__Text", "l、 | 1 | slip | Text"));
  CHECK(can_read("II.3.l Text", "II.3.l | II.3.1 | slip | Text"));
  CHECK(can_read("lI.4.1 Text", "lI.4.1 | II.4.1 | slip | Text"));
  CHECK_FALSE(can_read("O. Text", "O. | 0 | slip | Text"));
}

TEST_CASE("label: another label behind its title") {
  for (const auto &[line, inner] : std::vector<Row>{{"(a) Scope—(1)(i) Every vessel", "(1)(i) Every vessel"},
                                                    {"(b) Exceptions. (1) Rafts carry none.", "(1) Rafts carry none."},
                                                    {"(b) *Exceptions.* (1) Rafts", "(1) Rafts"},
                                                    {"1. Citation.—(1) This is the Act", "(1) This is the Act"},
                                                    {"(c) Examples. (1) A ferry, (2) a barge.", ""},
                                                    {"(d) The fee of section 3 (1) is paid.", ""},
                                                    {"(e) Lamps", ""}}) {
    CAPTURE(line);
    const Span content{0, static_cast<std::uint32_t>(line.size())};
    const auto labels = read_labels(line, content, InputFormat::markdown);
    REQUIRE_FALSE(labels.empty());
    const std::uint32_t at = label_behind_title(line, labels[0], content);
    CHECK((at == 0 ? "" : line.substr(at)) == inner);
  }
}

TEST_CASE("label: what is none") {
  for (const std::string line : {"",
                                 " ",
                                 "Text",
                                 "text",
                                 "5G networks",
                                 "3D printing",
                                 "9a text",
                                 "2022-2024 plan",
                                 "3,000 people",
                                 "50% of all",
                                 "1/2 of it",
                                 "10:30 meeting",
                                 "e.g. text",
                                 "i.e. text",
                                 "A text begins",
                                 "I am",
                                 "civil society",
                                 "mix of words",
                                 "(the text)",
                                 "(see 4)",
                                 "(UNESCO) text",
                                 "Mr. Smith",
                                 "St. Lucia",
                                 "U.S. policy",
                                 "CIVIL. Text",
                                 "#5 text",
                                 "1000000. text",
                                 "-1 text",
                                 "1, 2 and 3",
                                 "Part of the plan",
                                 "Title",
                                 "Sectional 3",
                                 "...",
                                 "*",
                                 "**",
                                 "(",
                                 "()",
                                 "(1",
                                 "1\xC2"}) {
    CAPTURE(line);
    CHECK(read(line) == "none");
  }
}
