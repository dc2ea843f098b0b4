#!/usr/bin/env python3
"""What `celac render` promises, held over every plan at hand: examples, golden cases, attacks, and the real documents.

    tests/outside/render.py [CELAC]

Round trips (source, canonical Markdown), official schema of Akoma Ntoso (where it is: ../shared/akn or CELAC_AKN), size
of a page, the same items in every table, and plans full of attacks that must come out as words. The readers that judge
are not ours: Python's, xmllint, pandoc, SQLite, jq. tests/outside/browser has the part that needs a browser.
"""

import csv
import html.parser
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import urllib.parse
import xml.etree.ElementTree as ElementTree
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from model import RELEASE, ROOT, Tally, nodes, paragraphs  # noqa: E402

SHARED = ROOT.parent / "shared"
CORPUS = Path(os.environ.get("CELAC_CORPUS") or SHARED / "corpus")
AKN = Path(os.environ.get("CELAC_AKN") or SHARED / "akn") / "akomantoso30.xsd"
HERE = Path(__file__).resolve().parent
ATTACKS = HERE / "render" / "attacks.md"
celac = RELEASE

# Every field of a model can hold any of these.
PAYLOADS = [
    '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", "javascript:alert(1)",
    "]]>", "--><script>alert(1)</script>", "</style></title><script>alert(1)</script>", "=cmd|' /C calc'!A0", "+1", "@A1", "\t=1",
    "1.10", "MAR-3", "\x1b[2J\x1b]8;;http://x\x07", "\u202egpj.exe\u202c\u2066", "a\u2028b\x85c", "no", "- a: *b", '"a","b"\r\n=1',
    "<!-- celac: level 1 -->", "**bold** *it* `code` [a](javascript:x) ![b](http://x)", "$x$ {=html} @cite ^a^ ~b~", "&lt;b&gt; &#60;",
    "| a | b |", "- item", "1. item", "(a) item", "# head", "---", "%5C ..\\..", "\\", "\\*", "a" * 300, "中文，「引」",
]
TAGS = set("html head meta title style body a header div p h1 h2 h3 h4 h5 h6 nav details summary ol ul li span main label "
           "input output section b footer code script em strong".split())
ATTRIBUTES = set("lang charset http-equiv content name class href id open aria-label hidden for type autocomplete placeholder "
                 "data-cite data-kind data-paragraph data-point data-comma data-copy data-copied data-shown rel".split())


def run(*arguments, given=None):
    return subprocess.run([str(celac), *map(str, arguments)], input=given, capture_output=True, check=False)


def render(to, file, *options):
    done = run("render", "-q", "--to", to, file, *options)
    if done.returncode != 0:
        raise AssertionError(f"render --to {to} exits {done.returncode}: {done.stderr.decode()}")
    return done.stdout


def model_of(file, given=None):
    done = run("parse", "-q", "--to", "json", file, given=given)
    if done.returncode != 0:
        raise AssertionError(f"parse exits {done.returncode}: {done.stderr.decode()}")
    return json.loads(done.stdout)


def essence(model):
    """Ids and texts, and what else canonical Markdown keeps."""
    keys = ("id", "number", "kind", "title", "text", "column", "cells")
    kept = [(model["title"], model.get("date"), model.get("period"), model.get("language"))]
    for kind, node in nodes(model):
        kept.append((kind, {key: node[key] for key in keys if key in node}))
    kept += [(paragraph["id"], paragraph["text"]) for paragraph in paragraphs(model)]
    return kept + [(note["label"], note["text"]) for note in model.get("footnotes", [])]


def first_difference(a, b):
    for one, other in zip(a, b):
        if one != other:
            return f"{one!r} became {other!r}"
    return f"{len(a)} pieces became {len(b)}"


# ---- faults of one plan


def source_faults(file):
    return [] if render("source", file) == file.read_bytes() else ["the source is not the file"]


