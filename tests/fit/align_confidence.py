#!/usr/bin/env python3
"""Fits the confidence of rows of align (lib/celac/align/confidence.def) to editions whose rows are known.

    tests/fit/align_confidence.py [CELAC] [--write | --check]

The editions are plans of the generator of synthetic/languages and the third example plan, whole and damaged: items
dropped, dropped and numbered anew, without numbers, without some labels, or moved; beside the project (or in CELAC_CORPUS)
also OWASP ASVS 4.0.3 in three languages. For each thing that holds a row together a logistic regression by Newton's method:
a base, a factor of what evidence adds up to, and one of the share of units without a partner. Each document is held out in turn, of the generator each pair of
languages, and the rest fitted: printed is, by tenths, how sure a pair was said to be and how many were right. Nothing is
random: the same editions give the same table.

--write writes what all together say into the table. --check is a test: what the program says holds of these editions.
"""

import argparse
import itertools
import json
import math
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter, namedtuple
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent), str(HERE.parent / "synthetic/languages")]

from confidence import check, off, show, solve, tenths  # noqa: E402
from known_pairs import CORPUS, ROOT  # noqa: E402
from model import RELEASE, parse  # noqa: E402
from score import ITEMS, PAIRS, PLANTED, commitments, plan  # noqa: E402

TABLE = ROOT / "lib/celac/align/confidence.def"
GROUNDS = ("number", "place", "anchor")
DRAWN = (0.05, 0.05, 0.05)  # how much base, factor and share are drawn towards 0, 1 and 0
DAMAGES = ("whole", "dropped", "anew", "bare", "unlabelled", "moved", "apart")
SHARE = 0.1  # of the items, or of the labels
APART = 0.3  # of the items, in both editions, and without numbers
MOST_ODDS = 7.0
Pair = namedtuple("Pair", "group matched_by confidence alone right")


def lists(owner, depth=0):
    """All lists of items that have no points of their own, with where they stand."""
    for key in ("sections", "items"):
        for place, node in enumerate(owner.get(key, [])):
            yield from lists(node, depth + 1)
    items = owner.get("items", [])
    if items and not any(item.get("items") for item in items):
        yield items


def with_other_ids(node, count):
    for key in ("sections", "items", "paragraphs", "preamble"):
        for one in node.get(key, []):
            one["id"] = f"n{next(count)}"
            with_other_ids(one, count)


def damaged(model, how, chance):
    model = json.loads(json.dumps(model))
    for key in ("repairs", "furniture", "source"):
        model.pop(key, None)
    all_lists = list(lists(model))
    for items in all_lists:
        if how in ("dropped", "anew", "apart") and len(items) > 2:
            items[:] = [item for item in items if chance.random() >= (APART if how == "apart" else SHARE)]
        for number, item in enumerate(items):
            if how == "anew" and item.get("number"):
                item["number"] = item["label"] = re.sub(r"[^.]+$", str(number + 1), item["number"])
            if how in ("bare", "apart") or (how == "unlabelled" and chance.random() < SHARE):
                item.pop("number", None)
                item.pop("label", None)
                item["kind"] = "bullet"
    if how == "moved" and len(all_lists) > 1:
        for items in all_lists:
            for item in [one for one in items if chance.random() < SHARE / 2]:
                if len(items) > 1:
                    items.remove(item)
                    target = chance.choice([one for one in all_lists if one is not items])
                    target.insert(chance.randrange(len(target) + 1), item)
    with_other_ids(model, itertools.count())
    return model


def keys_of(model, prefix=()):
    """The words of each item, so far as no other has the same, with its number in the whole edition, or where numbers begin
    anew, with its place."""
    found, numbers = [], []

    def walk(owner, place):
        for key in ("sections", "items"):
            for index, node in enumerate(owner.get(key, [])):
                if key == "items":
                    words = [node.get("title", ""), node.get("text", "")] + [cell["text"] for cell in node.get("cells", [])]
                    found.append(("\n".join(filter(None, words)), (*place, key, index)))
                    numbers.append(node.get("number"))
                walk(node, (*place, key, index))

    walk(model, prefix)
    if len(set(numbers) - {None}) == len([number for number in numbers if number]):
        found = [(words, number) for (words, _), number in zip(found, numbers) if number]
    count = Counter(words for words, _ in found)
    return {words: place for words, place in found if count[words] == 1 and words}


def judged(celac, group, files, keys):
    done = subprocess.run([celac, "align", "-q", "--to", "json", *map(str, files)], capture_output=True, check=False)
    if done.returncode not in (0, 1):
        raise AssertionError(done.stderr.decode())
    rows = json.loads(done.stdout)["rows"]
    single = sum(None in row["ids"] for row in rows)
    alone = single / max(1, 2 * len(rows) - single)
    for row in rows:
        if None in row["ids"] or "matched_by" not in row:
            continue
        places = [known.get(text) for known, text in zip(keys, row["texts"])]
        if all(places):
            yield Pair(group, row["matched_by"], row["confidence"], alone, places[0] == places[1])


def of_models(celac, group, one, other, scratch):
    for how in DAMAGES:
        chance = random.Random(f"{group} {how}")
        files = [scratch / "one.json", scratch / "other.json"]
        for file, model in zip(files, (damaged(one, "apart" if how == "apart" else "whole", chance), damaged(other, how, chance))):
            file.write_text(json.dumps(model), encoding="utf-8")
        yield from judged(celac, group, files, [keys_of(one), keys_of(other)])


