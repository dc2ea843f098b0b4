"""What the scripts here share: running celac, walking a model, counting cases."""

import json
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RELEASE = ROOT / "build" / "release" / "celac"


def parse(celac, file):
    """The model of `file` and what there was to say about it."""
    done = subprocess.run([celac, "parse", "--to", "json", str(file)], capture_output=True, check=False)
    said = done.stderr.decode("utf-8", "replace")
    return (json.loads(done.stdout) if done.returncode == 0 else None), said


def nodes(owner):
    """The nodes below `owner` in document order: (kind, node)."""
    found = [("section", node) for node in owner.get("sections", [])]
    found += [("item", node) for node in owner.get("items", [])]
    for kind, node in sorted(found, key=lambda pair: pair[1]["bytes"][0][0]):
        yield kind, node
        yield from nodes(node)


def paragraphs(model):
    """All paragraphs, those outside any node first."""
    for owner in [{"paragraphs": model.get("preamble", []) + model.get("paragraphs", [])}, *(node for _, node in nodes(model))]:
        yield from owner.get("paragraphs", [])


class Tally:
    """Counts cases and prints those that fail; the last line is the count."""

    def __init__(self):
        self.counts = {"passed": 0, "failed": 0, "skipped": 0}

    def case(self, name, faults):
        """A case passes if there is no fault; a long list is cut."""
        self.counts["failed" if faults else "passed"] += 1
        for fault in faults[:8]:
            print(f"FAIL {name}: {fault}")
        if len(faults) > 8:
            print(f"FAIL {name}: ... and {len(faults) - 8} more")

    def skip(self, name, why):
        self.counts["skipped"] += 1
        print(f"skipped {name}: {why}")

    def close(self):
        """Prints the count; the exit status."""
        print(", ".join(f"{count} {word}" for word, count in self.counts.items()))
        return 1 if self.counts["failed"] else 0
