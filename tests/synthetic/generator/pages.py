"""Page breaks: what a page leaves behind when a document is flattened, between blocks and inside sentences.

A break never falls where the reading would be open: not between two sentences of one text (they might be two
paragraphs), not between the paragraphs of one node, not before words that look like a label.
"""

from __future__ import annotations

import re

from dress import Block
from lines import Document
from words import looks_like_label

PAGE_OF = {"en": ("Page {n} of {t}", "{n} of {t}", "Page {n}"),
           "es": ("Página {n} de {t}", "Pág. {n}"),
           "fr": ("Page {n} sur {t}", "{n} / {t}"),
           "pt": ("Página {n} de {t}", "Pág. {n}"),
           "de": ("Seite {n} von {t}", "Seite {n}"),
           "zh": ("第 {n} 页 共 {t} 页", "{n} / {t}")}
GAZETTE = {"en": "Official Bulletin No. 214", "es": "Boletín Oficial núm. 214", "fr": "Journal officiel n° 214",
           "pt": "Diário Oficial n.º 214", "de": "Amtsblatt Nr. 214", "zh": "公报 二〇三一年增刊"}
PAGES = {1: 5, 2: 9, 3: 15}


class Paper:
    """One printer's habits, kept through the whole document."""

    def __init__(self, doc: Document):
        rng, self.doc, self.rng = doc.rng, doc, doc.rng
        self.parts = set(doc.page_parts)
        runs_on = any(style.run for style in doc.manner.units)
        self.first = rng.randint(101, 400) if runs_on and "number" in self.parts else rng.choice((1, 1, 3, 12, 37))
        self.plain = rng.choice(("{n}", "- {n} -", "\u2013 {n} \u2013")) if doc.dress.plain else rng.choice(
            ("{n}", "- {n} -", "**{n}**", "{n}"))
        self.of = rng.choice(PAGE_OF[doc.tree.lang])
        self.rule = rng.choice(("---", "***", "* * *", "_____"))
        self.comment = rng.choice(("<!-- page {n} -->", "<!-- PageBreak -->", '<!-- PageNumber="{n}" -->'))
        self.headed = rng.choice(("{s} | {n}", "{n} {s}", "{s} {n}", "{s} - {n} -"))
        self.top = rng.random() < 0.5       # running heads at the top, else feet at the bottom
        self.tight = doc.dress.plain and rng.random() < 0.4
        self.total = 0

    def chunk(self, n: int) -> str:
        """The end of page n and the beginning of the next."""
        bottom, top = [], []
        if "number" in self.parts:
            bottom.append(self.plain.format(n=n))
        if "of" in self.parts:
            bottom.append(self.of.format(n=n, t=self.total))
        for running in self.running(n + 1 if self.top else n):
            (top if self.top else bottom).append(running)
        if self.tight and (bottom or top):  # raw pdftotext: no blank lines, the form feed opens the next page
            feed = "\f" if "formfeed" in self.parts else ""
            return "\n" + "".join(line + "\n" for line in bottom) + feed + "".join(line + "\n" for line in top)
        middle = self.middle(n)
        pieces = bottom + middle + top
        gap = "\n" * self.rng.randint(5, 10) if "blank" in self.parts or not pieces else "\n\n"
        if not pieces:
            return gap
        return gap + "\n\n".join(pieces) + (gap if self.rng.random() < 0.5 else "\n\n")

    def middle(self, n: int) -> list[str]:
        made = {"formfeed": "\f", "rule": self.rule, "comment": self.comment.format(n=n),
                "image": f"![](_page_{n}_Picture_{self.rng.randint(0, 3)}.jpeg)", "anchor": f'<span id="page-{n}-0"></span>'}
        return [made[part] for part in made if part in self.parts]

    def running(self, page: int) -> list[str]:
        short, gazette = self.doc.tree.short, GAZETTE[self.doc.tree.lang]
        if "heads-number" in self.parts:
            return [self.headed.format(s=short, n=page)]
        if "heads-alternating" in self.parts:
            return [short if page % 2 else gazette]
        return [short] if "heads" in self.parts else []


def may_break_inside(block: Block, index: int) -> bool:
    """Whether a page may end after this word."""
    words = block.words
    if block.frozen or block.role not in ("text", "paragraph", "bullet") or not 2 <= index < len(words) - 1:
        return False
    word = words[index]
    if word.fixed or word.after not in (" ", "") or word.ends_sentence or word.plain.endswith(("-", "—")):
        return False
    return bool(word.plain) and bool(words[index + 1].plain) and not looks_like_label(words, index + 1)


def may_break_before(doc: Document, index: int) -> bool:
    block, previous = doc.blocks[index], doc.blocks[index - 1]
    if block.role == "row" or previous.role in ("row", "raw", "title", "label") and block.role != "head":
        return False
    if previous.role == "head" and block.role == "head" and previous.entry is block.entry:
        return False
    return block.role == "head" or block.opens


def break_pages(doc: Document, level: int) -> None:
    total = sum(len(block.words) for block in doc.blocks)
    pages = max(PAGES[level], 9 if "heads-alternating" in doc.page_parts else 4)
    length = max(total // pages, 25)
    places, count = [], 0
    for index, block in enumerate(doc.blocks):
        if count >= length and index and may_break_before(doc, index) and doc.rng.random() < 0.4:
            places.append((block, None))
            count = 0
        for at in range(len(block.words)):
            count += 1
            if count >= length and may_break_inside(block, at) and eager(doc, block, at):
                places.append((block, at))
                count = 0
    paper = Paper(doc)
    paper.total = paper.first + len(places)
    for offset, (block, at) in enumerate(places):
        chunk = paper.chunk(paper.first + offset)
        if at is None:
            block.before = chunk
        else:
            block.words[at].after = chunk
    if "anchor" in doc.page_parts:
        anchor_heads(doc)


def eager(doc: Document, block: Block, at: int) -> bool:
    """Breaks before capital letters are rare in running text and hard to join: look for them."""
    following = block.words[at + 1].plain
    return doc.rng.random() < (0.9 if following[:1].isupper() and not re.fullmatch(r"[A-Z]+", following) else 0.15)


def anchor_heads(doc: Document) -> None:
    for number, block in enumerate(doc.blocks):
        if block.role == "head" and block.mark.startswith("#") and doc.rng.random() < 0.5:
            block.mark += f'<span id="page-{number // 9}-{number % 9}"></span>'
