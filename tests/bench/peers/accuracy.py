"""How right celac and its peers are, where the truth is known."""

import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

import pairing
import plain_parse

TESTS = Path(__file__).resolve().parent.parent.parent


def f1(true, said):
    """Of two multisets."""
    right = sum((true & said).values())
    total = sum(true.values()) + sum(said.values())
    return 2 * right / total if total else 1.0


def squeezed(text):
    return " ".join(text.split())


# ---- reading: the items of generated plans


def items_of(model):
    found = []

    def visit(owner):
        for item in owner.get("items", []):
            found.append(squeezed(f"{item.get('title', '')} {item.get('text', '')}"))
            visit(item)
        for section in owner.get("sections", []):
            visit(section)

    visit(model)
    return found


def by_celac(celac, file):
    out = subprocess.run([celac, "parse", "-q", "--to", "json", file], capture_output=True, check=True).stdout
    return items_of(json.loads(out))


def by_cmark(_, file):
    out = subprocess.run(["cmark-gfm", "-t", "xml", file], capture_output=True, check=True).stdout
    name = "{http://commonmark.org/xml/1.0}"
    found = []
    out = re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", b" ", out)  # form feeds, which XML has not
    for item in ElementTree.fromstring(out).iter(f"{name}item"):
        texts = [part.text or " " for paragraph in item.findall(f"{name}paragraph") for part in paragraph.iter()
                 if part.tag in (f"{name}text", f"{name}code", f"{name}softbreak")]
        found.append(squeezed("".join(texts)))
    return found


def by_script(_, file):
    lines = Path(file).read_text(encoding="utf-8").splitlines()
    return [squeezed(item["text"].replace("**", "")) for item in plain_parse.read(lines)["items"]]


READERS = {"celac parse": by_celac, "cmark-gfm (list items)": by_cmark, "plain Python script": by_script}


def reading(celac, count, seed):
    """{program: F1 of the items' texts} over generated plans."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, TESTS / "synthetic" / "generator" / "generate.py", "--out", folder, "--seed", str(seed), "--count",
                        str(count)], check=True, stdout=subprocess.DEVNULL)
        scores = {}
        for name, read in READERS.items():
            true, said = Counter(), Counter()
            for expected in sorted(Path(folder).glob("*.expected.json")):
                file = next(path for path in (expected.with_name(expected.name[:-14] + end) for end in (".md", ".txt"))
                            if path.exists())
                nodes = json.loads(expected.read_text(encoding="utf-8"))["nodes"]
                for node in nodes:
                    if node["kind"] == "item":
                        true[expected.name, squeezed(f"{node.get('title', '')} {node.get('text', '')}")] += 1
                for text in read(celac, str(file)):
                    said[expected.name, text] += 1
            scores[name] = f1(true, said)
        return scores


# ---- comparing: pairs of items


def texts_by_id(celac, file):
    model = json.loads(subprocess.run([celac, "parse", "-q", "--to", "json", file], capture_output=True, check=True).stdout)
    ids = {}

    def visit(owner):
        for item in owner.get("items", []):
            ids[item["id"]] = squeezed(f"{item.get('title', '')} {item.get('text', '')}")
            visit(item)
        for section in owner.get("sections", []):
            visit(section)

    visit(model)
    return ids


def links_by_celac(celac, old, new):
    out = subprocess.run([celac, "diff", "-q", "--to", "json", old, new], capture_output=True, check=False).stdout
    return {(a, b) for row in json.loads(out)["items"] for a in row["old"] for b in row["new"]}


def pairs(celac, old, new, true):
    """{program: (right, said, true)} for one pair of files; `true` is a set of pairs of ids."""
    before, after = texts_by_id(celac, old), texts_by_id(celac, new)
    counts = {}
    with tempfile.TemporaryDirectory() as folder:
        found = {"celac diff": links_by_celac(celac, old, new), "TF-IDF, greedy": pairing.by_tfidf(before, after)}
        for name, edits in pairing.WORD_DIFFS.items():
            try:
                found[name] = pairing.by_word_diff(edits, before, after, folder)
            except (OSError, subprocess.CalledProcessError):
                continue
        for name, links in found.items():
            counts[name] = Counter(right=len(links & true), said=len(links), true=len(true))
    return counts


def generated(celac, plan, strength, count, seed):
    totals = {}
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "plan.json"
        model.write_bytes(subprocess.run([celac, "parse", "-q", "--to", "json", plan], capture_output=True, check=True).stdout)
        subprocess.run([sys.executable, TESTS / "synthetic" / "editions" / "generate.py", "--out", folder, "--seed", str(seed), "--count",
                        str(count), "--strength", strength, "--celac", celac, model], check=True, stdout=subprocess.DEVNULL)
        for gold in sorted(Path(folder).glob("*/gold.tsv")):
            lines = [line.split("\t") for line in gold.read_text(encoding="utf-8").splitlines()[1:]]
            true = {(line[0], line[1]) for line in lines if line[0] and line[1]}
            for name, counts in pairs(celac, str(gold.parent / "old.md"), str(gold.parent / "new.md"), true).items():
                totals.setdefault(name, Counter()).update(counts)
    return {name: 2 * c["right"] / (c["said"] + c["true"]) for name, c in totals.items()}


def asvs(celac, folder):
    """The official mapping of a security standard's editions; ids end in the numbers that it names."""
    old, new = str(folder / "asvs-4.0.3-en.md"), str(folder / "asvs-5.0.0-en.md")
    named = [{identity.removeprefix("V"): identity for identity in texts_by_id(celac, file)} for file in (old, new)]
    lines = [line.split("\t") for line in (folder / "gold.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    true = {(named[0][a.removeprefix("V")], named[1][b.removeprefix("V")]) for a, b, *_ in (line + [""] for line in lines)
            if a and b and a.removeprefix("V") in named[0] and b.removeprefix("V") in named[1]}
    found = pairs(celac, old, new, true)
    return {name: 2 * c["right"] / (c["said"] + c["true"]) for name, c in found.items()}
