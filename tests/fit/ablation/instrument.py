"""Puts every condition of C++ files behind a switch, in place, so that a run can force one of them.

A condition is that of an `if`, the value of a `const bool`, or a returned conjunction or disjunction. It is a site as a
whole, and so is each operand of its && and ||. Forced, an operand of && is true, anything else false: the clause has no
say. Left alone are conditions that declare a variable, `if constexpr`, and what holds a lambda or a ternary.
"""

import re
from dataclasses import dataclass
from pathlib import Path

HEADER = """#pragma once
// Which sites are forced, and to what. What is not forced is noted where it is other than it would be forced to.
#include <vector>
namespace celac::ablation {
extern std::vector<char> forced;
extern std::vector<char> values;
extern std::vector<char> turned;
inline bool noted(std::size_t site, bool natural) {
  if (site < turned.size() && natural != (values[site] != 0)) {
    turned[site] = 1;
  }
  return natural;
}
inline bool is_forced(std::size_t site) { return site < forced.size() && forced[site] != 0; }
}  // namespace celac::ablation
#define ABLATE(site, condition)                            \\
  (::celac::ablation::is_forced(site) ? ::celac::ablation::values[site] != 0 \\
                                      : ::celac::ablation::noted(site, static_cast<bool>(condition)))
"""

LITERAL = re.compile(r'R"([^(\s]*)\(.*?\)\1"|"(?:[^"\\\n]|\\.)*"|(?<![0-9A-Fa-f])\'(?:[^\'\\\n]|\\.)+\'|//[^\n]*|/\*.*?\*/', re.DOTALL)
DECLARATION = re.compile(r"\s*(?:const\s+)?[\w:]+(?:<.*>)?\s*[&*]*\s*(?:\w+|\[[\w, ]*\])\s*=(?!=)", re.DOTALL)
OPENING, CLOSING = "([{", ")]}"


@dataclass
class Site:
    number: int
    file: str
    line: int
    role: str  # whole, or, and
    text: str
    span: tuple  # of the file

    @property
    def value(self):
        return 1 if self.role == "and" else 0


def skeleton(text):
    """The text with comments blanked and literals painted over, character for character: brackets can be counted."""
    return LITERAL.sub(lambda found: re.sub(r"[^\n]", " " if found.group()[0] == "/" else "~", found.group()), text)


def closing(bones, at):
    """Where the bracket at `at` closes."""
    depth = 0
    for i in range(at, len(bones)):
        depth += (bones[i] in OPENING) - (bones[i] in CLOSING)
        if depth == 0:
            return i
    raise ValueError("a bracket without an end")


def statement_end(bones, at):
    depth = 0
    for i in range(at, len(bones)):
        if bones[i] == ";" and depth == 0:
            return i
        depth += (bones[i] in OPENING) - (bones[i] in CLOSING)
    raise ValueError("a statement without an end")


def trimmed(bones, begin, end):
    while begin < end and bones[begin].isspace():
        begin += 1
    while begin < end and bones[end - 1].isspace():
        end -= 1
    return begin, end


class File:
    def __init__(self, path, name, sites):
        self.text, self.name, self.sites = path.read_text(encoding="utf-8"), name, sites
        self.bones = skeleton(self.text)

    def operands(self, begin, end, operator):
        """The ranges between `operator` at the top level; one range where there is none."""
        parts, depth, start, i = [], 0, begin, begin
        while i < end:
            depth += (self.bones[i] in OPENING) - (self.bones[i] in CLOSING)
            if depth == 0 and self.bones.startswith(operator, i):
                parts.append((start, i))
                i += len(operator)
                start = i
            else:
                i += 1
        return [*parts, (start, end)]

    def switched(self, begin, end, role):
        """The condition in [begin, end) with itself and its operands behind switches."""
        begin, end = trimmed(self.bones, begin, end)
        if self.bones[begin] == "(" and closing(self.bones, begin) == end - 1:
            inside = any(len(self.operands(begin + 1, end - 1, operator)) > 1 for operator in ("||", "&&"))
            if inside:
                return f"({self.switched(begin + 1, end - 1, role)})"
        text = " ".join(self.text[begin:end].split())
        number = len(self.sites)
        self.sites.append(Site(number, self.name, self.text.count("\n", 0, begin) + 1, role, text, (begin, end)))
        inner = self.text[begin:end]
        for operator, its_role in (("||", "or"), ("&&", "and")):
            parts = self.operands(begin, end, operator)
            if len(parts) > 1:
                inner = f" {operator} ".join(self.switched(*part, its_role) for part in parts)
                break
        # A comment at the end of a line would hide what follows it.
        return f"ABLATE({number}, (\n{inner}\n))"

    def conditions(self):
        """The ranges of conditions, in order; one within another is left out."""
        found = []
        for opener in re.finditer(r"(?<![\w#])if \(", self.bones):
            begin, end = opener.end(), closing(self.bones, opener.end() - 1)
            begin = self.bones.rfind(";", begin, end) + 1 or begin
            found.append((begin, end))
        for opener in re.finditer(r"\n\s+(?:const bool \w+ =|return)(?=\s)", self.bones):
            begin, end = opener.end(), statement_end(self.bones, opener.end())
            if "bool" in opener.group() or re.search(r"&&|\|\|", self.bones[begin:end]):
                found.append((begin, end))
        last = 0
        for begin, end in sorted(found):
            bones = self.bones[begin:end]
            if begin >= last and bones.strip() and not re.search(r"\?|\[[&=]?\w*\]\s*[({]|;|[{}]", bones) and \
                    not DECLARATION.match(bones):
                yield begin, end
                last = end

    def instrumented(self):
        out, at = [], 0
        for begin, end in self.conditions():
            out += [self.text[at:begin], " ", self.switched(begin, end, "whole")]
            at = end
        return '#include "ablation.hpp"\n' + "".join(out) + self.text[at:]


def instrument(root, folders):
    """Instruments every .cpp below root/folder for each folder and writes root/ablation.hpp; the sites."""
    sites = []
    for folder in folders:
        for path in sorted(Path(root, folder).rglob("*.cpp")):
            file = File(path, str(path.relative_to(root)), sites)
            path.write_text(file.instrumented(), encoding="utf-8")
    Path(root, "ablation.hpp").write_text(HEADER, encoding="utf-8")
    return sites
