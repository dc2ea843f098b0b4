#!/usr/bin/env python3
"""What `--to docx` promises, held over pairs of editions by readers that are not ours: this one, pandoc and xmllint.

    tests/outside/office/word.py [CELAC] [FOLDER...]

Of each pair, both ways: the diff with all changes accepted is the new edition as render writes it, paragraph by
paragraph with its style, and with all of them rejected the old one; a diff of an edition with itself has no mark; names
of bookmarks and numbers of changes are unique; two runs write the same bytes. The pairs are those of the example plans,
and old.md and new.md of each FOLDER. Plans full of attacks must come out as words.
"""

import itertools
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from xml.etree import ElementTree

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from model import RELEASE, ROOT, Tally  # noqa: E402
from render import PAYLOADS, hostile_model  # noqa: E402

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATIONS = "word/_rels/document.xml.rels"
GONE = {"accept": {W + "del", W + "moveFrom"}, "reject": {W + "ins", W + "moveTo"}}
MARKS = {W + name for name in ("ins", "del", "moveFrom", "moveTo", "pPrChange", "comment")}
# Every element that a plan without changes can have.
KNOWN = """document body sectPr pgSz pgMar p pPr pStyle ind r rPr b i rFonts color u hyperlink t tab br bookmarkStart bookmarkEnd
           tbl tblPr tblStyle tblW tblLook tblGrid gridCol tr trPr tblHeader tc tcPr tcW"""
TABLE = """# Plan

## 1. Harbours

| No | Measure | Lead | By |
|---|---|---|---|
| 1.1 | Build a quay | Ports | 2024 |
| 1.2 | Paint the sheds | Yards | 2025 |
| 1.3 | Buy two cranes | | 2026 |

## 2. Roads

2.1 The parties mend the road along the coast before the rains.

2.2 The parties plant trees beside every road that is mended.

2.3 The parties count carts and mules at the bridge once a year.

## 3. Schools

3.1 The parties lend one another teachers of arithmetic.

3.2 The parties print a reader of sea stories for the youngest.
"""
# What was done to it, and how often each mark must stand in the diff.
REVISIONS = {
    "a row added, one reworded": ([("Paint the", "Paint all of the"), ("| 1.3 | Buy", "| 1.3 | Hire pilots | Ports | 2027 |\n| 1.4 | Buy")],
                                  {"trPr/ins": 1, "trPr/del": 0, "moveFrom": 0}),
    "a row removed": ([("| 1.2 | Paint the sheds | Yards | 2025 |\n", "")], {"trPr/ins": 0, "trPr/del": 1, "moveFrom": 0}),
    "a table with another head": ([("| Lead |", "| Office |")], {"trPr/ins": 4, "trPr/del": 4, "moveFrom": 0}),
    "an item moved": ([("2.2 The parties plant trees beside every road that is mended.\n\n2.3", "2.2"),
                       ("youngest.\n", "youngest.\n\n3.3 The parties plant trees beside every road that is mended.\n")],
                      {"rPr/moveFrom": 1, "rPr/moveTo": 1}),
    "an item moved and reworded": ([("2.2 The parties plant trees beside every road that is mended.\n\n2.3", "2.2"),
                                    ("youngest.\n", "youngest.\n\n3.3 The parties plant oaks beside every road that is mended.\n")],
                                   {"rPr/moveFrom": 0, "rPr/del": 1, "rPr/ins": 1}),
    "an item removed": ([("2.2 The parties plant trees beside every road that is mended.\n\n", "")], {"rPr/del": 1, "rPr/ins": 0}),
    "a heading one level down": ([("## 3. Schools", "### 2.4. Schools")], {"pPr/pPrChange": 1}),
}
MARKED = """# Plan

The parties **agree** on *all* of it, see [the rules](https://example.org/rules?a=1&b=2) and `make it so`.

## 1. Harbours

1.1 Build a **deep *and* wide** quay, as [told](javascript:alert(1)) by [the harbour](mailto:harbour@example.org).

| No | Measure | Lead |
|---|---|---|
| 1.2 | Paint **all** sheds | Ports |
"""
REMARKED = [("**agree** on *all*", "*agree* on **all**"), ("Build a **deep", "Build **one deep"), ("[the rules]", "[the new rules]")]
# What is bold, in italics, code and linked in it, in order.
SHOWN = {"b": ["agree", "deep ", "and", " wide", "all"], "i": ["all", "and"], "rFonts": ["make it so"],
         "u": ["the rules", "the harbour"]}
