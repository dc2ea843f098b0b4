"""The exact result that contract.md promises for a dressed tree."""

from __future__ import annotations

from numbering import Entry
from trees import BULLET, Tree

BULLET_MARK = ""  # contract.md: bullets "are separated by one \n"; read as: their mark is markup and falls away


def flatten(entries: list[Entry]) -> list[Entry]:
    return [entry for top in entries for entry in top.walk()]


def is_section(entry: Entry, siblings: list[Entry]) -> bool:
    """Apart from body text with numbered children; or no text at all while its siblings are sections."""
    if entry.children:
        return entry.apart or bool(entry.node.title)
    return not entry.node.paragraphs and any(is_section(other, []) for other in siblings if other is not entry)


def spoken(paragraph: str) -> str:
    return BULLET_MARK + paragraph[len(BULLET):] if paragraph.startswith(BULLET) else paragraph


def node_of(entry: Entry, siblings: list[Entry], with_paragraphs: bool) -> dict:
    section = is_section(entry, siblings)
    node = {"kind": "section" if section else "item", "id": entry.id, "number": entry.number, "title": entry.node.title}
    texts = [spoken(paragraph) for paragraph in entry.node.paragraphs]
    if not section:
        node["text"] = "\n".join(texts)
    elif with_paragraphs:
        node["paragraphs"] = texts
    return node


def expected(tree: Tree, entries: list[Entry], in_tables: bool) -> dict:
    """In document order.  Where tables stand, the place of their header row is nobody's promise, so section
    paragraphs are not compared there."""
    nodes = []

    def visit(siblings: list[Entry]) -> None:
        for entry in siblings:
            nodes.append(node_of(entry, siblings, with_paragraphs=not in_tables))
            visit(entry.children)

    visit(entries)
    return {"title": tree.title, "preamble": list(tree.preamble), "nodes": nodes}
