"""Real editions whose concordances are known, and the links that celac finds between them, right or wrong."""

import json
import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / os.environ.get("CELAC_CORPUS", "../shared/corpus")

# A folder of the corpus, the old edition, the new one, the concordance, and what the labels of its nodes look like where
# points have the same numbers.
PAIRS = {
    "fds-practices": ("pairs/fds-practices", "old.md", "new.md", "gold.tsv"),
    "nist-800-171": ("pairs/nist-800-171", "old.md", "new.md", "gold.tsv"),
    "cyfun-en": ("pairs/cyfun-en", "old.md", "new.md", "gold.tsv"),
    "rgaa": ("pairs/rgaa", "old.md", "new.md", "gold.tsv"),
    "rgaa-nature": ("pairs/rgaa", "old-nature.md", "new-nature.md", "gold.tsv"),
    "asvs": ("asvs", "asvs-4.0.3-en.md", "asvs-5.0.0-en.md", "gold.tsv"),
    "paris": ("paris", "paris-9-dec-2015.md", "paris-12-dec-2015.md", "gold.tsv", "^Article"),
    "civil-procedure": ("zh-civil-procedure", "civil-procedure-2021.md", "civil-procedure-2023.md", "certain.tsv", "条"),
}
COUNTS = re.compile(r"^precision \S+  recall \S+  f1 \S+  \((\d+) right, (\d+) found, (\d+) expected\)$", re.MULTILINE)
WRONG = re.compile(r"^wrong   (.+) -> (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Link:
    """A pair of nodes in one row."""

    pair: str
    matched_by: str
    similarity: float
    margin: float
    confidence: float
    right: bool


def run(celac, *arguments):
    done = subprocess.run([str(celac), "diff", "-q", *map(str, arguments)], capture_output=True, check=False, text=True)
    return done.stdout


def links_of(celac, name):
    """The links of a pair that its concordance judges; what it does not name is left out."""
    folder, old, new, gold, *label = PAIRS[name]
    old, new, gold = (CORPUS / folder / file for file in (old, new, gold))
    told = run(celac, "--gold", gold, old, new)
    right, found, _ = map(int, COUNTS.search(told).groups())
    wrong = set(WRONG.findall(told))
    names = [{line.split("\t")[side] for line in gold.read_text(encoding="utf-8").splitlines()[1:]} for side in (0, 1)]
    links = []
    diff = json.loads(run(celac, "--to", "json", "--exit-zero", old, new))
    for row in diff["sections"] + diff["items"]:
        for a in row["old_nodes"]:
            for b in row["new_nodes"]:
                listed = {a["id"], a.get("number")} & names[0] or {b["id"], b.get("number")} & names[1]
                if label and not any(re.search(label[0], node.get("label", "")) for node in (a, b)):
                    continue
                if listed or (a["id"], b["id"]) in wrong:
                    links.append(Link(name, row["matched_by"], row["similarity"], row["margin"], row.get("confidence", 0.0),
                                      (a["id"], b["id"]) not in wrong))
    return links, right, found


if __name__ == "__main__":
    for one in PAIRS:
        judged, is_right, is_found = links_of(ROOT / "build/release/celac", one)
        print(one, len(judged), sum(link.right for link in judged), "of", is_found, is_right)