SHOWN_NEW = {"b": ["all", "one deep ", "and", " wide", "all"], "i": ["agree", "and"], "rFonts": ["make it so"],
             "u": ["the new rules", "the harbour"]}
PARTS = {"[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml", "word/_rels/document.xml.rels",
         "word/styles.xml", "word/settings.xml", "word/comments.xml"}


def office(celac, *arguments):
    done = subprocess.run([celac, *map(str, arguments)], capture_output=True, check=False)
    if done.returncode not in (0, 1):
        raise AssertionError(f"{arguments}: exit {done.returncode}: {done.stderr.decode()}")
    return done.stdout


class Word:
    """A file's text as Word has it after all changes were accepted, or rejected."""

    def __init__(self, data, scratch):
        self.path = scratch / "some.docx"
        self.path.write_bytes(data)
        with zipfile.ZipFile(self.path) as archive:
            self.bad = archive.testzip()
            self.parts = {name: archive.read(name) for name in archive.namelist()}
            self.times = {entry.date_time for entry in archive.infolist()}
        self.document = ElementTree.fromstring(self.parts["word/document.xml"])
        self.links = {one.get("Id"): one.get("Target") for one in ElementTree.fromstring(self.parts[RELATIONS])
                      if one.get("TargetMode") == "External" and one.get("Type").endswith("/hyperlink")}

    @staticmethod
    def words(element, gone):
        """The text of runs that stay, in order."""
        for child in element:
            if child.tag in gone or child.tag == W + "pPr":
                continue
            if child.tag in (W + "t", W + "delText"):
                yield child.text or ""
            elif child.tag in (W + "tab", W + "br"):
                yield " "
            yield from Word.words(child, gone)

    @staticmethod
    def style(paragraph, how):
        properties = paragraph.find(W + "pPr")
        changed = properties.find(f"{W}pPrChange/{W}pPr")
        found = (changed if how == "reject" and changed is not None else properties).find(W + "pStyle")
        return "" if found is None else found.get(W + "val")

    def text(self, how):
        """(style, words) of each paragraph that has words. A mark that goes joins its paragraph to the next."""
        gone = GONE[how]
        out = []

        def walk(body):
            open_words = ""
            for child in body:
                if child.tag == W + "p":
                    open_words += "".join(self.words(child, gone))
                    mark = child.find(f"{W}pPr/{W}rPr")
                    if mark is None or not any(one.tag in gone for one in mark):
                        out.append((self.style(child, how), open_words))
                        open_words = ""
                elif child.tag == W + "tr":
                    mark = child.find(W + "trPr")
                    if mark is None or not any(one.tag in gone for one in mark):
                        walk(child)
                elif child.tag in (W + "tbl", W + "tc"):
                    walk(child)
            if open_words:
                out.append(("", open_words))

        walk(self.document.find(W + "body"))
        return [(style, words) for style, words in out if words.strip()]

    def marks(self):
        return sum(element.tag in MARKS for element in self.document.iter())


