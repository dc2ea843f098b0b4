#!/usr/bin/env python3
"""The example plans against their answer keys, examples/expected/NAME.tsv, and their correspondences, OLD_NEW.tsv.

    tests/golden/examples.py [CELAC]

A key has kind, id, label, number, title and text of every node. Its labels are repaired, celac prints them as printed:
the label is not compared.
"""

import difflib
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from model import RELEASE, ROOT, Tally, nodes, parse  # noqa: E402

COLUMNS = ("kind", "id", "number", "title", "text")


def read_key(path):
    lines = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    head = lines[0].split("\t")
    rows = [dict(zip(head, line.split("\t"))) for line in lines[1:]]
    return ["\t".join(row[column] for column in COLUMNS) for row in rows]


def read_model(model):
    rows = []
    for kind, node in nodes(model):
        paragraphs = [paragraph["text"] for paragraph in node.get("paragraphs", [])]
        text = "\n".join(paragraphs) if kind == "section" else node["text"]
        row = {**node, "kind": kind, "text": text.replace("\n", "\\n")}
        rows.append("\t".join(row.get(column, "") for column in COLUMNS))
    return rows


def missed(celac, gold):
    """The links of a concordance that diff has not, and those that it has made up."""
    editions = [ROOT / "examples" / f"{name}.md" for name in gold.stem.split("_")]
    done = subprocess.run([celac, "diff", "-q", "--gold", gold, *editions], capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines()
    return lines[1:] if lines and lines[0].startswith("precision") else [done.stderr or "no scores"]


def main():
    celac = sys.argv[1] if len(sys.argv) > 1 else RELEASE
    tally = Tally()
    for key in sorted((ROOT / "examples" / "expected").glob("*.tsv")):
        model, said = parse(celac, ROOT / "examples" / f"{key.stem}.md")
        if model is None:
            tally.case(key.stem, [said])
            continue
        difference = difflib.unified_diff(read_key(key), read_model(model), "expected", "got", n=0, lineterm="")
        tally.case(key.stem, [line for line in difference if line[:2] not in ("@@", "--", "++")])
    for gold in sorted((ROOT / "examples").glob("plan-*_plan-*.tsv")):
        tally.case(gold.stem, missed(celac, gold))
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
