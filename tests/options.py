#!/usr/bin/env python3
"""Every option that a command has is in its manual page, and every option there is one that the command has.

    tests/options.py [CELAC]

What a command has is what its --help lists. Options that several commands share are described in celac(1); those of a
page's SYNOPSIS must be the same. So too the formats of --to.
"""

import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from model import RELEASE, ROOT, Tally  # noqa: E402


def helped(celac, command):
    """Options by their long names, and the words that --to takes."""
    text = subprocess.run([celac, command, "--help"], capture_output=True, text=True, check=True).stdout
    names = set(re.findall(r"^\s+(?:-\w,\s*)?--([a-z-]+)", text, re.MULTILINE))
    to = re.search(r"\bwrite: ([a-z, \n]+?)(?=\n\s+-)", text)
    return names - {"help"}, set(re.findall(r"[a-z]+", to.group(1))) if to else set()


def mentioned(page):
    """Long names in the SYNOPSIS, and those that an entry of a list describes."""
    head, _, rest = page.partition(".Sh DESCRIPTION")
    long = r"Fl Fl ([a-z-]+)"
    synopsis = set(re.findall(long, head))
    described = {name for line in rest.splitlines() if line.startswith(".It") for name in re.findall(long, line)}
    return synopsis, described


def faults(celac, command, common):
    page = (ROOT / "man" / f"celac-{command}.1").read_text(encoding="utf-8")
    has, formats = helped(celac, command)
    synopsis, described = mentioned(page)
    short = {"quiet", "output"}  # -q and -o in a SYNOPSIS
    found = [f"--{name} is nowhere described" for name in sorted(has - described - common)]
    found += [f"--{name} is described, and there is no such option" for name in sorted(described - has)]
    found += [f"--{name} is not in the SYNOPSIS" for name in sorted(has - synopsis - short)]
    found += [f"--{name} is in the SYNOPSIS, and there is no such option" for name in sorted(synopsis - has)]
    found += [f"--to {word} is nowhere described" for word in sorted(formats) if f".Cm {word}" not in page]
    return found


def main():
    celac = str(Path(sys.argv[1] if len(sys.argv) > 1 else RELEASE).resolve())
    _, common = mentioned((ROOT / "man" / "celac.1").read_text(encoding="utf-8"))
    tally = Tally()
    pages = sorted(page.stem.removeprefix("celac-") for page in (ROOT / "man").glob("celac-*.1"))
    for command in pages:
        tally.case(f"man/celac-{command}.1", faults(celac, command, common))
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