def faults_of_form(word):
    faults = [] if word.bad is None else [f"{word.bad} is damaged"]
    faults += [f"an unknown part {name}" for name in set(word.parts) - PARTS]
    faults += ["a part with another time"] if word.times != {(1980, 1, 1, 0, 0, 0)} else []
    for name, part in word.parts.items():
        if subprocess.run(["xmllint", "--noout", "--nonet", "-"], input=part, capture_output=True, check=False).returncode:
            faults.append(f"{name} is not well-formed")
        outside = part.count(b"TargetMode") - len(word.links if name == RELATIONS else ())
        if outside or b"<!" in part:
            faults.append(f"{name} refers to something outside")
    followed = {one.get(R + "id") for one in word.document.iter(W + "hyperlink")}
    faults += [] if followed == set(word.links) else [f"links {followed} of {sorted(word.links)}"]
    faults += [f"a link to {to}" for to in word.links.values() if not re.fullmatch(r"(https?://|mailto:)[!-~]*", to)]
    names = [one.get(W + "name") for one in word.document.iter(W + "bookmarkStart")]
    faults += ["a bookmark's name stands twice"] if len(names) != len(set(names)) else []
    faults += [f"a bookmark is called {name!r}" for name in names if not re.fullmatch(r"[^\W\d_][\w.-]{0,39}", name)]
    changes = [one.get(W + "id") for one in word.document.iter()
               if one.tag in MARKS | {W + "bookmarkStart", W + "moveFromRangeStart", W + "moveToRangeStart"}]
    faults += ["a number stands twice"] if len(changes) != len(set(changes)) else []
    ends = sum(one.tag == W + "bookmarkEnd" for one in word.document.iter())
    return faults + (["a bookmark without an end"] if ends != len(names) else [])


def first_difference(got, wanted):
    for one, other in itertools.zip_longest(got, wanted):
        if one != other:
            return f"{str(one)[:160]} for {str(other)[:160]}"
    return ""


def pandoc_words(word, how):
    done = subprocess.run(["pandoc", f"--track-changes={how}", "-f", "docx", "-t", "json", str(word.path)], capture_output=True,
                          check=True)
    out = []

    def walk(node):
        if isinstance(node, dict):
            if node.get("t") == "Str":
                out.append(node["c"])
            elif node.get("t") in ("Space", "SoftBreak", "LineBreak"):
                out.append(" ")
            elif node.get("t") in ("Para", "Plain", "Header"):
                out.append(" ")
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    read = json.loads(done.stdout)
    walk(read["meta"])
    walk(read["blocks"])
    return "".join(out).split()


def pair_faults(celac, old, new, scratch):
    data = office(celac, "diff", "-q", "--to", "docx", old, new)
    faults = [] if data == office(celac, "diff", "-q", "--to", "docx", old, new) else ["two runs write other bytes"]
    redline = Word(data, scratch)
    faults += faults_of_form(redline)
    for how, edition in (("accept", new), ("reject", old)):
        redline.path.write_bytes(data)
        got, read = redline.text(how), pandoc_words(redline, how)
        alone = Word(office(celac, "render", "-q", "--to", "docx", edition), scratch)
        if alone.marks():
            faults.append(f"{edition} has marks")
        difference = first_difference(got, alone.text("accept"))
        faults += [f"{how}: {difference}"] if difference else []
        difference = first_difference(read, pandoc_words(alone, "accept"))
        faults += [f"{how}, by pandoc: {difference}"] if difference else []
    return faults


def same_faults(celac, edition, scratch):
    same = Word(office(celac, "diff", "-q", "--to", "docx", edition, edition), scratch)
    return faults_of_form(same) + ([f"{same.marks()} marks where nothing changed"] if same.marks() else [])


