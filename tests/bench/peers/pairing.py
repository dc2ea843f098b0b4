"""Which old item became which new one, by programs that were not made to say so.

A word diff is asked which words it kept: a new item comes from the old one that most of its kept words stood in, if
they are at least a third of the new item's words. TF-IDF takes the most similar pairs first, each item once.
"""

import json
import math
import re
import subprocess
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent


def git_edits(old, new):
    out = subprocess.run(["git", "diff", "--no-index", "--no-color", "--word-diff=porcelain", "-U1000000", old, new],
                         capture_output=True, text=True, check=False).stdout
    body = out.split("\n@@", 1)[-1].split("\n")[1:]
    signs = {" ": "=", "-": "-", "+": "+"}
    return [(signs[line[0]], line[1:]) for line in body if line and line[0] in signs]


def wdiff_edits(old, new):
    marks = ["-w", "\x01", "-x", "\x02", "-y", "\x03", "-z", "\x04"]
    out = subprocess.run(["wdiff", *marks, old, new], capture_output=True, text=True, check=False).stdout
    signs = {"\x01": "-", "\x03": "+"}
    return [(signs.get(part[0], "="), part[1:-1] if part[0] in signs else part)
            for part in re.split(r"(\x01[^\x02]*\x02|\x03[^\x04]*\x04)", out) if part]


def jsdiff_edits(old, new):
    out = subprocess.run(["node", HERE / "jsdiff.mjs", old, new], capture_output=True, text=True, check=True).stdout
    return json.loads(out)


WORD_DIFFS = {"git --word-diff": git_edits, "wdiff": wdiff_edits, "jsdiff": jsdiff_edits}


def by_word_diff(edits, old, new, folder):
    """`old`, `new`: texts by name; each becomes a line of a file."""
    files = []
    for side, texts in (("old", old), ("new", new)):
        files.append(Path(folder) / f"{side}.txt")
        files[-1].write_text("".join(" ".join(text.split()) + "\n" for text in texts.values()), encoding="utf-8")
    owners = [[name for name, text in texts.items() for _ in text.split()] for texts in (old, new)]
    at, kept = [0, 0], {}
    for sign, text in edits(*map(str, files)):
        count = len(text.split())
        if sign == "=":
            for a, b in zip(owners[0][at[0]:at[0] + count], owners[1][at[1]:at[1] + count]):
                kept.setdefault(b, Counter())[a] += 1
        at[0] += count if sign != "+" else 0
        at[1] += count if sign != "-" else 0
    links = set()
    for name, votes in kept.items():
        best, count = votes.most_common(1)[0]
        if count * 3 >= len(new[name].split()):
            links.add((best, name))
    return links


def by_tfidf(old, new):
    words = [{name: Counter(re.findall(r"\w+", text.lower())) for name, text in side.items()} for side in (old, new)]
    known = Counter(word for side in words for counts in side.values() for word in counts)
    total = len(old) + len(new)

    def vector(counts):
        weights = {word: (1 + math.log(count)) * math.log(total / known[word]) for word, count in counts.items()}
        size = math.sqrt(sum(weight * weight for weight in weights.values())) or 1
        return {word: weight / size for word, weight in weights.items()}

    vectors = [{name: vector(counts) for name, counts in side.items()} for side in words]
    scored = []
    for a, x in vectors[0].items():
        for b, y in vectors[1].items():
            score = sum(weight * y[word] for word, weight in x.items() if word in y)
            if score >= 0.2:
                scored.append((-score, a, b))
    links, taken = set(), (set(), set())
    for _, a, b in sorted(scored):
        if a not in taken[0] and b not in taken[1]:
            links.add((a, b))
            taken[0].add(a)
            taken[1].add(b)
    return links
