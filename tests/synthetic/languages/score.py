#!/usr/bin/env python3
"""Plants errors into a plan in two languages and counts how many celac align finds, and what it finds that is none.

    score.py [CELAC] [--seed N] [--pairs en-es,en-zh,...] [--kinds number,date,...] [-v]

For each pair of languages and kind of error a plan of 600 invented commitments is written in both; 100 values are changed
(or items dropped, or their labels) in the second; of items without a label the rows are judged. Fails below a recall of .95 or above one false alarm in 100 nodes. The last line is the count.
"""

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from model import RELEASE, Tally  # noqa: E402
from wording import SENTENCES, WORDS, han, written  # noqa: E402

ITEMS, SECTIONS, PLANTED = 600, 12, 100
LEAST_RECALL, MOST_ALARMS = 0.95, 0.01
KINDS = {"number": "nw", "date": "dm", "amount": "a", "percentage": "p", "reference": "r", "ordinal": "o", "dropped": "",
         "renumbered": "", "unlabelled": ""}
PAIRS = ["en-es", "en-zh", "es-zh", "es-pt", "pt-zh", "fr-de", "en-it", "de-zh", "zh-en"]
TITLES = {
    "en": "Harbours Bridges Water Bread Bees Trees Roads Lights Schools Fields Boats Markets".split(),
    "es": "Puertos Puentes Agua Pan Abejas Árboles Caminos Faros Escuelas Campos Barcos Mercados".split(),
    "pt": "Portos Pontes Água Pão Abelhas Árvores Estradas Faróis Escolas Campos Barcos Mercados".split(),
    "fr": "Ports Ponts Eau Pain Abeilles Arbres Routes Phares Écoles Champs Bateaux Marchés".split(),
    "de": "Häfen Brücken Wasser Brot Bienen Bäume Straßen Leuchttürme Schulen Felder Boote Märkte".split(),
    "it": "Porti Ponti Acqua Pane Api Alberi Strade Fari Scuole Campi Barche Mercati".split(),
    "zh": "港口 桥梁 用水 面包 蜜蜂 树木 道路 灯塔 学校 田地 船只 市场".split(),
}


def fresh(kind, chance):
    return {
        "n": lambda: chance.choice([chance.randint(12, 99), chance.randint(100, 999), chance.randint(10, 98) * 100,
                                    chance.randint(1, 9) * 10000, chance.randint(1001, 9999)]),
        "w": lambda: chance.choice(sorted(WORDS)),
        "a": lambda: chance.choice([chance.randint(2, 90), chance.randint(11, 99) / 10]),
        "p": lambda: chance.choice([chance.randint(2, 95), chance.randint(11, 99) / 10]),
        "d": lambda: (chance.randint(2021, 2035), chance.randint(1, 12), chance.randint(1, 28)),
        "m": lambda: (chance.randint(2021, 2035), chance.randint(1, 12)),
        "y": lambda: chance.randint(2021, 2035),
        "r": lambda: chance.randint(2, 99),
        "o": lambda: chance.randint(2, 9),
    }[kind]()


def commitments(chance):
    """Sentence and values of each commitment; what is written in one sentence differs from its other values."""
    out = []
    for _ in range(ITEMS):
        sentence = chance.choice(SENTENCES)
        kinds = re.findall(r"\{(\w)\}", sentence["en"])
        out.append((sentence, {kind: fresh(kind, chance) for kind in kinds}, chance.random() < 0.5))
    return out


def parts(kind, value):
    """The numbers that a value says."""
    if kind in ("d", "m"):
        return set(value)
    return {value, value * 1_000_000} if kind == "a" else {value}


def plant(one, kinds, chance):
    """One value of the commitment changed; nothing where it has none of these kinds."""
    sentence, values, style = one
    own = [kind for kind in kinds if kind in values]
    if not own:
        return None
    kind = chance.choice(own)
    others = set().union(*(parts(key, value) for key, value in values.items()))
    while True:
        new = fresh(kind, chance)
        if kind in ("d", "m") and chance.random() < 0.7:  # one part only
            place = chance.randrange(len(new))
            new = tuple(new[i] if i == place else part for i, part in enumerate(values[kind]))
        # A value that the sentence says elsewhere makes an error that is none to a comparison of values.
        if new != values[kind] and not (parts(kind, new) - parts(kind, values[kind])) & others:
            break
        if kind == "o" and new != values[kind]:
            break
    return sentence, {**values, kind: new}, style


