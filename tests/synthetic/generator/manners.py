"""Manners of numbering: how each level of a tree is counted and worded.

A ``Style`` is one level's label as a template.  Its braces name a way of counting:

    {1} 3    {R} III   {r} iii   {A} C   {a} c   {zh} 三   {dot} parent's number, ".", 3
    {bare} like {dot} without the parent's code letters     {ord} Tercero   {orda} Tercera
    {lower} tercera   {1º} 3º (Brazilian laws stop at 9º)   {premier} "premier", then 2, 3   {Ier} "Ier", then II, III

A ``Manner`` gives a style to every level of heads, to the units and to the levels below them.  Where units
stand at several depths the manner may number them by depth, as the real plan does (``1.`` straight below a
section, ``1.1`` below a subsection), or all alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import numerals


@dataclass(frozen=True)
class Style:
    form: str
    kind: str = ""       # the normalised word, needed where two kinds share an id
    keep: bool = False   # the id keeps the word (annex-I)
    run: bool = False    # counts on through the whole document
    start: int = 1       # an excerpt opens in the middle of a series
    lang: str = "en"     # of spelled ordinals
    sole: str = ""       # the label of an only child (Parágrafo único)

    @property
    def way(self) -> str:
        found = re.search(r"\{(.+?)\}", self.form)
        return found.group(1) if found else ""

    def count(self, n: int, suffix: str, parent: str) -> str:
        """The number as printed, without the words around it."""
        way = self.way
        return {
            "1": lambda: str(n),
            "R": lambda: numerals.roman(n),
            "r": lambda: numerals.roman(n).lower(),
            "A": lambda: numerals.letter(n).upper(),
            "a": lambda: numerals.letter(n),
            "zh": lambda: numerals.chinese(n),
            "dot": lambda: f"{parent}.{n}" if parent else str(n),
            "bare": lambda: f"{re.sub('^[A-Z]+', '', parent)}.{n}" if parent else str(n),
            "1º": lambda: f"{n}º" if n < 10 else str(n),
            "premier": lambda: "premier" if n == 1 else str(n),
            "Ier": lambda: "Ier" if n == 1 else numerals.roman(n),
            "ord": lambda: numerals.ordinal(n, self.lang),
            "lower": lambda: numerals.feminine(numerals.ordinal(n, self.lang)).lower(),
            "orda": lambda: numerals.feminine(numerals.ordinal(n, self.lang)),
            "ORD": lambda: numerals.ordinal(n, self.lang).upper(),
            "ORDA": lambda: numerals.feminine(numerals.ordinal(n, self.lang)).upper(),
        }[way]() + suffix

    def label(self, n: int, suffix: str = "", parent: str = "", alone: bool = False) -> str:
        if alone and self.sole:
            return self.sole
        return re.sub(r"\{.+?\}", lambda _: self.count(n, suffix, parent), self.form)

    def number(self, n: int, suffix: str = "", parent: str = "", alone: bool = False) -> str:
        """The canonical number: no words, no punctuation, spelled and Chinese numerals as digits."""
        way = self.way
        if not way:
            return ""  # a bare word: ANNEX
        if alone and self.sole:
            return self.sole.split()[-1].rstrip(".")
        if way in ("zh", "ord", "orda", "lower", "ORD", "ORDA", "1º", "premier"):
            core = str(n)
        elif way == "Ier":
            core = numerals.roman(n)
        else:
            core = self.count(n, "", parent)
        front = re.match(r"(?:.*\s)?([A-Z]*|\d+-)\{", self.form)
        return (front.group(1) if front else "") + core + tidy(suffix)


def tidy(suffix: str) -> str:
    """`2 bis` and `2bis` are one number; a letter after a space or hyphen is joined by a hyphen (16-A)."""
    inner = suffix.strip(" -")
    return inner if not suffix or suffix[0] not in " -" or len(inner) > 1 else "-" + inner


BIS, TIGHT_BIS = (" bis", " ter", " quater"), ("bis", "ter", "quater")
LETTERS, HYPHENS, SPACED = ("a", "b", "c"), ("-A", "-B", "-C"), (" A", " B", " C")


@dataclass(frozen=True)
class Manner:
    name: str
    heads: tuple = ()
    units: tuple = ()
    subs: tuple = ()
    langs: tuple = ()         # empty: any language
    by_depth: bool = False    # units[d] is for units below d heads; otherwise units[0] is for all
    inserted: tuple = ()      # suffixes of numbers inserted later (2bis, 9a)
    slips: tuple = ()         # "gap" or "dup": the printed numbering itself is at fault
    needs_levels: bool = False  # only heading levels tell its heads apart
    unnumbered: bool = False  # heads carry no number at all
    doubts: tuple = ()        # where contract.md can be read in two ways


def styles(*forms, **common) -> tuple:
    return tuple(form if isinstance(form, Style) else Style(form, **common) for form in forms)


def word(form: str, kind: str, **more) -> Style:
    return Style(form, kind=kind, **more)


ROMANCE = ("es", "fr", "pt")
LATIN = ("en", "de") + ROMANCE


def neutral() -> list[Manner]:
    """Manners that any language may use."""
    return [
        Manner("real", styles("{R}.", "{1}."), styles("{1}.", "{1}.", "{dot}"), styles("({a})", "({r})"), by_depth=True),
        Manner("real-point", styles("{R}.", "{1}."), styles("{1}.", "{1}.", "{dot}."), styles("{a})", "{r}."), by_depth=True),
        Manner("dotted", styles("{1}.", "{dot}", "{dot}"), styles("{dot}"), styles("{dot}", "{dot}")),
        Manner("dotted-point", styles("{1}.", "{dot}.", "{dot}."), styles("{dot}."), styles("{a})", "{r})")),
        Manner("roman-dotted", styles("{R}.", "{dot}.", "{dot}."), styles("{dot}."), styles("({r})", "({A})")),
        Manner("letters", styles("{A}.", "{1}."), styles("{1}.", "{1}.", "{a})"), styles("({r})", "({1})"), by_depth=True),
        Manner("letters-paren", styles("{R}.", "{A}."), styles("({a})"), styles("({1})", "({r})")),
        Manner("running", styles("{R}.", "{A}."), styles("{1}.", run=True), styles("({a})", "({r})")),
        Manner("running-paren", styles("{A}.", "{R}."), styles("({1})", run=True), styles("({a})", "({r})")),
        Manner("restart", styles("{R}.", "{A}."), styles("{1}."), styles("{a})", "{r})")),
        Manner("restart-paren", styles("{R}.", "{A}."), styles("{1})"), styles("{a})", "{r})")),
        Manner("paren-chain", styles("{1}.", "{1})"), styles("({1})"), styles("({a})", "({r})")),
        Manner("same", styles("{1}.", "{1}."), styles("{1}."), styles("{a})", "{r})"), needs_levels=True),
        Manner("small-roman", styles("{A}.", "{1}."), styles("({r})"), styles("({1})", "({a})")),
        Manner("small-roman-point", styles("{1}.", "{A}."), styles("{r}."), styles("{a})", "({1})")),
        Manner("dash", styles("{R}.-", "{A}.-"), styles("{1}.-"), styles("{a}.-", "{r}.-"), langs=LATIN),
        Manner("degree", styles("{R}.", "{A}."), styles("{1}º"), styles("{a})", "{r})"), langs=ROMANCE),
        Manner("sign", styles("{R}.", "{A}."), styles("§ {1}", kind="paragraph", run=True), styles("({1})", "{a})"),
               inserted=LETTERS, langs=("en", "de")),
        Manner("code-v", styles("V{1}", "{dot}"), styles("{bare}"), styles("{dot}", "{dot}"), langs=LATIN),
        Manner("code-oe", styles("OE{1}", "{dot}"), styles("{dot}"), styles("{dot}", "{dot}"), langs=LATIN),
        Manner("code-le", styles("LE{1}:", "OE{bare}:"), styles("AC{bare}:"), styles("{a})", "{r})"), langs=LATIN,
               doubts=("OE1.2 below LE1: letters ignored, id LE1.2",)),
        Manner("bis", styles("{R}.", "{A}."), styles("{1}."), styles("({a})", "({r})"), inserted=TIGHT_BIS),
        Manner("dotted-bis", styles("{1}.", "{dot}."), styles("{dot}."), styles("{a})", "{r})"), inserted=TIGHT_BIS),
        Manner("gap", styles("{R}.", "{1}."), styles("{1}.", "{1}.", "{dot}"), styles("({a})", "({r})"), by_depth=True,
               slips=("gap",)),
        Manner("dup", styles("{R}.", "{1}."), styles("{1}.", "{1}.", "{dot}"), styles("({a})", "({r})"), by_depth=True,
               slips=("dup",)),
        Manner("unnumbered", (), styles("{1}."), styles("({a})", "({r})"), needs_levels=True, unnumbered=True),
        Manner("unnumbered-running", (), styles("{1}.", run=True), styles("({a})", "({r})"), needs_levels=True,
               unnumbered=True),
    ]


def worded() -> list[Manner]:
    """Manners in the words of one language."""
    part, chapter, section = word("Part {R}", "part"), word("Chapter {1}", "chapter"), word("Section {1}", "section")
    article = word("Article {1}", "article", run=True)
    en = [
        Manner("en-part", (part, chapter, section), (article,), styles("{1}.", "({a})")),
        Manner("en-title", (word("Title {R}", "title"), word("Chapter {R}", "chapter"), section),
               (word("Art. {1}.", "article", run=True),), styles("({1})", "({a})")),
        Manner("en-upper", (word("PART {R}", "part"), word("CHAPTER {1}", "chapter", run=True)),
               (word("ARTICLE {1}", "article", run=True),), styles("{1}.", "{a})")),
        Manner("en-chapter", (word("Chapter {R}", "chapter"), word("Section {1}", "section")),
               (article,), styles("{1}.", "({r})"), inserted=TIGHT_BIS),
        Manner("en-chapter-bis", (word("Chapter {R}", "chapter"), word("Section {A}", "section")),
               (article,), styles("({1})", "({a})"), inserted=BIS, doubts=("Article 2 bis: number 2bis",)),
        Manner("en-art-letter", (word("Part {1}", "part"), word("Chapter {R}", "chapter")),
               (word("Art. {1}.", "article", run=True),), styles("({1})", "({a})"), inserted=HYPHENS),
        Manner("en-art-space", (word("Part {1}", "part"), word("Chapter {R}", "chapter")),
               (word("Art. {1}.", "article", run=True),), styles("({1})", "({a})"), inserted=SPACED,
               doubts=("Art. 16 A: number 16-A",)),
        Manner("en-treaty", (word("Title {R}", "title"), word("Section {1}", "section")),
               (word("Article 3-{1}", "article", run=True, start=209),), styles("{1}.", "({a})")),
        Manner("en-ordinal", styles("{R}.", "{A}."), styles("{ord}."), styles("({a})", "({r})")),
    ]
    es = [
        Manner("es-titulo", (word("Título {R}", "title"), word("Capítulo {R}", "chapter"), word("Sección {1}", "section")),
               (word("Artículo {1}.", "article", run=True),), styles("{a})", "{r})")),
        Manner("es-libro", (word("Libro {ord}", "book", lang="es"), word("Título {R}", "title")),
               (word("Art. {1}.-", "article", run=True),), (word("inciso {a})", "point"),), inserted=BIS,
               doubts=("Art. 2 bis: number 2bis",)),
        Manner("es-primero", (word("Capítulo {R}", "chapter"), word("Sección {1}", "section")),
               (word("Artículo {ord}.-", "article", run=True, lang="es"),), styles("{a})")),
        Manner("es-primera", (word("Título {R}", "title"), word("Capítulo {1}", "chapter")),
               styles("{orda}.", lang="es"), styles("{a})")),
        Manner("es-mayusculas", styles("{R}.", "{A}."), styles("{ORD}.", lang="es"), styles("{a})")),
    ]
    pt = [
        Manner("pt-lei", (word("Título {R}", "title"), word("Capítulo {R}", "chapter"), word("Seção {R}", "section")),
               (word("Art. {1º}", "article", run=True),),
               (word("§ {1º}", "paragraph", sole="Parágrafo único."), Style("{R} -")),
               doubts=("Parágrafo único: number único",)),
        Manner("pt-artigo", (word("Capítulo {R}", "chapter"), word("Seção {1}", "section")),
               (word("Artigo {1}.", "article", run=True),), styles("{a})")),
        Manner("pt-incisos", (word("Título {1}", "title"), word("Capítulo {1}", "chapter")),
               (word("Artigo {1º}", "article", run=True),), (Style("{R} -"),)),
    ]
    fr = [
        Manner("fr-titre", (word("Titre {R}", "title"), word("Chapitre {R}", "chapter"), word("Section {1}", "section")),
               (word("Article {premier}", "article", run=True),), styles("{1}°", "{a})")),
        Manner("fr-ier", (word("Titre {Ier}", "title"), word("Chapitre {Ier}", "chapter")),
               (word("Article {1}", "article", run=True),), styles("{a})"), inserted=BIS,
               doubts=("Titre Ier: number I", "Article 2 bis: number 2bis")),
        Manner("fr-tirets", styles("{R}.", "{A}."), styles("{1}."), styles("{a})")),
    ]
    de = [
        Manner("de-gesetz", (word("Teil {1}", "part"), word("Kapitel {1}", "chapter"), word("Abschnitt {1}", "section")),
               styles("§ {1}", kind="paragraph", run=True), styles("({1})", "{1}."), inserted=LETTERS),
        Manner("de-artikel", (word("Kapitel {R}", "chapter"), word("Abschnitt {1}", "section")),
               (word("Artikel {1}", "article", run=True),), styles("({1})", "{a})")),
    ]
    return [replace(m, langs=(lang,)) for lang, group in
            (("en", en), ("es", es), ("pt", pt), ("fr", fr), ("de", de), ("zh", han())) for m in group]


def han() -> list[Manner]:
    book, chapter, section = word("第{zh}编", "book"), word("第{zh}章", "chapter"), word("第{zh}节", "section")
    return [
        Manner("zh-bian", (book, chapter, section), (word("第{zh}条", "article", run=True),), styles("（{zh}）", "{1}.")),
        Manner("zh-run", (book, replace(chapter, run=True), section), (word("第{zh}条", "article", run=True, start=97),),
               styles("（{zh}）", "{1}.")),
        Manner("zh-list", styles("{zh}、", "（{zh}）"), styles("{zh}、", "（{zh}）", "{1}."), styles("（{1}）"),
               by_depth=True),
    ]


ANNEX = {"en": word("Annex {R}", "annex", keep=True), "es": word("Anexo {R}", "annex", keep=True),
         "fr": word("Annexe {R}", "annex", keep=True), "pt": word("Anexo {R}", "annex", keep=True),
         "de": word("Anhang {R}", "annex", keep=True), "zh": word("附件{zh}", "annex", keep=True)}
FINAL = word("Disposición final {lower}.", "final", keep=True, lang="es")
IN_ANNEX = Style("{1}.")


def catalogue() -> list[Manner]:
    return neutral() + worded()
