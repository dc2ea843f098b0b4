#!/usr/bin/env python3
"""Fits the weights of diff (lib/celac/diff/align/weights.def) to editions whose correspondences are known.

    tests/fit/diff.py [--worth] [--write] [--passes N] [--rows PATTERN] [--folds]

Coordinate descent: weight by weight in the table's order, values nearby are tried and the best one stays if it is better by
more than a hair; passes until nothing gets better. Nothing is random: the same sources give the same table.

What is maximised: the mean F1 of the links of real pairs (../shared/corpus, or CELAC_CORPUS; known_pairs.py), the mean F1
of generated editions, each weighing one; a split or merged row of a real pair that is wholly right adds a little, and one that
is not takes as much away. A value by which one real pair loses is not taken, whatever the others gain. --folds holds each real document out in turn, in all its dresses, fits the rest, and tells what is held out before
and after. --worth only prints what each weight is worth: what the measure loses where it is doubled and where it is halved.
--write writes what all pairs say into the table.

The driver: cmake --build --preset release --target diff_fit_driver celac_program
"""

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from known_pairs import CORPUS, PAIRS, ROOT  # noqa: E402

TABLE = ROOT / "lib/celac/diff/align/weights.def"
DRIVER = ROOT / "build/release/tests/fit/diff_fit_driver"
CELAC = ROOT / "build/release/celac"
GENERATE = ROOT / "tests/synthetic/editions/generate.py"
HAIR = 0.0004  # what is gained by less may be chance
STEPS = (0.7, 0.85, 0.93, 1.07, 1.15, 1.4)
WORTH_OF_ROW = 0.002
GENERATED = 2  # pairs of each strength


def read_table():
    rows = re.findall(r"^CELAC_DIFF_WEIGHT\((\w+), ([0-9.]+), ", TABLE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {name: float(value) for name, value in rows}


def write_table(values):
    text = TABLE.read_text(encoding="utf-8")
    for name, value in values.items():
        shown = f"{value:.4f}".rstrip("0")
        text = re.sub(rf"^(CELAC_DIFF_WEIGHT\({name}, )[0-9.]+", rf"\g<1>{shown}{'0' if shown.endswith('.') else ''}", text,
                      flags=re.MULTILINE)
    TABLE.write_text(text, encoding="utf-8")


def generate(folder):
    """Pairs of editions of the example plans, as plans and as laws, without chains."""
    plans = sorted((ROOT / "examples").glob("plan-20??-20??.md"))
    for more in ([], ["--articles"]):
        subprocess.run([sys.executable, str(GENERATE), "--out", str(folder), "--celac", str(CELAC), "--count", str(GENERATED),
                        *more, *map(str, plans)], check=True, capture_output=True)
    return sorted(path.parent for path in folder.glob("*/gold.tsv"))


class Pairs:
    """All pairs, in the driver."""

    def __init__(self, folder):
        self.names = list(PAIRS)
        lines = [[CORPUS / place / name for name in (old, new, gold)] for place, old, new, gold, *_ in PAIRS.values()]
        for case in generate(Path(folder)):
            self.names.append(f"generated {case.name}")
            lines.append([case / "old.md", case / "new.md", case / "gold.tsv"])
        listed = Path(folder) / "list"
        listed.write_text("".join("\t".join(map(str, line)) + "\n" for line in lines), encoding="utf-8")
        self.driver = subprocess.Popen([str(DRIVER), str(listed)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.usual = read_table()
        self.known = {}

    def answer(self, values):
        request = " ".join(f"{name}={value:.6g}" for name, value in values.items() if value != self.usual[name])
        if request not in self.known:
            self.driver.stdin.write(request + "\n")
            self.driver.stdin.flush()
            counts = []
            while (line := self.driver.stdout.readline().strip()) != ".":
                if not line:
                    raise SystemExit("the driver stopped")
                counts.append(tuple(map(int, line.split())))
            self.known[request] = dict(zip(self.names, counts))
        return self.known[request]

    def f1(self, values, name):
        right, found, expected, _, _ = self.answer(values)[name]
        return 2 * right / max(1, found + expected)

    def measure(self, values, left_out=frozenset()):
        counts = self.answer(values)
        real = [name for name in PAIRS if name not in left_out]
        made = [name for name in self.names if name not in PAIRS]
        rows, whole = (sum(counts[name][at] for name in real) for at in (3, 4))
        return (sum(self.f1(values, name) for name in real) / len(real) + sum(self.f1(values, name) for name in made) / len(made) +
                WORTH_OF_ROW * (2 * whole - rows))


def fit(pairs, wanted, passes, left_out=frozenset()):
    values = dict(pairs.usual)
    best = pairs.measure(values, left_out)
    least = {name: pairs.f1(values, name) for name in PAIRS if name not in left_out}
    for _ in range(passes):
        before = best
        for name in filter(wanted.search, list(values)):
            here, found = values[name], (best + HAIR, values[name])
            for step in STEPS:
                values[name] = round(here * step, 4)
                measure = pairs.measure(values, left_out)
                if measure > found[0] and all(pairs.f1(values, pair) >= f1 for pair, f1 in least.items()):
                    found = (measure, values[name])
            values[name] = found[1]
            if found[1] != here:
                best = found[0]
                print(f"  {name} {here:g} -> {found[1]:g}: {best:.4f}", flush=True)
        if best == before:
            break
    return values


def documents():
    """The pairs by the text they are of: what is held out at a time."""
    by_text = {}
    for name, (place, *_) in PAIRS.items():
        by_text.setdefault(place, []).append(name)
    return by_text


def show(pairs, values):
    counts = pairs.answer(values)
    for name in PAIRS:
        print(f"{name:<16} F1 {pairs.f1(values, name):.4f}  rows {counts[name][4]} of {counts[name][3]}")
    made = [name for name in pairs.names if name not in PAIRS]
    print(f"generated        F1 {sum(pairs.f1(values, name) for name in made) / len(made):.4f}")
    print(f"measure {pairs.measure(values):.4f}")


def main():
    parser = argparse.ArgumentParser(description="Fit the weights of diff to editions whose correspondences are known.")
    parser.add_argument("--worth", action="store_true", help="what each weight is worth")
    parser.add_argument("--folds", action="store_true", help="hold each real document out in turn")
    parser.add_argument("--write", action="store_true", help="write the table")
    parser.add_argument("--passes", type=int, default=3)
    parser.add_argument("--rows", default="", metavar="PATTERN", help="only these weights")
    options = parser.parse_args()
    if not (CORPUS / "pairs").is_dir():
        parser.error(f"no {CORPUS}")
    wanted = re.compile(options.rows)
    with tempfile.TemporaryDirectory() as folder:
        pairs = Pairs(folder)
        show(pairs, pairs.usual)
        if options.worth:
            for name in filter(wanted.search, pairs.usual):
                lost = [pairs.measure(pairs.usual) - pairs.measure({**pairs.usual, name: pairs.usual[name] * by}) for by in (2, 0.5)]
                print(f"{name:<28} doubled {lost[0]:+.4f}  halved {lost[1]:+.4f}", flush=True)
            return 0
        if options.folds:
            for place, names in documents().items():
                values = fit(pairs, wanted, options.passes, frozenset(names))
                for name in names:
                    print(f"held out {name:<16} F1 {pairs.f1(pairs.usual, name):.4f} -> {pairs.f1(values, name):.4f}", flush=True)
            return 0
        values = fit(pairs, wanted, options.passes)
        show(pairs, values)
        if options.write:
            write_table(values)
    return 0


if __name__ == "__main__":
    sys.exit(main())