def of_generator(celac, pair, scratch):
    one, other = pair.split("-")
    items = commitments(random.Random(f"confidence {pair}"))
    models = []
    for language in (one, other):
        file = scratch / f"plan.{language}.md"
        file.write_text(plan(items, language, "kept"), encoding="utf-8")
        models.append(parse(celac, file)[0])
    yield from of_models(celac, pair, *models, scratch)


def pairs_of(celac):
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        for pair in PAIRS:
            yield from of_generator(celac, pair, scratch)
        example = [parse(celac, ROOT / "examples" / f"plan-2025-2027{language}.md")[0] for language in ("", ".es", ".zh")]
        for model in example:
            model["sections"] = model["sections"][:6]  # in the seventh one of them lacks an item
        asvs = [parse(celac, file)[0] for file in sorted((CORPUS / "asvs").glob("asvs-4.0.3-*.md"))]
        for name, models in (("example", example), ("asvs", asvs)):
            for i in range(len(models)):
                for j in range(i + 1, len(models)):
                    yield from of_models(celac, name, models[i], models[j], scratch)


def table_now():
    text = TABLE.read_text(encoding="utf-8")
    found = re.findall(r"CELAC_CONFIDENCE\((\w+), ([-0-9.]+), ([-0-9.]+), ([-0-9.]+),", text)
    return {ground: tuple(map(float, amounts)) for ground, *amounts in found}


def features(pair, table):
    """1, what evidence added up to before the table, and the share of units without a partner."""
    base, factor, alone = table[pair.matched_by]
    sure = min(0.9995, max(0.0005, pair.confidence))
    evidence = (math.log(sure / (1 - sure)) - base - alone * pair.alone) / factor
    return 1.0, max(-MOST_ODDS, min(MOST_ODDS, evidence)), pair.alone


def chance_of(amounts, x):
    return 1 / (1 + math.exp(-max(-30, min(30, sum(a * b for a, b in zip(amounts, x))))))


def fit(seen):
    """Base, factor and share. One pair that is wrong and one that is right are assumed beforehand."""
    fitted = [0.0, 1.0, 0.0]
    mean = [sum(x[i] for x, _ in seen) / max(1, len(seen)) for i in range(3)]
    seen = [*seen, (mean, 0.0), (mean, 1.0)]
    for _ in range(80):
        gradient = [-DRAWN[0] * fitted[0], -DRAWN[1] * (fitted[1] - 1), -DRAWN[2] * fitted[2]]
        hessian = [[DRAWN[i] if i == j else 0.0 for j in range(3)] for i in range(3)]
        for x, right in seen:
            p = chance_of(fitted, x)
            for i in range(3):
                gradient[i] += (right - p) * x[i]
                for j in range(3):
                    hessian[i][j] += p * (1 - p) * x[i] * x[j]
        step = [max(-0.5, min(0.5, part)) for part in solve(hessian, gradient)]
        fitted = [a + b for a, b in zip(fitted, step)]
        if max(map(abs, step)) < 1e-9:
            break
    return fitted[0], max(0.05, fitted[1]), fitted[2]


def fit_all(seen):
    by_ground = {ground: [] for ground in GROUNDS}
    for pair, x in seen:
        by_ground[pair.matched_by].append((x, float(pair.right)))
    return {ground: fit(some) for ground, some in by_ground.items()}


def main():
    parser = argparse.ArgumentParser(description="Fit the confidence of rows of align to editions whose rows are known.")
    parser.add_argument("celac", nargs="?", type=Path, default=RELEASE, metavar="CELAC")
    parser.add_argument("--write", action="store_true", help="write the table")
    parser.add_argument("--check", action="store_true", help="hold what the program says to the editions")
    options = parser.parse_args()
    pairs = list(pairs_of(options.celac.resolve()))
    if options.check:
        return check(pairs, "confidence between languages", "pairs")
    now = table_now()
    seen = [(pair, features(pair, now)) for pair in pairs]
    held_out = []
    for group in dict.fromkeys(pair.group for pair in pairs):
        table = fit_all([one for one in seen if one[0].group != group])
        some = [(chance_of(table[pair.matched_by], x), pair.right) for pair, x in seen if pair.group == group]
        held_out += some
        if group in ("example", "asvs"):
            show(f"{group}, held out", some)
    show("all, each held out", held_out)
    show("as the program says", [(pair.confidence, pair.right) for pair in pairs])
    table = fit_all(seen)
    for ground, amounts in table.items():
        some = [pair.right for pair in pairs if pair.matched_by == ground]
        print(f"{ground:<8}" + "".join(f"{amount:9.3f}" for amount in amounts),
              f"  {len(some)} pairs, {sum(some) / max(1, len(some)):.4f} right")
    show("all, fitted to all", [(chance_of(table[pair.matched_by], x), pair.right) for pair, x in seen])
    if options.write:
        text = TABLE.read_text(encoding="utf-8")
        for ground, amounts in table.items():
            shown = ", ".join(f"{amount:.3f}" for amount in amounts)
            text = re.sub(rf"(CELAC_CONFIDENCE\({ground}, )[-0-9., ]+(, \")", rf"\g<1>{shown}\g<2>", text)
        TABLE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
