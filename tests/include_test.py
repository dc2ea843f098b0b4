#!/usr/bin/env python3
"""Holds the architecture: which folder may include which, and one door to each foreign library."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
MAY_INCLUDE = {
    "text": {"text"},
    "diagnostic": {"diagnostic", "text"},
    "markdown": {"markdown", "text", "diagnostic"},
    "plan": {"plan", "text", "diagnostic"},
    "outline": {"outline", "markdown", "plan", "text", "diagnostic"},
    "read": {"read", "plan", "text", "diagnostic"},
    "write": {"write", "plan", "text", "diagnostic", "outline", "markdown", "read"},
}
DOORS = {
    "cmark-gfm.h": "lib/celac/markdown/inline.cpp",
    "yaml-cpp/": "lib/celac/read/yaml_value.cpp",
    "nlohmann/": "lib/celac/read/json_value.cpp",
    "utf8proc.h": "lib/celac/text/utf8.cpp",
    "xxhash.h": "lib/celac/text/source.cpp",
    "CLI/": "cli/arguments.cpp",
}


def main():
    passed = failed = 0
    for path in sorted([*ROOT.glob("lib/celac/**/*.?pp"), *ROOT.glob("cli/**/*.?pp")]):
        name = path.relative_to(ROOT).as_posix()
        folder = name.split("/")[2] if name.startswith("lib/") else None
        wrong = []
        for include in re.findall(r'#include [<"]([^>"]+)[>"]', path.read_text(encoding="utf-8")):
            room = re.match(r"celac/(\w+)/", include)
            if folder and room and room[1] not in MAY_INCLUDE[folder]:
                wrong.append(f"{name}: {folder} may not include {include}")
            if folder and include.startswith("cli/"):
                wrong.append(f"{name}: the library may not include the program")
            wrong += [f"{name}: {include} has its door in {door}" for door_of, door in DOORS.items() if include.startswith(door_of) and name != door]
        print(*wrong, sep="\n", end="\n" if wrong else "")
        passed, failed = (passed, failed + 1) if wrong else (passed + 1, failed)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
