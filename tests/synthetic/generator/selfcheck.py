"""Checks on the generator itself, so that a failing case points at the parser and not at the case.

For every case: ids are unique and grow out of their parents'; every title and text stands, after its label and
in document order, in the undamaged rendering; nothing of it is missing from the damaged one; no line that only
happens to begin with a number could be taken for a label; the same seed gives the same bytes.
"""

from __future__ import annotations

import re
import sys
from collections import Counter

import dresses
import manners
import scars
from numbering import join, slug
from words import LABEL_WORDS

LINE_LABEL = re.compile(
    r"^[\s\f>*_•-]*(?:#+ )?[*_]*(\d{1,2}[.)]|\([a-z0-9]{1,4}\)|[IVX]+\.|[A-Z]\.|[a-z]\)|(?i:"
    + LABEL_WORDS + r") [0-9IVX]+)[*_]*\s+(\S+)")


def check_all(cases: list, build) -> int:
    faults = check_rules()
    used: Counter = Counter()
    for case in cases:
        clean = build(case, damaged=False).text
        twice = build(case).text
        text = build(case).text
        used.update([case.manner.name, case.dress.name] + case.scars)
        problems = check_ids(case) + check_clean(case, clean) + check_damaged(case, text) + check_lines(case, clean, text)
        if text != twice:
            problems.append("not deterministic")
        faults += [f"{case.name}: {problem}" for problem in problems]
    names = [m.name for m in manners.catalogue()] + [d.name for d in dresses.catalogue()] + list(scars.ALL)
    for name in names:
        if not used[name]:
            print(f"never used: {name}")
    for fault in faults:
        print(fault)
    nodes = sum(len(case.expected["nodes"]) for case in cases)
    print(f"{len(cases)} cases, {nodes} nodes, {len(faults)} faults", file=sys.stderr)
    return 1 if faults else 0


def check_rules() -> list[str]:
    """The examples that contract.md gives for ids."""
    known = {("II.3", "3.4"): "II.3.4", ("1", "1"): "1.1", ("2.1", "1"): "2.1.1", ("V2.1", "2.1.1"): "V2.1.1", ("II", "2"): "II.2",
             ("", "125"): "125", ("II.4", "II.4.1"): "II.4.1"}
    faults = [f"join({parent}, {number}) is {join(parent, number)}" for (parent, number), id_ in known.items()
              if join(parent, number) != id_]
    if slug("Political Dialogue and Shared Security, Once More") != "political-dialogue-and-shared-security":
        faults.append("slug cuts wrongly")
    return faults


def check_ids(case) -> list[str]:
    ids = Counter(node["id"] for node in case.expected["nodes"])
    faults = [f"id {id_} stands {count} times" for id_, count in ids.items() if count > 1]
    for id_ in ids:
        parent, dot, _ = id_.rpartition(".")
        if dot and parent not in ids:
            faults.append(f"id {id_} has no parent {parent}")
    return faults


def unmarked(text: str) -> str:
    """A crude reading of undamaged Markdown: escapes, stars and table bars away, white space single."""
    text = re.sub(r"\\([^\w\s])", r"\1", text)
    text = re.sub(r"[*|\u200b\ufeff]", "", text)
    return re.sub(r"\s+", " ", text)


def check_clean(case, clean: str) -> list[str]:
    """Every title and paragraph in order, each node's number before its first words."""
    page, at, faults = unmarked(clean), 0, []
    for node in case.expected["nodes"]:
        first = True
        texts = ([node["title"]] if node["title"] else []) + node.get("paragraphs", []) + node.get("text", "").split("\n")
        for text in texts:
            if not text:
                continue
            found = page.find(unmarked(text), at)
            if found < 0:
                faults.append(f"{node['id']}: not in the undamaged text: {text[:50]}")
                continue
            number = re.sub(r"~\d+$", "", node["id"]).split(".")[-1].split("-")[-1]
            before = page[max(at, found - 60):found]
            spelled = r"(?i)[a-zé]+[oa]\b|first|[a-z]+(th|nd|rd)\b|premier"
            numbered = number in before or re.search(spelled, before) or case.tree.lang == "zh" or not number.isdigit()
            counted = re.search(r"\.(bullet|row)-\d+$", node["id"])  # an entry without a number of its own
            if first and not numbered and not counted:
                faults.append(f"{node['id']}: its number does not stand before it: {before!r}")
            at, first = found + len(unmarked(text)), False
    return faults


def check_damaged(case, text: str) -> list[str]:
    """All letters of all titles and texts, in order, with only furniture between them."""
    text = re.sub(r"~~.*?~~|<del>.*?</del>", "", text)
    page = (char for char in text if char.isalnum())
    for node in case.expected["nodes"]:
        for char in node["title"] + "".join(node.get("paragraphs", [])) + node.get("text", ""):
            if char.isalnum() and not any(char == other for other in page):
                return [f"{node['id']}: lost in the damaged text"]
    return []


def check_lines(case, clean: str, text: str) -> list[str]:
    """A line that begins like a label must begin like one in the undamaged text too."""
    known = {match.groups() for line in clean.splitlines() if (match := LINE_LABEL.match(line.replace("\\", "")))}
    known |= {(label, unmarked(word)) for label, word in known}
    faults = []
    for line in text.splitlines():
        match = LINE_LABEL.match(line.replace("\\", "").replace("\u200b", ""))
        if not match or re.search(r"\. ?\. ?\.|……", line) or case.tree.short in line:
            continue
        label, word = match.groups()
        plain = re.sub(r"~~.*?~~|<del>.*?</del>|[*_`\[\]\u00a0]|&nbsp;.*|\^\d+", "", word).split("(http")[0].rstrip("-")
        if "ocr" in case.scars:
            label = re.sub(r"(?<=\d)O", "0", re.sub(r"(?<=\d)l|l(?=\d)", "1", label))
        if not any(label == l and (w.startswith(plain) or plain.startswith(w)) for l, w in known):
            faults.append(f"a line looks like a label: {line[:60]}")
    return faults
