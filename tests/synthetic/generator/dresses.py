"""The dresses: one typist's or converter's habits each.

Heading levels may tell the truth (``levels``, ``setext``), lie (``random``) or say nothing (``same``); heads may
also be bold, emphasised or bare paragraphs.  Items are list items of every kind, bold labels, labels alone on
their line, labels in headings or table rows.  ``mixed`` draws anew for every node, as the real plan does.
"""

from __future__ import annotations

from dataclasses import dataclass

NBSP = "\u00a0"


@dataclass(frozen=True)
class Dress:
    name: str
    head: str = "levels"    # levels, random, same, setext, bold, boldlabel, emph, plain, mixed
    unit: str = "list"      # list, dash, star, dot, bold, dashbold, boldout, emph, escaped, apart, line, blank, table, mixed
    title: str = "h1"       # h1, h2, h4, setext, bold, plain
    split: str = ""         # a head's label alone: "line" or "blank" before its title
    sep: str = " "
    sub: str = "flat"       # or nested
    tight: bool = False     # list items on neighbouring lines
    outline: bool = False   # everything in one nested list
    plain: bool = False     # .txt, no Markdown at all, hard wrapped
    margin: bool = False    # meaningless indentation in plain text

    @property
    def marked(self) -> bool:
        return self.head != "plain"

    @property
    def levelled(self) -> bool:
        return self.head in ("levels", "setext")


def catalogue() -> list[Dress]:
    return [
        Dress("levels-list", tight=True),
        Dress("levels-dash", unit="dash", tight=True),
        Dress("levels-bold", unit="bold"),
        Dress("levels-nested", unit="dash", sub="nested", tight=True),
        Dress("levels-dot", unit="dot"),
        Dress("levels-escaped", unit="escaped"),
        Dress("random-mixed", head="random", unit="mixed", title="h4", tight=True),
        Dress("random-dashbold", head="random", unit="dashbold", title="h4", tight=True),
        Dress("same-dash", head="same", unit="dash", title="h2"),
        Dress("setext-list", head="setext", title="setext", sub="nested"),
        Dress("bold-list", head="bold", title="bold"),
        Dress("bold-boldout", head="bold", unit="boldout"),
        Dress("boldlabel-star", head="boldlabel", unit="star", title="bold"),
        Dress("emph-emph", head="emph", unit="emph"),
        Dress("plain-list", head="plain", title="plain"),
        Dress("plain-escaped", head="plain", unit="escaped"),
        Dress("mixed-mixed", head="mixed", unit="mixed", title="bold", tight=True),
        Dress("glued-bold", head="random", unit="dashbold", sep=""),
        Dress("glued-list", unit="list", sep=""),
        Dress("nbsp", unit="bold", sep=NBSP),
        Dress("tab", head="bold", unit="list", sep="\t"),
        Dress("split-line", head="bold", split="line", unit="dash"),
        Dress("split-blank", head="levels", split="blank", unit="bold"),
        Dress("split-random", head="random", split="blank", unit="mixed"),
        Dress("alone-line", unit="line", head="bold"),
        Dress("alone-blank", unit="blank"),
        Dress("apart", unit="apart"),
        Dress("apart-bold", head="bold", unit="apart"),
        Dress("table", unit="table"),
        Dress("table-random", head="random", unit="table", title="h2"),
        Dress("outline", head="bold", unit="dash", sub="nested", outline=True, tight=True),
        Dress("txt", head="plain", title="plain", plain=True),
        Dress("txt-margin", head="plain", title="plain", plain=True, margin=True),
        Dress("txt-tight", head="plain", title="plain", plain=True, tight=True),
        Dress("txt-split", head="plain", title="plain", plain=True, split="line"),
        Dress("txt-alone", head="plain", title="plain", plain=True, unit="line"),
    ]
