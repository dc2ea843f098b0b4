"""From blocks to bytes: wrapping, hyphenated line ends, and what stands between blocks.

A wrapped line never begins with words that a careful human could take for the next label.  The one trap that
is laid on purpose is a number that ends a sentence (``resolution`` / ``508. The``): far from every series,
in the middle of a sentence.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field

from dress import Block
from dresses import Dress
from manners import Manner
from numbering import Entry
from trees import Tree
from words import Word, looks_like_label


@dataclass
class Document:
    """All that scars may touch, until it is laid out."""

    tree: Tree
    manner: Manner
    dress: Dress
    entries: list[Entry]
    blocks: list[Block]
    rng: random.Random
    width: int = 0                 # hard wrap, 0 for none
    hyphens: bool = False
    number_lines: bool = False     # break before "508."
    hang: bool = True              # continuation lines are indented under list marks
    page_parts: list[str] = field(default_factory=list)
    front: str = ""
    notes: list[str] = field(default_factory=list)
    newline: str = "\n"
    bom: bool = False


def columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


class Hyphens:
    """Where a word may be cut at a line's end so that a careful human knows what it was.

    A plain word is cut only if it stands uncut elsewhere in the document; a compound is cut at its hyphen only
    if it stands uncut elsewhere, or if another hyphen shows that it is one.
    """

    def __init__(self, blocks: list[Block], rng: random.Random):
        self.rng = rng
        self.left = Counter(core for block in blocks for word in block.words if (core := core_of(word.plain)))

    def cut(self, word: Word, room: int) -> tuple[str, str] | None:
        core = core_of(word.plain)
        if not core or word.text != word.plain:
            return None
        places = self.compound(core) if "-" in core else self.simple(core)
        offset = word.plain.index(core)
        places = [offset + place for place in places if offset + place < room]
        if not places:
            return None
        place = self.rng.choice(places)
        self.left[core] -= 1
        head, tail = word.plain[:place], word.plain[place:]
        return head + ("" if head.endswith("-") else "-"), tail

    def compound(self, core: str) -> list[int]:
        alone = core.count("-") == 1
        if alone and (self.left[core] < 2 or core.replace("-", "") in self.left):
            return []
        return [match.end() for match in re.finditer("-", core)]

    def simple(self, core: str) -> list[int]:
        if len(core) < 6 or self.left[core] < 2:
            return []
        vowels = "aeiouyáéíóúâêôãõàèùäöüëïî"
        places = [i for i in range(3, len(core) - 2) if core[i - 1] in vowels and core[i] not in vowels]
        return [i for i in places if f"{core[:i]}-{core[i:]}" not in self.left]


def core_of(token: str) -> str:
    match = re.fullmatch(r"[(“\"«]?([a-zß-ÿ]+(?:-[a-zß-ÿ]+)*)[,.;:)”\"»]*", token)
    return match.group(1) if match else ""


def lay_out(doc: Document) -> str:
    hyphens = Hyphens(doc.blocks, doc.rng) if doc.hyphens else None
    parts = []
    for index, block in enumerate(doc.blocks):
        if index:
            parts.append(block.before or block.gap)
        parts.append(lay_block(block, doc, hyphens))
    text = doc.front + "".join(parts) + "\n"
    if doc.notes:
        text += "\n" + "\n".join(doc.notes) + "\n"
    text = text.replace("\n", doc.newline)
    return "\ufeff" + text if doc.bom else text


def lay_block(block: Block, doc: Document, hyphens: Hyphens | None) -> str:
    margin = " " * doc.rng.choice((0, 1, 2, 4, 7, 12)) if doc.dress.margin and block.role != "row" else ""
    lead = margin + block.mark + block.label + block.sep
    if not block.words:
        return lead.rstrip(" \t\u00a0\u3000") + block.tail
    indent = (block.indent if doc.hang else "") if not doc.dress.margin else margin + doc.rng.choice(("", "  "))
    ends = [] if block.frozen or not doc.width else plan(block, doc, hyphens, columns(lead), columns(indent))
    out, cuts = [lead], {index: cut for index, cut in ends if cut}
    starts = {index for index, cut in ends if not cut}
    for index, word in enumerate(block.words):
        if index:
            after = block.words[index - 1].after
            out.append("\n" + indent if index in starts else after)
        if index in cuts:
            head, tail = cuts[index]
            out.append(head + "\n" + indent + tail)
        else:
            out.append(word.text)
    return "".join(out) + block.tail


def plan(block: Block, doc: Document, hyphens: Hyphens | None, lead: int, indent: int) -> list:
    """Line ends: (word that opens a line, None) or (word that is cut, its two halves)."""
    ends, column, opened, words = [], lead, 0, block.words
    for index, word in enumerate(words):
        before = words[index - 1].after if index else ""
        if "\n" in before:
            column, opened, before = 0, index, ""
        size = columns(before) + columns(word.text)
        trap = doc.number_lines and index and re.fullmatch(r"\d{3,}\.", word.plain) and index - opened > 3
        trap = trap and before == " " and not words[index - 1].fixed and doc.rng.random() < 0.7
        room = doc.width - column - columns(before)
        ragged = hyphens is not None and room - columns(word.text) < 24  # cut early too: few words may be cut at all
        if column + size <= doc.width and not trap and not ragged:
            column += size
            continue
        cut = hyphens.cut(word, room) if hyphens and room > 3 and "\n" not in word.after and not trap else None
        if cut:
            ends.append((index, cut))
            column, opened = indent + columns(cut[1]), index
            continue
        if column + size <= doc.width and not trap:
            column += size
            continue
        start = index
        while start > opened and not (trap and start == index) and not may_open(words, start):
            start -= 1
        if start > opened:
            ends.append((start, None))
            column = indent + sum(columns(w.text) + columns(w.after) for w in words[start:index]) + columns(word.text)
            opened = start
        else:
            column += size
    return ends


def may_open(words: list[Word], index: int) -> bool:
    before = words[index - 1]
    return before.after in (" ", "") and not before.fixed and not looks_like_label(words, index)