def plan(items, language, numbers, unlabelled=()):
    """The plan as Markdown; an item that is None is left out."""
    size = ITEMS // SECTIONS
    lines = []
    for section in range(SECTIONS):
        title = TITLES[language][section]
        label = f"{han(section + 1)}、" if language == "zh" else f"{section + 1}. "
        lines += [f"## {label}{title}", ""]
        count = 0
        for index in range(section * size, (section + 1) * size):
            if items[index] is None:
                continue
            count += 1
            sentence, values, style = items[index]
            text = re.sub(r"\{(\w)\}", lambda hit: written(hit[1], values[hit[1]], language, style), sentence[language])
            number = count if numbers == "anew" else index - section * size + 1
            lines += [text if index in unlabelled else f"{section + 1}.{number} {text}", ""]
    return "\n".join(lines)


def score_rows(table, items, language, unlabelled, verbose):
    """The share of items without a label that stand beside their own words; rows of two items, findings of values."""
    size = ITEMS // SECTIONS
    right, wrong = 0, sum(finding["kind"] not in ("missing", "extra") for finding in table["findings"])
    for row in table["rows"]:
        hit = re.fullmatch(r"(\d+)\.(\d+)", row["ids"][0] or "")
        index = (int(hit[1]) - 1) * size + int(hit[2]) - 1 if hit else None
        if index is None or row["texts"][1] is None:
            continue
        sentence, values, style = items[index]
        text = re.sub(r"\{(\w)\}", lambda one: written(one[1], values[one[1]], language, style), sentence[language])
        if text == row["texts"][1]:
            right += index in unlabelled
        else:
            wrong += 1
            if verbose:
                print("  wrong", row["ids"], row["texts"])
    return right / len(unlabelled), wrong / ITEMS


def score(celac, pair, kind, seed, verbose):
    one, other = pair.split("-")
    chance = random.Random(f"{seed} {pair} {kind}")
    items = commitments(chance)
    wrong = list(items)
    planted = set()
    order = list(range(ITEMS))
    chance.shuffle(order)
    for index in order:
        if len(planted) == PLANTED:
            break
        changed = None if not KINDS[kind] else plant(items[index], KINDS[kind], chance)
        if changed or not KINDS[kind]:
            wrong[index] = items[index] if kind == "unlabelled" else changed
            planted.add(index)
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"plan.{language}.md" for language in (one, other)]
        files[0].write_text(plan(items, one, "kept"), encoding="utf-8")
        lost = planted if kind == "unlabelled" else ()
        files[1].write_text(plan(wrong, other, "anew" if kind == "renumbered" else "kept", lost), encoding="utf-8")
        done = subprocess.run([celac, "align", "-q", "--to", "json", *files], capture_output=True, check=False)
        table = json.loads(done.stdout)
    size = ITEMS // SECTIONS
    found, alarms = set(), []
    if kind == "unlabelled":
        return score_rows(table, items, other, planted, verbose)
    for finding in table["findings"]:
        hit = re.fullmatch(r"(\d+)\.(\d+)", finding["ids"][0] or "")
        index = (int(hit[1]) - 1) * size + int(hit[2]) - 1 if hit else None
        if index in planted and (bool(KINDS[kind]) or finding["kind"] == "missing"):
            found.add(index)
        else:
            alarms.append(finding)
    if verbose:
        for index in sorted(planted - found):
            print("  missed", index, re.sub(r"\s+", " ", str(items[index][1])), str(wrong[index] and wrong[index][1]))
        for alarm in alarms:
            print("  alarm", alarm["kind"], alarm["ids"], alarm["message"])
    return len(found) / len(planted), len(alarms) / ITEMS


def main():
    options = argparse.ArgumentParser()
    options.add_argument("celac", nargs="?", default=RELEASE)
    options.add_argument("--seed", default="1")
    options.add_argument("--pairs", default=",".join(PAIRS))
    options.add_argument("--kinds", default=",".join(KINDS))
    options.add_argument("-v", action="store_true")
    options = options.parse_args()
    tally = Tally()
    for pair in options.pairs.split(","):
        for kind in options.kinds.split(","):
            recall, alarms = score(options.celac, pair, kind, options.seed, options.v)
            bad = recall < LEAST_RECALL or alarms > MOST_ALARMS
            print(f"{pair} {kind:10} recall {recall:.2f}, false alarms {alarms * 100:.2f} in 100 nodes")
            tally.case(f"{pair} {kind}", ["below the bar"] if bad else [])
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
