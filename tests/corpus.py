#!/usr/bin/env python3
"""Holds celac against real documents: the counts that a careful reader finds in them.

The documents are not part of the project; they are looked for in CELAC_CORPUS or ../shared/corpus, and the whole test
counts as skipped where they are absent.
"""
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
CORPUS = pathlib.Path(os.environ.get("CELAC_CORPUS", ROOT.parent / "shared" / "corpus"))


def nodes(node):
    for section in node.get("sections", []):
        yield "section", section
        yield from nodes(section)
    for item in node.get("items", []):
        yield "item", item
        yield from nodes(item)


def model(celac, name):
    run = subprocess.run([celac, "parse", "-q", "--to", "json", CORPUS / name], capture_output=True, check=True)
    return json.loads(run.stdout)


def articles(plan):
    return sum(1 for _, node in nodes(plan) if node.get("kind") == "article")


def the_plan(celac):
    plan = model(celac, "china-celac-2022-2024.md")
    found = {node["id"]: node for _, node in nodes(plan)}
    sections = [node["id"] for kind, node in nodes(plan) if kind == "section"]
    items = [node["id"] for kind, node in nodes(plan) if kind == "item"]
    joins = sum(1 for repair in plan["repairs"] if repair["code"] == "joined-page-break")
    counts = [sum(1 for one in items if one.rsplit(".", 1)[0] == section) for section in sections]
    expected = [9, 0, 6, 3, 8, 5, 4, 6, 7, 3, 3, 3, 5, 0, 7, 4, 8, 5, 3, 3, 11, 6, 3]
    yield "the plan: title", plan["title"].endswith("JOINT ACTION PLAN FOR COOPERATION IN KEY AREAS (2022-2024)")
    yield "the plan: period", plan["period"] == {"from": 2022, "to": 2024}
    yield "the plan: preamble", len(plan["preamble"]) == 2
    yield "the plan: items in each section", counts == expected
    yield "the plan: 11 joins over page breaks", joins == 11
    yield "the plan: II.3.4 is whole", "US$2 million from the FAO-China Trust Fund" in found["II.3.4"]["text"]
    yield "the plan: II.6.2 without struck text", "support them" in found["II.6.2"]["text"]
    yield "the plan: repairs of II.3.4", found["II.3.4"]["repaired"] == ["joined-page-break", "missing-space-after-label"]


def others(celac):
    for name, rows in [("4.0.3-en", 286), ("4.0.3-es", 286), ("4.0.3-zh-cn", 286), ("5.0.0-en", 345)]:
        plan = model(celac, f"asvs/asvs-{name}.md")
        yield f"ASVS {name}: rows", sum(1 for _, node in nodes(plan) if "cells" in node) == rows
    for year, count in [(2021, 291), (2023, 306)]:
        plan = model(celac, f"zh-civil-procedure/civil-procedure-{year}.md")
        yield f"Civil Procedure Law {year}: articles", articles(plan) == count
        yield f"Civil Procedure Law {year}: parts", [s["kind"] for s in plan["sections"]] == ["part"] * 4
    for day in ("9", "12"):
        plan = model(celac, f"paris/paris-{day}-dec-2015.md")
        yield f"Paris Agreement, {day} December: articles", articles(plan) == 29
    numbers = {node.get("number") for _, node in nodes(model(celac, "paris/paris-9-dec-2015.md"))}
    yield "Paris Agreement: inserted articles", {"2bis", "3ter"} <= numbers
    plan = model(celac, "noise/part-3-title-3k.md")
    yield "the treaty title: articles", articles(plan) == 11
    plan = model(celac, "nap/NAP1.txt")
    counts = [len(node.get("items", [])) for kind, node in nodes(plan) if kind == "section" and node["title"].startswith("Open Government to")]
    yield "Open Government plan: commitments", counts == [8, 4, 6]


def main():
    if not CORPUS.is_dir():
        print(f"no corpus at {CORPUS}")
        print("0 passed, 0 failed, 1 skipped")
        return 0
    passed = failed = 0
    for checks in (the_plan, others):
        for name, right in checks(sys.argv[1]):
            passed, failed = (passed + 1, failed) if right else (passed, failed + 1)
            if not right:
                print(f"wrong: {name}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
