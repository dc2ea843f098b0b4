#!/usr/bin/env python3
"""Facts of the real documents beside the project (../shared/corpus, or CELAC_CORPUS): counts, titles, a few words.

    tests/golden/corpus.py [CELAC]

Skipped where the corpus is absent. Its README says where each fact comes from.
"""

import os
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from model import RELEASE, ROOT, Tally, nodes, parse  # noqa: E402

CORPUS = Path(os.environ.get("CELAC_CORPUS") or ROOT.parent / "shared" / "corpus")
PLAN = "china-celac-2022-2024.md"

# Items of each section of the plan, a list where it has subsections.
PLAN_ITEMS = {"I": 9, "II": [6, 3, 8, 5, 4, 6, 7, 3, 3, 3], "III": 5, "IV": [7, 4, 8, 5, 3, 3], "V": 11, "VI": 6, "VII": 3}


def differ(name, expected, got):
    return [] if expected == got else [f"{name}: expected {expected!r}, got {got!r}"]


def of_kind(model, kind):
    return [node for _, node in nodes(model) if node.get("kind") == kind]


def plan(model):
    items = {section["id"]: [len(inner["items"]) for inner in section["sections"]] if "sections" in section
             else len(section["items"]) for section in model.get("sections", [])}
    texts = {node["id"]: node["text"] for kind, node in nodes(model) if kind == "item"}
    joins = [repair for repair in model["repairs"] if repair["code"] == "joined-page-break"]
    title = "CHINA - CELAC JOINT ACTION PLAN FOR COOPERATION IN KEY AREAS ({from}-{to})"
    return [
        *differ("title", title.format(**model["period"]), model["title"]),
        *differ("period", {"from": 2022, "to": 2024}, model["period"]),
        *differ("preamble", 2, len(model["preamble"])),
        *differ("items of each section", PLAN_ITEMS, items),
        *differ("items", 112, len(texts)),
        *differ("joined page breaks", 11, len(joins)),
        *differ("II.3.4", True, "US$2 million from the FAO-China Trust Fund" in texts.get("II.3.4", "")),
        *differ("II.6.2", True, "support them" in texts.get("II.6.2", "")),
    ]


def rows(count):
    def check(model):
        found = [node for kind, node in nodes(model) if kind == "item" and re.fullmatch(r"\d+(\.\d+){2}", node.get("number", ""))]
        # In V2.1, or under a heading without a number in it.
        astray = [node["id"] for node in found if not re.fullmatch(r"V\d+\.\d+\.([^.A-Z]+\.\d+\.\d+\.)?\d+", node["id"])]
        return differ("numbered rows", count, len(found)) + differ("rows outside their sections", [], astray)
    return check


def articles(numbers):
    """`numbers`: how many articles, or exactly which."""
    def check(model):
        found = [node["number"] for node in of_kind(model, "article")]
        return differ("articles", numbers, found if isinstance(numbers, list) else len(found))
    return check


def law(count, parts, chapters):
    def check(model):
        found = [node["number"] for node in of_kind(model, "article")]
        return [
            *differ("articles", [str(number) for number in range(1, count + 1)], found),
            *differ("parts", parts, len(of_kind(model, "part"))),
            *differ("chapters", chapters, len(of_kind(model, "chapter"))),
        ]
    return check


def commitments(counts):
    """Three sections whose items count from 1."""
    def check(model):
        found = [[node["number"] for node in section["items"]] for _, section in nodes(model)
                 if section["id"].split(".")[-1].startswith("open-government-to") and "items" in section]
        return differ("commitments", [[str(number) for number in range(1, count + 1)] for count in counts], found)
    return check


def survives(model):
    return differ("nodes", True, len(list(nodes(model))) > 100)


DRAFT = ["1", "2", "2bis", "3", "3bis", "3ter", "4", "5", "6", "7", "8", "8bis", "9", "10", "11", "12", "13", "14", "15", "16", "18",
         "19", "20", "21", "22", "23", "24", "25", "26"]

FACTS = {
    PLAN: plan,
    "asvs/asvs-4.0.3-en.md": rows(286),
    "asvs/asvs-4.0.3-es.md": rows(286),
    "asvs/asvs-4.0.3-zh-cn.md": rows(286),
    "asvs/asvs-5.0.0-en.md": rows(345),
    "paris/paris-9-dec-2015.md": articles(DRAFT),
    "paris/paris-12-dec-2015.md": articles([str(number) for number in range(1, 30)]),
    "zh-civil-procedure/civil-procedure-2021.md": law(291, 4, 27),
    "zh-civil-procedure/civil-procedure-2023.md": law(306, 4, 27),
    "noise/part-3-title-3k.md": articles([f"3-{number}" for number in range(209, 220)]),
    "nap/NAP1.txt": commitments([8, 4, 6]),
    "plan-es/human-rights-plan-2006-2010.md": survives,
}


def main():
    celac = sys.argv[1] if len(sys.argv) > 1 else RELEASE
    tally = Tally()
    for name, check in FACTS.items():
        if not (CORPUS / name).exists():
            tally.skip(name, "no corpus beside the project and none in CELAC_CORPUS")
            continue
        model, said = parse(celac, CORPUS / name)
        tally.case(name, check(model) if model else [said])
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
