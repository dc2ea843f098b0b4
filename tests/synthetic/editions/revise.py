"""From one edition's tree to the next: what drafters do to a plan, with a record of what became of every node.

Every node of a tree has a ``key``; a node of the next edition names the keys it came from in ``origins`` (none: added;
several: merged; one that two nodes name: split).  Whatever is done here can be told from keys and origins alone, so
``truth.py`` need not know what was done.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from itertools import count

import wording
from trees import Node, Tree

KEYS = count(1)
ENDS = ".;:!?"
ITEMS = ("unit", "sub")


@dataclass
class Kin(Node):
    key: int = field(default_factory=lambda: next(KEYS))
    origins: tuple[int, ...] = ()

    @property
    def is_leaf(self) -> bool:
        return self.role in ITEMS and self.is_bare


@dataclass(frozen=True)
class Strength:
    """Shares of a plan's items that get each kind of edit; ``words`` is the share of a reworded item's words."""

    name: str
    reworded: float
    words: float
    removed: float
    added: float
    within: float    # moved to another place below the same head
    across: float    # moved below another head
    split: float
    merged: float
    renamed: float   # heads that get another title
    swaps: int       # pairs of neighbouring heads that change places
    clauses: float   # reworded items whose clauses change places


STRENGTHS = {s.name: s for s in (
    Strength("light", 0.30, 0.12, 0.04, 0.05, 0.04, 0.03, 0.02, 0.02, 0.10, 1, 0.05),
    Strength("medium", 0.50, 0.30, 0.08, 0.10, 0.07, 0.06, 0.028, 0.028, 0.25, 2, 0.15),
    Strength("heavy", 0.70, 0.50, 0.12, 0.15, 0.10, 0.10, 0.04, 0.04, 0.40, 3, 0.30),
)}


def as_kin(tree: Tree) -> Tree:
    """The tree with a key for every node."""
    return rebuilt(tree, lambda node, children: Kin(node.role, node.title, list(node.paragraphs), children))


def as_articles(tree: Tree) -> Tree:
    """The plan as a law: each measure an article with a title, its sentences numbered paragraphs where it has several."""
    def make(node: Node, children: list[Node]) -> Node:
        if node.role != "unit" or children or len(node.paragraphs) != 1:
            return Node(node.role, node.title, list(node.paragraphs), children)
        sentences = re.split(r"(?<=[^\W\d_]{3}\.) (?=[A-ZÁÉÍÓÚÑ])", node.paragraphs[0])
        words = [word.strip(",;:.()") for word in sentences[0].split()[:5]]
        while len(words) > 2 and len(words[-1]) < 4:
            words.pop()
        if len(sentences) == 1:
            return Node("unit", " ".join(words), sentences)
        return Node("unit", " ".join(words), [], [Node("sub", "", [sentence]) for sentence in sentences])

    return rebuilt(tree, make)


def rebuilt(tree: Tree, make) -> Tree:
    def visit(node: Node) -> Node:
        return make(node, [visit(child) for child in node.children])

    return Tree(tree.name, tree.lang, tree.title, tree.short, list(tree.preamble), [visit(n) for n in tree.nodes], tree.mixed)


class Reviser:
    def __init__(self, tree: Tree, strength: Strength, rng: random.Random):
        self.strength, self.rng = strength, rng
        self.english = tree.lang == "en"
        self.tree = rebuilt(tree, lambda node, children: Kin(node.role, node.title, list(node.paragraphs), children, origins=(node.key,)))
        self.texts = [p for node in self.tree.walk() for p in node.paragraphs if len(p.split()) > 4]
        self.vocabulary = sorted({w for text in self.texts for w in re.findall(r"\b[^\W\d_]{5,}\b", text) if w.islower()}) or ["item"]
        self.touched: set[int] = set()  # split, merged or added: what is done once is not done again
        self.size = len(self.units())

    def revise(self) -> Tree:
        """Structure first, words after: a text is reworded where it ends up."""
        self.remove()
        self.merge()
        self.split()
        self.move()
        self.add()
        self.reword()
        self.rename()
        self.swap()
        return self.tree

    # ---- finding

    def owners(self, role: str) -> list[Kin]:
        """Heads that hold units, or units that hold points."""
        return [node for node in self.tree.walk() if any(child.role == role for child in node.children)]

    def units(self) -> list[tuple[Kin, Kin]]:
        """(owner, unit or point) of everything below a head."""
        return [(owner, child) for owner in self.tree.walk() for child in owner.children if child.role in ITEMS]

    def take(self, share: float, fits=lambda owner, unit: True) -> list[tuple[Kin, Kin]]:
        able = [(owner, unit) for owner, unit in self.units() if unit.key not in self.touched and fits(owner, unit)]
        wanted = share * self.size
        number = int(wanted) + (self.rng.random() < wanted - int(wanted))
        return self.rng.sample(able, min(number, len(able)))

    @staticmethod
    def spare(owner: Kin) -> bool:
        """Two stay, so that a head stays a head, a unit with points stays one, and both stay recognisable."""
        return sum(child.role in ITEMS for child in owner.children) > 2

    def place(self, owner: Kin) -> int:
        """Some index among the units of a head, or the points of a unit."""
        units = [i for i, child in enumerate(owner.children) if child.role in ITEMS]
        return self.rng.randint(units[0], units[-1] + 1)

    # ---- structure

    def remove(self) -> None:
        for owner, unit in self.take(self.strength.removed):
            if self.spare(owner):
                owner.children.remove(unit)

    def merge(self) -> None:
        for owner, unit in self.take(self.strength.merged, lambda _, unit: unit.is_leaf):
            if unit.key in self.touched:  # its neighbour took it
                continue
            parts = [unit]
            for _ in range(1 if self.rng.random() < 0.8 else 2):
                other = self.partner(owner, unit, parts)
                if other is None:
                    break
                other[0].children.remove(other[1])
                parts.append(other[1])
            if len(parts) == 1:
                continue
            unit.paragraphs = [self.joined([part.paragraphs[0] for part in parts])]
            unit.origins = tuple(key for part in parts for key in part.origins)
            self.touched.update(part.key for part in parts)

    def partner(self, owner: Kin, unit: Kin, parts: list[Kin]) -> tuple[Kin, Kin] | None:
        """What a unit is merged with: mostly its neighbour, sometimes one of another head."""
        able = [(o, u) for o, u in self.units() if u.is_leaf and u.role == unit.role and u not in parts and u.key not in self.touched and self.spare(o)]
        near = [(o, u) for o, u in able if o is owner and abs(owner.children.index(u) - owner.children.index(unit)) <= len(parts)]
        far = [(o, u) for o, u in able if o is not owner]
        chosen = far if self.rng.random() < 0.25 else near
        return self.rng.choice(chosen or near or [None])

    def joined(self, texts: list[str]) -> str:
        text = texts[0]
        for part in texts[1:]:
            joiner = self.rng.choice(wording.JOINERS)
            bare = text.rstrip(ENDS)
            lower = part if part[:2].isupper() else part[0].lower() + part[1:]
            text = f"{text} {part}" if joiner == " " else bare + joiner + lower
        return self.reworded(text, 0.2 * self.strength.words)

    def split(self) -> None:
        for owner, unit in self.take(self.strength.split, lambda _, unit: unit.is_leaf and self.cuts(unit.paragraphs[0])):
            parts = self.parts(unit.paragraphs[0])
            at = owner.children.index(unit)
            made = [Kin(unit.role, "", [self.completed(part, index)], origins=unit.origins) for index, part in enumerate(parts)]
            self.touched.update(node.key for node in made)
            owner.children[at:at + 1] = made
            if self.rng.random() < 0.2:  # the last part goes to another place of the same head
                owner.children.remove(made[-1])
                owner.children.insert(self.place(owner), made[-1])

    @staticmethod
    def cuts(text: str) -> list[int]:
        """Where a text may be cut: after a sentence or a clause, six words or more on each side."""
        ends = [match.end() for match in re.finditer(r"(?<=[^\W\d_]{3})[.;] (?=\w)|, (?=and |as well as |y |et |e )", text)]
        return [end for end in ends if len(text[:end].split()) >= 6 and len(text[end:].split()) >= 6]

    def parts(self, text: str) -> list[str]:
        cuts = self.cuts(text)
        sentences = [cut for cut in cuts if text[cut - 2] in ".;"]
        first = self.rng.choice(sentences or cuts)
        parts = [text[:first].strip(), text[first:].strip()]
        if self.rng.random() < 0.25:
            longest = max(parts, key=len)
            if again := self.cuts(longest):
                second, at = self.rng.choice(again), parts.index(longest)
                parts[at:at + 1] = [longest[:second].strip(), longest[second:].strip()]
        return parts

    def completed(self, part: str, index: int) -> str:
        """A half as a text of its own: an opening or an end where it lacks one."""
        text = re.sub(r"^(and|as well as|y|et|e) ", "", part).rstrip(" ,;:")
        if self.english and index and self.rng.random() < 0.5:
            text = f"{self.rng.choice(wording.OPENERS)} {text[0].lower() + text[1:]}"
        elif self.english and self.rng.random() < 0.3:
            text = f"{text.rstrip('.')}, {self.rng.choice(wording.TAILS)}"
        text = text[0].upper() + text[1:]
        return self.reworded(text if text[-1] in ENDS else text + ".", 0.2 * self.strength.words)

    def move(self) -> None:
        for owner, unit in self.take(self.strength.across):
            others = [o for o in self.owners(unit.role) if o is not owner and o is not unit]
            if others and self.spare(owner):
                owner.children.remove(unit)
                target = self.rng.choice(others)
                target.children.insert(self.place(target), unit)
        for owner, unit in self.take(self.strength.within):
            if self.spare(owner):
                owner.children.remove(unit)
                owner.children.insert(self.place(owner), unit)

    def add(self) -> None:
        wanted = round(self.strength.added * self.size)
        for _ in range(wanted):
            owner, like = self.rng.choice(self.units())
            title = " ".join(self.matter(3)).capitalize() if like.title else ""
            node = Kin(like.role, title, [self.imitation()])
            self.touched.add(node.key)
            owner.children.insert(self.place(owner), node)

    def imitation(self) -> str:
        """A new text in the old ones' boilerplate: an opening, phrases of others, new matter between."""
        words = self.rng.choice(self.texts).split()[: self.rng.randint(4, 8)]
        for _ in range(self.rng.randint(2, 5)):
            source = self.rng.choice(self.texts).split()
            size = self.rng.randint(2, 5)
            at = self.rng.randint(0, max(0, len(source) - size))
            words += [word.rstrip(".;:") for word in source[at:at + size]]
            words += self.matter(self.rng.randint(1, 3))
        text = " ".join(word for word in words if wording.TOKEN.match(word).group(2)).rstrip(" ,;:.")
        return text[0].upper() + text[1:] + "."

    def matter(self, number: int) -> list[str]:
        return [self.rng.choice(wording.MATTER if self.english else self.vocabulary) for _ in range(number)]

    # ---- words

    def reword(self) -> None:
        for _, node in self.units():
            if node.key not in self.touched and node.paragraphs and self.rng.random() < self.strength.reworded:
                at = max(range(len(node.paragraphs)), key=lambda i: len(node.paragraphs[i]))
                node.paragraphs[at] = self.reworded(node.paragraphs[at], self.strength.words, self.strength.clauses)

    def reworded(self, text: str, share: float, clauses: float = 0.0) -> str:
        """About ``share`` of a text's words replaced, left out or put in, in runs of one to three; at least one."""
        if self.rng.random() < clauses:
            text = self.clauses_swapped(text)
        words, done = text.split(" "), 0
        wanted = max(1, round(share * len(words)))
        for _ in range(200):
            if done >= wanted or len(words) < 3:
                break
            size = min(self.rng.randint(1, 3), wanted - done, len(words) - 2)
            at = self.rng.randint(0, len(words) - size - 1)
            before = words[at:at + size]
            words[at:at + size] = self.edited(before, at)
            done += size if words[at:at + size] != before else 0
        return " ".join(words)

    def edited(self, run: list[str], at: int) -> list[str]:
        draw = self.rng.random()
        if draw < 0.18 and at and not any(word[-1:] in ENDS for word in run):
            return []
        if draw < 0.36 and at:
            return self.matter(len(run)) + run[:1] if len(run) < 3 else [run[0]] + self.matter(len(run) - 1) + run[1:]
        return [wording.other_word(word, self.rng, self.vocabulary, self.english) for word in run]

    def clauses_swapped(self, text: str) -> str:
        parts = re.split(r"(?<=[,;]) ", text)
        if len(parts) < 4:
            return text
        at = self.rng.randint(1, len(parts) - 3)
        parts[at], parts[at + 1] = parts[at + 1], parts[at]
        return " ".join(parts)

    # ---- heads

    def rename(self) -> None:
        for node in self.tree.walk():
            if not node.title or node.key in self.touched or self.rng.random() >= self.strength.renamed:
                continue
            words = node.title.split(" ")
            at = self.rng.randrange(len(words))
            if self.rng.random() < 0.4:
                words += ["and" if self.english else "-", self.matter(1)[0].capitalize()]
            else:
                words[at] = wording.other_word(words[at], self.rng, self.vocabulary, self.english)
            node.title = " ".join(words)

    def swap(self) -> None:
        groups = [self.tree.nodes] + [node.children for node in self.tree.walk()]
        groups = [group for group in groups if sum(node.role == "head" for node in group) > 1]
        for _ in range(self.strength.swaps if groups else 0):
            group = self.rng.choice(groups)
            heads = [i for i, node in enumerate(group) if node.role == "head"]
            at = self.rng.randrange(len(heads) - 1)
            a, b = heads[at], heads[at + 1]
            group[a], group[b] = group[b], group[a]
