// Words before the numbers of labels, in every language that is read, and numbers in words.

#include <doctest/doctest.h>

#include "support/label_rows.hpp"

namespace {

using namespace celac;
using namespace celac::tests;

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

TEST_CASE("label: a spelled ordinal may start with an accent") {
  check_all({{"Única.- Los faros", "Única.- | única | Los faros"}, {"Última. Los faros", "none"}});
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
