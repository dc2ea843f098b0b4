#!/usr/bin/env python3
"""Write pairs (or chains) of editions whose true correspondences are known.

    generate.py --out DIR [--seed N] [--count N] [--strength NAME]... [--chain N] [--articles] [--celac PROGRAM] FILE...

FILE is a plan, or a model that ``celac parse --to json`` wrote.  A case is a folder: ``old.md``, ``new.md`` and ``gold.tsv``
(old id, new id, change set; a line a pair) and ``sections.tsv``; with ``--chain N`` it is ``0.md`` ... ``N-1.md`` and ``links.tsv``.  Each edition has
its own manner of numbering and its own Markdown.  A case that the program does not read exactly as it was meant is
written anew in other manners, so that what is measured is diff and not parse.  The same seed gives the same bytes.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.path.insert(0, str(HERE.parent / "generator"))  # first: it has a generate.py and a score.py of its own

import dresses  # noqa: E402
import generate as plans  # noqa: E402
import manners  # noqa: E402
import score as reading  # noqa: E402
import trees  # noqa: E402
import truth  # noqa: E402
from revise import STRENGTHS, Reviser, as_articles, as_kin  # noqa: E402

# Manners whose items count in Arabic digits and whose points count in letters: the form of a number alone changes no number.
LAWS = ("en-part", "en-title", "en-upper", "en-chapter")
MANNERS = ("real", "real-point", "dotted-point", "running", "running-paren", "restart", "restart-paren", "paren-chain", "en-title",
           "es-titulo")
SCARS = ([], [], ["wrap"], ["crlf"], ["wrap", "pages-number"], ["spaces"], ["wrap", "pages-blank"])
ATTEMPTS = 12


class Writer:
    """Writes a tree as Markdown that the program reads exactly, or gives up."""

    def __init__(self, celac: str, names: tuple):
        self.celac, self.names = celac, names
        self.rejected = 0

    def write(self, tree: trees.Tree, path: Path, rng: random.Random, before: truth.Written | None,
              not_in: tuple) -> tuple[truth.Written, tuple] | None:
        """``before``: the edition before; ``not_in``: its manner and dress."""
        able = [(m, d) for m in manners.catalogue() if m.name in self.names for d in dresses.catalogue()
                if not d.plain and m.name not in not_in and d.name not in not_in and plans.suits(tree, m, d) and plans.numbers(tree, m)]
        for attempt in range(ATTEMPTS):
            manner, dress = rng.choice(able)
            scars = [s for s in rng.choice(SCARS) if plans.scars.fits(s, tree, manner, dress)]
            case = plans.build(plans.Case(0, tree, manner, dress, scars, 1, f"{rng.random()}:{attempt}"))
            path.write_bytes(case.text.encode("utf-8"))
            found = truth.written(tree, case.expected["nodes"])
            if kinds_hold(before, found) and self.reads(path, case.expected):
                return found, (manner.name, dress.name)
            self.rejected += 1
        path.unlink()
        return None

    def reads(self, path: Path, expected: dict) -> bool:
        done = subprocess.run([self.celac, "parse", "--to", "json", str(path)], capture_output=True, check=False)
        return done.returncode == 0 and reading.compare(expected, json.loads(done.stdout), False).exact


def kinds_hold(before: truth.Written | None, now: truth.Written) -> bool:
    """Sections stay sections: a dress that sets labels apart makes a section of an item with points."""
    return before is None or all(now.section[key] == before.section[origin] for key in now.order for origin in now.origins[key])


def load(file: Path, celac: str) -> trees.Tree:
    """A tree from a plan or a model."""
    if file.read_text(encoding="utf-8-sig").lstrip().startswith("{"):
        return trees.load_model(file)
    done = subprocess.run([celac, "parse", "--to", "json", str(file)], capture_output=True, check=False)
    if done.returncode:
        raise ValueError(done.stderr.decode("utf-8", "replace").strip())
    with tempfile.NamedTemporaryFile("wb", suffix=".json") as model:
        model.write(done.stdout)
        model.flush()
        return trees.load_model(Path(model.name))


def write_case(tree: trees.Tree, strength: str, editions: int, folder: Path, writer: Writer, rng: random.Random) -> bool:
    """One pair or chain; False if an edition of it cannot be written so that it is read exactly."""
    folder.mkdir(parents=True, exist_ok=True)
    names = ["old.md", "new.md"] if editions == 2 else [f"{index}.md" for index in range(editions)]
    done: list[truth.Written] = []
    dressed: tuple = ()
    for index, name in enumerate(names):
        tree = Reviser(tree, STRENGTHS[strength], rng).revise() if index else as_kin(tree)
        found = writer.write(tree, folder / name, rng, done[-1] if done else None, dressed)
        if found is None:
            for file in folder.iterdir():
                file.unlink()
            folder.rmdir()
            return False
        done.append(found[0])
        dressed = found[1]
    if editions == 2:
        (folder / "gold.tsv").write_text(truth.gold(*done), encoding="utf-8")
        (folder / "sections.tsv").write_text(truth.sections(*done), encoding="utf-8")
    else:
        (folder / "links.tsv").write_text(truth.links(done), encoding="utf-8")
    return True


def main() -> int:
    parser = argparse.ArgumentParser(description="Write editions whose true correspondences are known.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="plans or JSON models to start from, in turn")
    parser.add_argument("--out", type=Path, required=True, help="folder for the cases (made if absent)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=10, help="cases of each strength")
    parser.add_argument("--strength", action="append", choices=list(STRENGTHS), help="only this one (may be repeated)")
    parser.add_argument("--chain", type=int, default=2, metavar="N", help="editions in a row; 2 writes pairs")
    parser.add_argument("--articles", action="store_true", help="the plan as a law: titled articles with numbered paragraphs")
    parser.add_argument("--celac", default=str(HERE.parents[2] / "build" / "release" / "celac"))
    options = parser.parse_args()
    if options.chain < 2:
        parser.error("a chain has two editions or more")
    try:
        forest = [load(file, options.celac) for file in options.files]
    except (OSError, ValueError) as error:
        parser.error(str(error))
    if any(tree.lang == "zh" for tree in forest):
        parser.error("texts without spaces between words cannot be reworded")
    if options.articles:
        forest = [as_articles(tree) for tree in forest]
    writer = Writer(options.celac, LAWS if options.articles else MANNERS)
    total = 0
    for strength in options.strength or STRENGTHS:
        kind = ("chain-" if options.chain > 2 else "") + ("law-" if options.articles else "") + strength
        made = turn = 0
        while made < options.count and turn < 4 * options.count:
            rng = random.Random(f"{options.seed}:{kind}:{turn}")
            tree = forest[turn % len(forest)]
            turn += 1
            made += write_case(tree, strength, options.chain, options.out / f"{kind}-{made + 1:03d}", writer, rng)
        if made < options.count:
            print(f"{kind}: only {made} of {options.count} cases are read exactly", file=sys.stderr)
        total += made
    print(f"{total} cases in {options.out}; {writer.rejected} editions written anew", file=sys.stderr)
    return 0 if total else 1


if __name__ == "__main__":
    sys.exit(main())
