// Clauses that commit: which words are heads, who commits, and what commits to nothing.

#include "celac/commitments/commitments.hpp"

#include <doctest/doctest.h>

#include <string>

#include "celac/commitments/gold.hpp"
#include "celac/commitments/select.hpp"
#include "celac/text/utf8.hpp"
#include "celac/write/commitments/commitment_writer.hpp"

using namespace celac;

namespace {

Commitments read(const std::string &text, const std::string &language, const std::string &date = "") {
  Plan plan;
  plan.language = language;
  Item item;
  item.id = "1";
  item.text = text;
  plan.items.push_back(item);
  return find_commitments(plan, {date, nullptr});
}

// "we will build: undertakes"; a word a clause.
std::string clauses(const std::string &text, const std::string &language = "en") {
  const Commitments all = read(text, language);
  std::string out;
  for (const CommitmentClause &clause : all.commitments.front().clauses) {
    const bool named = !clause.actor.name.empty();
    out += out.empty() ? "" : "; ";
    out += (named ? clause.actor.name : std::string(name(clause.actor.how))) + ": " + (clause.negated ? "not " : "") +
           clause.verb.surface;
  }
  return out;
}

}  // namespace

TEST_CASE("commitments: the infinitive or imperative that opens an entry, and its list") {
  CHECK(clauses("Strengthen ties, hold a fair, and publish results.") ==
        "implicit: Strengthen; implicit: hold; implicit: publish");
  CHECK(clauses("Fortalecer lazos y celebrar una feria.", "es") == "implicit: Fortalecer; implicit: celebrar");
  CHECK(clauses("Renforcer les liens et organiser une foire.", "fr") == "implicit: Renforcer; implicit: organiser");
  CHECK(clauses("Fortalecer laços e realizar uma feira.", "pt") == "implicit: Fortalecer; implicit: realizar");
  CHECK(clauses("加强联系，举办展览。", "zh") == "implicit: 加强; implicit: 举办");
}

TEST_CASE("commitments: subject and modal, also behind an insertion") {
  CHECK(clauses("Within 60 days, the Harbour Council, in consultation with pilots, shall review the rules.") ==
        "Harbour Council: review");
  CHECK(clauses("We will, where appropriate, continue to share data.") == "we: continue; we: share");
  CHECK(clauses("The Ministry will build a pier and shall publish the plans.") == "Ministry: build; Ministry: publish");
  CHECK(clauses("Both sides will not impose tariffs.") == "we: not impose");
}

TEST_CASE("commitments: a purpose, a relative clause and what somebody is asked to do commit to nothing") {
  CHECK(clauses("Build piers to shelter the boats and attract trade.") == "implicit: Build");
  CHECK(clauses("We will protect coasts which feed towns and support fleets.") == "we: protect");
  CHECK(clauses("Encourage banks to lend to fishers and to insure boats.") == "implicit: Encourage");
  CHECK(clauses("Instar a los bancos a conceder créditos y a asegurar barcas.", "es") == "implicit: Instar");
  CHECK(clauses("支持学校开展试点。", "zh") == "implicit: 支持");
}

TEST_CASE("commitments: participles, nouns and reports of what was done commit to nothing") {
  CHECK(clauses("Officers trained by the Academy know the strait.").empty());
  CHECK(clauses("Support for research on kelp.").empty());
  CHECK(clauses("We have opened two schools.").empty());
  CHECK(clauses("The Parties launched a dialogue in 2019.").empty());
  CHECK(clauses("These efforts will ensure safe passage.").empty());
  CHECK(clauses("Creación de una escuela.", "es").empty());
  CHECK(clauses("Le ministère a ouvert deux phares.", "fr").empty());
}

TEST_CASE("commitments: what is agreed to be done is one, though it was agreed in the past") {
  CHECK(clauses("We agreed to hold a summit.") == "we: agreed; we: hold");
  CHECK(clauses("Los Ministros acordaron celebrar una reunión.", "es") == "we: acordaron; we: celebrar");
}

TEST_CASE("commitments: passives without and with an agent") {
  CHECK(clauses("The possibility of a joint service will be explored.") == "implicit: explored");
  const Commitments all = read("The rules will be reviewed by the Ministry of Fisheries.", "en");
  REQUIRE(all.commitments.front().clauses.size() == 1);
  CHECK(all.commitments.front().clauses[0].actor.how == ActorHow::passive);
  CHECK(all.commitments.front().clauses[0].actor.name == "Ministry of Fisheries");
}

TEST_CASE("commitments: the level is the strongest of the clauses; a modal does not lift a weak verb") {
  CHECK(read("We will explore options.", "en").commitments.front().level == Level::considers);
  CHECK(read("Explore options and publish them.", "en").commitments.front().level == Level::undertakes);
  CHECK(read("Promote cooperation.", "en").commitments.front().level == Level::encourages);
  CHECK(read("China is willing to further strengthen its contacts.", "en").commitments.front().level ==
        Level::cooperates);
  CHECK(read("Kelp.", "en").commitments.front().level == Level::none);
}

