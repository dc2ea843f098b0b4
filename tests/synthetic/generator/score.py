#!/usr/bin/env python3
"""Run celac over generated cases and compare what it read with what is known.

    score.py CELAC DIR [--only WORD] [--all-differences] [--ids-only] [--min-exact R] [-j N]

A case is exact when every node has the right kind, id, title and text, in document order, and nothing else was
found; title, preamble and section paragraphs count too.  The exit status is 1 if a case is not exact (or if
the share of exact cases is below --min-exact), 2 for trouble with the folder or the program.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

FIELDS = ("kind", "id", "title", "text", "paragraphs")


@dataclass
class Outcome:
    name: str
    case: dict
    differences: list[str] = field(default_factory=list)
    right: int = 0
    nodes: int = 0
    numbers: int = 0  # right nodes whose own number differs: told, not judged

    @property
    def exact(self) -> bool:
        return not self.differences


def flatten(model: dict) -> list[dict]:
    """Nodes of a model in document order, which is the order of their first bytes."""
    found: list[dict] = []

    def visit(owner: dict) -> None:
        both = [("section", entry) for entry in owner.get("sections", [])] + [("item", entry) for entry in owner.get("items", [])]
        if all(entry.get("bytes") for _, entry in both):
            both.sort(key=lambda pair: pair[1]["bytes"][0][0])
        for kind, entry in both:
            found.append({"kind": kind, "id": entry.get("id", ""), "number": entry.get("number", ""), "title": entry.get("title", ""),
                          "text": entry.get("text", ""), "paragraphs": texts(entry.get("paragraphs", []))})
            visit(entry)

    visit(model)
    return found


def texts(entries: list) -> list[str]:
    return [entry if isinstance(entry, str) else entry.get("text", "") for entry in entries]


def differ(expected: str, actual: str) -> str:
    """The first place where two strings part, with a few characters around it."""
    at = next((i for i, (a, b) in enumerate(zip(expected, actual)) if a != b), min(len(expected), len(actual)))
    start = max(0, at - 24)
    return f"at {at}: expected {expected[start:at + 24]!r}, got {actual[start:at + 24]!r}"


def compare(expected: dict, model: dict, ids_only: bool) -> Outcome:
    outcome = Outcome("", expected.get("case", {}))
    wanted, found = expected["nodes"], flatten(model)
    by_id = {node["id"]: node for node in reversed(found)}
    for node in wanted:
        other = by_id.get(node["id"])
        same = other is not None and all(node.get(f, "") == other.get(f, "") for f in ("kind", "title", "text"))
        outcome.right += same
        outcome.numbers += same and node["number"] != other["number"]
    outcome.nodes = len(wanted)
    out = outcome.differences
    if not ids_only:
        if expected["title"] != model.get("title", ""):
            out.append("title " + differ(expected["title"], model.get("title", "")))
        if "preamble" in expected and expected["preamble"] != texts(model.get("preamble", [])):
            out.append("preamble " + differ("\n".join(expected["preamble"]), "\n".join(texts(model.get("preamble", [])))))
    out.extend(sequence(wanted, found, FIELDS[:2] if ids_only else FIELDS))
    return outcome


def sequence(wanted: list[dict], found: list[dict], fields: tuple) -> list[str]:
    """Differences of two node lists: lost and invented ids first told where the orders part."""
    out = []
    lost = [node["id"] for node in wanted if node["id"] not in {other["id"] for other in found}]
    extra = [node["id"] for node in found if node["id"] not in {other["id"] for other in wanted}]
    for index, (node, other) in enumerate(zip(wanted, found)):
        if node["id"] != other["id"]:
            out.append(f"node {index + 1}: expected {node['id']}, got {other['id']} ({other['title'] or other['text'][:40]!r})")
            break
        for name in fields:
            if name in node and node[name] != other[name]:
                a, b = ("\n".join(v) if isinstance(v, list) else v for v in (node[name], other[name]))
                out.append(f"{node['id']} {name} {differ(a, b)}")
    if lost or extra or len(wanted) != len(found):
        out.append(f"{len(wanted)} nodes expected, {len(found)} found; missing {brief(lost)}; not expected {brief(extra)}")
    return out


def brief(ids: list[str]) -> str:
    return ("none" if not ids else ", ".join(ids[:5]) + (f" and {len(ids) - 5} more" if len(ids) > 5 else ""))


def run(program: str, expected_file: Path, ids_only: bool) -> Outcome:
    expected = json.loads(expected_file.read_text(encoding="utf-8"))
    name = expected_file.name.removesuffix(".expected.json")
    source = next(path for path in (expected_file.with_name(name + ".md"), expected_file.with_name(name + ".txt")) if path.exists())
    try:
        done = subprocess.run([program, "parse", "--to", "json", str(source)], capture_output=True, timeout=30)
        model = json.loads(done.stdout) if done.stdout else {}
        outcome = compare(expected, model, ids_only)
        if done.returncode != 0:
            said = done.stderr.decode("utf-8", "replace").strip().splitlines()
            outcome.differences.insert(0, f"exit {done.returncode}: {said[0] if said else 'nothing on stderr'}")
    except subprocess.TimeoutExpired:
        outcome = Outcome("", expected["case"], ["no answer in 30 s"], 0, len(expected["nodes"]))
    except ValueError as error:
        outcome = Outcome("", expected["case"], [f"not JSON: {error}"], 0, len(expected["nodes"]))
    outcome.name = name
    return outcome


def report(outcome: Outcome, every: bool) -> None:
    if outcome.exact:
        print(f"PASS {outcome.name}")
        return
    doubts = f"  (contract in doubt: {'; '.join(outcome.case['doubts'])})" if outcome.case.get("doubts") else ""
    print(f"FAIL {outcome.name}: {outcome.right}/{outcome.nodes}: {outcome.differences[0]}{doubts}")
    for difference in outcome.differences[1:] if every else []:
        print(f"       {difference}")


def table(outcomes: list[Outcome]) -> None:
    groups: dict[str, dict[str, list[Outcome]]] = defaultdict(lambda: defaultdict(list))
    for outcome in outcomes:
        for name in ("tree", "manner", "dress"):
            groups[name][outcome.case.get(name, "?")].append(outcome)
        for scar in outcome.case.get("scars") or ["clean"]:
            groups["scar"][scar].append(outcome)
    for title, group in groups.items():
        print(f"\n{title:<22}{'exact':>10}{'nodes':>9}")
        for name, members in sorted(group.items(), key=lambda pair: (share(pair[1]), pair[0])):
            print(f"  {name:<20}{count(members):>10}{share(members):>9.4f}")
    print(f"\n{'all':<22}{count(outcomes):>10}{share(outcomes):>9.4f}")
    numbers = sum(outcome.numbers for outcome in outcomes)
    if numbers:
        print(f"{numbers} right nodes whose field number differs from the expected one (not judged)")


def count(outcomes: list[Outcome]) -> str:
    return f"{sum(o.exact for o in outcomes)}/{len(outcomes)}"


def share(outcomes: list[Outcome]) -> float:
    return sum(o.right for o in outcomes) / max(1, sum(o.nodes for o in outcomes))


def main() -> int:
    parser = argparse.ArgumentParser(description="Compare celac's reading with the known trees.")
    parser.add_argument("celac", help="the program")
    parser.add_argument("folder", type=Path, help="what generate.py wrote")
    parser.add_argument("--only", default="", help="only cases whose name contains this")
    parser.add_argument("--all-differences", action="store_true", help="not only the first difference of a case")
    parser.add_argument("--ids-only", action="store_true", help="compare kinds and ids, no titles or texts")
    parser.add_argument("--min-exact", type=float, default=1.0, metavar="R", help="share of exact cases that is enough")
    parser.add_argument("-q", "--quiet", action="store_true", help="failures and the table only")
    parser.add_argument("-j", type=int, default=4, metavar="N", help="cases at a time")
    options = parser.parse_args()
    files = [path for path in sorted(options.folder.glob("*.expected.json")) if options.only in path.name]
    if not files:
        parser.error(f"no cases in {options.folder}")
    try:
        with ThreadPoolExecutor(options.j) as pool:
            outcomes = list(pool.map(lambda path: run(options.celac, path, options.ids_only), files))
    except OSError as error:
        parser.error(str(error))
    for outcome in outcomes:
        if not (options.quiet and outcome.exact):
            report(outcome, options.all_differences)
    table(outcomes)
    exact = sum(outcome.exact for outcome in outcomes) / len(outcomes)
    return 0 if exact >= options.min_exact else 1


if __name__ == "__main__":
    sys.exit(main())
