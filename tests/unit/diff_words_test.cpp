// What of a text is one word, how one text becomes another, and which changes a reader of commitments looks for.

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

#include "celac/diff/signals.hpp"
#include "celac/diff/words.hpp"
#include "celac/text/tokens.hpp"
#include "celac/text/utf8.hpp"

namespace {

using namespace celac;

/// The tokens of a text, with a bar between them.
std::string bars(const std::string &text) {
  std::string out;
  for (const Token &token : tokenize(text)) {
    out += out.empty() ? "" : "|";
    out += token.text;
  }
  return out;
}

/// Edits as the text output shows them.
std::string marked(const std::vector<WordEdit> &edits) {
  std::string out;
  for (const WordEdit &edit : edits) {
    out += edit.op == WordOp::equal    ? edit.text
           : edit.op == WordOp::remove ? "[-" + edit.text + "-]"
                                       : "{+" + edit.text + "+}";
  }
  return out;
}

std::string edits(const std::string &was, const std::string &now) { return marked(edit_words(was, now)); }

std::string rebuilt(const std::vector<WordEdit> &steps, WordOp side) {
  std::string out;
  for (const WordEdit &edit : steps) {
    out += edit.op == WordOp::equal || edit.op == side ? edit.text : "";
  }
  return out;
}

/// "number 2>3, modal shall>" and so on.
std::string signals(const std::string &was, const std::string &now) {
  std::string out;
  for (const Signal &signal : find_signals(edit_words(was, now))) {
    out += out.empty() ? "" : ", ";
    out.append(name(signal.kind)).append(" ").append(signal.old_text).append(">").append(signal.new_text);
  }
  return out;
}

/// Words, marks and blanks as plans have them, in any order.
std::string any_text() {
  const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
      " ", " ", " ", "\n", "the ", "ports", "harbour", "US$2", "5,000", "well-known", "2024-12-31", "user's", ", ", ".",
      "(a)", "港口", "合", "é", "e\u0301", "30%", "—", "\u00A0", "€3.5", "x"));
  std::string out;
  for (const std::string &part : parts) {
    out += part;
  }
  return out;
}

}  // namespace

TEST_CASE("tokens: numbers, amounts and dates are whole") {
  CHECK(bars("US$2 million") == "US$2| |million");
  CHECK(bars("5,000 ha") == "5,000| |ha");
  CHECK(bars("by 2024-12-31.") == "by| |2024-12-31|.");
  CHECK(bars("2019–2021, 31/12/2021") == "2019–2021|,| |31/12/2021");
  CHECK(bars("€3.5 (30%)") == "€3.5| |(|30%|)");
  CHECK(bars("at 10:30, 1, 2") == "at| |10:30|,| |1|,| |2");
}

TEST_CASE("tokens: hyphens and apostrophes inside words, single Han characters") {
  CHECK(bars("well-known users' ports") == "well-known| |users|'| |ports");
  CHECK(bars("State’s anti-dumping - law") == "State’s| |anti-dumping| |-| |law");
  CHECK(bars("中国-CELAC论坛") == "中|国|-|CELAC|论|坛");
  CHECK(bars("cafe\u0301 niño") == "cafe\u0301| |niño");
  CHECK(bars("").empty());
}

TEST_CASE("tokens: joined they are the text") {
  CHECK(rc::check([] {
    const std::string text = any_text();
    std::string joined;
    for (const Token &token : tokenize(text)) {
      RC_ASSERT(!token.text.empty());
      joined += token.text;
    }
    RC_ASSERT(joined == text);
  }));
}

TEST_CASE("words: whole tokens are replaced") {
  CHECK(edits("a grant of US$2 million to ports", "a grant of US$3 million to ports") ==
        "a grant of [-US$2-]{+US$3+} million to ports");
  CHECK(edits("restore 5,000 hectares of mangroves", "restore 5,500 hectares of mangroves") ==
        "restore [-5,000-]{+5,500+} hectares of mangroves");
  CHECK(edits("reports are due on 2021-12-31 at noon", "reports are due on 2024-12-31 at noon") ==
        "reports are due on [-2021-12-31-]{+2024-12-31+} at noon");
  CHECK(edits("build well-known ports on both shores", "build well-run ports on both shores") ==
        "build [-well-known-]{+well-run+} ports on both shores");
  CHECK(edits("每年提供三百个名额", "每年提供五百个名额") == "每年提供[-三-]{+五+}百个名额");
}

TEST_CASE("words: what is the same has no edits, and nothing comes of nothing") {
  CHECK(edits("the ports", "the ports") == "the ports");
  CHECK(edits("", "").empty());
  CHECK(edits("the ports", "") == "[-the ports-]");
  CHECK(edits("", "the ports") == "{+the ports+}");
}

TEST_CASE("words: one common word between two edits belongs to them") {
  CHECK(edits("the ministers of both sides meet in spring for talks on fish and trade",
              "the ministers of both sides confer in autumn for talks on fish and trade") ==
        "the ministers of both sides [-meet in spring-]{+confer in autumn+} for talks on fish and trade");
}

