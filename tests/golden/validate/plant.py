#!/usr/bin/env python3
"""Plants faults in the example plans and sees whether `celac validate` reports each at its line.

    tests/golden/validate/plant.py [--celac PROGRAM] [--seed N] [--verbose] [--at-least SHARE]

Each fault is planted alone in a clean copy: the plan as it is after --unsafe-fixes. What is left then is put in a
baseline, so that the only findings are those of the fault. A fault counts as reported if a finding that was not there
before stands at its line, or at the line of a neighbour where the fault is what is not there any more (drop) or
concerns both (swap). Faults:

  swap       the labels of two neighbouring items are exchanged
  drop       an item is taken out
  duplicate  an item's line stands twice
  renumber   an item gets a number that is not its own
  cut        the end of an item's text is lost
  retype     one character of the label is mistyped (3.4 -> 4.4, 2 -> 2l)
"""

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from model import RELEASE, ROOT, Tally  # noqa: E402

KINDS = ("swap", "drop", "duplicate", "renumber", "cut", "retype")


def run(celac, file, *options):
    """Validates a file by its bare name, so that a baseline of one folder serves another."""
    done = subprocess.run([celac, "validate", "--no-config", *options, file.name], cwd=file.parent, capture_output=True,
                          check=False)
    return done.stdout.decode("utf-8", "replace")


def findings(celac, file, baseline):
    report = json.loads(run(celac, file, "--to", "json", "--baseline", baseline))
    return [(found["code"], found.get("line", 0), found["message"]) for found in report["diagnostics"]]


def model(celac, file):
    done = subprocess.run([celac, "parse", "-q", "--to", "json", str(file)], capture_output=True, check=True)
    return json.loads(done.stdout)


class Plan:
    """A clean plan and the items that faults are planted in: (first line, last line, node), and who stands beside."""

    def __init__(self, celac, source, folder):
        self.path = folder / source.name
        self.path.write_bytes(source.read_bytes())
        run(celac, self.path, "--unsafe-fixes")
        self.lines = self.path.read_text(encoding="utf-8-sig").split("\n")
        self.families = []
        self.collect(model(celac, self.path))
        self.baseline = self.path.with_suffix(".json")
        run(celac, self.path, "--write-baseline", self.baseline)

    def collect(self, owner):
        family = [node for kind, node in sorted(nodes_of(owner), key=lambda pair: pair[1]["bytes"][0][0])
                  if kind == "item" and "label" in node and "cells" not in node]
        if len(family) > 2:
            self.families.append(family)
        for _, node in nodes_of(owner):
            self.collect(node)

    def label_at(self, node):
        """Line (0-based) and columns of the printed label."""
        line = node["lines"][0] - 1
        at = self.lines[line].find(node["label"])
        return (line, at, at + len(node["label"])) if at >= 0 else None


def nodes_of(owner):
    return [("section", node) for node in owner.get("sections", [])] + [("item", node) for node in owner.get("items", [])]


def with_label(lines, place, label):
    line, begin, end = place
    out = list(lines)
    out[line] = out[line][:begin] + label + out[line][end:]
    return out


def last_number(label):
    """The last run of digits, letters or Han digits in a label: what a fault changes."""
    found = list(re.finditer(r"[0-9]+|[ivx]+|[a-z]|[IVX]+|[一二三四五六七八九十]+", label))
    return found[-1].span() if found else None


