#!/usr/bin/env python3
"""Compares what celac reads in the example plans with their answer keys (examples/expected/*.tsv).

The keys hold the label as it should have been printed; celac keeps it as it was, so labels are not compared.
Prints each difference and a closing count; exit 1 if there was one.
"""
import json
import pathlib
import subprocess
import sys


def position(node):
    return node.get("bytes", [[0]])[0][0]


def rows(node, kind):
    if kind:
        words = node.get("text", "") if kind == "item" else "\n".join(p["text"] for p in node.get("paragraphs", []))
        yield (kind, node["id"], node.get("number", ""), node.get("title", ""), words)
    children = [(position(n), "section", n) for n in node.get("sections", [])]
    children += [(position(n), "item", n) for n in node.get("items", [])]
    for _, child_kind, child in sorted(children, key=lambda entry: entry[0]):
        yield from rows(child, child_kind)


def key(path):
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        kind, node_id, _label, number, title, text = (cell.replace("\\n", "\n") for cell in line.split("\t"))
        yield (kind, node_id, number, title, text)


def main():
    celac = sys.argv[1]
    examples = pathlib.Path(__file__).resolve().parent.parent / "examples"
    passed = failed = 0
    for path in sorted((examples / "expected").glob("*.tsv")):
        plan = examples / f"{path.stem}.md"
        model = json.loads(subprocess.run([celac, "parse", "-q", "--to", "json", plan], capture_output=True, check=True).stdout)
        got, expected = list(rows(model, "")), list(key(path))
        wrong = [pair for pair in zip(expected, got) if pair[0] != pair[1]]
        passed += len(expected) - len(wrong)
        failed += len(wrong) + abs(len(expected) - len(got))
        for want, have in wrong[:5]:
            print(f"{plan.name}: expected {want}\n{'':>{len(plan.name)}}  got {have}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
