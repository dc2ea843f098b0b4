// The grammar of labels: what the start of a line can be read as, and what it must not be.

#include "celac/labels/label.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace celac;

std::string in_words(std::string_view line, const Label &label) {
  std::string out = printed_label(line, label) + " | " + canonical_number(line, label);
  out += label.word == Word::none ? "" : " | " + std::string(name(label.word));
  out += label.misread ? " | slip" : "";
  return out + " | " + std::string(line.substr(label.rest));
}

/// The likeliest reading of `line`: "label | number | kind | text behind it"; "none" if it is no label.
std::string read(std::string_view line, InputFormat format = InputFormat::markdown) {
  const Span content{0, static_cast<std::uint32_t>(line.size())};
  if (!may_start_label(line, content)) {
    return "none";
  }
  const auto labels = read_labels(line, content, format);
  return labels.empty() ? "none" : in_words(line, labels.front());
}

/// Whether one of the readings of `line` is `wanted`.
bool can_read(std::string_view line, std::string_view wanted) {
  for (const Label &label : read_labels(line, {0, static_cast<std::uint32_t>(line.size())}, InputFormat::markdown)) {
    if (in_words(line, label) == wanted) {
      return true;
    }
  }
  return false;
}

/// A document that teaches what its labels are.
class Document {
 public:
  explicit Document(std::string text)
      : source_("doc.md", std::move(text)),
        learned_(Learned::from(source_.bytes(), read_lines(source_, InputFormat::markdown))) {}

  [[nodiscard]] std::string read(std::string_view line) const {
    const auto labels = read_labels(line, {0, static_cast<std::uint32_t>(line.size())}, InputFormat::markdown,
                                    &learned_);
    if (labels.empty()) {
      return "none";
    }
    const Label &label = labels.front();
    const std::string kind = kind_of(line, label);
    return printed_label(line, label) + " | " + canonical_number(line, label) + (kind.empty() ? "" : " | " + kind) +
           " | " + std::string(line.substr(label.rest));
  }

  [[nodiscard]] std::string_view at_end(std::string_view text) const { return learned_.code_at_end(text); }

 private:
  Source source_;
  Learned learned_;
};

struct Row {
  std::string line;
  std::string reading;
};

template <std::size_t N>
void check_all(const Row (&rows)[N]) {
  for (const auto &[line, reading] : rows) {
    CAPTURE(line);
    CHECK(read(line) == reading);
  }
}

}  // namespace

TEST_CASE("label: letters past z, inserted Roman numbers, dates and words that are none") {
  check_all({{"ab) text", "ab) | ab | text"},
             {"ñ) texto", "ñ) | ñ | texto"},
             {"TÍTULO V-A", "TÍTULO V-A | V-A | title | "},
             {"IV-A – texto", "IV-A | IV-A | texto"},
             {"Art. 1º— Texto", "Art. 1º— | 1 | article | Texto"},
             {"Art. 10.— Texto", "Art. 10.— | 10 | article | Texto"},
             {"Artículo 5 . Texto", "Artículo 5 . | 5 | article | Texto"},
             {"PARÁGRAFO. La junta", "PARÁGRAFO. |  | paragraph | La junta"},
             {"Article Annexe 1, art. 4", "Article Annexe 1, art. 4 | 1.4 | annex | "},
             {"Eixo Orientador II: Portos", "Eixo Orientador II | II | axis | Portos"},
             {"任务一：疏浚", "任务一 | 1 | action | 疏浚"},
             {"1º de janeiro de 2020", "none"},
             {"12 March 2024", "none"},
             {"para a junta", "none"},
             {"Medida a adoptar", "none"},
             {"目标一致", "none"}});
}

