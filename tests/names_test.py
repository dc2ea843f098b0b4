#!/usr/bin/env python3
"""Holds that no two types have one qualified name.

Two structs `celac::Path` in two headers compile and link wherever no file includes both, and are undefined behaviour:
the linker keeps one of their constructors for both. Types in unnamed namespaces are of their own file.
"""

import re
import sys

from model import ROOT, Tally

# What a brace may hide in.
NOISE = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|^\s*#[^\n]*',
    re.DOTALL | re.MULTILINE,
)
NAMESPACE = re.compile(r"\b(?:inline\s+)?namespace\s*([\w:]*)\s*$")
TYPE = re.compile(r"\b(?:enum\s+class|enum\s+struct|enum|struct|class|union)\s+(?:\[\[\w+\]\]\s*)?([\w:]+)[^;(){}=]*$")


def types(text):
    """The qualified names of the types that `text` defines, those in functions, types and unnamed namespaces left out."""
    text = NOISE.sub(" ", text)
    open_scopes = []  # the names of namespaces; None for what is not looked into
    begin = 0
    for brace in re.finditer(r"[{};]", text):
        before = text[begin : brace.start()]
        begin = brace.end()
        if brace[0] == "}":
            open_scopes.pop()
        elif brace[0] == "{":
            space = NAMESPACE.search(before)
            kind = TYPE.search(before)
            if kind and not space and None not in open_scopes:
                yield "::".join([*open_scopes, kind[1]])
            open_scopes.append(space[1] or None if space else None)


def check(files):
    """Faults, of (name, text) pairs."""
    homes = {}
    for name, text in files:
        for kind in types(text):
            homes.setdefault(kind, []).append(name)
    return homes, [f"{kind} is defined in {' and in '.join(where)}" for kind, where in homes.items() if len(where) > 1]


def main():
    tally = Tally()
    two = [("a", "namespace n {\nstruct A : B {\n};\n}"), ("b", "namespace n {\nclass A { char c = '{'; };\n}")]
    tally.case("two types of one name are seen", [] if check(two)[1] == ["n::A is defined in a and in b"] else ["not"])
    own = [("a", "namespace n {\nnamespace {\nstruct A {};\n}\n}"), ("b", "namespace n { void f() { struct A {}; } }")]
    tally.case("a file's own types are not", check(own)[1])
    for top in ("lib", "cli"):
        paths = sorted((ROOT / top).rglob("*.[ch]pp"))
        homes, faults = check((path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in paths)
        tally.case(f"types of {top}", faults if len(homes) > 20 else ["too few types found: the reader is broken"])
    return tally.close()


if __name__ == "__main__":
    sys.exit(main())
