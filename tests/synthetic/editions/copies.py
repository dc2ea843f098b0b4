#!/usr/bin/env python3
"""Whether the size of two editions changes what became of their items: copies of one pair in one file.

    tests/synthetic/editions/copies.py [CELAC] [--count N,...]

Two example plans are put together with themselves, a part for each copy, in which about one word in three is its own.
The links within a copy are those that three copies have; told is the F1 of each count, and at least LEAST is asked.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from model import RELEASE, ROOT, Tally  # noqa: E402

LEAST = 0.98  # of what three copies have; with more, rare words weigh more, and a split more or less is seen
FEW = 3
FIRST = re.compile(r"^\W*I\. ", re.MULTILINE)
LINE = re.compile(r"^(#+ )?((?:[-*] )?(?:\(?[0-9IVXa-z]+[.)] ?)*\s*)(.*)$")


def letters(number):
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def part(text, number):
    """One copy below a heading of its own; what stands before the first section is left out."""
    lines = []
    for line in text[FIRST.search(text).start():].split("\n"):
        marks, label, words = LINE.match(line).groups()
        words = re.sub(r"\b(?:[a-z]{3}){2,}\b", lambda found: f"{found.group()}q{letters(number)}", words)
        lines.append(("#" + marks if marks else "") + label + words)
    return f"## Part {number + 1}. Volume {letters(number)}zz\n\n" + "\n".join(lines) + "\n"


def links(celac, folder, count):
    files = []
    for period in ("2022-2024", "2025-2027"):
        text = (ROOT / "examples" / f"plan-{period}.md").read_text(encoding="utf-8")
        file = Path(folder) / f"{period}-{count}.md"
        file.write_text("# A Joint Plan of Many Volumes\n\n" + "\n".join(part(text, i) for i in range(count)), encoding="utf-8")
        files.append(str(file))
    done = subprocess.run([celac, "diff", "-q", "--exit-zero", "--to", "json", *files], capture_output=True, check=True)
    found = set()
    for row in json.loads(done.stdout)["items"]:
        found |= {(a, b) for a in row.get("old", []) for b in row.get("new", [])}
    return found


def main():
    parser = argparse.ArgumentParser(description="Whether the size of two editions changes what became of their items.")
    parser.add_argument("celac", nargs="?", type=Path, default=RELEASE, metavar="CELAC")
    parser.add_argument("--count", default="1,10,97,100,300")
    options = parser.parse_args()
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        celac = str(options.celac.resolve())
        few = links(celac, folder, FEW)
        one = {(a.split(".", 1)[1], b.split(".", 1)[1]) for a, b in few if a.startswith("2.") and b.startswith("2.")}
        tally.case(f"links of one copy: {len(one)}", [] if len(one) > 20 else ["hardly a link"])
        for count in map(int, options.count.split(",")):
            found = links(celac, folder, count)
            right = sum((f"{i + 1}.{a}", f"{i + 1}.{b}") in found for i in range(count) for a, b in one)
            f1 = 2 * right / (len(found) + count * len(one))
            print(f"{count:>5} copies: F1 {f1:.4f}")
            tally.case(f"{count} copies", [] if f1 >= LEAST else [f"F1 {f1:.4f} is less than {LEAST}"])
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