TEST_CASE("label: articles of codes, and what was inserted behind them") {
  check_all({{"Article L121-3-1", "Article L121-3-1 | L121-3-1 | article | "},
             {"Article L. 121-3", "Article L. 121-3 | L121-3 | article | "},
             {"Article R. 12 bis", "Article R. 12 bis | R12bis | article | "},
             {"Article LO 127-1", "Article LO 127-1 | LO127-1 | article | "},
             {"Article D5 quindecies", "Article D5 quindecies | D5quindecies | article | "},
             {"Article 44 sexies A", "Article 44 sexies A | 44sexies-A | article | "},
             {"Article 305 AB", "Article 305 AB | 305-AB | article | "},
             {"Article 56 J quinquies", "Article 56 J quinquies | 56-Jquinquies | article | "},
             {"Article 199 undecies-0 A bis", "Article 199 undecies-0 A bis | 199undecies-0-Abis | article | "},
             {"Article R*123-4 du code", "Article R*123-4 | R123-4 | article | du code"},
             {"Article 12 DE LA LOI", "Article 12 | 12 | article | DE LA LOI"},
             {"Article L 121 de la loi", "Article L 121 | L121 | article | de la loi"},
             {"Art. 7o - Texto", "Art. 7o | 7 | article | Texto"},
             {"Art. 7o. Texto", "Art. 7o. | 7 | article | Texto"},
             {"Artigo 5.º-A Texto", "Artigo 5.º-A | 5-A | article | Texto"},
             {"Artículo 5.° bis.- Texto", "Artículo 5.° bis.- | 5bis | article | Texto"},
             {"Artículo N.º 5", "Artículo N.º 5 | 5 | article | "},
             {"LIVRE IER : DES BACS", "LIVRE IER | I | book | DES BACS"},
             {"ARTICLE 1ER", "ARTICLE 1ER | 1 | article | "},
             {"Article Annexe III-1", "Article Annexe III-1 | III-1 | annex | "},
             {"DISPOSICIÓN COMPLEMENTARIA TRANSITORIA", "DISPOSICIÓN COMPLEMENTARIA TRANSITORIA |  | transitional | "},
             {"Disposición complementaria modificatoria única.- Boyas",
              "Disposición complementaria modificatoria única.- | única | amending | Boyas"},
             {"Disposiciones complementarias", "Disposiciones complementarias |  | additional | "},
             {"Objetivo estratégico 1.1. Luces", "Objetivo estratégico 1.1. | 1.1 | objective | Luces"},
             {"Línea de acción 2: Boyas", "Línea de acción 2 | 2 | strategy | Boyas"},
             {"Línea 2: el puerto", "none"},
             {"Strategic objective 3: Bells", "Strategic objective 3 | 3 | objective | Bells"},
             {"Priority area 4: Ports", "Priority area 4 | 4 | area | Ports"},
             {"SECÇÃO II", "SECÇÃO II | II | section | "},
             {"TRANSITORIOS", "TRANSITORIOS |  | transitional | "},
             {"Sous-paragraphe 2 : Recours", "Sous-paragraphe 2 | 2 | subparagraph | Recours"}});
}

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