TEST_CASE("commitments: spans count characters of the text") {
  const Commitments all = read("Côté « nord » : le gouvernement publiera l’été prévu 5 000 cartes.", "fr");
  const Commitment &unit = all.commitments.front();
  REQUIRE(unit.clauses.size() == 1);
  const Span span = unit.clauses[0].verb.span;
  std::u32string characters;
  for (std::size_t at = 0; at < unit.text.size();) {
    const auto c = utf8::decode(unit.text, at);
    characters += c.code;
    at += c.size;
  }
  std::string word;
  for (const char32_t code : characters.substr(span.begin, span.size())) {
    utf8::append(word, code);
  }
  CHECK(word == "publiera");
}

TEST_CASE("commitments: a language without a lexicon has units and no clauses") {
  const Commitments all = read("Wir werden bauen.", "de");
  CHECK(all.language.empty());
  REQUIRE(all.commitments.size() == 1);
  CHECK(all.commitments.front().clauses.empty());
}

TEST_CASE("commitments: dates of what was done are no dates of what is to be done") {
  const auto dates = [](const std::string &text, const std::string &language) {
    std::string out;
    const Commitments all = read(text, language);
    for (const TimeFact &date : all.commitments.front().dates) {
      out += (out.empty() ? "" : ", ") + date.relation + " " + date.value;
    }
    return out;
  };
  CHECK(dates("Apply the rules adopted in 2023 and revive the ferries suspended since 2020.", "en").empty());
  CHECK(dates("Extend the model that was drawn up in 2020 to ports.", "en").empty());
  CHECK(dates("Hold the forum, which is to be convened in 2026.", "en") == "in 2026");
  CHECK(dates("Publish the maps planned in 2027.", "en") == "in 2027");
  CHECK(dates("Ampliar la red creada en 2019.", "es").empty());
  CHECK(dates("La red será creada en 2029.", "es") == "in 2029");
}

TEST_CASE("commitments: heads in small letters, before numbers, and in a list of gerunds") {
  CHECK(clauses("efectivar a transferência de competências.", "pt") == "implicit: efectivar");
  CHECK(clauses("Award 1,500 scholarships between 2019 and 2021.") == "implicit: Award");
  CHECK(clauses("Seguiremos fortaleciendo la red, ampliando los puertos y mejorando las rutas.", "es") ==
        "we: Seguiremos; we: fortaleciendo; we: ampliando; we: mejorando");
  CHECK(clauses("Creemos que los puertos son fundamentales.", "es").empty());
  CHECK(read("Hold COP26 in the port.", "en").commitments.front().money.empty());
}

TEST_CASE("commitments: why a clause has its level") {
  const auto reasons = [](const std::string &text) {
    std::string out;
    write_commitment_reasons(out, read(text, "en").commitments.front());
    return out;
  };
  CHECK(reasons("Kelp.") == "level: none, for no clause commits\n");
  CHECK(reasons("We will explore options and gladden ports, as appropriate.") ==
        "level: considers\n  explore: considers, as the lexicon says; all of the Parties speak; 'will' lifts nothing\n"
        "  hedge 'as appropriate' (discretion) lowers nothing\n");
  CHECK(reasons("The Council shall not support dams. The Council shall gladden ports.") ==
        "level: cooperates, the strongest of its clauses\n"
        "  support: encourages, as the lexicon says; its subject is Council; 'shall' lifts nothing\n"
        "  gladden: cooperates, as every verb that the lexicon lacks; its subject is Council; 'shall' lifts nothing\n");
  CHECK(reasons("The Council shall not expand the port.").find("for what is not to be done can be checked") !=
        std::string::npos);
}

TEST_CASE("commitments: a reader of single texts reads each as if it were the first") {
  const std::string first = "We thank the Kelmar of the isles.";
  const std::string second = "Kelmar will build piers.";
  CommitmentReader reader("en");
  CHECK(reader.read(second).clauses.empty());
  CHECK(reader.read(first).text == first);  // where the name is seen to be one
  CHECK(reader.read(second).clauses.empty());
  Plan plan;  // whose units are read together
  plan.language = "en";
  for (const std::string &text : {first, second}) {
    plan.items.emplace_back().text = text;
  }
  CHECK(find_commitments(plan).commitments.back().clauses.size() == 1);
}

TEST_CASE("commitments: what is not wanted is taken out") {
  Commitments all = read("Explore options by 2026, and publish maps by 2028.", "en");
  select_commitments(all, {Level::undertakes, "", ""});
  REQUIRE(all.commitments.size() == 1);
  CHECK(all.commitments.front().clauses.size() == 1);
  select_commitments(all, {Level::none, "", "2027"});
  CHECK(all.commitments.empty());
}

