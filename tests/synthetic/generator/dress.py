"""Markdown dress: how labels, titles and texts are set on the page.

A ``Dress`` (``dresses.py``) is one typist's habits; ``Dresser`` turns numbered entries into blocks.  A block keeps its mark,
label and words apart, so that scars can damage one without touching the others.  The dress also settles what
contract.md derives from it: a label that stands apart from the body text and has numbered children is a
section, label and text in one block make an item (``Entry.apart``, read by ``expected.py``).
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field

from dresses import Dress
from numbering import Entry
from trees import BULLET, Tree
from words import Word, words_of


@dataclass
class Block:
    role: str                     # title, head, label, text, paragraph, bullet, row, raw
    words: list[Word] = field(default_factory=list)
    mark: str = ""                # "- ", "## ", "• "
    label: str = ""               # as printed, with its bold or escapes
    sep: str = ""                 # between label and words
    tail: str = ""                # closing marks
    gap: str = "\n\n"             # what separates it from the block before
    indent: str = ""              # of its continuation lines
    entry: Entry | None = None
    frozen: bool = False          # one line, whatever its length
    listed: bool = False          # a list item to Markdown too
    before: str = ""              # a page break that replaces the gap

    @property
    def opens(self) -> bool:
        return bool(self.label)


TABLE_HEADS = {"en": ("No.", "Measure", "Lead"), "es": ("N.º", "Medida", "Responsable"), "zh": ("序号", "措施", "负责方"),
               "fr": ("N°", "Mesure", "Responsable"), "pt": ("Nº", "Medida", "Responsável"), "de": ("Nr.", "Maßnahme", "Stelle")}
LEADS = ("MIC", "MDB", "CWA", "MIC / MDB")


class Dresser:
    def __init__(self, tree: Tree, dress: Dress, rng: random.Random):
        self.tree, self.dress, self.rng = tree, dress, rng
        self.blocks: list[Block] = []
        self.han = tree.lang == "zh"
        self.title_sep = rng.choice([". ", ": ", " - ", " \u2014 "])
        self.labels_bold = rng.random() < 0.3
        self.columns = rng.choice((2, 3))

    def dress_all(self, entries: list[Entry]) -> list[Block]:
        self.document_title()
        for paragraph in self.tree.preamble:
            self.add("paragraph", paragraph)
        self.entries(entries)
        return self.blocks

    def words(self, text: str) -> list[Word]:
        return words_of(text, self.tree.lang, markdown=not self.dress.plain)

    def add(self, role: str, text: str, **more) -> Block:
        block = Block(role, self.words(text) if text else [], **more)
        self.blocks.append(block)
        return block

    # -- titles ---------------------------------------------------------------------------------------------

    def document_title(self) -> None:
        way = self.dress.title
        if way in ("h1", "h2", "h4"):
            self.add("title", self.tree.title, mark="#" * int(way[1]) + " ", frozen=True)
        elif way == "bold":
            self.add("title", self.tree.title, mark="**", tail="**", frozen=True)
        elif way == "setext":
            self.add("title", self.tree.title, tail="\n" + "=" * self.rng.randint(3, 20), frozen=True)
        else:
            self.add("title", self.tree.title, frozen=not self.dress.plain)

    def heading(self, entry: Entry, title: str) -> None:
        """A label, a title or both, set apart from body text in the manner of this dress."""
        entry.apart = True
        way = self.rng.choice(("random", "bold", "boldlabel", "random")) if self.dress.head == "mixed" else self.dress.head
        label = self.label_before(entry.label, title)
        if self.dress.split and entry.label and title:
            self.heading_line(way, entry, entry.label, "")
            self.heading_line(way, entry, "", title)
            if self.dress.split == "line" and way not in ("levels", "random", "same", "setext"):
                self.blocks[-1].gap = "\n"
            self.blocks[-1].entry = entry
        else:
            self.heading_line(way, entry, label, title)

    def heading_line(self, way: str, entry: Entry, label: str, title: str) -> None:
        mark, tail = self.heading_marks(way, entry)
        sep = ""
        if label and title:
            sep = " " if not self.han else self.han_space(label)
        if label and title and label[-2:] in (" -", " \u2014"):
            label, sep = label[:-2], label[-2:] + " "
        if way == "boldlabel" and label:
            mark, tail, label = "", "", f"**{label}**"
        elif self.labels_bold and mark.startswith("#") and label and not self.dress.split:
            label = f"**{label}**"
        if self.dress.unit == "escaped" and way == "plain":
            label = escape_label(label)
        if tail.startswith("\n-") and re.match(r"\d+[.)]", label):
            label = escape_label(label)  # "1. Trade" over a rule would be a list item to Markdown
        margin = "  " * entry.depth + "- " if self.dress.outline else ""
        self.add("head", title, mark=margin + mark, label=label, sep=sep, tail=tail, entry=entry, frozen=True)
        if self.dress.plain and not self.dress.split:
            self.blocks[-1].frozen = False
        if self.dress.outline and self.dress.tight and entry.position:
            self.blocks[-1].gap = "\n"

    def heading_marks(self, way: str, entry: Entry) -> tuple[str, str]:
        level = min(2 + entry.depth, 6)
        if way == "setext" and entry.depth == 0:
            return "", "\n" + "-" * self.rng.randint(3, 20)
        if way in ("levels", "setext"):
            return "#" * level + " ", ""
        if way == "random":
            return "#" * self.rng.choice((1, 2, 2, 3, 4, 5)) + " ", ""
        if way == "same":
            return "## ", ""
        return {"bold": ("**", "**"), "emph": ("*", "*")}.get(way, ("", ""))

    def label_before(self, label: str, title: str) -> str:
        """A worded label without punctuation needs a stop before a title: `Chapter 3. Trade`, `Chapter 3 - Trade`."""
        if label and title and re.search(r"[^\W\d_]{3,} \S*\w$", label):
            return label + self.title_sep.rstrip()
        return label

    def han_space(self, label: str) -> str:
        if label.startswith("第") or label.startswith("附件"):
            return self.rng.choice((" ", "\u3000"))
        return "" if label[-1] in "、）" else " "

    # -- entries --------------------------------------------------------------------------------------------

    def entries(self, entries: list[Entry]) -> None:
        rows: list[Entry] = []
        for entry in entries:
            if self.dress.unit == "table" and entry.role == "unit" and entry.node.is_bare:
                rows.append(entry)
                continue
            self.table(rows)
            rows = []
            self.entry(entry)
            self.entries(entry.children)
        self.table(rows)

    def entry(self, entry: Entry) -> None:
        node = entry.node
        if entry.role in ("head", "annex") or node.title or not node.paragraphs:
            self.heading(entry, node.title)
            self.below(entry, node.paragraphs)
            return
        way = self.way_of(entry)
        first, rest = node.paragraphs[0], node.paragraphs[1:]
        if way == "apart":
            self.heading(entry, "")
            self.below(entry, node.paragraphs)
        elif way in ("line", "blank"):
            entry.apart = True
            self.add("label", "", label=self.dressed(entry.label, "plain" if self.dress.plain else "bold"), entry=entry)
            self.add("text", first, entry=entry, gap="\n" if way == "line" else "\n\n")
            self.below(entry, rest)
        else:
            self.inline(entry, way, first)
            self.below(entry, rest)

    def way_of(self, entry: Entry) -> str:
        if entry.role == "sub":
            return "dash" if self.dress.sub == "nested" and self.dress.unit in ("dash", "star") else "list"
        if self.dress.unit == "mixed":
            return self.rng.choice(("dash", "dash", "dashbold", "dashbold", "bold", "list"))
        return "list" if self.dress.unit == "table" else self.dress.unit

    def inline(self, entry: Entry, way: str, text: str) -> None:
        mark = {"dash": "- ", "dashbold": "- ", "star": "* ", "dot": "\u2022 "}.get(way, "")
        label = entry.label
        if re.search(r"[^\W\d_]{3,} \S*[^\Wº]$", label) and not self.han and self.dress.unit != "boldout":
            label += "."
        margin = self.margin_of(entry)
        block = self.add("text", text, mark=margin + mark, label=self.dressed(label, way), entry=entry,
                         sep=self.space(label, way, text), indent=margin + "  " if mark else "")
        block.listed = mark.strip() in ("-", "*") or bool(re.fullmatch(r"\d+[.)]", block.label))
        after_list = self.blocks[-2].listed and block.listed and (self.dress.tight or margin)
        after_text = self.dress.plain and self.dress.tight and self.blocks[-2].role in ("text", "paragraph")
        if after_list or (after_text and (entry.position or entry.role == "sub")):
            block.gap = "\n"

    def margin_of(self, entry: Entry) -> str:
        if self.dress.outline:
            return "  " * entry.depth
        nested = self.dress.sub == "nested" and entry.role == "sub"
        if not nested or entry.parent.apart:
            return ""
        listed = self.dress.unit in ("dash", "star") or re.fullmatch(r"\d+[.)]", entry.parent.label)
        step = 2 if self.dress.unit in ("dash", "star") else 3
        level = 1 if entry.parent.role == "unit" or entry.parent.parent.apart else 2
        return " " * step * level if listed and (level == 1 or self.dress.unit in ("dash", "star")) else ""

    def dressed(self, label: str, way: str) -> str:
        if way in ("bold", "dashbold"):
            return f"**{label}**"
        if way == "boldout":
            core = re.fullmatch(r"(\w[\w .-]*\w|\w)(\.|\)|:|\.-)?", label)
            return f"**{core.group(1)}**{core.group(2) or ''}" if core else f"**{label}**"
        if way == "emph":
            return f"*{label}*"
        return escape_label(label) if way == "escaped" else label

    def space(self, label: str, way: str, text: str) -> str:
        """The dress's own space, unless gluing would make label and text one number or one word."""
        sep = self.dress.sep
        if sep == " " and self.dress.unit == "mixed" and re.fullmatch(r"[\d.]+\.\d+", label) and self.rng.random() < 0.15:
            sep = ""
        if self.han and sep == " ":
            return self.han_space(label)
        return " " if sep == "" and not can_glue(label, text) else sep

    def below(self, entry: Entry, paragraphs: list[str]) -> None:
        """Further paragraphs and unnumbered bullets of a node."""
        for paragraph in paragraphs:
            if paragraph.startswith(BULLET):
                mark = "- " if self.dress.unit in ("dot", "list", "bold") else "* " if self.dress.unit == "star" else "- "
                margin = "  " * (entry.depth + 1) if self.dress.outline else "  " if self.dress.sub == "nested" else ""
                block = self.add("bullet", paragraph[len(BULLET):], mark=margin + mark, entry=entry, indent=margin + "  ")
                if self.blocks[-2].role == "bullet":
                    block.gap = "\n"
            else:
                margin = "  " * (entry.depth + 1) if self.dress.outline else ""
                self.add("paragraph", paragraph, mark=margin, entry=entry, indent=margin)

    def table(self, rows: list[Entry]) -> None:
        if not rows:
            return
        names = TABLE_HEADS[self.tree.lang][: self.columns]
        self.add("raw", "", tail="| " + " | ".join(names) + " |\n|" + " --- |" * len(names))
        for entry in rows:
            label = f"**{entry.label}**" if self.labels_bold else entry.label
            end = f" | {self.rng.choice(LEADS)} |" if self.columns == 3 else " |"
            words = words_of(entry.node.paragraphs[0].replace("|", "\\|"), self.tree.lang, markdown=True)
            self.blocks.append(Block("row", words, "| ", label, " | ", end, "\n", entry=entry, frozen=True))


def can_glue(label: str, text: str) -> bool:
    """`3.4China` and `**1.**China` can be read; `3.42024`, `Article 4The` or `aThe` cannot."""
    if text[:1].isdigit() or re.search(r"[^\W\d_]{3,}", label):
        return False
    return not label[-1].isalnum() or (label[-1].isdigit() and text[:1].isupper() and text[1:2].islower())


def escape_label(label: str) -> str:
    return re.sub(r"([.)])", r"\\\1", label)