TEST_CASE("words: where most of it changed both texts stand whole") {
  CHECK(edits("lend manuscripts to the museums of the islands", "train the pilots of harbours every winter") ==
        "[-lend manuscripts to the museums of the islands-]{+train the pilots of harbours every winter+}");
}

TEST_CASE("words: an accent is the same, composed or not") {
  CHECK(edits("un caf\u00E9 al d\u00EDa", "un cafe\u0301 al mes") == "un caf\u00E9 al [-d\u00EDa-]{+mes+}");
  CHECK(edits("un cafe\u0301 al di\u0301a", "un cafe\u0301 al mes") == "un cafe\u0301 al [-di\u0301a-]{+mes+}");
  CHECK(edit_words("", "cafe\u0301").front().text == "cafe\u0301");  // an added text keeps its bytes
}

TEST_CASE("words: edits rebuild both texts, cut no word and mirror") {
  CHECK(rc::check([] {
    const std::string was = utf8::nfc(any_text());
    const std::string now = utf8::nfc(any_text());
    const auto steps = edit_words(was, now);
    RC_ASSERT(rebuilt(steps, WordOp::remove) == was);
    RC_ASSERT(rebuilt(steps, WordOp::insert) == now);
    std::size_t i = 0;
    std::vector<std::string> of_old;
    for (const Token &token : tokenize(was)) {
      of_old.emplace_back(token.text);
    }
    for (const WordEdit &edit : steps) {  // every edit is a run of the tokens of its text
      RC_ASSERT(!edit.text.empty());
      if (edit.op == WordOp::insert) {
        continue;
      }
      std::string run;
      while (run.size() < edit.text.size() && i < of_old.size()) {
        run += of_old[i++];
      }
      RC_ASSERT(run == edit.text);
    }
    for (std::size_t at = 1; at < steps.size(); ++at) {
      RC_ASSERT(steps[at].op != steps[at - 1].op);
      RC_ASSERT(!(steps[at].op == WordOp::remove && steps[at - 1].op == WordOp::insert));
    }
    const auto back = edit_words(now, was);
    RC_ASSERT(back.size() == steps.size());
    RC_ASSERT(rebuilt(back, WordOp::remove) == now);
    RC_ASSERT(rebuilt(back, WordOp::insert) == was);
  }));
}

TEST_CASE("signals: numbers and dates") {
  CHECK(signals("grant US$2 million to the ports", "grant US$3 million to the ports") == "number US$2>US$3");
  CHECK(signals("ready for use by 2021 in all ports", "ready for use by 2024 in all ports") == "date 2021>2024");
  CHECK(signals("meet in March each year at the seat", "meet in May each year at the seat") == "date March>May");
  CHECK(signals("The ports will close at night", "The ports may close at night") == "modal will>may");
  CHECK(signals("train the pilots of all harbours", "train 300 pilots of all harbours") == "number >300");
  CHECK(signals("提供300个名额给学生", "提供500个名额给学生") == "number 300>500");
}

TEST_CASE("signals: modal verbs, hedges and negations, in their languages") {
  CHECK(signals("The ports shall be open at night", "The ports may be open at night") == "modal shall>may");
  CHECK(signals("Build a port on the island", "Consider a port on the island") == "hedge >Consider");
  CHECK(signals("The ports will not be open at night", "The ports will be open at night") == "negation not>");
  CHECK(signals("Les ports sont pas ouverts", "Les ports sont ouverts") == "negation pas>");
  CHECK(signals("Las partes podrán abrir los puertos", "Las partes deberán abrir los puertos") ==
        "modal podrán>deberán");
  CHECK(signals("各方应当开放港口设施", "各方可以开放港口设施") == "modal 应当>可以");
}

TEST_CASE("signals: what stayed is none, and an unchanged text has none") {
  CHECK(signals("The 12 ports shall be open", "The 12 ports shall be open").empty());
  CHECK(signals("The 12 big ports shall be open", "The 12 small ports shall be open").empty());
}

TEST_CASE("signals: what came is nobody's twice, and many are paired as few are") {
  std::string was;
  std::string now;
  for (int i = 0; i < 100'000; ++i) {
    was += std::to_string(1'000'000 + i) + " ";
    now += std::to_string(3'000'000 - i) + " ";
  }
  const auto many = find_signals({{WordOp::remove, was + "shall 7 7"}, {WordOp::insert, "7 may " + now}});
  REQUIRE(many.size() == 100'002);
  CHECK(many[0].old_text == "1000000");
  CHECK(many[0].new_text == "3000000");
  CHECK(many[99'999].new_text == "2900001");
  CHECK(many[100'000].old_text == "shall");
  CHECK(many[100'000].new_text == "may");
  CHECK(many[100'001].old_text == "7");
  CHECK(many[100'001].new_text.empty());
}