TEST_CASE("label: a spelled ordinal may start with an accent") {
  check_all({{"Única.- Los faros", "Única.- | única | Los faros"}, {"Última. Los faros", "none"}});
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

TEST_CASE("label: words before the number, in many languages") {
  check_all({{"Article 4", "Article 4 | 4 | article | "},
             {"ARTICLE 4 - Text", "ARTICLE 4 | 4 | article | Text"},
             {"Article 4: Text", "Article 4 | 4 | article | Text"},
             {"Article 3-209. Text", "Article 3-209. | 3-209 | article | Text"},
             {"[Article 4] Text", "Article 4 | 4 | article | Text"},
             {"Artículo 125.- Texto", "Artículo 125.- | 125 | article | Texto"},
             {"Article 1er Texte", "Article 1er | 1 | article | Texte"},
             {"TÍTULO PRIMERO", "TÍTULO PRIMERO | 1 | title | "},
             {"Capítulo IV", "Capítulo IV | IV | chapter | "},
             {"CAPÍTULO ÚNICO", "CAPÍTULO ÚNICO | único | chapter | "},
             {"Chapitre Ier", "Chapitre Ier | I | chapter | "},
             {"Erster Teil", "Erster Teil | 1 | part | "},
             {"Livro II", "Livro II | II | book | "},
             {"Parágrafo único. Texto", "Parágrafo único. | único | paragraph | Texto"},
             {"inciso a) texto", "inciso a) | a | point | texto"},
             {"Section A. Text", "Section A. | A | section | Text"},
             {"Goal 3: Text", "Goal 3 | 3 | goal | Text"},
             {"Disposición final primera. Texto", "Disposición final primera. | 1 | final | Texto"}});
}

TEST_CASE("label: annexes may stand without a number") {
  check_all({{"ANNEX", "ANNEX |  | annex | "},
             {"ANNEX I", "ANNEX I | I | annex | "},
             {"Annex: List", "Annex |  | annex | List"},
             {"附件", "附件 |  | annex | "},
             {"附件二", "附件二 | 2 | annex | "},
             {"Annexed papers", "none"},
             {"Annex to the letter", "none"}});
}

TEST_CASE("label: spelled ordinals need a point, a colon or a dash") {
  check_all({{"First. Text", "First. | 1 | Text"},
             {"PRIMERO.- Texto", "PRIMERO.- | 1 | Texto"},
             {"Décimo primero. Texto", "Décimo primero. | 11 | Texto"},
             {"First, the text", "none"},
             {"First the text", "none"}});
}

TEST_CASE("label: Chinese manners") {
  check_all({{"第一编", "第一编 | 1 | part | "},
             {"第三章 总则", "第三章 | 3 | chapter | 总则"},
             {"第十二节　标题", "第十二节 | 12 | section | 标题"},
             {"第一百二十一条 文字", "第一百二十一条 | 121 | article | 文字"},
             {"第12章 文字", "第12章 | 12 | chapter | 文字"},
             {"一、政治", "一、 | 1 | 政治"},
             {"（一） 合作", "（一） | 1 | 合作"},
             {"（十二）合作", "（十二） | 12 | 合作"},
             {"第三条的规定", "none"},
             {"二〇二二年", "none"},
             {"二十个国家", "none"}});
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

TEST_CASE("label: a document teaches its codes") {
  const Document document(
      "GV.OC-01: One\nGV.OC-02: Two\nGV.OC-02.1: Deep\nGV.OC-02.2: Deeper\nR.A.1.1a Six\n"
      "CM.L2-3.4.1 Seven\nMP_I_1 Eight\nCOVID-19 spreads\n");
  CHECK(document.read("GV.OC-01: One") == "GV.OC-01 | GV.OC-01 | One");
  CHECK(document.read("GV.OC Context") == "GV.OC | GV.OC | Context");
  CHECK(document.read("GV.OC-02.1: Deep") == "GV.OC-02.1 | GV.OC-02.1 | Deep");
  CHECK(document.read("R.A.1.1a Six") == "R.A.1.1a | R.A.1.1a | Six");
  CHECK(document.read("CM.L2-3.4.1 Seven") == "CM.L2-3.4.1 | CM.L2-3.4.1 | Seven");
  CHECK(document.read("MP_I_1 Eight") == "MP_I_1 | MP_I_1 | Eight");
  CHECK(document.read("MP\\_I\\_1 Eight") == "MP_I_1 | MP_I_1 | Eight");
  CHECK(document.read("COVID-19 spreads") == "none");
  CHECK(document.read("First-ever plan") == "none");
}

TEST_CASE("label: a document teaches words before running numbers, in any language") {
  const Document document(
      "Criterion 1: Wide\n\nCriterion 2: Deep\n\n**Criterion 3** Long\n\nMaatregel 1.1 Kades\n"
      "Maatregel 1.2 Havens\n| Maatregel 2.1 | Boeien |\n| Maatregel 2.2 | Bakens |\n"
      "Table 1: Sums\nTable 2: Dues\nTable 3: Fines\nResolution 1 of the board\n"
      "Resolution 2 of the board\nResolution 3 of the board\nHarbour 1: one\nHarbour 9: nine\n"
      "Статья 1. Раз\nСтатья 2. Два\nСтатья 3. Три\n");
  CHECK(document.read("Criterion 4: Round") == "Criterion 4 | 4 | criterion | Round");
  CHECK(document.read("CRITERION IV") == "CRITERION IV | IV | criterion | ");
  CHECK(document.read("Maatregel 2.3 Kaden") == "Maatregel 2.3 | 2.3 | maatregel | Kaden");
  CHECK(document.read("Статья 4. Еще") == "Статья 4. | 4 | статья | Еще");
  CHECK(document.read("Table 4: Fees") == "none");
  CHECK(document.read("Resolution 4: On buoys") == "none");
  CHECK(document.read("Harbour 2: two") == "none");
  CHECK(document.read("Criterion of the board") == "none");
}

TEST_CASE("label: a year behind a word of plans is none") {
  check_all({{"Target 2024: Text", "none"},
             {"Goal 2030 Text", "none"},
             {"Article 2024", "Article 2024 | 2024 | article | "}});
  const Document document("Harbour 2024: One\nHarbour 2025: Two\nHarbour 2026: Three\n");
  CHECK(document.read("Harbour 2025: Two") == "none");
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

TEST_CASE("label: Italian, and words of plans in other languages") {
  check_all({{"Articolo 5 Testo", "Articolo 5 | 5 | article | Testo"},
             {"CAPO II", "CAPO II | II | chapter | "},
             {"Titolo Primo", "Titolo Primo | 1 | title | "},
             {"Sezione 2 - Testo", "Sezione 2 | 2 | section | Testo"},
             {"Allegato A", "Allegato A | A | annex | "},
             {"Obiettivo 1.2: Testo", "Obiettivo 1.2 | 1.2 | objective | Testo"},
             {"Linea di azione 3 Testo", "Linea di azione 3 | 3 | strategy | Testo"},
             {"Linea d'azione 3 Testo", "Linea d'azione 3 | 3 | strategy | Testo"},
             {"Misura 4. Testo", "Misura 4. | 4 | measure | Testo"},
             {"Maßnahme 5: Text", "Maßnahme 5 | 5 | measure | Text"},
             {"Ação 6 Texto", "Ação 6 | 6 | action | Texto"},
             {"Achse 2: Text", "Achse 2 | 2 | axis | Text"}});
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

TEST_CASE("label: codes at the ends of entries") {
  const Document document(
      "- Paint the buoys - (board) - CAP1.LA01\n- Mend the piers - (board) -CAP1.LA02\n"
      "- Light the lamps (CAP1.LA03).\n- Ring the bells, as CAP1.LA04 says\n");
  CHECK(document.at_end("Paint the quays - CAP1.LA07") == "CAP1.LA07");
  CHECK(document.at_end("Paint the quays [CAP1.LA07].") == "CAP1.LA07");
  CHECK(document.at_end("Paint the quays of CAP1.LA07") == "");
  CHECK(document.at_end("Paint the quays - COVID-19") == "");
  CHECK(Document("- One (AC-1)\n- Two (AC-2)\n- Three (AC-3)\n- Four (AC-2)\n").at_end("One (AC-1)") == "");
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
