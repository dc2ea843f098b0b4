"""Known trees: what a plan says, without saying how it is numbered or printed.

A tree is a title, a preamble and nodes.  A node has a role, not a number:

* ``head``   a titled part, chapter or subsection; it holds other nodes
* ``unit``   what the document is made of: a measure, an article
* ``sub``    a paragraph, letter or point below a unit, to any depth
* ``annex``  a head that stands at the outermost level and keeps its word
* ``final``  a unit of the final provisions, likewise

The texts are outlines in ``trees/`` (see README.md).  They were written for these tests; a real plan can be
loaded instead from a model that celac wrote, whose numbers are then forgotten.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "trees"
BULLET = "\u2022 "  # marks an unnumbered bullet among a node's paragraphs; never printed as such


@dataclass
class Node:
    role: str
    title: str = ""
    paragraphs: list[str] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)
    style: object = None  # set where a node brings its own numbering (the articles of a decree)

    @property
    def is_bare(self) -> bool:
        """One paragraph and nothing else: the only shape that fits a table cell or a single line."""
        return not self.children and not self.title and len(self.paragraphs) == 1


@dataclass
class Tree:
    name: str
    lang: str
    title: str
    short: str
    preamble: list[str]
    nodes: list[Node]
    mixed: bool = False  # a head holds units first and heads after them

    def walk(self):
        stack = list(reversed(self.nodes))
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.children))

    @property
    def head_depth(self) -> int:
        return depth_of(self.nodes, "head")

    @property
    def sub_depth(self) -> int:
        return depth_of(self.nodes, "sub")

    @property
    def titled_units(self) -> bool:
        return any(node.role == "unit" and node.title for node in self.walk())


def depth_of(nodes: list[Node], role: str) -> int:
    """How many levels of a role lie one inside another."""
    return max((depth_of(node.children, role) + (node.role == role) for node in nodes), default=0)


class OutlineError(Exception):
    pass


def load_outline(path: Path) -> Tree:
    """Read one outline: a mark at the line's start says what the line is."""
    tree = Tree(path.stem, "en", "", "", [], [])
    heads: list[Node] = []
    units: list[Node] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        mark, _, rest = line.partition(" ")
        if not line.strip():
            continue
        if mark.endswith(":") and mark != ":":
            set_field(tree, mark[:-1], rest)
        elif mark == ">":
            tree.preamble.append(rest)
        elif mark == ":":
            heads[-1].paragraphs.append(rest)
        elif mark == "+":
            units[-1].paragraphs.append(rest)
        elif mark == "*":
            units[-1].paragraphs.append(BULLET + rest)
        elif mark == "@annex":
            heads, units = [Node("annex", rest)], []
            tree.nodes.append(heads[0])
        elif mark == "%final":
            heads, units = [], [Node("final", paragraphs=[rest])]
            tree.nodes.append(units[0])
        elif set(mark) == {"#"}:
            heads, units = heads[: len(mark) - 1], []
            node = Node("head", rest)
            (heads[-1].children if heads else tree.nodes).append(node)
            heads.append(node)
        elif set(mark.rstrip("=")) == {"-"}:
            level = len(mark.rstrip("="))
            titled = mark.endswith("=")
            node = Node("unit" if level == 1 else "sub", rest if titled else "", [] if titled else [rest])
            units = units[: level - 1]
            owner = units[-1].children if units else heads[-1].children if heads else tree.nodes
            owner.append(node)
            units.append(node)
        else:
            raise OutlineError(f"{path}:{number}: no such mark: {mark}")
    return tree


def set_field(tree: Tree, key: str, value: str) -> None:
    if key not in ("lang", "title", "short", "mixed"):
        raise OutlineError(f"{tree.name}: no such field: {key}")
    setattr(tree, key, value == "yes" if key == "mixed" else value)


def load_all() -> dict[str, Tree]:
    return {path.stem: load_outline(path) for path in sorted(FOLDER.glob("*.txt"))}


def load_model(path: Path) -> Tree:
    """A tree from ``celac parse --to json``: titles, texts and nesting, without the numbers."""
    model = json.loads(path.read_text(encoding="utf-8"))
    if not str(model.get("schema", "")).startswith("celac/plan/"):
        raise OutlineError(f"{path}: not a celac/plan model")
    title = model.get("title", "") or "Plan"
    preamble = [text_of(entry) for entry in model.get("preamble", [])]
    nodes = [from_model(entry, is_section) for entry, is_section in in_order(model)]
    tree = Tree("model", model.get("language", "en")[:2], title, title[:40].rsplit(" ", 1)[0], preamble, nodes)
    give_roles(tree.nodes, inside_unit=False)
    tree.mixed = any(len({child.role for child in node.children}) > 1 for node in tree.walk())
    return tree


def in_order(owner: dict) -> list[tuple[dict, bool]]:
    """Sections and items are two lists in a model; their first byte puts them back into one order."""
    both = [(entry, True) for entry in owner.get("sections", [])] + [(entry, False) for entry in owner.get("items", [])]
    if all(entry.get("bytes") for entry, _ in both):
        both.sort(key=lambda pair: pair[0]["bytes"][0][0])
    return both


def text_of(entry: dict | str) -> str:
    return entry if isinstance(entry, str) else entry.get("text", "")


def from_model(entry: dict, is_section: bool) -> Node:
    texts = [text_of(paragraph) for paragraph in entry.get("paragraphs", [])] if is_section else [entry.get("text", "")]
    paragraphs = [line for text in texts for line in text.split("\n") if line]
    children = [from_model(child, flag) for child, flag in in_order(entry)]
    return Node("section" if is_section else "item", entry.get("title", ""), paragraphs, children)


def give_roles(nodes: list[Node], inside_unit: bool) -> None:
    """Siblings share a role where they can: a chapter's leaf articles are units like its longer ones."""
    titled_leaf = any(node.role == "item" and node.title for node in nodes)
    for node in nodes:
        if inside_unit:
            role = "sub"
        elif node.role == "section" and node.title and not titled_leaf:
            role = "head"
        else:
            role = "unit"
        give_roles(node.children, inside_unit or role != "head")
        node.role = role
