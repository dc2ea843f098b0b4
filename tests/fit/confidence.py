#!/usr/bin/env python3
"""Fits the confidence of a row (lib/celac/diff/confidence.def) to the links of real editions that are known to be right.

    tests/fit/confidence.py [CELAC] [--write | --check]

For each thing that a link may rest on, a logistic regression by Newton's method: base, logarithm of the similarity and margin,
the last two drawn towards 0 as if by a few links that say nothing, so that little is made of little. Each pair of editions is held out
in turn, and the rest fitted: printed is, by tenths of the confidence, how sure a link was said to be and how many were
right. Nothing is random: the same links give the same table.

--write writes what all pairs together say into the table. --check is a test: what the program says holds of the links as
they are, by tenths and by pairs; skipped without the corpus beside the project (or CELAC_CORPUS).
"""

import argparse
import math
import re
import sys
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.path.insert(0, str(HERE.parent))

from known_pairs import CORPUS, PAIRS, ROOT, links_of  # noqa: E402
from model import RELEASE, Tally  # noqa: E402

TABLE = ROOT / "lib/celac/diff/confidence.def"
DRAWN = (0.01, 0.5, 0.5)  # how much the base, similarity and margin are drawn towards 0
LEAST_ALIKE, MOST_ALIKE = 0.05, 0.6  # as in confidence.cpp
FEW = 20  # links in a tenth that say nothing yet
MOST_OFF = 0.1  # of a tenth, or two standard errors where it has few links
MOST_OFF_ALL = 0.03  # the mean over all links of how far their tenth is off


def solve(matrix, right):
    """The solution of a small system of linear equations."""
    size = len(right)
    rows = [[*line, value] for line, value in zip(matrix, right)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda row: abs(rows[row][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for j in range(size):
            if j != i:
                factor = rows[j][i] / rows[i][i]
                rows[j] = [a - factor * b for a, b in zip(rows[j], rows[i])]
    return [rows[i][size] / rows[i][i] for i in range(size)]


def features(link):
    slopes = (0.0, 0.0) if link.matched_by == "exact" else (math.log(min(MOST_ALIKE, max(LEAST_ALIKE, link.similarity))), link.margin)
    return (1.0, *slopes)


def chance(odds, link):
    return 1 / (1 + math.exp(-sum(a * b for a, b in zip(odds, features(link)))))


def fit(links, used=(True, True, True)):
    """Base, similarity and margin. One link that was wrong and one that was right are assumed beforehand.

    More likeness never makes less sure: what would come out below 0 is chance, and is left out.
    """
    odds = [0.0, 0.0, 0.0]
    vectors = [[value * one for value, one in zip(features(link), used)] for link in links]
    mean = [1.0] + [sum(vector[i] for vector in vectors) / max(1, len(vectors)) for i in (1, 2)]
    seen = [*((vector, float(link.right)) for vector, link in zip(vectors, links)), (mean, 0.0), (mean, 1.0)]
    for _ in range(50):
        gradient = [-DRAWN[i] * odds[i] for i in range(3)]
        hessian = [[DRAWN[i] if i == j else 0.0 for j in range(3)] for i in range(3)]
        for x, right in seen:
            p = 1 / (1 + math.exp(-sum(a * b for a, b in zip(odds, x))))
            for i in range(3):
                gradient[i] += (right - p) * x[i]
                for j in range(3):
                    hessian[i][j] += p * (1 - p) * x[i] * x[j]
        step = solve(hessian, gradient)
        odds = [a + b for a, b in zip(odds, step)]
        if max(map(abs, step)) < 1e-9:
            break
    worst = min((1, 2), key=lambda i: odds[i])
    return odds if odds[worst] >= 0 else fit(links, tuple(one and i != worst for i, one in enumerate(used)))


def fit_all(links):
    by_ground = defaultdict(list)
    for link in links:
        by_ground[link.matched_by].append(link)
    return {ground: fit(by_ground[ground]) for ground in ("exact", "text", "structure", "containment")}


def tenths(said):
    """By tenths of what was said: how many links, their mean confidence, the share that is right."""
    found = defaultdict(list)
    for confidence, right in said:
        found[min(9, int(confidence * 10))].append((confidence, right))
    return {tenth: (len(some), sum(c for c, _ in some) / len(some), sum(r for _, r in some) / len(some))
            for tenth, some in sorted(found.items())}


def off(table):
    """The mean over all links of how far the share of their tenth is from what was said."""
    return sum(n * abs(said - right) for n, said, right in table.values()) / max(1, sum(n for n, _, _ in table.values()))


def show(title, said):
    table = tenths(said)
    print(f"{title}: off by {off(table):.4f} on the mean, Brier {sum((c - r) ** 2 for c, r in said) / len(said):.4f}")
    for tenth, (n, confidence, right) in table.items():
        print(f"  {tenth / 10:.1f}  {n:5} links  said {confidence:.3f}  right {right:.3f}")


def write(table):
    text = TABLE.read_text(encoding="utf-8")
    for ground, odds in table.items():
        amounts = ", ".join(f"{amount:.3f}" for amount in odds)
        text = re.sub(rf"(CELAC_CONFIDENCE\({ground}, )[-0-9., ]+(, \")", rf"\g<1>{amounts}\g<2>", text)
    TABLE.write_text(text, encoding="utf-8")


def check(links, name="confidence", of="links"):
    """Holds what was said of `links` to how many of each tenth, and of all, are right."""
    tally = Tally()
    table = tenths([(link.confidence, link.right) for link in links])
    for tenth, (n, said, right) in table.items():
        chance = 2 * math.sqrt(said * (1 - said) / n)
        far = abs(said - right) > max(MOST_OFF, chance) and n >= FEW
        tally.case(f"{name} of {tenth / 10:.1f}", [f"said {said:.3f}, right {right:.3f} of {n} {of}"] if far else [])
    tally.case(f"{name} of all {of}", [f"off by {off(table):.4f}"] if off(table) > MOST_OFF_ALL else [])
    return tally.close()


def main():
    parser = argparse.ArgumentParser(description="Fit the confidence of rows to links that are known to be right.")
    parser.add_argument("celac", nargs="?", type=Path, default=RELEASE, metavar="CELAC")
    parser.add_argument("--write", action="store_true", help="write the table")
    parser.add_argument("--check", action="store_true", help="hold what the program says to the links")
    options = parser.parse_args()
    if not (CORPUS / "pairs").is_dir():
        tally = Tally()
        tally.skip("confidence", f"no {CORPUS}")
        return tally.close()
    links = [link for name in PAIRS for link in links_of(options.celac.resolve(), name)[0]]
    if options.check:
        return check(links)
    held_out = []
    for name in PAIRS:
        table = fit_all([link for link in links if link.pair != name])
        some = [(chance(table[link.matched_by], link), link.right) for link in links if link.pair == name]
        held_out += some
        show(f"{name}, held out", some)
    show("all, each held out", held_out)
    show("as the program says", [(link.confidence, link.right) for link in links])
    table = fit_all(links)
    for ground, odds in table.items():
        print(f"{ground:<12}" + "  ".join(f"{amount:7.3f}" for amount in odds))
    show("all, fitted to all", [(chance(table[link.matched_by], link), link.right) for link in links])
    if options.write:
        write(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
