#!/usr/bin/env python3
"""Fits the weights of the search (lib/celac/outline/search/weights.def) to documents whose outline is known.

    tests/fit/fit.py [--worth] [--write] [--folds N] [--passes N] [--rows PATTERN] [--driver PROGRAM]

Integers by coordinate descent: row by row in the table's order, each neighbouring cost is tried and the best one that is
better by more than a hair stays; passes until nothing gets better. Nothing is random: the same sources give the same table.

What is maximised: the mean F1 of real documents (../shared/corpus/wild, or CELAC_CORPUS; its own score.py) and of
generated ones, each weighing one; less a penalty for every golden case and fact of the corpus that is not met. First the
real documents are fitted in folds, four fifths at a time, and the rest is told; then the fit is of all.

--worth only prints what each row is worth: what the measure loses, and how many documents change, where it costs
nothing. --write writes the costs back into weights.def. The driver: cmake --build --preset release --target fit_driver
"""

import argparse
import re
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from documents import ROOT, Documents, collect  # noqa: E402

TABLE = ROOT / "lib/celac/outline/search/weights.def"
DRIVER = ROOT / "build/release/tests/fit/fit_driver"
STEPS = (1, -1, 2, -2, 4, -4, 8, -8)
HAIR = 0.0002  # what is gained by less may be chance


def read_table():
    rows = re.findall(r'^CELAC_WEIGHT\((\w+), (-?\d+), "(.*)"\)$', TABLE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {name: int(cost) for name, cost, _ in rows}


def write_table(costs):
    text = TABLE.read_text(encoding="utf-8")
    for name, cost in costs.items():
        text = re.sub(rf"^(CELAC_WEIGHT\({name}, )-?\d+", rf"\g<1>{cost}", text, flags=re.MULTILINE)
    TABLE.write_text(text, encoding="utf-8")


def candidates(cost):
    near = [cost + step for step in STEPS] + [0, -cost]
    return [value for value in dict.fromkeys(near) if value != cost]


def descend(documents, costs, held_out, passes, pattern):
    """The costs that fit best all documents but those held out, and their measure."""
    best = documents.measure(costs, held_out)
    for number in range(passes):
        before = best
        asked = documents.rows()
        for name in costs:
            if not asked.get(name) or not re.search(pattern, name):
                continue
            tried = []
            for value in candidates(costs[name]):
                got = documents.measure({**costs, name: value}, held_out)
                tried.append((got, -abs(value - costs[name]), value))
            got, _, value = max(tried)
            if got > best + HAIR:
                print(f"  {name}: {costs[name]} -> {value}, {best:.4f} -> {got:.4f}", flush=True)
                costs, best = {**costs, name: value}, got
        documents.measure(costs, held_out)
        print(f"  pass {number + 1}: {before:.4f} -> {best:.4f}", flush=True)
        if best <= before + HAIR:
            break
    return costs, best


def cross_validate(documents, costs, folds, passes, pattern):
    """Fits on all folds but one, and measures the documents of that one."""
    means = []
    for fold in range(folds):
        held_out = set(documents.wild()[fold::folds])
        print(f"fold {fold + 1}")
        fitted, _ = descend(documents, costs, held_out, passes, pattern)
        before, after = documents.mean_of(costs, held_out), documents.mean_of(fitted, held_out)
        print(f"fold {fold + 1}: held out {len(held_out)}, F1 {before:.4f} before, {after:.4f} fitted without them", flush=True)
        means.append((len(held_out), before, after))
    count = sum(size for size, _, _ in means)
    before, after = (sum(mean[0] * mean[k] for mean in means) / count for k in (1, 2))
    print(f"held out: mean F1 {before:.4f} before, {after:.4f} after, {folds} folds of {count} documents")


def print_worth(documents, before, costs):
    """What each row is worth: the measure's loss where it costs nothing."""
    whole = documents.measure(costs)
    usual, asked = documents.hashes(), documents.rows()
    lines = []
    for name, cost in costs.items():
        loss = changed = 0
        if cost != 0 and asked.get(name):
            loss = whole - documents.measure({**costs, name: 0})
            changed = sum(now != then for now, then in zip(documents.hashes(), usual))
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
    parser.add_argument("--driver", type=Path, default=DRIVER, metavar="PROGRAM")
    options = parser.parse_args()
    if not options.driver.exists():
        parser.error(f"{options.driver} is not built: cmake --build --preset release --target fit_driver")
    before = read_table()
    with tempfile.TemporaryDirectory() as scratch:
        documents = Documents(options.driver, collect(Path(scratch), options.seeds.split(",")), Path(scratch))
        print(documents.describe(before))
        costs = before
        if not options.worth:
            if options.folds:
                cross_validate(documents, before, options.folds, options.passes, options.rows)
            print("all")
            costs, _ = descend(documents, before, set(), options.passes, options.rows)
            print(documents.describe(costs))
        print_worth(documents, before, costs)
    if options.write:
        write_table(costs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
