"""A plan that was published as the annex of a decree: a few articles, then the annex, then the plan."""

from __future__ import annotations

from manners import ANNEX, Style, word
from trees import Node, Tree

WORDS = {
    "en": ("Decree No. 87 approving the Plan of Joint Action",
           "The President of the Republic, on the proposal of the Minister of Foreign Affairs, decrees:",
           ["The Plan of Joint Action set out in the annex to this decree is approved.",
            "The ministries shall carry out the Plan within the limits of their budgets.",
            "This decree enters into force on the day after its publication."], word("Article {1}.", "article"), "ANNEX"),
    "es": ("Decreto Supremo N.º 87 que aprueba el Plan de Acción Conjunta",
           "El Presidente de la República, a propuesta del Ministro de Relaciones Exteriores, decreta:",
           ["Apruébase el Plan de Acción Conjunta que figura en el anexo del presente decreto.",
            "Los ministerios ejecutarán el Plan dentro de los límites de su presupuesto.",
            "El presente decreto entrará en vigor al día siguiente de su publicación."], word("Artículo {1}.-", "article"), "ANEXO"),
    "fr": ("Décret n° 87 portant approbation du Plan d'action conjoint",
           "Le Président de la République, sur proposition du ministre des affaires étrangères, décrète :",
           ["Le Plan d'action conjoint annexé au présent décret est approuvé.",
            "Les ministères exécutent le Plan dans les limites de leur budget.",
            "Le présent décret entre en vigueur le lendemain de sa publication."], word("Article {1}.", "article"), "ANNEXE"),
    "pt": ("Decreto nº 87 que aprova o Plano de Ação Conjunta",
           "O Presidente da República, por proposta do Ministro das Relações Exteriores, decreta:",
           ["É aprovado o Plano de Ação Conjunta que consta do anexo deste decreto.",
            "Os ministérios executarão o Plano nos limites do seu orçamento.",
            "Este decreto entra em vigor no dia seguinte ao da sua publicação."], word("Art. {1º}", "article"), "ANEXO"),
    "de": ("Verordnung Nr. 87 über den Aktionsplan",
           "Der Präsident der Republik verordnet:",
           ["Der im Anhang wiedergegebene Aktionsplan wird gebilligt.", "Die Ministerien führen den Plan im Rahmen ihrer Haushalte aus.",
            "Diese Verordnung tritt am Tag nach ihrer Verkündung in Kraft."], word("Artikel {1}", "article"), "ANHANG"),
    "zh": ("关于批准联合行动计划的第八十七号令",
           "根据外交部长的提议，总统命令如下：",
           ["批准本令附件所载的联合行动计划。", "各部在预算范围内执行计划。", "本令自公布之次日起施行。"],
           word("第{zh}条", "article"), "附件"),
}


def in_decree(tree: Tree, bare: bool, count: int) -> Tree:
    """The plan's title becomes the annex's title, its preamble the annex's paragraphs.

    ``bare``: the annex carries no number, so its id is the word alone.
    """
    title, opening, articles, style, annex_word = WORDS[tree.lang]
    decree = [Node("unit", paragraphs=[text], style=style) for text in articles[-count:]]
    annex_style = Style(annex_word, kind="annex", keep=True) if bare else ANNEX[tree.lang]
    annex = Node("annex", tree.title, list(tree.preamble), tree.nodes, style=annex_style)
    return Tree(tree.name, tree.lang, title, tree.short, [opening], decree + [annex], tree.mixed)
