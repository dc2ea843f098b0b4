#!/usr/bin/env python3
"""Run celac diff and celac trace over editions whose correspondences are known, and hold the result to the contract.

    score.py CELAC DIR [-q] [--min FILE] [-j N]

A case fails if what the contract promises of every diff does not hold: each item and section in exactly one row, words that
rebuild both texts and cut none, diff(A, A) only unchanged with exit 0, diff(B, A) with the mirrored rows.  How well the rows
were found is told by strength, and judged where ``--min FILE`` names what is enough: lines ``STRENGTH MEASURE >= NUMBER``
(or ``<=``), ``#`` a comment.  A measure without anything to measure is 1 (shares) or 0 (counts).  The last line is the count.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

MIRROR = {"split": "merged", "merged": "split", "added": "removed", "removed": "added"}


class Trouble(Exception):
    pass


@dataclass
class Outcome:
    name: str
    strength: str
    faults: list[str] = field(default_factory=list)
    counts: Counter = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)  # told, not judged one by one


def run(celac: str, *arguments: object) -> tuple[dict, int]:
    done = subprocess.run([celac, *map(str, arguments)], capture_output=True, check=False)
    if done.returncode not in (0, 1):
        raise Trouble(f"exit {done.returncode}: " + (done.stderr.decode("utf-8", "replace").strip().splitlines() or ["nothing said"])[0])
    return json.loads(done.stdout), done.returncode


def nodes(celac: str, path: Path) -> dict[str, dict]:
    """Every section and item of a plan by id."""
    found: dict[str, dict] = {}

    def visit(owner: dict) -> None:
        for kind in ("sections", "items"):
            for node in owner.get(kind, []):
                found[node["id"]] = {**node, "kind": kind}
                visit(node)

    visit(run(celac, "parse", "--to", "json", path)[0])
    return found


# ---- rows

Key = tuple  # (old ids, new ids), both sorted


def key_of(row: dict) -> Key:
    return tuple(sorted(row.get("old", []))), tuple(sorted(row.get("new", [])))


def gold_rows(path: Path) -> dict[Key, frozenset]:
    """The rows of a gold.tsv: lines that share an id are one row."""
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    heirs, elders = defaultdict(set), defaultdict(set)
    for old, new, _ in lines:
        if old and new:
            heirs[old].add(new), elders[new].add(old)
    rows = {}
    for old, new, change in lines:
        olds = elders[new] if old and new else {old} - {""}
        news = heirs[old] if old and new else {new} - {""}
        rows[tuple(sorted(olds)), tuple(sorted(news))] = frozenset(change.split("+"))
    return rows


def links_of(rows) -> set:
    return {(a, b) for olds, news in rows for a in olds for b in news}


def compare(outcome: Outcome, gold: dict[Key, frozenset], found: dict[Key, frozenset]) -> None:
    """Counts what was found right; F1 and shares are computed over all cases of a strength."""
    counts, true, said = outcome.counts, links_of(gold), links_of(found)
    counts.update(links=len(true), said=len(said), right=len(true & said), rows=len(gold))
    counts["exact"] += sum(found.get(key) == change for key, change in gold.items())
    compound = [key for key in gold if len(key[0]) > 1 or len(key[1]) > 1]
    claimed = [key for key in found if len(key[0]) > 1 or len(key[1]) > 1]
    counts.update(compound=len(compound), claimed=len(claimed), joined=len(set(compound) & set(claimed)))
    counts["invented"] += len(said - true)
    moved = links_of(key for key, change in gold.items() if "moved" in change)
    counts["false_moved"] += sum("moved" in change and bool(links_of([key]) & true) and not links_of([key]) & moved
                                 for key, change in found.items())
    outcome.misses += [f"{shown(((a,), (b,)))}: invented" for a, b in sorted(said - true)]
    for key, change in gold.items():
        if found.get(key) != change:
            outcome.misses.append(f"{shown(key)}: {'+'.join(sorted(change))}, " +
                                  (f"said {'+'.join(sorted(found[key]))}" if key in found else "no such row"))


def compare_sections(outcome: Outcome, path: Path, rows: list[dict]) -> None:
    true = {tuple(line.split("\t")) for line in path.read_text(encoding="utf-8").splitlines()[1:]}
    true = {(old, new) for old, new in true if old and new}
    said = links_of(key_of(row) for row in rows)
    outcome.counts.update(section_links=len(true), section_said=len(said), section_right=len(true & said))
    outcome.misses += [f"section {old} -> {new}: no such row" for old, new in sorted(true - said)]
    outcome.misses += [f"section {old} -> {new}: invented" for old, new in sorted(said - true)]


def shown(key: Key) -> str:
    return " ".join("+".join(side) or "-" for side in (key[0], ("->",), key[1]))


# ---- what the contract promises of every diff

def in_one_row(diff: dict, old: dict, new: dict) -> list[str]:
    faults = []
    for side, known in (("old", old), ("new", new)):
        times = Counter(id for rows in (diff["items"], diff["sections"]) for row in rows for id in row[side])
        faults += [f"{side} {id} stands in {times[id]} rows" for id in known if times[id] != 1]
        faults += [f"{side} {id} is in a row and not in the plan" for id in times if id not in known]
    return faults


def words_rebuild(row: dict, old: dict, new: dict) -> list[str]:
    """equal + delete is the old text, equal + insert the new; several texts are joined by a line end, in order."""
    faults = []
    ops = row.get("words", [])
    for side, known, mark in (("old", old, "delete"), ("new", new, "insert")):
        text = "\n".join(known[id].get("text", "") for id in row[side] if id in known)
        if ops and text != "".join(op["text"] for op in ops if op["op"] in ("equal", mark)):
            faults.append(f"{shown(key_of(row))}: words do not rebuild the {side} text")
    if not ops and {"reworded", "split", "merged"} & set(row["change"]):
        texts = ["\n".join(known[id].get("text", "") for id in row[side] if id in known) for side, known in (("old", old), ("new", new))]
        if texts[0] != texts[1]:
            faults.append(f"{shown(key_of(row))}: no words")
    return faults


def right_change(row: dict, old: dict, new: dict) -> list[str]:
    """What can be told of a change set without knowing the truth."""
    change, olds, news = set(row["change"]), row["old"], row["new"]
    want = {"removed"} if not news else {"added"} if not olds else None
    bad = (want and change != want) or not change or ("unchanged" in change and len(change) > 1)
    bad = bad or (len(news) > 1) != ("split" in change) or (len(olds) > 1) != ("merged" in change)
    if not bad and len(olds) == len(news) == 1:
        same = all(" ".join(old[olds[0]].get(f, "").split()) == " ".join(new[news[0]].get(f, "").split()) for f in ("title", "text"))
        bad = same == ("reworded" in change)
    bad = bad or ("renumbered" in change and change & {"moved", "split", "merged"})
    return [f"{shown(key_of(row))}: change {'+'.join(row['change'])}"] if bad else []


def mirrored(there: dict, back: dict) -> list[str]:
    def keys(diff: dict, turn: bool) -> Counter:
        found = Counter()
        for kind in ("items", "sections"):
            for row in diff[kind]:
                a, b = key_of(row)
                change = frozenset(MIRROR.get(c, c) for c in row["change"]) if turn else frozenset(row["change"])
                found[(kind, *((b, a) if turn else (a, b)), change)] += 1
        return found

    forth, turned = keys(there, False), keys(back, True)
    return [f"diff(B, A) lacks {shown((a, b))} {'+'.join(sorted(c))}" for _, a, b, c in forth - turned][:3]


def count_words(row: dict, counts: Counter) -> None:
    """Edited regions and islands of reworded rows; words cut by any row."""
    ops = row.get("words", [])
    for mark in ("delete", "insert"):
        side = [op["text"] for op in ops if op["op"] in ("equal", mark) and op["text"]]
        counts["cut"] += sum(cuts(a, b) for a, b in zip(side, side[1:]))
    if "reworded" not in row["change"]:
        return
    counts["reworded"] += 1
    equal = [op["op"] == "equal" for op in ops]
    counts["regions"] += sum(not here and (i == 0 or equal[i - 1]) for i, here in enumerate(equal))
    counts["islands"] += sum(here and 0 < i < len(ops) - 1 and len(ops[i]["text"].split()) == 1 for i, here in enumerate(equal))


def cuts(left: str, right: str) -> bool:
    """Whether a word goes over a boundary; Han characters are words of their own."""
    pair = left[-1] + right[0]
    return bool(re.fullmatch(r"\w\w", pair)) and not re.search(r"[\u3400-\u9fff\uf900-\ufaff]", pair)


# ---- cases

def score_pair(celac: str, folder: Path, outcome: Outcome) -> None:
    old_file, new_file = folder / "old.md", folder / "new.md"
    old, new = nodes(celac, old_file), nodes(celac, new_file)
    diff, status = run(celac, "diff", "--to", "json", old_file, new_file)
    outcome.faults += in_one_row(diff, old, new)
    if status != 1:
        outcome.faults.append(f"exit {status} though the editions differ")
    for row in diff["items"]:
        outcome.faults += words_rebuild(row, old, new) + right_change(row, old, new)
        count_words(row, outcome.counts)
    same, status = run(celac, "diff", "--to", "json", old_file, old_file)
    outcome.faults += [f"diff(A, A): {shown(key_of(row))} {'+'.join(row['change'])}" for kind in ("items", "sections") for row in same[kind]
                       if row["change"] != ["unchanged"] or row["old"] != row["new"]]
    outcome.faults += [f"diff(A, A): exit {status}"] if status else []
    outcome.faults += mirrored(diff, run(celac, "diff", "--to", "json", new_file, old_file)[0])
    compare_sections(outcome, folder / "sections.tsv", diff["sections"])
    compare(outcome, gold_rows(folder / "gold.tsv"), {key_of(row): frozenset(row["change"]) for row in diff["items"]})


def score_chain(celac: str, folder: Path, outcome: Outcome) -> None:
    files = sorted(folder.glob("[0-9]*.md"), key=lambda path: int(path.stem))
    items = [{id for id, node in nodes(celac, file).items() if node["kind"] == "items"} for file in files]
    trace, status = run(celac, "trace", "--to", "json", *files)
    if status != 1:
        outcome.faults.append(f"exit {status} though the editions differ")
    times = Counter((node["edition"], node["id"]) for lineage in trace["lineages"] for node in lineage["nodes"]
                    if node["status"] != "dropped")
    for edition, ids in enumerate(items):
        outcome.faults += [f"{edition}:{id} stands in {times[edition, id]} lineages" for id in sorted(ids) if times[edition, id] != 1]
    said = {(*link["from"], *link["to"]) for lineage in trace["lineages"] for link in lineage["links"]}
    said = {link for link in said if link[1] in items[link[0]]}
    gold = set()
    for line in (folder / "links.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        a, old, b, new = line.split("\t")
        gold.add((int(a), old, int(b), new))
    outcome.counts.update(links=len(gold), said=len(said), right=len(gold & said))
    outcome.misses += [f"{a}:{old} -> {b}:{new}: no such link" for a, old, b, new in sorted(gold - said)]


def score(celac: str, folder: Path) -> Outcome:
    outcome = Outcome(folder.name, folder.name.rsplit("-", 1)[0])
    try:
        (score_chain if (folder / "links.tsv").exists() else score_pair)(celac, folder, outcome)
    except Trouble as error:
        outcome.faults.append(str(error))
    except (ValueError, KeyError) as error:
        outcome.faults.append(f"not what the contract shows: {error!r}")
    return outcome


# ---- figures

def figures(counts: Counter, chain: bool) -> dict[str, float]:
    def share(part: str, whole: str) -> float:
        return counts[part] / counts[whole] if counts[whole] else 1.0

    both = counts["links"] + counts["said"]
    found = {"pair-f1": 2 * counts["right"] / both if both else 1.0, "pair-recall": share("right", "links"), "pair-precision": share("right", "said")}
    if chain:
        return {"link" + name[4:]: value for name, value in found.items()}
    return found | {
        "change-exact": share("exact", "rows"), "split-merge-exact": share("joined", "compound"),
        "split-merge-precision": share("joined", "claimed"), "invented": counts["invented"], "false-moved": counts["false_moved"],
        "section-f1": 2 * counts["section_right"] / max(1, counts["section_links"] + counts["section_said"]),
        "regions": counts["regions"] / max(1, counts["reworded"]), "islands": counts["islands"], "cut-words": counts["cut"]}


def judge(found: dict[str, dict[str, float]], file: Path) -> list[tuple[str, bool]]:
    """Each line of the file that names a strength which was run."""
    results = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        parts = line.partition("#")[0].split()
        if not parts:
            continue
        if len(parts) != 4 or parts[2] not in (">=", "<="):
            raise Trouble(f"{file}:{number}: not STRENGTH MEASURE >= NUMBER")
        strength, measure, sign, bound = parts
        if strength not in found:
            continue
        if measure not in found[strength]:
            raise Trouble(f"{file}:{number}: no such measure: {measure}")
        value = found[strength][measure]
        results.append((f"{strength} {measure} {value:.4f} {sign} {bound}", value >= float(bound) if sign == ">=" else value <= float(bound)))
    return results


def main() -> int:
    parser = argparse.ArgumentParser(description="Score celac diff and trace on editions whose correspondences are known.")
    parser.add_argument("celac", help="the program")
    parser.add_argument("folder", type=Path, help="what generate.py wrote")
    parser.add_argument("-q", "--quiet", action="store_true", help="faults and figures only, no misses")
    parser.add_argument("--min", type=Path, metavar="FILE", help="what is enough, by strength and measure")
    parser.add_argument("-j", type=int, default=2, metavar="N", help="cases at a time")
    options = parser.parse_args()
    folders = sorted({path.parent for name in ("gold.tsv", "links.tsv") for path in options.folder.glob(f"*/{name}")})
    if not folders:
        parser.error(f"no cases in {options.folder}")
    with ThreadPoolExecutor(options.j) as pool:
        outcomes = list(pool.map(lambda folder: score(options.celac, folder), folders))
    totals: dict[str, Counter] = defaultdict(Counter)
    for outcome in outcomes:
        totals[outcome.strength].update(outcome.counts)
        for fault in outcome.faults[:5]:
            print(f"FAIL {outcome.name}: {fault}")
        for miss in [] if options.quiet else outcome.misses:
            print(f"miss {outcome.name}: {miss}")
    found = {strength: figures(counts, strength.startswith("chain-")) for strength, counts in totals.items()}
    for strength, values in found.items():
        print(strength + ": " + ", ".join(f"{name} {value:g}" if isinstance(value, int) else f"{name} {value:.4f}" for name, value in values.items()))
    failed = sum(bool(outcome.faults) for outcome in outcomes)
    passed = len(outcomes) - failed
    try:
        for what, enough in judge(found, options.min) if options.min else []:
            passed, failed = passed + enough, failed + (not enough)
            if not enough:
                print(f"FAIL {what}")
    except (OSError, Trouble) as error:
        parser.error(str(error))
    print(f"{passed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