def revision_faults(celac, edits, wanted, scratch):
    revised = TABLE
    for old, new in edits:
        if old not in revised:
            raise AssertionError(f"no {old!r} to revise")
        revised = revised.replace(old, new, 1)
    paths = [scratch / "old.md", scratch / "new.md"]
    for path, text in zip(paths, (TABLE, revised)):
        path.write_text(text, encoding="utf-8")
    faults = pair_faults(celac, *paths, scratch) + pair_faults(celac, *reversed(paths), scratch)
    marked = Word(office(celac, "diff", "-q", "--to", "docx", *paths), scratch).document
    for mark, count in wanted.items():
        *above, name = (W + part for part in mark.split("/"))
        found = sum(len(element.findall(name)) for element in marked.iter() if not above or element.tag == above[0])
        faults += [] if found == count else [f"{found} of {mark}, not {count}"]
    return faults


def marked_faults(celac, scratch):
    """Emphasis, code and safe links of the source; what stays has those of the new edition."""
    paths = [scratch / "old.md", scratch / "new.md"]
    revised = MARKED
    for old, new in REMARKED:
        assert old in revised, old
        revised = revised.replace(old, new, 1)
    for path, text in zip(paths, (MARKED, revised)):
        path.write_text(text, encoding="utf-8")
    faults = pair_faults(celac, *paths, scratch) + pair_faults(celac, *reversed(paths), scratch) + same_faults(celac, paths[0], scratch)
    files = ((office(celac, "render", "-q", "--to", "docx", paths[0]), SHOWN), (office(celac, "diff", "-q", "--to", "docx", *paths), SHOWN_NEW))
    for data, wanted in files:
        word = Word(data, scratch)
        faults += faults_of_form(word)
        gone = {run for one in word.document.iter(W + "del") for run in one.iter(W + "r")}
        for mark, shown in wanted.items():
            got = []  # runs side by side with one mark are one
            for paragraph in word.document.iter(W + "p"):
                before = False
                for run in (one for one in paragraph.iter(W + "r") if one not in gone):
                    has = run.find(f"{W}rPr/{W}{mark}") is not None
                    text = "".join(one.text or "" for one in run.iter(W + "t"))
                    others = run.find(W + "rPr")
                    key = None if others is None else tuple(one.tag for one in others)
                    if has and before == key:
                        got[-1] += text
                    elif has:
                        got.append(text)
                    before = key if has else False
            got = [text for text in got if text not in ("No", "Measure", "Lead")]
            faults += [] if got == shown else [f"{mark} is on {got}, not {shown}"]
    return faults


def attack_faults(celac, payload, scratch):
    """Words of the plan, and no element that the writer does not know."""
    model = scratch / "model.json"
    model.write_text(json.dumps(hostile_model(payload)), encoding="utf-8")
    word = Word(office(celac, "render", "-q", "--to", "docx", "--author", payload, model), scratch)
    faults = faults_of_form(word)
    known = {W + name for name in KNOWN.split()}
    return faults + [f"an element {tag}" for tag in {one.tag for one in word.document.iter()} - known]


def main():
    celac = Path(sys.argv[1]) if len(sys.argv) > 1 else RELEASE
    tally = Tally()
    editions = sorted((ROOT / "examples").glob("plan-20??-20??*.md"))
    pairs = [(f"{old.name} {new.name}", old, new) for old, new in itertools.permutations(editions, 2)]
    for folder in map(Path, sys.argv[2:]):
        pairs += [(f"{folder.name}", folder / "old.md", folder / "new.md"), (f"{folder.name}, back", folder / "new.md", folder / "old.md")]
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        os.environ.pop("SOURCE_DATE_EPOCH", None)
        for title, old, new in pairs:
            tally.case(f"word: {title}", pair_faults(celac, old, new, scratch))
        for edition in {path for _, *both in pairs for path in both}:
            tally.case(f"word: {edition.name} with itself", same_faults(celac, edition, scratch))
        for title, (edits, wanted) in REVISIONS.items():
            tally.case(f"word: {title}", revision_faults(celac, edits, wanted, scratch))
        tally.case("word: emphasis and links", marked_faults(celac, scratch))
        for payload in PAYLOADS:
            tally.case(f"word: attack {payload[:40]!r}", attack_faults(celac, payload, scratch))
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
