#!/usr/bin/env python3
"""Fits the weights of the search (lib/celac/outline/search/weights.def) to documents whose outline is known.

    tests/fit/fit.py [--worth] [--write] [--folds N] [--passes N] [--rows PATTERN] [--seeds N,...] [-j N]

Integers by coordinate descent: row by row in the table's order, costs nearby are tried and the best one stays, if it is
better by more than a hair; passes until nothing gets better. Nothing is random: the same sources give the same table.

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
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
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


def better(documents, costs, name, best, held_out):
    """The best cost of a row nearby and its measure. Far ones are only tried where near ones change no document, or gain."""
    usual, here = documents.hashes(), costs[name]
    found = (best + HAIR, here)

    def attempt(value):
        nonlocal found
        got = documents.measure({**costs, name: value}, held_out)
        if got > found[0]:
            found = (got, value)
        return got > best + HAIR, documents.hashes() != usual

    for way in (1, -1):
        gains, changes = attempt(here + 2 * way)
        if gains:
            attempt(here + way)
        if gains or not changes:
            gains, _ = attempt(here + 5 * way)
        if gains:
            attempt(here + 9 * way)
    return found if found[1] != here else (best, here)


def descend(documents, costs, held_out, passes, pattern):
    """The costs that fit best all documents but those held out."""
    best = documents.measure(costs, held_out)
    for number in range(passes):
        before, changed = best, []
        asked = documents.rows()
        for name in costs:
            if not asked.get(name) or not re.search(pattern, name):
                continue
            got, value = better(documents, costs, name, best, held_out)
            if value != costs[name]:
                changed.append(f"{name} {costs[name]} to {value}")
                costs, best = {**costs, name: value}, got
            documents.measure(costs, held_out)
        print(f"  pass {number + 1}: {before:.4f} to {best:.4f}: {', '.join(changed) or 'nothing changed'}", flush=True)
        if not changed:
            break
    return costs


def fold_of(options, costs, fold):
    """Fits all real documents but those of one fold, which are then measured: how many, their mean before and after."""
    with opened(options) as documents:
        held_out = set(documents.wild()[fold :: options.folds])
        fitted = descend(documents, costs, held_out, options.passes, options.rows)
        before, after = documents.mean_of(costs, held_out), documents.mean_of(fitted, held_out)
    print(f"fold {fold + 1}: {len(held_out)} held out, F1 {before:.4f} before, {after:.4f} fitted without them", flush=True)
    return len(held_out), before, after


def cross_validate(options, costs):
    with ProcessPoolExecutor(options.j) as pool:
        folds = list(pool.map(fold_of, *zip(*((options, costs, fold) for fold in range(options.folds)))))
    count = sum(size for size, _, _ in folds)
    before, after = (sum(fold[0] * fold[k] for fold in folds) / max(1, count) for k in (1, 2))
    print(f"held out: mean F1 {before:.4f} before, {after:.4f} after, {options.folds} folds of {count} documents", flush=True)


@contextmanager
def opened(options):
    with tempfile.TemporaryDirectory() as scratch:
        yield Documents(options.driver, collect(Path(scratch), options.seeds.split(",")), Path(scratch))


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
    parser.add_argument("-j", type=int, default=2, metavar="N", help="folds at a time")
    parser.add_argument("--driver", type=Path, default=DRIVER, metavar="PROGRAM")
    options = parser.parse_args()
    if not options.driver.exists():
        parser.error(f"{options.driver} is not built: cmake --build --preset release --target fit_driver")
    before = costs = read_table()
    if options.folds and not options.worth:
        cross_validate(options, before)
    with opened(options) as documents:
        print(documents.describe(before))
        if not options.worth:
            costs = descend(documents, before, set(), options.passes, options.rows)
            print(documents.describe(costs))
        print_worth(documents, before, costs)
    if options.write:
        write_table(costs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