TEST_CASE("commitments: a lexicon of one's own, and one that is none") {
  const auto own = VerbLexicon::read("[language] en\n[verb undertakes]\nfrobnicate\n", "own");
  REQUIRE(own);
  Plan plan;
  plan.language = "en";
  plan.items.push_back({});
  plan.items.back().text = "Frobnicate the nets. Build piers.";
  const Commitments all = find_commitments(plan, {"", &*own});
  REQUIRE(all.commitments.front().clauses.size() == 1);
  CHECK(all.commitments.front().clauses[0].verb.lemma == "frobnicate");
  for (const std::string bad : {"", "build\n", "[language] en\n[verbs]\nbuild\n", "[language] en\n[verb firm]\nbuild\n",
                                "[language] en\n[verb undertakes\n", "[language] en\n[verb undertakes]\nbuild (built\n",
                                "[language] en\n[verb undertakes]\n~\n"}) {
    CAPTURE(bad);
    CHECK_FALSE(VerbLexicon::read(bad, "own"));
  }
}

TEST_CASE("commitments: every lexicon that is part of celac can be read") {
  for (const std::string_view language : VerbLexicon::languages()) {
    CAPTURE(language);
    CHECK(VerbLexicon::built_in(language) != nullptr);
    CHECK_FALSE(VerbLexicon::text_of(language).empty());
  }
  CHECK(VerbLexicon::built_in("de") == nullptr);
  CHECK(VerbLexicon::built_in("pt-BR") == VerbLexicon::built_in("pt"));
}

TEST_CASE("commitments: the tables made at build say what the texts say") {
  const auto lemmas = [](const WordEntry &entry) {
    std::string out = std::to_string(entry.classes) + " " + std::to_string(entry.verb_forms) + " " +
                      std::to_string(entry.modal_forms) + " " + std::to_string(entry.behind);
    for (const VerbReading &one : entry.verbs) {
      out += " " + std::string(one.lexeme->lemma) + " " + std::to_string(one.forms) + " " +
             std::string(name(one.lexeme->level)) + " " + std::string(one.lexeme->rest.text());
    }
    for (const Lexeme *one : entry.phrases) {
      out += " " + std::string(one->lemma) + " " + std::string(one->hedge) + " " + std::to_string(one->rest_size);
    }
    return out;
  };
  for (const std::string_view language : VerbLexicon::languages()) {
    CAPTURE(language);
    const VerbLexicon &made = *VerbLexicon::built_in(language);
    const auto read = VerbLexicon::read(VerbLexicon::text_of(language), "own");
    REQUIRE(read);
    for (const std::string word : {"build", "built", "in", "promuevan", "establecerá", "em", "procurará", "créera",
                                   "d’", "mettront", "will", "the", "x"}) {
      CAPTURE(word);
      CHECK(lemmas(made.look_up(word)) == lemmas(read->look_up(word)));
    }
    for (const char32_t character : {U'加', U'在', U'按', U'双', U'x', U'龥'}) {
      const auto ours = made.opened_by(character);
      const auto theirs = read->opened_by(character);
      CHECK(made.opened_by(character, opens::hedge).size() == read->opened_by(character, opens::hedge).size());
      CHECK(std::equal(ours.begin(), ours.end(), theirs.begin(), theirs.end(),
                       [](const Lexeme *a, const Lexeme *b) { return a->lemma == b->lemma && a->level == b->level; }));
    }
  }
}

TEST_CASE("commitments: scored against facts") {
  const auto facts = read_gold_facts(
      "line\tid\ttype\tsurface\tvalue\tnote\n0\t1\tverb\tBuild\tbuild\t\n0\t1\tverb\tpaint\tpaint\t\n"
      "0\t1\tstrength\tBuild\tundertakes\t\n",
      "facts");
  REQUIRE(facts);
  const CommitmentScore score = score_commitments(read("Build piers.", "en"), *facts);
  CHECK(score.facts[0].expected == 2);
  CHECK(score.facts[0].correct == 1);
  CHECK(score.exact == 1);
  CHECK_FALSE(read_gold_facts("x\t1\tverb\ta\ta\n", "facts"));
  CHECK_FALSE(read_gold_facts("1\t1\tstrength\ta\tfirm\n", "facts"));
}

TEST_CASE("commitments: long units of one kind take time in proportion") {
  for (const std::string part : {"will ", "seek to ", "also ", "and ", ", ", "to ", "in accordance with ", "we ",
                                 "build, ", "( ", "continue ", "not ", "every ", "2 ", "A ", "which "}) {
    CAPTURE(part);
    std::string text;
    while (text.size() < 200'000) {
      text += part;
    }
    CHECK(read(text, "en").commitments.size() == 1);
  }
  std::string han;
  while (han.size() < 200'000) {
    han += "将在、并";
  }
  CHECK(read(han, "zh").commitments.size() == 1);
}
