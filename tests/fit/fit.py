#!/usr/bin/env python3
"""Fits the weights of the search (lib/celac/outline/search/weights.def) to documents whose outline is known.

    tests/fit/fit.py [--worth] [--write] [--folds N] [--passes N] [--rows PATTERN] [--seeds N,...] [-j N]

Integers by coordinate descent: row by row in the table's order, costs nearby are tried and the best one stays, if it is
better by more than a hair; passes until nothing gets better. Nothing is random: the same sources give the same table.

What is maximised: the mean F1 of real documents (../shared/corpus/wild, or CELAC_CORPUS; its own score.py) and of
generated ones, each weighing one; less a penalty for every golden case and fact of the corpus that is not met. The
real documents are fitted in folds, four fifths at a time, and the rest is told; beside them, a fit is of all.

--worth only prints what each row is worth: what the measure loses, and how many documents change, where it costs
nothing. --write writes the costs back into weights.def. The driver: cmake --build --preset release --target fit_driver
"""

import argparse
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from documents import ROOT, Documents, collect  # noqa: E402

TABLE = ROOT / "lib/celac/outline/search/weights.def"
DRIVER = ROOT / "build/release/tests/fit/fit_driver"
HAIR = 0.0002  # what is gained by less may be chance


def read_table():
    rows = re.findall(r'^CELAC_WEIGHT\((\w+), (-?\d+), "(.*)"\)$', TABLE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {name: int(cost) for name, cost, _ in rows}


def write_table(costs):
    text = TABLE.read_text(encoding="utf-8")
    for name, cost in costs.items():
        text = re.sub(rf"^(CELAC_WEIGHT\({name}, )-?\d+", rf"\g<1>{cost}", text, flags=re.MULTILINE)
    TABLE.write_text(text, encoding="utf-8")


@dataclass
class Fit:
    """A table on its way; the real documents of `held_out` have no say in it."""

    held_out: frozenset
    costs: dict
    best: float = 0.0

    def improve(self, documents, name):
        """Tries costs near a row's; far ones only where near ones change no document, or gain. Whether one is better."""
        here, found = self.costs[name], (self.best + HAIR, self.costs[name])
        usual = documents.answer(self.costs)

        def attempt(value):
            nonlocal found
            costs = {**self.costs, name: value}
            got = documents.measure(costs, self.held_out)
            gains = got > found[0]
            found = (got, value) if gains else found
            return gains, documents.answer(costs) != usual

        for way in (1, -1):
            gains, changes = attempt(here + 2 * way)
            if gains:
                attempt(here + way)
            if gains or not changes:
                gains, _ = attempt(here + 5 * way)
            if gains:
                attempt(here + 9 * way)
        if found[1] == here:
            return False
        self.best, self.costs = found[0], {**self.costs, name: found[1]}
        return True


def descend(documents, fits, passes, pattern):
    """Fits all side by side, row by row: what one has read the others need not read again."""
    for fit in fits:
        fit.best = documents.measure(fit.costs, fit.held_out)
    asked = documents.rows()  # all have the same costs yet
    names = [name for name in fits[0].costs if asked[name] and re.search(pattern, name)]
    for number in range(passes):
        before, changed = fits[-1].best, 0
        for name in names:
            for fit in fits:
                usual = fit.costs[name]
                better = fit.improve(documents, name)
                changed += better
                if better:
                    print(f"  {name}: {usual} to {fit.costs[name]}, {fit.best:.4f}", "" if fit.held_out else "all", flush=True)
        print(f"pass {number + 1}: {before:.4f} to {fits[-1].best:.4f}", flush=True)
        if not changed:
            break


def print_folds(documents, folds, before):
    lines = [(len(fold.held_out), *(documents.mean_of(costs, fold.held_out) for costs in (before, fold.costs))) for fold in folds]
    for number, (size, usual, fitted) in enumerate(lines):
        print(f"fold {number + 1}: {size} held out, F1 {usual:.4f} before, {fitted:.4f} fitted without them")
    count = sum(size for size, _, _ in lines)
    usual, fitted = (sum(line[0] * line[k] for line in lines) / max(1, count) for k in (1, 2))
    print(f"held out: mean F1 {usual:.4f} before, {fitted:.4f} after, {len(folds)} folds of {count} documents")


def print_worth(documents, before, costs):
    """What each row is worth: the measure's loss where it costs nothing."""
    documents.forget()
    whole, usual, asked = documents.measure(costs), documents.answer(costs), documents.rows()
    lines = []
    for name, cost in costs.items():
        loss = changed = 0
        if cost != 0 and asked.get(name):
            without = {**costs, name: 0}
            loss = whole - documents.measure(without)
            changed = sum(now != then for now, then in zip(documents.answer(without), usual))
        lines.append((loss, changed, asked.get(name, 0), name, cost))
    print(f"{'row':28} {'before':>6} {'after':>6} {'worth':>8} {'changed':>7} {'asked for':>9}")
    for loss, changed, many, name, cost in sorted(lines, key=lambda line: (-line[0], -line[1], line[3])):
        print(f"{name:28} {before[name]:6} {cost:6} {loss:8.4f} {changed:7} {many:9}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--worth", action="store_true", help="fit nothing, print the table")
    parser.add_argument("--write", action="store_true", help="write the fitted costs into the table")
    parser.add_argument("--folds", type=int, default=5, metavar="N", help="0: none")
    parser.add_argument("--passes", type=int, default=3, metavar="N")
    parser.add_argument("--rows", default="", metavar="PATTERN", help="fit only rows with such a name")
    parser.add_argument("--seeds", default="1", metavar="N,...", help="of the generator")
    parser.add_argument("-j", type=int, default=2, metavar="N", help="processes that read")
    parser.add_argument("--driver", type=Path, default=DRIVER, metavar="PROGRAM")
    options = parser.parse_args()
    if not options.driver.exists():
        parser.error(f"{options.driver} is not built: cmake --build --preset release --target fit_driver")
    before = costs = read_table()
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        documents = Documents(options.driver, collect(scratch, options.seeds.split(",")), scratch, options.j)
        print(documents.describe(before), flush=True)
        if not options.worth:
            wild = documents.wild()
            folds = [Fit(frozenset(wild[fold :: options.folds]), before) for fold in range(options.folds)]
            whole = Fit(frozenset(), before)
            descend(documents, [*folds, whole], options.passes, options.rows)
            print_folds(documents, folds, before)
            costs = whole.costs
            print(documents.describe(costs))
        print_worth(documents, before, costs)
    if options.write:
        write_table(costs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
