"""What became of every item, in the words of contract.md: rows, links and change sets from keys and origins."""

from __future__ import annotations

from dataclasses import dataclass

from revise import Kin
from trees import Tree

ROOT = "root"


@dataclass
class Written:
    """A tree as it was written: what each node's key became, in document order."""

    order: list[int]
    section: dict[int, bool]
    id: dict[int, str]
    number: dict[int, str]
    text: dict[int, tuple[str, str]]  # title and text
    parent: dict[int, int | str]
    origins: dict[int, tuple[int, ...]]


def written(tree: Tree, nodes: list[dict]) -> Written:
    """Joins a tree to the expected nodes of the generator; both are in document order."""
    keys = list(tree.walk())
    if len(keys) != len(nodes):
        raise ValueError("tree and expected nodes differ")
    parents: dict[int, int | str] = {}

    def visit(owner: int | str, children: list[Kin]) -> None:
        for child in children:
            parents[child.key] = owner
            visit(child.key, child.children)

    visit(ROOT, tree.nodes)
    return Written([k.key for k in keys], {k.key: n["kind"] == "section" for k, n in zip(keys, nodes)},
                   {k.key: n["id"] for k, n in zip(keys, nodes)}, {k.key: n["number"] for k, n in zip(keys, nodes)},
                   {k.key: (n["title"], n.get("text", "")) for k, n in zip(keys, nodes)}, parents, {k.key: k.origins for k in keys})


@dataclass
class Row:
    old: list[int]
    new: list[int]


def rows_of(old: Written, new: Written) -> list[Row]:
    """Correspondences of all nodes, sections too: old nodes in their order, then what is added."""
    heirs: dict[int, list[int]] = {}
    for key in new.order:
        for origin in new.origins[key]:
            heirs.setdefault(origin, []).append(key)
    rows, seen = [], set()
    for key in old.order:
        if key in seen:
            continue
        found = heirs.get(key, [])
        elders = [o for o in old.order if any(o in new.origins[n] for n in found)] or [key]
        seen.update(elders)
        rows.append(Row(elders, found))
    return rows + [Row([], [key]) for key in new.order if not new.origins[key]]


def change_sets(old: Written, new: Written) -> list[tuple[Row, str]]:
    """Every row of items with its change set."""
    rows = rows_of(old, new)
    row_of_old = {key: index for index, row in enumerate(rows) for key in row.old} | {ROOT: -1}
    row_of_new = {key: index for index, row in enumerate(rows) for key in row.new} | {ROOT: -1}
    found = []
    for row in rows:
        kinds = {old.section[key] for key in row.old} | {new.section[key] for key in row.new}
        if len(kinds) > 1:
            raise ValueError("a section became an item")
        if kinds == {True}:
            continue
        parents = {row_of_old[old.parent[key]] for key in row.old} | {row_of_new[new.parent[key]] for key in row.new}
        found.append((row, change_set(row, old, new, together=len(parents) == 1)))
    return found


def change_set(row: Row, old: Written, new: Written, together: bool) -> str:
    """``together``: one row of sections (or items) holds all the parents."""
    if not row.old or not row.new:
        return "removed" if row.old else "added"
    changes = [] if together else ["moved"]
    if len(row.new) > 1:
        changes.append("split")
    elif len(row.old) > 1:
        changes.append("merged")
    else:
        a, b = row.old[0], row.new[0]
        if old.text[a] != new.text[b]:
            changes.append("reworded")
        if together and old.number[a].split(".")[-1] != new.number[b].split(".")[-1]:
            changes.append("renumbered")
    return "+".join(changes) or "unchanged"


def gold(old: Written, new: Written) -> str:
    """gold.tsv: a line a pair, a 1-n or n-1 row takes n lines."""
    lines = ["old\tnew\tchange"]
    for row, changes in change_sets(old, new):
        for a in row.old or [None]:
            for b in row.new or [None]:
                lines.append(f"{old.id.get(a, '')}\t{new.id.get(b, '')}\t{changes}")
    return "\n".join(lines) + "\n"


def sections(old: Written, new: Written) -> str:
    """sections.tsv: the sections of both editions that correspond, blank for none."""
    lines = ["old\tnew"]
    for row in rows_of(old, new):
        if all(old.section[key] for key in row.old) and all(new.section[key] for key in row.new):
            lines += [f"{old.id.get(a, '')}\t{new.id.get(b, '')}" for a in row.old or [None] for b in row.new or [None]]
    return "\n".join(lines) + "\n"


def links(editions: list[Written]) -> str:
    """links.tsv of a chain: edition, id, next edition, id."""
    lines = ["edition\tid\tnext_edition\tnext_id"]
    for index, (old, new) in enumerate(zip(editions, editions[1:])):
        for row, _ in change_sets(old, new):
            lines += [f"{index}\t{old.id[a]}\t{index + 1}\t{new.id[b]}" for a in row.old for b in row.new]
    return "\n".join(lines) + "\n"