def canonical_faults(file, language=True):
    model, markdown = model_of(file), render("markdown", file)
    again = model_of("-", given=markdown)
    faults = []
    if not language:  # of a model that has something else there, only what can be a language tag or a date is kept
        again["language"], again["date"] = model["language"], model["date"]
    if essence(model) != essence(again):
        faults.append("canonical Markdown says something else: " + first_difference(essence(model), essence(again)))
    twice = run("render", "-q", "--to", "markdown", "-", given=markdown).stdout
    return faults + ([] if twice == markdown else ["rendered twice it differs"])


def akn_faults(file, scratch):
    akn = scratch / "plan.akn"
    akn.write_bytes(render("akn", file))
    command = ["xmllint", "--noout", "--nonet", "--schema", str(AKN), str(akn)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    faults = [] if done.returncode == 0 else done.stderr.splitlines()[:3]
    furniture = [piece["kind"] for piece in model_of(file).get("furniture", [])]
    breaks = [kind for kind in furniture if kind == ("page-break" if "page-break" in furniture else "page-number")]
    if file.parent.name == "examples" and akn.read_text(encoding="utf-8").count("<eop/>") != len(breaks):
        faults.append(f"{len(breaks)} pages end, but not in Akoma Ntoso")
    return faults


def size_faults(file):
    model = model_of(file)
    text = len(model["title"]) + sum(len(p["text"].encode()) for p in paragraphs(model))
    for _, node in nodes(model):
        cells = [cell.get("column", "") + cell["text"] for cell in node.get("cells", [])]
        text += sum(len(part.encode()) for part in [node.get("title", ""), node.get("text", ""), *cells])
    page = len(render("html", file))
    return [] if page <= 3 * text + 40_000 else [f"a page of {page} bytes for {text} bytes of text"]


def items_of(model):
    """Rows as the tables must have them."""
    rows = []

    def walk(owner, section, depth):
        below = [("section", n) for n in owner.get("sections", [])] + [("item", n) for n in owner.get("items", [])]
        for kind, node in sorted(below, key=lambda pair: pair[1]["bytes"][0][0]):
            if kind == "item":
                rows.append((node["id"], owner.get("id", ""), node.get("kind", ""), depth, len(rows) + 1, node.get("number", ""),
                             node.get("label", ""), section.get("id", ""), section.get("title", ""), node.get("title", ""),
                             node["text"], node.get("cells", []), node.get("pages", []), node["lines"]))
            walk(node, node if kind == "section" else section, depth + 1)

    walk(model, {}, 1)
    return rows


def in_csv(row):
    *words, cells, pages, lines = row
    said = [f"{cell['column']}: {cell['text']}" if cell.get("column") and cell["text"] else cell["text"] for cell in cells]
    ranges = ["-".join(map(str, sorted({numbers[0], numbers[-1]}))) if numbers else "" for numbers in (pages, lines)]
    return [shown(str(word)) for word in words] + [shown(" | ".join(said)), *ranges]


def table_faults(file):
    rows = items_of(model_of(file))
    faults = []
    lines = [json.loads(line) for line in render("ndjson", file).decode().split("\n")[:-1]]
    keys = ("id", "parent", "kind", "depth", "order", "number", "label", "section", "section_title", "title", "text", "cells",
            "pages", "lines")
    if [tuple(line[key] for key in keys) for line in lines] != rows:
        faults.append("NDJSON has other items")
    table = list(csv.reader(io.StringIO(render("csv", file).decode(), newline="")))
    wanted = [in_csv(row) for row in rows]
    if table[0] != ["file", *keys]:
        faults.append("the header is another")
    if [row[1:] for row in table[1:]] != wanted:
        faults.append("CSV has other items: " + first_difference(wanted, [row[1:] for row in table[1:]]))
    return faults


# ---- attacks


STEERS = re.compile("[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff\xad]")


def steers(character):
    return unicodedata.category(character) == "Cc" or STEERS.match(character) is not None


def shown(text):
    """As formats without escapes of their own show what would steer a terminal or the direction of text."""
    return "".join(f"\\u{{{ord(c):x}}}" if c != "\n" and steers(c) else c for c in text)


def control_faults(name, output, allowed):
    found = sorted({f"U+{ord(c):04X}" for c in output if c not in allowed and steers(c)})
    return [f"{name} holds {', '.join(found)}"] if found else []


class Page(html.parser.HTMLParser):
    """Collects what is not words."""

    def __init__(self):
        super().__init__()
        self.faults = []
        self.ids = []

    def handle_starttag(self, tag, attrs):
        if tag not in TAGS:
            self.faults.append(f"an element {tag}")
        for name, value in attrs:
            if name not in ATTRIBUTES:
                self.faults.append(f"an attribute {name}")
            if name == "href" and not value.startswith(("#", "http://", "https://", "mailto:")):
                self.faults.append(f"a link to {value}")
            if name == "id":
                self.ids.append(value)

    def handle_comment(self, data):
        self.faults.append(f"a comment {data}")


def html_faults(file):
    page = render("html", file).decode()
    reader = Page()
    reader.feed(page)
    if page.count("<script") != 1 or page.count("<style") != 1:
        reader.faults.append("more than its own script and style")
    return reader.faults + control_faults("HTML", page, "\n")


def xml_faults(file):
    text = render("akn", file).decode()
    ElementTree.fromstring(text)
    return control_faults("Akoma Ntoso", text, "\n") + (["a section of CDATA"] if "<![CDATA[" in text else [])


def csv_faults(file):
    faults = control_faults("CSV", render("csv", file).decode().replace("\r\n", "\n"), "\n")
    text = render("csv", file, "--excel").decode()
    if text[0] != "\ufeff":
        faults.append("no byte order mark")
    for row in csv.reader(io.StringIO(text[1:], newline="")):
        if len(row) != 15:
            faults.append(f"a row of {len(row)} cells")
        for cell in row:
            constant = re.fullmatch(r'="(?:[^"]|"")*"', cell, re.DOTALL)
            if re.match(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]", cell) and not constant:
                faults.append(f"a cell runs: {cell}")
    return faults


# What pandoc may make of canonical Markdown; everything else would be markup that a text brought along.
BENIGN = {"Header", "Para", "Plain", "BulletList", "Strong", "Emph", "Str", "Space", "SoftBreak", "Quoted", "DoubleQuote",
          "SingleQuote", "RawBlock", "RawInline", "HorizontalRule", "LineBlock", "Code", "Link", "Table", "AlignDefault",
          "ColWidthDefault", "ColWidth"}  # a table: rows whose cells have columns


def pandoc_faults(file):
    done = subprocess.run(["pandoc", "-f", "markdown", "-t", "json"], input=render("markdown", file), capture_output=True, check=True)
    faults = []

    def walk(value):
        if isinstance(value, dict):
            kind = value.get("t")
            raw = value.get("c") if kind in ("RawBlock", "RawInline") else None
            away = kind == "Link" and not value["c"][2][0].startswith(("http://", "https://", "mailto:"))
            if kind not in BENIGN or away or (raw and not raw[1].startswith("<!-- celac: ")):
                faults.append(f"pandoc reads {kind} {value.get('c')}"[:120])
            walk(value.get("c"))
        elif isinstance(value, list):
            for part in value:
                walk(part)

    walk(json.loads(done.stdout)["blocks"])
    return faults


def hostile_model(payload):
    """A model with the payload in every field that takes words."""
    def at(n):
        return {"lines": [n, n], "bytes": [[n, n + 1]]}

    def item(n, **more):
        return {"id": f"{payload}.{n}", "label": payload, "number": payload, "kind": payload, "title": payload, "text": payload,
                "markup": payload, "column": payload, "cells": [{"column": payload, "text": payload}, {"text": ""}, payload],
                "pages": [n], **at(n), **more}

    inner = {"id": f"{payload}.s", "title": payload, **at(6), "items": [item(7)]}
    last = {"id": f"{payload}.p", "text": payload, "markup": payload}
    section = {"id": payload, "label": payload, "number": payload, "kind": payload, "title": payload, **at(2),
               "paragraphs": [{"text": payload, **at(3)}], "items": [item(4, items=[item(5)], paragraphs=[last])], "sections": [inner]}
    return {"schema": "celac/plan/1", "title": payload, "date": payload, "language": payload, "paragraphs": [{"text": payload}],
            "source": {"name": payload, "bytes": 1, "lines": 1, "xxh3": payload}, "preamble": [{"text": payload, **at(1)}],
            "sections": [section], "items": [item(9, title="")], "footnotes": [{"label": payload, "text": payload, **at(10)}]}


def attack_faults(file):
    faults = html_faults(file) + xml_faults(file) + csv_faults(file)
    faults += control_faults("text", render("text", file).decode(), "\n")
    faults += control_faults("Markdown", render("markdown", file).decode(), "\n")
    lines = render("ndjson", file).decode()
    faults += control_faults("NDJSON", lines, "\n")
    if not all(isinstance(json.loads(line), dict) for line in lines.split("\n")[:-1]):
        faults.append("NDJSON is none")
    return faults


# ---- reports on several editions


EDITIONS = sorted((ROOT / "examples").glob("plan-20??-20??.md"))

# By the answer keys of the examples: kept in its place, renumbered, moved from another section; new in the
# second edition under an id that another item had in the first.
WORK_IDS = {
    "diff": {"sec_I__para_1": "sec_I__para_1", "sec_II__subsec_3__para_3-3": "sec_II__subsec_3__para_3-4",
             "sec_III__para_5": "sec_II__subsec_3__para_3-3", "sec_VI__para_2": "sec_III__para_5"},
    "trace": {"sec_I__para_1": "sec_I__para_1", "sec_III__para_5": "sec_II__subsec_3__para_3-3",
              "sec_VI__para_2": "sec_III__para_5-2"},
}


def report(command, to, *files):
    done = run(command, "-q", "--exit-zero", "--to", to, *files)
    if done.returncode != 0:
        raise AssertionError(f"{command} --to {to} exits {done.returncode}: {done.stderr.decode()}")
    return done.stdout.decode()


class Anchors(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.ids, self.links = [], []

    def handle_starttag(self, tag, attrs):
        self.ids += [value for name, value in attrs if name == "id"]
        self.links += [value for name, value in attrs if name == "href"]


def report_faults(command, *files):
    """Anchors, links and size of a report in HTML."""
    page = report(command, "html", *files)
    reader = Anchors()
    reader.feed(page)
    faults = [f"an anchor twice: {one}" for one in reader.ids if reader.ids.count(one) > 1][:3]
    faults += [f"a link to nowhere: {link}" for link in reader.links
               if urllib.parse.unquote(link[1:]) not in reader.ids][:3]
    faults += control_faults("HTML", page, "\n")
    text = sum(len(file.read_bytes()) for file in files)
    if len(page.encode()) > 3 * text + 90_000:
        faults.append(f"a page of {len(page.encode())} bytes for {text} bytes of text")
    return faults + ([] if page == report(command, "html", *files) else ["written twice it differs"])


def work_id_faults(command, scratch, *files):
    """wIds stand once and lead back."""
    akn = scratch / "work.akn"
    akn.write_text(report(command, "akn", *files), encoding="utf-8")
    check = ["xmllint", "--noout", "--nonet", "--schema", str(AKN), str(akn)]
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    faults = [] if done.returncode == 0 else done.stderr.splitlines()[:3]
    works = dict(re.findall(r' eId="([^"]*)" wId="([^"]*)"', akn.read_text(encoding="utf-8")))
    if len(works) != len(set(works.values())) or len(works) < 100:
        faults.append(f"{len(works)} wIds, {len(set(works.values()))} of them different")
    return faults + [f"{eid} goes back to {works.get(eid)}, not {work}" for eid, work in WORK_IDS[command].items()
                     if works.get(eid) != work]


# ---- pipelines


def shell(command, **more):
    return subprocess.run(["bash", "-euo", "pipefail", "-c", command], capture_output=True, text=True, check=False, **more)


def pipelines(plan, scratch):
    """Name, the programs it needs, the command, what it must print."""
    place = {"cwd": scratch}
    count = str(len(items_of(model_of(plan))))
    run_celac = f"'{celac}'"
    return [(name, needs, shell(command, **place), expected) for name, needs, command, expected in [
        ("Markdown to docx", "pandoc", f"{run_celac} render --to markdown '{plan}' 2>/dev/null | pandoc -o p.docx"
         " && pandoc -t plain p.docx | grep -c 'Velmara stands ready'", "1"),
        ("JSON to jq", "jq", f"{run_celac} parse --to json '{plan}' 2>/dev/null |"
         " jq '[.. | objects | .items // empty | .[]] | length'", count),
        ("NDJSON to jq", "jq", f"{run_celac} render --to ndjson '{plan}' 2>/dev/null | jq -r .id | wc -l", count),
        ("CSV to SQLite", "sqlite3", f"{run_celac} render --to csv '{plan}' -o i.csv 2>/dev/null; "
         "sqlite3 :memory: '.import --csv i.csv items' 'select count(*) from items where id is not null and text <> \"\"'", count),
        ("NDJSON to SQLite", "sqlite3", f"{run_celac} render --to ndjson '{plan}' -o i.ndjson 2>/dev/null; "
         "printf \"create table t(j); .separator \\x01 \\n\\n.import i.ndjson t\\nselect count(*) from t where "
         "json_extract(j, '$.id') is not null;\\n\" | sed 's/; /;\\n/' | sqlite3", count),
    ] if shutil.which(needs)]


# ---- all of it


def guarded(check, *arguments):
    try:
        return check(*arguments)
    except (AssertionError, ValueError, KeyError, subprocess.CalledProcessError, ElementTree.ParseError) as error:
        return [f"{check.__name__}: {error}"[:400]]


def plans():
    yield from sorted((ROOT / "examples").glob("plan-*.md"))
    yield from sorted(path for path in (ROOT / "tests" / "golden" / "cases").iterdir() if path.suffix in (".md", ".txt"))
    yield ATTACKS
    if CORPUS.is_dir():
        yield from sorted(path for path in CORPUS.rglob("*") if path.suffix in (".md", ".txt") and path.name != "README.md")


def main():
    global celac
    celac = Path(sys.argv[1] if len(sys.argv) > 1 else RELEASE).resolve()
    tally = Tally()
    has_schema = AKN.exists() and shutil.which("xmllint") is not None
    has_pandoc = shutil.which("pandoc") is not None
    if not CORPUS.is_dir():
        tally.skip("real documents", f"no {CORPUS}")
    if not has_schema:
        tally.skip("schema of Akoma Ntoso", f"no {AKN} or no xmllint")
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        for file in plans():
            checks = [(source_faults,), (canonical_faults,), (size_faults,), (table_faults,)]
            checks += [(akn_faults, scratch)] if has_schema else []
            faults = [fault for check, *more in checks for fault in guarded(check, file, *more)]
            tally.case(file.name, faults)
        checks = [attack_faults] + ([pandoc_faults] if has_pandoc else [])
        tally.case("attacks in a plan", [fault for check in checks for fault in guarded(check, ATTACKS)])
        for payload in PAYLOADS:
            model = scratch / "model.json"
            model.write_text(json.dumps(hostile_model(payload)), encoding="utf-8")
            checks = [attack_faults] + ([pandoc_faults] if has_pandoc else [])
            faults = [fault for check in checks for fault in guarded(check, model)]
            tally.case(f"attack {payload[:40]!r}", faults + guarded(canonical_faults, model, False))
        tally.case("report of diff", guarded(report_faults, "diff", *EDITIONS[1:]))
        tally.case("report of trace", guarded(report_faults, "trace", *EDITIONS))
        tally.case("report on attacks", guarded(report_faults, "diff", EDITIONS[0], ATTACKS))
        if has_schema:
            tally.case("wIds of diff", guarded(work_id_faults, "diff", scratch, *EDITIONS[1:]))
            tally.case("wIds of trace", guarded(work_id_faults, "trace", scratch, *EDITIONS))
        for name, _, done, expected in pipelines(ROOT / "examples" / "plan-2019-2021.md", scratch):
            got = done.stdout.strip()
            tally.case(name, [] if got == expected else [f"expected {expected}, got {got} {done.stderr}"])
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
