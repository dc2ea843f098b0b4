#!/usr/bin/env python3
"""Holds the include directions: which folder may include which, and that each foreign library has one door."""

import re
import sys

from model import ROOT, Tally

INCLUDE = re.compile(r'^\s*#\s*include\s+["<]([^">]+)[">]', re.MULTILINE)

# Room of lib/celac: the rooms it may include besides itself. A room inside another is named with its path, and one
# that names a folder may include all rooms in it. cli may include everything.
MAY_INCLUDE = {
    "text": set(),
    "diagnostic": {"text"},
    "data": {"text", "diagnostic"},
    "markdown": {"text", "data"},
    "plan": {"text", "diagnostic"},
    "values": {"text"},
    "labels": {"text", "markdown", "values"},
    "prose": {"text", "markdown", "labels", "values", "plan"},
    "read": {"plan", "text", "diagnostic", "data"},
    "references": {"plan", "labels", "values", "text", "diagnostic"},
    "check": {"plan", "references", "values", "text", "diagnostic"},
    "diff": {"plan", "values", "commitments", "text", "diagnostic"},
    "commitments": {"plan", "values", "text", "diagnostic"},
    "align": {"plan", "values", "text", "diagnostic"},
}
READING = {"markdown", "labels", "prose", "values", "plan", "text", "diagnostic"}
MAY_INCLUDE["outline/lines"] = READING | {"outline/furniture", "outline/blocks"}
MAY_INCLUDE["outline/furniture"] = READING | {"outline/lines", "outline/blocks", "outline/search"}
MAY_INCLUDE["outline/blocks"] = READING | {"outline/lines", "outline/furniture", "outline/search"}
MAY_INCLUDE["outline/search"] = READING | {"outline/lines", "outline/blocks"}
MAY_INCLUDE["outline/tree"] = READING | {"outline/lines", "outline/furniture", "outline/blocks", "outline/search"}
MAY_INCLUDE["outline"] = READING | {"outline", "canonical", "references"}
MAY_INCLUDE["canonical"] = READING - {"values"} | {"outline", "write/common"}
# A plan is written without what compares and checks plans.
MAY_INCLUDE["write/common"] = {"plan", "text", "canonical", "markdown"}
MAY_INCLUDE["write/model"] = {"plan", "diff", "align", "commitments", "text", "diagnostic", "write/common"}
MAY_INCLUDE["write/plan"] = {"plan", "text", "diagnostic", "write/common", "write/model"}
MAY_INCLUDE["write/compare"] = {"diff", "align", "text", "write/common", "write/model", "write/plan"}
MAY_INCLUDE["write/office"] = {"plan", "diff", "align", "commitments", "text", "diagnostic", "write/common",
                               "write/model", "write/plan", "write/compare", "write/commitments"}
MAY_INCLUDE["write/commitments"] = {"plan", "commitments", "text", "write/common", "write/model", "write/plan"}
MAY_INCLUDE["write/report"] = {"check", "text", "diagnostic", "write/common", "write/model"}

# Header, or start of headers, of a foreign library: the one file that may include it.
DOORS = {
    "cmark-gfm": "lib/celac/markdown/",
    "gumbo.h": "lib/celac/markdown/",
    "yaml-cpp/": "lib/celac/data/",
    "nlohmann/": "lib/celac/data/",
    "utf8proc.h": "lib/celac/text/",
    "pcre2.h": "lib/celac/text/",
    "xxhash.h": "lib/celac/text/",
    "zlib.h": "lib/celac/write/office/",
    "CLI/": "cli/",
}


def includes():
    for folder in ("lib", "cli"):
        for path in sorted((ROOT / folder).rglob("*.[ch]pp")):
            for header in INCLUDE.findall(path.read_text(encoding="utf-8")):
                yield path.relative_to(ROOT).as_posix(), header


def room_of(path):
    """The longest room that a path below lib/celac lies in."""
    parts = path.split("/")[:-1]
    while parts and "/".join(parts) not in MAY_INCLUDE:
        parts.pop()
    return "/".join(parts)


def check_directions():
    """One case a room of the library."""
    wrong = {}
    for file, header in includes():
        if not file.startswith("lib/celac/"):
            continue
        home = room_of(file.removeprefix("lib/celac/"))
        faults = wrong.setdefault(f"lib/celac/{home}", [])
        if not home:
            faults.append(f"{file}: the folder is not in the table")
        elif header.startswith("cli/"):
            faults.append(f"{file} includes {header}")
        elif header.startswith("celac/"):
            room = room_of(header.removeprefix("celac/"))
            if not any(room == may or room.startswith(may + "/") for may in {home, *MAY_INCLUDE[home]}):
                faults.append(f"{file} may not include {header}")
    return wrong


def check_doors():
    """One case a library."""
    wrong = {}
    for start, home in DOORS.items():
        users = sorted({file for file, header in includes() if header.startswith(start)})
        good = len(users) == 1 and users[0].startswith(home)
        wrong[start] = [] if good else [f"one file in {home} may include it, these do: {', '.join(users) or 'none'}"]
    return wrong


def main():
    tally = Tally()
    for name, faults in {**check_directions(), **check_doors()}.items():
        tally.case(name, faults)
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
