#!/usr/bin/env python3
"""How hard are the cases?  Pair F1 of a plain matcher: TF-IDF of words (.6) and character trigrams (.4), cosine, greedy.

    baseline.py CELAC DIR [--threshold X]

It knows no sections, no splits and no merges.  generate.py's shares are set so that it gets about .979, .964 and .944.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path


def items(celac: str, path: Path) -> list[tuple[str, str]]:
    done = subprocess.run([celac, "parse", "--to", "json", str(path)], capture_output=True, check=True)
    found: list[tuple[str, str]] = []

    def visit(owner: dict) -> None:
        for item in owner.get("items", []):
            found.append((item["id"], f"{item.get('title', '')} {item['text']}"))
            visit(item)
        for section in owner.get("sections", []):
            visit(section)

    visit(json.loads(done.stdout))
    return found


def vectors(texts: list[str], features) -> list[dict[str, float]]:
    """One unit vector a text, weighted by log(N / df)."""
    bags = [Counter(features(text.lower())) for text in texts]
    df = Counter(term for bag in bags for term in bag)
    found = []
    for bag in bags:
        raw = {term: (1 + math.log(n)) * math.log(1 + len(texts) / df[term]) for term, n in bag.items()}
        norm = math.sqrt(sum(v * v for v in raw.values())) or 1.0
        found.append({term: v / norm for term, v in raw.items()})
    return found


def trigrams(text: str) -> list[str]:
    return [text[i:i + 3] for i in range(len(text) - 2)]


def match(old: list[tuple[str, str]], new: list[tuple[str, str]], threshold: float) -> set[tuple[str, str]]:
    texts = [text for _, text in old + new]
    words, chars = vectors(texts, lambda text: re.findall(r"\w+", text)), vectors(texts, trigrams)
    pairs = []
    for i in range(len(old)):
        for j in range(len(old), len(texts)):
            score = 0.6 * dot(words[i], words[j]) + 0.4 * dot(chars[i], chars[j])
            if score >= threshold:
                pairs.append((-score, i, j))
    found, left, right = set(), set(), set()
    for _, i, j in sorted(pairs):
        if i not in left and j not in right:
            left.add(i), right.add(j)
            found.add((old[i][0], new[j - len(old)][0]))
    return found


def dot(a: dict[str, float], b: dict[str, float]) -> float:
    if len(b) < len(a):
        a, b = b, a
    return sum(v * b[term] for term, v in a.items() if term in b)


def main() -> int:
    parser = argparse.ArgumentParser(description="Pair F1 of a plain matcher.")
    parser.add_argument("celac")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--threshold", type=float, default=0.3)
    options = parser.parse_args()
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for file in sorted(options.folder.glob("*/gold.tsv")):
        rows = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()[1:]]
        gold = {(row[0], row[1]) for row in rows if row[0] and row[1]}
        found = match(items(options.celac, file.with_name("old.md")), items(options.celac, file.with_name("new.md")), options.threshold)
        here = counts[file.parent.name.rsplit("-", 1)[0]]
        for index, size in enumerate((len(gold & found), len(gold), len(found))):
            here[index] += size
    for strength, (right, gold, found) in counts.items():
        shares = 2 * right / max(1, gold + found), right / max(1, gold), right / max(1, found)
        print(f"{strength:<11} pair F1 {shares[0]:.4f}  recall {shares[1]:.4f}  precision {shares[2]:.4f}")
    return 0 if counts else 2


if __name__ == "__main__":
    sys.exit(main())
