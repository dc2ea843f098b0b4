#!/usr/bin/env python3
"""Write plans whose tree is known: every manner of numbering, every dress, every scar.

    generate.py --out DIR [--seed N] [--count N] [--tree MODEL.json]
    generate.py --self-check [--seed N] [--count N]

Each case is a pair, ``case-NNN-<manner>-<dress>-<scars>.md`` (or ``.txt``) and ``….expected.json``.  The same
seed gives the same bytes.  Manners take turns; dresses and scars are chosen so that each is used about as
often as the others.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import dresses
import manners
import scars
import trees
from decree import in_decree
from dress import Dresser
from dresses import Dress
from expected import expected
from lines import Document, lay_out
from manners import Manner
from numbering import Numberer, Unfit
from pages import break_pages
from trees import Tree

ROUNDS = (0, 1, 1, 2, 0, 1, 3, "everything")  # scars in each turn through the manners
EVERYTHING = ("marks", "lazy", "glue", "struck", "inline", "notes", "spaces", "contents", "wrap", "hyphens", "crlf", "bom",
              "pages-blank", "pages-number", "heads-constant")


@dataclass
class Case:
    index: int
    tree: Tree
    manner: Manner
    dress: Dress
    scars: list[str]
    level: int
    seed: str
    text: str = ""
    expected: dict = field(default_factory=dict)

    @property
    def name(self) -> str:
        marks = "everything" if len(self.scars) > 6 else "+".join(self.scars) or "clean"
        return f"case-{self.index:03d}-{self.manner.name}-{self.dress.name}-{marks}"

    @property
    def file(self) -> str:
        return self.name + (".txt" if self.dress.plain else ".md")


def suits(tree: Tree, manner: Manner, dress: Dress) -> bool:
    """Whether a careful human could read this tree, so numbered and so dressed, in one way only."""
    worded = bool(manner.units[0].kind)
    if manner.langs and tree.lang not in manner.langs:
        return False
    if tree.mixed and not (worded and all(style.kind for style in manner.heads)):
        return False  # "1." below "2." could be a new item or a subsection
    if manner.slips and longest_series(tree.nodes) < 5:
        return False  # too short for a slip between sound neighbours
    if manner.needs_levels and not (dress.levelled and not dress.split):
        return False
    if tree.titled_units and (dress.unit == "table" or dress.outline):
        return False
    if tree.titled_units and not dress.marked and not worded:
        return False  # a title in plain text could be the item's first paragraph
    if dress.unit == "table" and any(style.run and style.kind for style in manner.units):
        return False
    if dress.unit == "boldout" and manner.langs == ("zh",):
        return False
    if dress.outline and any(node.role in ("annex", "final") for node in tree.walk()):
        return False
    return True


def longest_series(nodes: list) -> int:
    here = sum(node.role == "unit" for node in nodes)
    return max([here] + [longest_series(node.children) for node in nodes])


def numbers(tree: Tree, manner: Manner) -> bool:
    """Whether the manner has levels and numerals enough for the tree."""
    try:
        Numberer(tree, manner, random.Random(0)).number()
    except Unfit:
        return False
    return True


def plan_cases(forest: list[Tree], seed: int, count: int) -> list[Case]:
    """Choose a tree, a dress and scars for every case, the least used first."""
    used: Counter = Counter()
    every_manner, every_dress = manners.catalogue(), dresses.catalogue()
    able = {(tree.name, manner.name) for tree in forest for manner in every_manner if numbers(tree, manner)}
    cases: list[Case] = []
    turn = 0
    while len(cases) < count and turn < 20 * count:
        rng = random.Random(f"{seed}:{turn}")
        manner = every_manner[turn % len(every_manner)]
        wanted = ROUNDS[turn // len(every_manner) % len(ROUNDS)]
        turn += 1
        pairs = [(tree, dress) for tree in forest for dress in every_dress
                 if (tree.name, manner.name) in able and suits(tree, manner, dress)]
        if not pairs:
            continue
        fewest = min(used[dress.name] for _, dress in pairs)
        tree, dress = rng.choice([pair for pair in pairs if used[pair[1].name] <= fewest + 1])
        chosen = choose_scars(tree, manner, dress, wanted, used, rng)
        used.update([dress.name] + chosen)
        cases.append(Case(len(cases) + 1, tree, manner, dress, chosen, rng.randint(1, 3), f"{seed}:{turn}"))
    return cases


def choose_scars(tree: Tree, manner: Manner, dress: Dress, wanted, used: Counter, rng: random.Random) -> list[str]:
    fitting = [name for name in scars.ALL if scars.fits(name, tree, manner, dress)]
    if wanted == "everything":
        return [name for name in EVERYTHING if name in fitting]
    chosen: list[str] = []
    while len(chosen) < wanted:
        left = [name for name in fitting if name not in chosen and not clash(name, chosen)]
        if not left:
            break
        fewest = min(used[name] for name in left)
        chosen.append(rng.choice([name for name in left if used[name] == fewest]))
    return [name for name in scars.ALL if name in chosen]


def clash(name: str, chosen: list[str]) -> bool:
    """One contents page, one decree and one kind of running head are enough; two page numbers would be odd."""
    families = ("contents", "decree", "heads")
    numbering = {"pages-number", "pages-of", "heads-number"}
    return any(name.startswith(f) and other.startswith(f) for f in families for other in chosen) or (
        name in numbering and bool(numbering & set(chosen)))


def build(case: Case, damaged: bool = True) -> Case:
    """Number, dress and scar one case.  ``damaged=False`` leaves out the scars, for the self-check."""
    tree = case.tree
    if any(name in scars.DECREES for name in case.scars):
        tree = in_decree(tree, "decree-bare" in case.scars, 2 + len(case.seed) % 2)
    entries = Numberer(tree, case.manner, random.Random(case.seed + ":numbers")).number()
    rng = random.Random(case.seed + ":dress")
    blocks = Dresser(tree, case.dress, rng).dress_all(entries)
    doc = Document(tree, case.manner, case.dress, entries, blocks, random.Random(case.seed + ":scars"))
    if case.dress.plain and damaged:
        doc.width = doc.rng.randint(70, 100)
    if damaged:
        for name in case.scars:
            if name in scars.SCARS:
                scars.SCARS[name](doc, case.level)
        doc.page_parts = [scars.PAGE_PARTS[name] for name in case.scars if name in scars.PAGE_PARTS]
        if doc.page_parts:
            break_pages(doc, case.level)
    case.text = lay_out(doc)
    case.expected = expected(tree, entries, in_tables=case.dress.unit == "table")
    case.expected["case"] = {"tree": case.tree.name, "manner": case.manner.name, "dress": case.dress.name, "scars": case.scars,
                             "level": case.level, "doubts": doubts_of(case)}
    return case


def doubts_of(case: Case) -> list[str]:
    """Where contract.md itself can be read in two ways: reported beside a failure, never an excuse."""
    found = list(case.manner.doubts)
    if "decree-bare" in case.scars:
        found.append("ANNEX without a number: id annex, the plan's title is its title")
    if any(node.role == "final" for node in case.tree.walk()):
        found.append("Disposición final primera: id final-1, at the outermost level")
    return found


def write(case: Case, folder: Path) -> None:
    (folder / case.file).write_bytes(case.text.encode("utf-8"))
    result = json.dumps(case.expected, ensure_ascii=False, indent=1) + "\n"
    (folder / (case.name + ".expected.json")).write_text(result, encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description="Write plans whose tree is known.")
    parser.add_argument("--out", type=Path, help="folder for the cases (made if absent)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--tree", type=Path, help="a celac JSON model to re-render instead of the built-in trees")
    parser.add_argument("--self-check", action="store_true", help="check the generator itself, write nothing")
    options = parser.parse_args()
    try:
        forest = [trees.load_model(options.tree)] if options.tree else list(trees.load_all().values())
    except (OSError, ValueError, trees.OutlineError) as error:
        parser.error(str(error))
    cases = plan_cases(forest, options.seed, options.count)
    if options.self_check:
        from selfcheck import check_all
        return check_all(cases, build)
    if not options.out:
        parser.error("--out DIR is needed")
    options.out.mkdir(parents=True, exist_ok=True)
    for case in cases:
        write(build(case), options.out)
    print(f"{len(cases)} cases in {options.out}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
