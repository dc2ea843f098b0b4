"""The documents that parsing is measured on, and copies of one."""

import math
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(TESTS), str(TESTS / "golden")]

from corpus import CORPUS  # noqa: E402
from measure import instructions  # noqa: E402
from model import ROOT  # noqa: E402

ABOUT = {"README.md", "FORMAT.md", "GUIDE.md"}  # what the corpus says of itself
SYLLABLES = ("ka", "lo", "mi", "nu", "pe", "ra", "so", "ti", "vu", "ze")


def in_repository():
    return sorted((ROOT / "examples").glob("*.md"))


def in_corpus():
    """Every real document beside the project; none where the corpus is absent."""
    return sorted(path for path in CORPUS.rglob("*") if path.suffix in (".md", ".txt") and path.name not in ABOUT)


def against_cmark(celac, files):
    """Of each file the instructions of `parse --to json`, times those of `cmark-gfm -t html`."""
    def ratio(file):
        theirs = instructions(["cmark-gfm", "-t", "html", str(file)])
        return instructions([str(celac), "parse", "-q", "--to", "json", str(file)]) / theirs
    with ThreadPoolExecutor(2) as pool:
        return dict(zip(files, pool.map(ratio, files)))


def against_parse(celac, files):
    """Of each file the instructions of `commitments --to json`, times those of `parse --to json`."""
    def ratio(file):
        asked, parsed = (instructions([str(celac), command, "-q", "--to", "json", str(file)]) for command in ("commitments", "parse"))
        return asked / parsed
    with ThreadPoolExecutor(2) as pool:
        return dict(zip(files, pool.map(ratio, files)))


def geometric_mean(values):
    values = list(values)
    return math.exp(sum(map(math.log, values)) / len(values))


def word(number):
    return "".join(SYLLABLES[int(digit)] for digit in str(number))


def with_own_words(text, copy):
    """`text` with about one word in three that no other copy has."""
    return re.sub(r"\b(?:[a-z]{3}){2,}\b", lambda found: found.group() + word(copy), text)