def plant(plan, kind, draw):
    """The lines with the fault and the lines (1-based) at which it may be told, or None where it cannot be planted."""
    family = draw.choice(plan.families)
    index = draw.randrange(len(family))
    node = family[index]
    place = plan.label_at(node)
    if place is None:
        return None
    here = place[0] + 1
    lines = plan.lines
    after = family[index + 1] if index + 1 < len(family) else None
    if kind == "swap":
        if after is None or (other := plan.label_at(after)) is None or len({node["label"], after["label"]}) < 2:
            return None
        swapped = with_label(with_label(lines, other, node["label"]), place, after["label"])
        return swapped, {here, other[0] + 1}
    if kind == "drop":
        if after is None or node.get("items"):
            return None  # behind the last item nothing shows that one is missing
        first, last = node["lines"][0] - 1, node["lines"][1]
        gone = lines[:first] + lines[last:]
        return gone, {after["lines"][0] - (last - first), after["lines"][0] - (last - first) - 1}
    if kind == "duplicate":
        first, last = node["lines"][0] - 1, node["lines"][1]
        if node.get("items"):
            return None
        gap = [""] if lines[last:last + 1] == [""] else []
        twice = lines[:last] + gap + lines[first:last] + lines[last:]
        return twice, {here, last + len(gap) + 1}
    if kind == "renumber":
        span = last_number(node["label"])
        if span is None or not node["label"][span[0]:span[1]].isdigit() or not node["label"].isascii():
            return None
        number = int(node["label"][span[0]:span[1]])
        if index + 1 == len(family) or index == 0:
            wanted = number + draw.choice([2, 3, 5])
        else:
            wanted = draw.choice([value for value in range(1, len(family) + 6) if abs(value - number) > 1])
        return with_label(lines, place, node["label"][:span[0]] + str(wanted) + node["label"][span[1]:]), {here}
    if kind == "cut":
        text = node["text"]
        if node.get("items") or text[-1:] not in ".。" or len(text) < 30:
            return None
        line = node["lines"][1] - 1
        words = lines[line].rstrip()
        keep = words[:-draw.randint(4, 12)].rstrip(" ,;.。*")
        if len(keep) < 12:
            return None
        out = list(lines)
        out[line] = keep
        return out, {line + 1, here}
    span = last_number(node["label"])
    if span is None or not node["label"].isascii():
        return None
    digit = re.search(r"[0-9]", node["label"])
    if not digit:
        return None
    at = digit.start()
    other = draw.choice([value for value in "123456789" if value != node["label"][at]])
    if index + 1 == len(family) and "." not in node["label"].rstrip("."):
        other = str(min(9, int(node["label"][at]) + 3)) if node["label"][at] != "9" else "4"
    return with_label(lines, place, node["label"][:at] + other + node["label"][at + 1:]), {here}


def main():
    parser = argparse.ArgumentParser(description="Plant faults and see whether they are told.")
    parser.add_argument("--celac", type=Path, default=RELEASE)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=60, help="faults of each kind and plan")
    parser.add_argument("--at-least", type=float, default=0.98)
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    celac = options.celac.resolve()
    draw = random.Random(options.seed)
    tally = Tally()
    told = planted = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "planted").mkdir()
        plans = [Plan(celac, source, folder) for source in sorted((ROOT / "examples").glob("plan-*.md"))]
        for kind in KINDS:
            faults = []
            count = 0
            for plan in plans:
                for _ in range(options.count):
                    fault = plant(plan, kind, draw)
                    if fault is None:
                        continue
                    lines, places = fault
                    file = folder / "planted" / plan.path.name
                    file.write_text("\n".join(lines), encoding="utf-8")
                    new = findings(celac, file, plan.baseline)
                    count += 1
                    if not any(line in places for _, line, _ in new):
                        faults.append(f"{plan.path.name} {sorted(places)}: {new[:3]}")
                        if options.verbose:
                            keep = folder.parent / f"missed-{kind}-{len(faults)}.md"
                            keep.write_text("\n".join(lines), encoding="utf-8")
                            print(f"{kind} {faults[-1]} ({keep})")
            planted += count
            told += count - len(faults)
            print(f"{kind:10} {count - len(faults):4} of {count:4} told at their line")
    share = told / planted
    print(f"planted {planted}, told {told}: {share:.4f}")
    tally.case("planted faults", [] if share >= options.at_least else [f"{share:.4f} told, {options.at_least} wanted"])
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
