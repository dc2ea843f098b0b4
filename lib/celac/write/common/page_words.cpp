#include "celac/write/common/page_words.hpp"

#include <algorithm>
#include <array>

#include "celac/text/utf8.hpp"

namespace celac {
namespace {

constexpr std::size_t languages = 5;
constexpr std::array<std::string_view, languages> tags = {"en", "es", "pt", "fr", "zh"};

using Row = std::array<std::string_view, languages>;

// clang-format off
constexpr std::array<Row, static_cast<std::size_t>(Phrase::count)> table = {{
  {"unchanged", "sin cambios", "sem alterações", "inchangé", "未变"},
  {"reworded", "reformulado", "reformulado", "reformulé", "改写"},
  {"renumbered", "renumerado", "renumerado", "renuméroté", "改号"},
  {"moved", "trasladado", "deslocado", "déplacé", "移动"},
  {"split", "dividido", "dividido", "scindé", "拆分"},
  {"merged", "fusionado", "fundido", "fusionné", "合并"},
  {"added", "añadido", "acrescentado", "ajouté", "新增"},
  {"removed", "suprimido", "suprimido", "supprimé", "删除"},
  {"same words in the same place", "mismas palabras en el mismo lugar", "mesmas palavras no mesmo lugar", "mêmes mots à la même place", "文字和位置均相同"},
  {"other words", "otras palabras", "outras palavras", "d’autres mots", "文字不同"},
  {"same place, another number", "mismo lugar, otro número", "mesmo lugar, outro número", "même place, autre numéro", "位置相同，编号不同"},
  {"to another section", "a otra sección", "para outra seção", "vers une autre section", "移至另一部分"},
  {"one item of old became several", "de un punto se hicieron varios", "de um ponto fizeram-se vários", "d’un point en plusieurs", "一项拆成多项"},
  {"several became one", "varios se hicieron uno", "vários tornaram-se um", "plusieurs en un seul", "多项合为一项"},
  {"only in the new edition", "solo en la edición nueva", "só na edição nova", "seulement dans la nouvelle édition", "仅见于新版"},
  {"only in the old edition", "solo en la edición anterior", "só na edição anterior", "seulement dans l’ancienne édition", "仅见于旧版"},
  {"new", "nuevo", "novo", "nouveau", "新"},
  {"kept", "mantenido", "mantido", "maintenu", "保留"},
  {"returned", "retomado", "retomado", "repris", "恢复"},
  {"dropped", "abandonado", "abandonado", "abandonné", "取消"},
  {"number", "número", "número", "nombre", "数字"},
  {"date", "fecha", "data", "date", "日期"},
  {"modal", "verbo modal", "verbo modal", "verbe modal", "情态词"},
  {"hedge", "reserva", "ressalva", "réserve", "限定语"},
  {"negation", "negación", "negação", "négation", "否定"},
  {"level", "grado", "grau", "degré", "力度"},
  {"actor", "responsable", "responsável", "acteur", "主体"},
  {"deadline", "plazo", "prazo", "échéance", "期限"},
  {"amount", "importe", "montante", "montant", "金额"},
  {"quantity", "cantidad", "quantidade", "quantité", "数量"},
  {"missing", "falta", "falta", "manque", "缺失"},
  {"extra", "de más", "a mais", "en trop", "多出"},
  {"percentage", "porcentaje", "percentagem", "pourcentage", "百分比"},
  {"ordinal", "ordinal", "ordinal", "ordinal", "序数"},
  {"reference", "referencia", "referência", "renvoi", "引用条款"},
  {"entries", "entradas", "entradas", "entrées", "条目数"},
  {"length", "longitud", "extensão", "longueur", "长度"},
  {"place", "lugar", "lugar", "place", "位置"},
  {"anchor", "valores comunes", "valores comuns", "valeurs communes", "共有数值"},
  {"What changed from {} to {}", "Qué cambió de {} a {}", "O que mudou de {} para {}", "Ce qui a changé de {} à {}", "{}至{}的变化"},
  {"What changed between two editions", "Qué cambió entre dos ediciones", "O que mudou entre duas edições", "Ce qui a changé entre deux éditions", "两版之间的变化"},
  {"Skip to the changes", "Ir a los cambios", "Ir para as alterações", "Aller aux changements", "跳到变化"},
  {"Old edition", "Edición anterior", "Edição anterior", "Ancienne édition", "旧版"},
  {"New edition", "Edición nueva", "Edição nova", "Nouvelle édition", "新版"},
  {"The editions are in two languages ({}, {}): only numbers and names can correspond. 'celac align' sets languages side by side.", "Las ediciones están en dos idiomas ({}, {}): solo pueden corresponder números y nombres. 'celac align' compara idiomas lado a lado.", "As edições estão em duas línguas ({}, {}): só números e nomes podem corresponder. 'celac align' compara línguas lado a lado.", "Les éditions sont en deux langues ({}, {}) : seuls les nombres et les noms peuvent se correspondre. « celac align » met les langues côte à côte.", "两版语言不同（{}、{}）：只有数字和名称可以对应。请用 'celac align' 对照不同语言。"},
  {"A selection: {} of {} rows.", "Una selección: {} de {} filas.", "Uma seleção: {} de {} linhas.", "Une sélection : {} lignes sur {}.", "选取：{}行，共{}行。"},
  {"Items of the old edition: {}, of which {} live on ({} word for word) and {} are gone.", "Puntos de la edición anterior: {}; siguen {} ({} palabra por palabra) y desaparecen {}.", "Pontos da edição anterior: {}; continuam {} ({} palavra por palavra) e desaparecem {}.", "Points de l’ancienne édition : {} ; {} demeurent (mot pour mot : {}) et {} disparaissent.", "旧版共{}项：{}项延续（其中逐字相同{}项），{}项取消。"},
  {"Items of the new edition: {}, of which {} are new.", "Puntos de la edición nueva: {}; nuevos: {}.", "Pontos da edição nova: {}; novos: {}.", "Points de la nouvelle édition : {} ; nouveaux : {}.", "新版共{}项，其中新增{}项。"},
  {"Of the paragraphs between them: {}.", "De los párrafos intermedios: {}.", "Dos parágrafos intermédios: {}.", "Des paragraphes intermédiaires : {}.", "其间段落：{}。"},
  {"The counts overlap: {} rows carry {} changes, for a row may be reworded and renumbered at once. A row is one item, or several that were split or merged.", "Las cifras se solapan: {} filas suman {} cambios, pues una fila puede estar reformulada y renumerada a la vez. Una fila es un punto, o varios divididos o fusionados.", "Os números sobrepõem-se: {} linhas somam {} alterações, pois uma linha pode estar reformulada e renumerada ao mesmo tempo. Uma linha é um ponto, ou vários divididos ou fundidos.", "Les nombres se recoupent : {} lignes portent {} changements, car une ligne peut être à la fois reformulée et renumérotée. Une ligne est un point, ou plusieurs scindés ou fusionnés.", "各数有重叠：{}行共有{}处变化，一行可能同时改写和改号。一行为一项，或拆分、合并的数项。"},
  {"Changed sums, dates and duties", "Importes, fechas y deberes que cambian", "Montantes, datas e deveres que mudam", "Montants, dates et devoirs modifiés", "变化的金额、日期和义务"},
  {"Sums", "Importes", "Montantes", "Montants", "金额"},
  {"Dates", "Fechas", "Datas", "Dates", "日期"},
  {"Duties", "Deberes", "Deveres", "Devoirs", "义务"},
  {"{} more", "{} más", "mais {}", "{} de plus", "另有{}处"},
  {"From section to section", "De sección a sección", "De seção a seção", "De section en section", "各部分之间的流向"},
  {"Left, the old edition; right, the new one; as high as a section has items.", "A la izquierda, la edición anterior; a la derecha, la nueva; tan alta como puntos tiene la sección.", "À esquerda, a edição anterior; à direita, a nova; tão alta quantos pontos tem a seção.", "À gauche, l’ancienne édition ; à droite, la nouvelle ; la hauteur dit le nombre de points.", "左为旧版，右为新版；高度表示项数。"},
  {"with its section", "con su sección", "com a sua seção", "avec sa section", "随所在部分"},
  {"The same as a table", "Lo mismo en una tabla", "O mesmo em tabela", "La même chose en tableau", "以表格显示"},
  {"From", "De", "De", "De", "自"},
  {"To", "A", "Para", "Vers", "至"},
  {"Rows", "Filas", "Linhas", "Lignes", "行数"},
  {"new in {}: {}", "nuevos en {}: {}", "novos em {}: {}", "nouveaux dans {} : {}", "{}新增：{}"},
  {"removed from {}: {}", "suprimidos de {}: {}", "suprimidos de {}: {}", "supprimés de {} : {}", "{}删除：{}"},
  {"from {} to {}: {} rows", "de {} a {}: {} filas", "de {} para {}: {} linhas", "de {} à {} : {} lignes", "自{}至{}：{}行"},
  {"several sections", "varias secciones", "várias seções", "plusieurs sections", "多个部分"},
  {"outside any section", "fuera de toda sección", "fora de qualquer seção", "hors de toute section", "不属任何部分"},
  {"Contents", "Contenido", "Conteúdo", "Sommaire", "目录"},
  {"{} of {} changed", "cambian {} de {}", "mudam {} de {}", "{} sur {} changent", "{}/{} 有变化"},
  {"Words", "Palabras", "Palavras", "Mots", "文字"},
  {"words in a row", "palabras de una fila", "palavras de uma linha", "mots d’une ligne", "行中的文字"},
  {"Section", "Sección", "Seção", "Section", "部分"},
  {"all", "todas", "todas", "toutes", "全部"},
  {"Only", "Solo", "Só", "Seulement", "仅"},
  {"Sort", "Orden", "Ordem", "Ordre", "排序"},
  {"as in the text", "como en el texto", "como no texto", "comme dans le texte", "按原文"},
  {"by size of change", "por tamaño del cambio", "por tamanho da alteração", "par ampleur du changement", "按变化大小"},
  {"Side by side", "Lado a lado", "Lado a lado", "Côte à côte", "左右对照"},
  {"Open all", "Abrir todo", "Abrir tudo", "Tout ouvrir", "全部展开"},
  {"Close all", "Cerrar todo", "Fechar tudo", "Tout fermer", "全部收起"},
  {"Save what is shown (CSV)", "Guardar lo mostrado (CSV)", "Guardar o mostrado (CSV)", "Enregistrer l’affichage (CSV)", "保存所示内容（CSV）"},
  {"Show all", "Mostrar todo", "Mostrar tudo", "Tout afficher", "显示全部"},
  {"{} of {} rows", "{} de {} filas", "{} de {} linhas", "{} lignes sur {}", "{}/{} 行"},
  {"No row is like this.", "No hay ninguna fila así.", "Não há nenhuma linha assim.", "Aucune ligne de ce genre.", "没有这样的行。"},
  {"Section by section", "Sección por sección", "Seção por seção", "Section par section", "逐部分"},
  {"Words that went are {}, words that came are {}.", "Lo que se fue está {}, lo que llegó, {}.", "O que saiu está {}, o que entrou, {}.", "Ce qui part est {}, ce qui vient est {}.", "删去的文字{}，增加的文字{}。"},
  {"“% alike” says how much both wordings have in common: 100 % is word for word, 0 % nothing.", "«% igual» dice cuánto tienen en común ambas redacciones: 100 % es palabra por palabra, 0 % nada.", "«% igual» diz quanto têm em comum as duas redações: 100 % é palavra por palavra, 0 % nada.", "« % identique » dit ce que les deux rédactions ont en commun : 100 % est mot pour mot, 0 % rien.", "“相同”表示两种文字的共同程度：100 % 为逐字相同，0 % 为全无相同。"},
  {"On paper, long runs of words that stayed or went are cut, and so are texts that are new as a whole: how many words are left out stands in their place. After “Open all” texts are printed whole.", "En papel se cortan las series largas de palabras que quedan o desaparecen y los textos nuevos por entero: en su lugar consta cuántas palabras se omiten. Tras «Abrir todo» los textos se imprimen enteros.", "No papel cortam-se as séries longas de palavras que ficam ou desaparecem e os textos novos por inteiro: em seu lugar consta quantas palavras se omitem. Após «Abrir tudo» os textos são impressos por inteiro.", "Sur papier, les longues suites de mots qui restent ou disparaissent et les textes entièrement nouveaux sont coupés : le nombre de mots omis figure à leur place. Après « Tout ouvrir », les textes s’impriment en entier.", "纸面上，保留或删除的长段文字以及全新的条文从略，并在该处注明省略字数；点“全部展开”后可全文打印。"},
  {"[… {} words]", "[… {} palabras]", "[… {} palavras]", "[… {} mots]", "[……{}字]"},
  {"{} % alike", "{} % igual", "{} % igual", "{} % identique", "{} % 相同"},
  {"was", "antes", "antes", "avant", "原为"},
  {"from {}", "de {}", "de {}", "de {}", "来自{}"},
  {"Preamble", "Preámbulo", "Preâmbulo", "Préambule", "序言"},
  {"{} unchanged: {}", "{} sin cambios: {}", "{} sem alterações: {}", "{} inchangés : {}", "{}项未变：{}"},
  {"same words", "mismas palabras", "mesmas palavras", "mêmes mots", "文字相同"},
  {"Old wording", "Redacción anterior", "Redação anterior", "Ancienne rédaction", "旧文"},
  {"New wording", "Redacción nueva", "Redação nova", "Nouvelle rédaction", "新文"},
  {"Check", "Revisar", "Verificar", "À vérifier", "留意"},
  {"Possibly lives on as {} of the new edition.", "Quizá sigue como {} de la edición nueva.", "Talvez continue como {} da edição nova.", "Demeure peut-être comme {} de la nouvelle édition.", "或延续为新版的{}。"},
  {"Possibly goes back to {} of the old edition.", "Quizá procede de {} de la edición anterior.", "Talvez proceda de {} da edição anterior.", "Remonte peut-être à {} de l’ancienne édition.", "或源自旧版的{}。"},
  {"{} % of the words of {} went to {} of the new edition.", "El {} % de las palabras de {} pasó a {} de la edición nueva.", "{} % das palavras de {} passaram para {} da edição nova.", "{} % des mots de {} sont passés à {} de la nouvelle édition.", "{} % 的文字（{}）移至新版的{}。"},
  {"{} % of the words of {} of the old edition came here.", "Aquí llegó el {} % de las palabras de {} de la edición anterior.", "Aqui chegaram {} % das palavras de {} da edição anterior.", "{} % des mots de {} de l’ancienne édition sont venus ici.", "{} % 的文字来自旧版的{}。"},
  {"Possibly the same", "Quizá lo mismo", "Talvez o mesmo", "Peut-être le même", "可能相同"},
  {"Too unlike to be called one item: what has no row of its own stands above, as removed or as new. A person should decide.", "Demasiado distintos para llamarlos un solo punto: arriba figuran como suprimidos o nuevos. Debe decidir una persona.", "Demasiado diferentes para serem um só ponto: acima figuram como suprimidos ou novos. Deve decidir uma pessoa.", "Trop différents pour être un seul point : ils figurent plus haut comme supprimés ou nouveaux. À une personne de décider.", "差异过大，不能视为同一项：上文列为删除或新增，应由人判断。"},
  {"Parts that went elsewhere", "Partes que pasaron a otro lugar", "Partes que passaram para outro lugar", "Parties passées ailleurs", "移往他处的部分"},
  {"{} % of the words of {} (old edition) now stand in {} (new edition).", "El {} % de las palabras de {} (edición anterior) está ahora en {} (edición nueva).", "{} % das palavras de {} (edição anterior) estão agora em {} (edição nova).", "{} % des mots de {} (ancienne édition) se trouvent désormais dans {} (nouvelle édition).", "{} % 的文字由{}（旧版）移至{}（新版）。"},
  {"old", "anterior", "anterior", "ancien", "旧"},
  {"new", "nuevo", "novo", "nouveau", "新"},
  {"Read from", "Leído de", "Lido de", "Lu dans", "读自"},
  {"Old edition read from", "Edición anterior leída de", "Edição anterior lida de", "Ancienne édition lue dans", "旧版读自"},
  {"New edition read from", "Edición nueva leída de", "Edição nova lida de", "Nouvelle édition lue dans", "新版读自"},
  {"{} lines", "{} líneas", "{} linhas", "{} lignes", "{}行"},
  {"Items were paired by their words and by what stands around them, not by their numbers.", "Los puntos se emparejaron por sus palabras y por lo que los rodea, no por sus números.", "Os pontos foram emparelhados pelas suas palavras e pelo que os rodeia, não pelos seus números.", "Les points ont été appariés par leurs mots et leur entourage, non par leurs numéros.", "各项按文字及上下文配对，不按编号。"},
  {"Made by celac {}.", "Hecho con celac {}.", "Feito com celac {}.", "Fait avec celac {}.", "由 celac {} 生成。"},
  {"Commitments through {} editions", "Compromisos a través de {} ediciones", "Compromissos ao longo de {} edições", "Les engagements à travers {} éditions", "{}版中的承诺"},
  {"Skip to the lineages", "Ir a las trayectorias", "Ir para as trajetórias", "Aller aux filiations", "跳到沿革"},
  {"Lineages: {}; through all editions: {}.", "Trayectorias: {}; en todas las ediciones: {}.", "Trajetórias: {}; em todas as edições: {}.", "Filiations : {} ; dans toutes les éditions : {}.", "沿革共{}条，贯穿各版{}条。"},
  {"Edition", "Edición", "Edição", "Édition", "版本"},
  {"items", "puntos", "pontos", "points", "项"},
  {"Dropped: gone in this edition.", "Abandonado: falta en esta edición.", "Abandonado: falta nesta edição.", "Abandonné : absent de cette édition.", "取消：此版不再出现。"},
  {"Lineages", "Trayectorias", "Trajetórias", "Filiations", "沿革"},
  {"A row is what became of one commitment, under the section where it stands last. A word is marked against the edition before: {}, {}.", "Una fila es lo que fue de un compromiso, bajo la sección donde está por última vez. Las palabras se marcan frente a la edición precedente: {}, {}.", "Uma linha é o que foi de um compromisso, na seção onde está pela última vez. As palavras são marcadas em relação à edição precedente: {}, {}.", "Une ligne dit ce qu’est devenu un engagement, sous la section où il figure en dernier. Les mots sont marqués par rapport à l’édition précédente : {}, {}.", "一行为一项承诺的沿革，列于其最后所在的部分。文字与前一版比较：{}，{}。"},
  {"words of any edition", "palabras de cualquier edición", "palavras de qualquer edição", "mots d’une édition", "任一版的文字"},
  {"Lineage", "Trayectoria", "Trajetória", "Filiation", "沿革"},
  {"No lineage is like this.", "No hay ninguna trayectoria así.", "Não há nenhuma trajetória assim.", "Aucune filiation de ce genre.", "没有这样的沿革。"},
  {"One text in {} languages", "Un texto en {} idiomas", "Um texto em {} línguas", "Un texte en {} langues", "同一文本的{}种语言"},
  {"Skip to the rows", "Ir a las filas", "Ir para as linhas", "Aller aux lignes", "跳到各行"},
  {"Rows: {}, of which {} in all languages. Findings: {}.", "Filas: {}, de ellas {} en todos los idiomas. Hallazgos: {}.", "Linhas: {}, das quais {} em todas as línguas. Achados: {}.", "Lignes : {}, dont {} dans toutes les langues. Constats : {}.", "共{}行，其中{}行各语言俱全；发现{}处差异。"},
  {"Rows", "Filas", "Linhas", "Lignes", "各行"},
  {"A row is what says the same. What differs is {} and named under the row’s number; what cannot be compared is not.", "Una fila es lo que dice lo mismo. Lo que difiere está {} y se nombra bajo el número de la fila; lo que no se puede comparar, no.", "Uma linha é o que diz o mesmo. O que difere está {} e é nomeado sob o número da linha; o que não se pode comparar, não.", "Une ligne est ce qui dit la même chose. Ce qui diffère est {} et nommé sous le numéro de la ligne ; ce qui ne se compare pas ne l’est pas.", "一行为含义相同的文字。不同之处{}，并列于行号之下；无法比较的不列。"},
  {"words of any language", "palabras de cualquier idioma", "palavras de qualquer língua", "mots de n’importe quelle langue", "任一语言的文字"},
  {"Row", "Fila", "Linha", "Ligne", "行"},
  {"marked", "marcado", "marcado", "marqué", "已标出"},
  {"{} is missing in {}", "{} falta en {}", "{} falta em {}", "{} manque en {}", "{}缺于{}"},
  {"Beside a row stands what holds it together and how sure that is, 0 to 1.", "Junto a cada fila consta qué la une y con qué certeza, de 0 a 1.", "Ao lado de cada linha consta o que a une e com que certeza, de 0 a 1.", "À côté d’une ligne figure ce qui la réunit et avec quelle certitude, de 0 à 1.", "行旁注明对应的依据及把握程度（0至1）。"},
  {"Plan", "Plan", "Plano", "Plan", "计划"},
  {"Skip to the text", "Ir al texto", "Ir para o texto", "Aller au texte", "跳到正文"},
  {"{} items", "{} puntos", "{} pontos", "{} points", "{}项"},
  {"{} sections", "{} secciones", "{} seções", "{} sections", "{}个部分"},
  {"Filter", "Filtrar", "Filtrar", "Filtrer", "筛选"},
  {"words in an item", "palabras de un punto", "palavras de um ponto", "mots d’un point", "项中的文字"},
  {"Notes", "Notas", "Notas", "Notes", "注释"},
  {"Repairs of what the way from print had damaged: {}", "Reparaciones de lo que dañó el paso desde el impreso: {}", "Reparações do que a passagem do impresso danificou: {}", "Réparations de ce que le passage de l’imprimé avait abîmé : {}", "对转换损坏之处的修复：{}处"},
  {"Cite", "Citar", "Citar", "Citer", "引用"},
  {"Copied", "Copiado", "Copiado", "Copié", "已复制"},
  {"{} of {} items", "{} de {} puntos", "{} de {} pontos", "{} points sur {}", "{}/{} 项"},
}};
// clang-format on

// Names of the model that phrases translate, from the first phrase on.
constexpr std::array<std::string_view, 39> names = {
    "unchanged",  "reworded", "renumbered", "moved",    "split",  "merged",   "added",   "removed",
    "",           "",         "",           "",         "",       "",         "",        "",
    "new",        "kept",     "returned",   "dropped",  "number", "date",     "modal",   "hedge",
    "negation",   "level",    "actor",      "deadline", "amount", "quantity", "missing", "extra",
    "percentage", "ordinal",  "reference",  "entries",  "length", "place",    "anchor"};

}  // namespace

PageWords::PageWords(std::string_view language) {
  const std::string primary = utf8::lower(language.substr(0, language.find('-')));
  const auto *const found = std::find(tags.begin(), tags.end(), primary);
  column_ = found == tags.end() ? 0 : static_cast<std::size_t>(found - tags.begin());
}

std::string_view PageWords::language() const { return tags.at(column_); }

std::string_view PageWords::operator[](Phrase phrase) const {
  return table.at(static_cast<std::size_t>(phrase)).at(column_);
}

std::string PageWords::fill(Phrase phrase, std::initializer_list<std::string_view> values) const {
  std::string out;
  std::string_view rest = (*this)[phrase];
  for (const std::string_view value : values) {
    const auto mark = rest.find("{}");
    if (mark == std::string_view::npos) {
      break;
    }
    out.append(rest.substr(0, mark)).append(value);
    rest.remove_prefix(mark + 2);
  }
  return out.append(rest);
}

std::string_view PageWords::named(std::string_view name) const {
  const auto *const found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? name : (*this)[static_cast<Phrase>(found - names.begin())];
}

}  // namespace celac
