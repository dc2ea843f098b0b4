#!/usr/bin/env python3
"""Holds two builds against each other: what parse, validate, diff and render write of every plan at hand.

    tests/same_output.py OLD NEW [--show N]

Plans: examples/, tests/golden/{cases,diff}/ and, where it is there, ../shared/corpus (or CELAC_CORPUS). Prints each
command whose output or status differs, with the first N lines of the difference, and counts.
"""

import argparse
import concurrent.futures
import difflib
import os
import subprocess
import sys

from model import ROOT

FORMATS = ["markdown", "html", "akn", "csv", "xlsx", "docx", "ndjson", "text"]


def plans():
    corpus = ROOT / os.environ.get("CELAC_CORPUS", "../shared/corpus")
    folders = [ROOT / "examples", ROOT / "tests/golden/cases", ROOT / "tests/golden/diff", corpus]
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in {".md", ".txt"} and path.name not in {"README.md", "FORMAT.md", "GUIDE.md"}:
                yield os.path.relpath(path, ROOT)


def pairs(all_plans):
    for old in all_plans:
        for end, other in (("old.md", "new.md"), ("9-dec-2015.md", "12-dec-2015.md"), ("2021.md", "2023.md")):
            if old.endswith(end) and (ROOT / (new := old.removesuffix(end) + other)).exists():
                yield old, new


def commands():
    found = list(plans())
    for plan in found:
        yield ["parse", plan]
        yield ["validate", "--to", "json", plan]
        for target in FORMATS:
            yield ["render", "--to", target, plan]
    for old, new in pairs(found):
        yield ["diff", "--to", "json", old, new]
        yield ["diff", old, new]


def output(program, command):
    done = subprocess.run([program, *command], cwd=ROOT, capture_output=True, timeout=120, check=False)
    text = b"%s\n--- stderr\n%s\nstatus %d\n" % (done.stdout, done.stderr, done.returncode)
    return text.decode("utf-8", "replace")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old")
    parser.add_argument("new")
    parser.add_argument("--show", type=int, default=0, metavar="N")
    args = parser.parse_args()
    old_program, new_program = os.path.abspath(args.old), os.path.abspath(args.new)
    same = differ = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        todo = list(commands())
        results = pool.map(lambda command: (output(old_program, command), output(new_program, command)), todo)
        for command, (old, new) in zip(todo, results):
            if old == new:
                same += 1
                continue
            differ += 1
            print("differs:", " ".join(command))
            for line in list(difflib.unified_diff(old.split("\n"), new.split("\n"), lineterm="", n=0))[2 : 2 + args.show]:
                print("   ", line[:160])
    print(f"{same} the same, {differ} differ")
    return differ > 0


if __name__ == "__main__":
    sys.exit(main())
