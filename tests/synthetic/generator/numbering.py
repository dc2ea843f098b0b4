"""From a tree and a manner to numbered entries with the ids that contract.md promises."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field

from manners import ANNEX, FINAL, IN_ANNEX, Manner, Style
from trees import Node, Tree


@dataclass
class Entry:
    """A node with its place: what is printed before its words, and the id it must get."""

    node: Node
    parent: "Entry | None"
    depth: int
    label: str = ""
    number: str = ""
    kind: str = ""
    id: str = ""
    style: Style | None = None
    position: int = 0  # among the siblings of its series
    series: int = 0    # length of that series
    apart: bool = False  # set by the dress: the label stands apart from body text
    children: list["Entry"] = field(default_factory=list)

    @property
    def role(self) -> str:
        return self.node.role

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()


class Unfit(Exception):
    """The manner cannot number this tree (too few levels, ordinals that run out)."""


class Numberer:
    def __init__(self, tree: Tree, manner: Manner, rng: random.Random):
        self.tree, self.manner, self.rng = tree, manner, rng
        self.running: dict[Style, int] = {}
        self.taken: dict[str, str] = {}
        self.slips_left = 4

    def number(self) -> list[Entry]:
        return self.siblings(self.tree.nodes, None, 0)

    def siblings(self, nodes: list[Node], parent: Entry | None, depth: int) -> list[Entry]:
        """Number one group; roles that share the group (articles before sections) count apart."""
        entries = []
        counts = {role: sum(node.role == role for node in nodes) for role in {node.role for node in nodes}}
        seen = dict.fromkeys(counts, 0)
        last: dict[str, int] = {}
        suffixes: dict[str, int] = {}
        for node in nodes:
            style = self.style_of(node, parent)
            entry = Entry(node, parent, depth, style=style, series=counts[node.role], position=seen[node.role])
            seen[node.role] += 1
            if style is not None:
                self.count(entry, last, suffixes)
            else:
                entry.number = slug(node.title)
            entry.id = self.identify(entry)
            entry.children = self.siblings(node.children, entry, depth + 1)
            entries.append(entry)
        return entries

    def count(self, entry: Entry, last: dict[str, int], suffixes: dict[str, int]) -> None:
        style, role = entry.style, entry.role
        before = self.running.get(style, style.start - 1) if style.run else last.get(role, style.start - 1)
        suffix, n = "", before + 1
        if self.inserts(entry) and suffixes.get(role, 0) < len(self.manner.inserted):
            n, suffix = before, self.manner.inserted[suffixes.get(role, 0)]
            suffixes[role] = suffixes.get(role, 0) + 1
        else:
            suffixes[role] = 0
            n = self.slip(entry, n)
        if style.run:
            self.running[style] = n
        last[role] = n
        owner = entry.parent.number if entry.parent and entry.parent.role != "annex" else ""
        try:
            entry.label = style.label(n, suffix, owner, alone=entry.series == 1)
            entry.number = style.number(n, suffix, owner, alone=entry.series == 1)
        except IndexError as error:
            raise Unfit(f"{self.manner.name}: no numeral for {n}") from error
        entry.kind = style.kind

    def inserts(self, entry: Entry) -> bool:
        middle = 0 < entry.position < entry.series - 1
        return bool(self.manner.inserted) and entry.role == "unit" and middle and self.rng.random() < 0.25

    def slip(self, entry: Entry, n: int) -> int:
        """A number left out or printed twice, with sound neighbours on both sides to show it."""
        sound = entry.role == "unit" and entry.series >= 5 and 2 <= entry.position <= entry.series - 3
        if not (self.manner.slips and sound and self.slips_left and self.rng.random() < (0.7 if self.slips_left == 4 else 0.35)):
            return n
        self.slips_left -= 1
        return n + 1 if "gap" in self.manner.slips else n - 1

    def style_of(self, node: Node, parent: Entry | None) -> Style | None:
        manner = self.manner
        heads = sum(1 for owner in ancestors(parent) if owner.role == "head")
        if node.style is not None:
            return node.style
        if node.role == "annex":
            return ANNEX[self.tree.lang]
        if node.role == "final":
            return FINAL
        if node.role == "head":
            if manner.unnumbered:
                return None
            return pick(manner.heads, heads)
        if node.role == "sub":
            below = [owner for owner in ancestors(parent) if owner.role == "sub"]
            return pick(manner.subs, len(below))
        if parent is not None and parent.role == "annex":
            return IN_ANNEX
        style = pick(manner.units, heads if manner.by_depth else 0)
        if not heads and not style.kind and ("{dot}" in style.form or "{bare}" in style.form):
            return manner.heads[0]  # a flat list in a dotted manner simply counts 1, 2, 3
        return style

    def identify(self, entry: Entry) -> str:
        """The id by contract.md: parent's id, number, shared front dropped, words kept or prefixed."""
        above = entry.parent.id if entry.parent else ""
        last = entry.number
        if entry.style and entry.style.keep:
            last = f"{entry.kind}-{last}" if last else entry.kind
        wanted = join(above, last)
        if wanted in self.taken and entry.kind and self.taken[wanted] != entry.kind:
            wanted = join(above, f"{entry.kind}-{last}")
        base, copies = wanted, 1
        while wanted in self.taken:
            copies += 1
            wanted = f"{base}~{copies}"
        self.taken[wanted] = entry.kind
        return wanted


def pick(styles: tuple, level: int) -> Style:
    if level >= len(styles):
        raise Unfit("too few levels")
    return styles[level]


def ancestors(entry: Entry | None):
    while entry is not None:
        yield entry
        entry = entry.parent


def join(parent_id: str, number: str) -> str:
    """Drop from the number's front the longest run that ends the parent's id; its last component stays."""
    if not parent_id:
        return number
    above, own = parent_id.split("."), number.split(".")
    for run in range(min(len(own) - 1, len(above)), 0, -1):
        if [plain(part) for part in own[:run]] == [plain(part) for part in above[-run:]]:
            return ".".join(above + own[run:])
    return ".".join(above + own)


def plain(component: str) -> str:
    """A component without code letters: V2 is 2, but II stays II and 2bis stays 2bis."""
    return re.sub(r"^[A-Z]+(?=\d)", "", component)


def slug(title: str) -> str:
    """Lower case, letters and digits of any script, other runs a hyphen, at most 40 characters, cut at a word."""
    text = re.sub(r"[\W_]+", "-", title.lower()).strip("-")
    if len(text) <= 40:
        return text
    head = text[:41].rsplit("-", 1)[0]
    return head if head else text[:40]
