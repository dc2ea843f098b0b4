#!/usr/bin/env python3
"""Holds the include directions: which folder may include which, and that each foreign library has one door."""

import re
import sys

from model import ROOT, Tally

INCLUDE = re.compile(r'^\s*#\s*include\s+["<]([^">]+)[">]', re.MULTILINE)

# Folder of lib/celac: the folders it may include besides itself. cli may include everything.
MAY_INCLUDE = {
    "text": set(),
    "diagnostic": {"text"},
    "markdown": {"text", "diagnostic"},
    "plan": {"text", "diagnostic"},
    "outline": {"markdown", "plan", "text", "diagnostic"},
    "read": {"plan", "text", "diagnostic"},
    "check": {"plan", "text", "diagnostic"},
    "diff": {"plan", "text", "diagnostic"},
}
MAY_INCLUDE["write"] = {*MAY_INCLUDE}

# Header, or start of headers, of a foreign library: the one file that may include it.
DOORS = {
    "cmark-gfm": "lib/celac/markdown/",
    "yaml-cpp/": "lib/celac/read/",
    "nlohmann/": "lib/celac/read/",
    "utf8proc.h": "lib/celac/text/",
    "pcre2.h": "lib/celac/text/",
    "xxhash.h": "lib/celac/text/",
    "CLI/": "cli/",
}


def includes():
    for folder in ("lib", "cli"):
        for path in sorted((ROOT / folder).rglob("*.[ch]pp")):
            for header in INCLUDE.findall(path.read_text(encoding="utf-8")):
                yield path.relative_to(ROOT).as_posix(), header


def check_directions():
    """One case a folder of the library."""
    wrong = {}
    for file, header in includes():
        if not file.startswith("lib/celac/"):
            continue
        home = file.split("/")[2]
        faults = wrong.setdefault(f"lib/celac/{home}", [])
        if home not in MAY_INCLUDE:
            faults.append(f"{file}: the folder is not in the table")
        elif header.startswith("cli/"):
            faults.append(f"{file} includes {header}")
        elif header.startswith("celac/") and header.split("/")[1] not in {home, *MAY_INCLUDE[home]}:
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
