"""The exact result that contract.md promises for a dressed tree."""

from __future__ import annotations

from numbering import Entry
from trees import BULLET, Tree

def flatten(entries: list[Entry]) -> list[Entry]:
    return [entry for top in entries for entry in top.walk()]


def is_section(entry: Entry, siblings: list[Entry]) -> bool:
    """Apart from body text with items below; or no text at all while its siblings are sections."""
    if entry.children or any(map(is_bullet, entry.node.paragraphs)):
        return entry.apart or bool(entry.node.title)
    return not entry.node.paragraphs and any(is_section(other, []) for other in siblings if other is not entry)


def is_bullet(paragraph: str) -> bool:
    return paragraph.startswith(BULLET)


def node_of(entry: Entry, siblings: list[Entry], with_paragraphs: bool) -> dict:
    section = is_section(entry, siblings)
    node = {"kind": "section" if section else "item", "id": entry.id, "number": entry.number, "title": entry.node.title}
    paragraphs = entry.node.paragraphs
    texts = [paragraph for paragraph in paragraphs if not is_bullet(paragraph)]
    if not section:
        before = next((i for i, paragraph in enumerate(paragraphs) if is_bullet(paragraph)), len(paragraphs))
        node["text"] = "\n".join(texts[:before])
        node["paragraphs"] = texts[before:]
    elif with_paragraphs:
        node["paragraphs"] = texts
    return node


def bullets_of(entry: Entry) -> list[dict]:
    """An entry without a number is an item, counted below what it stands in."""
    texts = [paragraph[len(BULLET):] for paragraph in entry.node.paragraphs if is_bullet(paragraph)]
    return [{"kind": "item", "id": f"{entry.id}.bullet-{i}", "number": "", "title": "", "text": text, "paragraphs": []}
            for i, text in enumerate(texts, 1)]


def expected(tree: Tree, entries: list[Entry], in_tables: bool) -> dict:
    """In document order.  Where tables stand, the place of their header row is nobody's promise, so section
    paragraphs are not compared there."""
    nodes = []

    def visit(siblings: list[Entry]) -> None:
        for entry in siblings:
            nodes.append(node_of(entry, siblings, with_paragraphs=not in_tables))
            nodes.extend(bullets_of(entry))
            visit(entry.children)

    visit(entries)
    return {"title": tree.title, "preamble": list(tree.preamble), "nodes": nodes}
