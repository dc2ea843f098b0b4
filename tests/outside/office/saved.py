#!/usr/bin/python3
"""Office files after LibreOffice opened them and saved them again, and what it shows of them where it is set to Spanish or
Portuguese: the recipes of celac-diff(1).

    tests/outside/office/saved.py [CELAC]

A Word file keeps its marks: accepted it is the new edition still, rejected the old one, by pandoc; comments and bookmarks
stay. A workbook keeps every cell. In no country is 1.10 a number or a date, in a workbook or in CSV with --excel.
"""

import csv
import itertools
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from model import RELEASE, ROOT, Tally  # noqa: E402
from sheets import Book, run, same  # noqa: E402
from word import MARKED, Word, first_difference, office, pandoc_words  # noqa: E402

EDITIONS = sorted((ROOT / "examples").glob("plan-20??-20??.md"))
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{}</value></prop></item>
</oor:items>
"""
UTF8 = "csv:Text - txt - csv (StarCalc):44,34,76,1"
TEN = "# P\n\n## 1. A\n\n1.9 Nine.\n\n1.10 Ten, by 3/4 more.\n\n1.11 =SUM(A1)\n"


def convert(profile, to, folder, *files):
    """`files` opened and saved as `to`, in `folder`."""
    subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", to, "--outdir",
                    str(folder), *map(str, files)], capture_output=True, check=True, timeout=300)


def word_faults(ours, theirs, scratch):
    faults = []
    for how in ("accept", "reject"):
        got, wanted = (pandoc_words(Word(data, scratch), how) for data in (theirs, ours))
        difference = first_difference(got, wanted)
        faults += [f"{how}: {difference}"] if difference else []
    before, after = Word(ours, scratch).parts, Word(theirs, scratch).parts
    for mark in (b"<w:commentReference", b"<w:bookmarkStart", b"<w:hyperlink"):
        counts = [parts["word/document.xml"].count(mark) for parts in (before, after)]
        faults += [] if counts[0] == counts[1] else [f"{counts[1]} of {counts[0]} {mark.decode()}"]
    return faults


def book_faults(ours, theirs, scratch):
    books = []
    for data in (ours, theirs):
        book = Book(data, scratch)
        books.append([[name, *map(same, row)] for name in book.book.sheetnames for row in book.rows(name)])
    difference = first_difference(*reversed(books))
    return [difference] if difference else []


def shown_faults(tally, scratch, language, celac):
    """What a spreadsheet shows where that language is set, by what it saves as text."""
    profile = scratch / language
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(SETTINGS.format(language), encoding="utf-8")
    plan, out = scratch / "ten.md", scratch / f"shown-{language}"
    plan.write_text(TEN, encoding="utf-8")
    changes = scratch / "changes.xlsx"
    changes.write_bytes(run(celac, "diff", "-q", "--to", "xlsx", *EDITIONS[:2]))
    (scratch / "ten.xlsx").write_bytes(run(celac, "render", "-q", "--to", "xlsx", plan))
    convert(profile, UTF8, out, scratch / "ten.xlsx", changes)
    excel = scratch / "excel.csv"
    excel.write_bytes(run(celac, "render", "-q", "--to", "csv", "--excel", plan))
    convert(profile, "ods", out, excel)
    convert(profile, UTF8, out, out / "excel.ods")
    tables = {name: list(csv.DictReader((out / f"{name}.csv").read_text(encoding="utf-8-sig").splitlines()))
              for name in ("ten", "excel", "changes")}
    for name in ("ten", "excel"):
        got = [row["number"] for row in tables[name]]
        texts = [row["text"].lstrip("'") for row in tables[name]]
        faults = [] if got == ["1.9", "1.10", "1.11"] else [f"numbers are {got}"]
        tally.case(f"saved: {name} in {language}", faults + ([] if texts[2] == "=SUM(A1)" else [f"a text is {texts[2]!r}"]))
    shares = [row["similarity"] for row in tables["changes"] if row["similarity"]]
    faults = [] if shares and all(re.fullmatch(r"[01],\d\d", share) for share in shares) else [f"similarities are {shares[:5]}"]
    tally.case(f"saved: decimal commas in {language}", faults)


def main():
    celac = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else RELEASE
    tally = Tally()
    if not all(map(shutil.which, ("soffice", "pandoc"))):
        tally.skip("saved", "no LibreOffice or pandoc")
        return tally.close()
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        marked = scratch / "marked.md"
        marked.write_text(MARKED, encoding="utf-8")
        pairs = [*itertools.permutations(EDITIONS, 2), (marked, EDITIONS[0]), (EDITIONS[0], marked)]
        for ending in ("docx", "xlsx"):
            files = {}
            for number, (old, new) in enumerate(pairs):
                path = scratch / f"{number}.{ending}"
                path.write_bytes(office(celac, "diff", "-q", "--to", ending, old, new))
                files[path] = f"saved: {ending} of {old.name} {new.name}"
            convert(scratch / "profile", ending, scratch / "saved", *files)
            faults_of = word_faults if ending == "docx" else book_faults
            for path, title in files.items():
                tally.case(title, faults_of(path.read_bytes(), (scratch / "saved" / path.name).read_bytes(), scratch))
        for language in ("es-ES", "pt-BR"):
            shown_faults(tally, scratch, language, celac)
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
