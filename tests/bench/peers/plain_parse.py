#!/usr/bin/env python3
"""The script that people write in an afternoon: headings and numbered lines by regular expression, as JSON.

    plain_parse.py FILE
"""

import json
import re
import sys

HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
ITEM = re.compile(r"^\s*(?:[-*+]\s+)?(?:\*\*|__)?(\(?(?:\d+(?:\.\d+)*|[A-Za-z]|[ivxIVX]+)[.)])(?:\*\*|__)?\s+(.*)$")
DOTTED = re.compile(r"^\s*(?:[-*+]\s+)?(?:\*\*|__)?(\d+(?:\.\d+)+)(?:\*\*|__)?\s+(.*)$")


def read(lines):
    sections, items, paragraph = [], [], None
    for line in lines:
        heading = HEADING.match(line)
        numbered = DOTTED.match(line) or ITEM.match(line)
        if heading:
            sections.append({"level": len(heading[1]), "title": heading[2]})
            paragraph = None
        elif numbered:
            paragraph = {"section": len(sections) - 1, "number": numbered[1].strip("().*"), "text": numbered[2].strip()}
            items.append(paragraph)
        elif not line.strip():
            paragraph = None
        elif paragraph is not None:
            paragraph["text"] += " " + line.strip()
    return {"sections": sections, "items": items}


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        json.dump(read(file.read().splitlines()), sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
