"""Inputs built to hurt, each a function of the size it should have in bytes."""

SIZE = 200_000

WORDS = "Strengthen exchanges and cooperation in the field of"


def fill(unit, size):
    return (unit * (size // len(unit.encode()) + 1))[:size]


def lines(make, size):
    out, used, n = [], 0, 0
    while used < size:
        n += 1
        line = make(n)
        out.append(line)
        used += len(line.encode())
    return "".join(out)


def numbered(unit):
    """One block, behind a label, of a repeated text."""
    return lambda size: "# Plan\n\n1. First\n\n2. " + fill(unit, size) + "\n"


def deep(opening, size, depth_step=1):
    """Lines, each one level deeper than the one before."""
    out, used, depth = [], 0, 0
    while used < size:
        line = opening * depth + f"{depth + 1}. Item\n"
        out.append(line)
        used += len(line)
        depth += depth_step
    return "".join(out)


def near(n):
    places = ("ports", "roads", "schools", "rivers", "museums", "mines", "farms")
    return (f"{n}. {WORDS} {places[n % 7]} and {places[n % 5]}, with {n % 11} partners, "
            f"through {places[n % 3]}.\n\n")


def dotted(n):
    return ".".join(["1"] * (n % 16 + 1)) + f" Item {n}\n\n"


def heads_in_threes(size):
    """Hundreds of lines that come three times each, between words that end no sentence."""
    syllables = ("Ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu")

    def word(n):
        return "".join(syllables[int(digit)] for digit in f"{n:05}")

    count = size // 240
    return "".join(f"{word(r * count + i)} {word(i * 7)} {word(i * 31 + r)} {word(i + r)} ends\n\n{word(i)} {word(i * 3)}\n\n"
                   for r in range(3) for i in range(count))


DOCUMENTS = {
    # cmark-gfm 0.29 is quadratic on these within one block.
    "images unclosed": numbered("![[]()"),
    "processing instructions": numbered("a <? "),
    "declarations": numbered("a <!A "),
    "character data": numbered("a <![CDATA[ "),
    "links unclosed": numbered("[a]("),
    "brackets open": numbered("["),
    "brackets nested": lambda n: "1. " + "[" * (n // 2) + "a" + "]" * (n // 2) + "\n",
    "emphasis mixed": numbered("*a **a _a __a "),
    "emphasis closers": numbered("a**b" + "c* "),
    "backticks growing": lambda n: "1. " + lines(lambda i: "e" + "`" * i, n).replace("\n", "") + "\n",
    "tags open": numbered("<a href='"),
    "comments open": numbered("<!-- "),
    "entities": numbered("&amp;&#x41;&hearts;"),
    "references": lambda n: lines(lambda i: f"[r{i}]: /u\n", n // 2) + "\n1. " + fill("[r1] ", n // 2) + "\n",
    "references nested": lambda n: "[a]: u\n\n1. " + fill("[[a]", n) + "\n",
    "strikethrough": numbered("~~a "),
    "strikethrough tags": numbered("<del>"),
    # Depth.
    "quotes deep": lambda n: ">" * n + " 1. a\n",
    "quotes deeper each line": lambda n: deep(">", n),
    "bullets in one line": lambda n: "- " * (n // 2) + "1. a\n",
    "indented deeper each line": lambda n: deep("  ", n),
    "headings deep": lambda n: lines(lambda i: "#" * (i % 7 + 1) + f" {i % 7 + 1}. Heading\n\n", n),
    "tables wide": lambda n: "|" + "a|" * (n // 4) + "\n|" + "-|" * (n // 4) + "\n",
    "tables long": lambda n: "| No. | Text |\n|---|---|\n" + lines(lambda i: f"| {i} | text |\n", n),
    "table rows ragged": lambda n: "|a|b|\n|-|-|\n" + lines(lambda i: "|" * 40 + "\n", n),
    # Numbering.
    "labels restarting at 1": lambda n: fill("1. a\n", n),
    "labels restarting, apart": lambda n: fill("1. a\n\n", n),
    "labels bare": lambda n: fill("1\n", n),
    "labels of all styles": lambda n: fill("1. a\n\nI. b\n\na) c\n\n(1) d\n\ni. e\n\nA. f\n\n一、g\n\n", n),
    "labels I to i": lambda n: fill("I.\n\ni.\n\n1.\n\nl.\n\n", n),
    "labels counting": lambda n: lines(lambda i: f"{i}. a\n\n", n),
    "labels counting down": lambda n: lines(lambda i: f"{n - i}. a\n\n", n),
    "labels far apart": lambda n: lines(lambda i: f"{i * 7919 % 100003}. a\n\n", n),
    "labels dotted": lambda n: lines(dotted, n),
    "label of many components": lambda n: fill("1.", n) + " a\n",
    "labels of many components": lambda n: lines(lambda i: "1." * 500 + f"{i} a\n\n", n),
    "label of many digits": lambda n: fill("9", n) + ". a\n",
    "label Roman": lambda n: fill("M", n) + ". a\n",
    "labels Roman, long": lambda n: lines(lambda i: "M" * 1000 + ". a\n\n", n),
    "label Chinese": lambda n: "第" + "一百" * (n // 6) + "条 a\n",
    "label ordinals": lambda n: fill("first ", n) + "\n",
    "label Latin": lambda n: "Article 1" + fill(" bis", n) + "\n",
    "articles alike": lambda n: fill("Article 1\n\nText.\n\n", n),
    "annexes with titles of two lines": lambda n: lines(lambda i: "## ANNEX\n\n## JOINT PLAN\n\n## FOR TRADE\n\n", n),
    "quotations of articles that stay open": lambda n: lines(
        lambda i: "“Article 1. a:\n1. b\n" if i % 290 else "x”\n\n", n),
    "bare numbers over titles": lambda n: lines(lambda i: f"{i}\n\nTitle {i}\n\n", n),
    "numbers alone among words": lambda n: lines(lambda i: "3\n\n3\n\nabc\n\n", n),
    "labels that are all misread": lambda n: lines(lambda i: f"l{i % 9}. a\n", n),
    "letters that are Roman, too": lambda n: fill("i) a\nv) a\nc) a\nx) b\nl) b\nd) c\nm) d\n", n),
    "labels between glued ones": lambda n: lines(
        lambda i: f"({3 * i % 9 + 2}) Text of it.\n{3 * i % 9 + 3}) x\n{i // 2 + 1}.x\n", n),
    "labels between misread ones": lambda n: lines(
        lambda i: f"\nIl.xco-\n\nl.xco-\n({3 * i % 9 + 1}) co-\n\n{3 * i % 9 + 2}) co-\n> {6 * i + 5}. a,\n1O. a,\n", n),
    "codes that go on": lambda n: fill("V2.2 and\nV3.3 and\n", n),
    "four labels a line": lambda n: lines(lambda i: f"{i % 9}. (1) (a) (i) a\n", n),
    "annexes": lambda n: lines(lambda i: f"Annex {i}\n\n1. a\n\n", n),
    "headings": lambda n: fill("# a\n", n),
    "contents of other headings": lambda n: "# Plan\n\nContents\n\n" + lines(
        lambda i: f"{i}. Entry {i} ........ {i}\n", min(n // 5, 45_000)) + "\n" + lines(
        lambda i: f"## {i}. Head {i}\n\n1. a\n\n", n * 4 // 5),
    "headings numbered": lambda n: lines(lambda i: f"# {i}. a\n", n),
    "headings setext": lambda n: fill("a\n=\n", n),
    "contents that never end": lambda n: "# Contents\n\n" + lines(lambda i: f"{i}. Title ........ {i}\n", n),
    # Text.
    "combining marks": lambda n: "1. a" + "\u0301" * (n // 2) + "\n",
    "combining marks, lines": lambda n: fill("1. a" + "\u0301" * 400 + "\n\n", n),
    "combining marks of several classes": lambda n: "# P" + "\u0301\u0316\u0334" * (n // 12) + "\n\n1. a"
    + "\u0301\u0316\u0334" * (n // 12) + "\n",
    "escaped labels": lambda n: "".join(f"{i % 9 + 1}\\. a\n" for i in range(n // 6)),
    "joiners": lambda n: "1. " + "\U0001F468\u200D" * (n // 7) + "\n",
    "zero width": lambda n: "1. " + "\u200b" * (n // 3) + "a\n",
    "right to left marks": lambda n: "1. " + "\u202e" * (n // 3) + "a\n",
    "one line": lambda n: "1. " + fill("word ", n) + "\n",
    "one word": lambda n: "1. " + fill("a", n) + "\n",
    "one line of Han": lambda n: "1. " + "中" * (n // 3) + "\n",
    "hyphens": lambda n: fill("co-\n", n),
    "form feeds": lambda n: fill("\f\n", n),
    "page numbers": lambda n: lines(lambda i: f"text\n\n{i}\n\n", n),
    "numbers in brackets alone": lambda n: lines(lambda i: f"({i % 900 + 1})\n\n", n),
    "heads in threes": heads_in_threes,
    "strikethrough over lines": lambda n: "1. " + fill("~~a\n", n // 2) + "\n\n2. " + fill("<del>a\n", n // 2) + "\n",
    "running heads": lambda n: lines(lambda i: f"Plan of action\n\n{i}. item\n\n---\n\n", n),
    "rules": lambda n: fill("---\n\n", n),
    "quotation marks": lambda n: "1. " + fill("“", n - 3) + "\n",
    "brackets round": lambda n: "1. " + fill("(a ", n) + "\n",
    "references to items": lambda n: lines(lambda i: f"{i}. See articles 1 to {i} and paragraph {i}.1.\n\n", n),
    "acronyms": lambda n: lines(lambda i: f"{i}. The Forum of Ports (FP{i}) and FP{i + 1}.\n\n", n),
    "footnotes": lambda n: lines(lambda i: f"[^{i}]: note\n", n),
    "footnotes of footnotes": lambda n: lines(lambda i: f"[^{i}]: [^{i + 1}] [^{i - 1}]\n\n", n),
    "years": lambda n: "# Plan (2020-2024)\n\n" + lines(lambda i: f"{i}. by {1900 + i % 200}-{2000 + i % 90}\n\n", n),
    "headings alike": lambda n: fill("# Heading of the chapter\n\ntext\n\n", n),
    "front matter open": lambda n: "---\n" + fill("a: b\n", n),
    "fence open": lambda n: "```\n" + fill("1. a\n", n),
    "near-identical items": lambda n: "# Plan\n\n" + lines(near, n),
    "identical items": lambda n: "# Plan\n\n" + lines(lambda i: f"{i}. {WORDS} ports.\n\n", n),
    "identical short items": lambda n: lines(lambda i: f"{i}. a\n\n", n),
    "ignore comments": lambda n: lines(lambda i: f"<!-- celac: ignore nonsense{i} -->\n{i}. a\n\n", n),
    # HTML, tables, covers, codes, notes.
    "html: tables": lambda n: fill("<table><tr><td>1. a</td></tr></table>\n\n", n),
    "html: tables in one line": lambda n: fill("<table><tr><td>1. a</td></tr></table>", n) + "\n",
    "html: tables open": lambda n: fill("<table>", n) + "\n",
    "html: tables open, lines": lambda n: fill("<table>\n", n),
    "html: cells open": lambda n: "<table>" + fill("<td>a", n) + "\n",
    "html: cells that span": lambda n: "<table>" + fill("<tr><td rowspan=1000 colspan=1000>a</td></tr>\n", n) + "</table>\n",
    "html: tags open": lambda n: fill("<p><b><i><div>", n) + "\n",
    "html: tags open, lines": lambda n: fill("<div>\n1. a\n", n),
    "html: headings in one line": lambda n: fill("<h2>a</h2>", n) + "\n",
    "html: headings open": lambda n: fill("<h2>", n) + "\n",
    "html: headings, lines": lambda n: lines(lambda i: f"<h2>{i}. a</h2>\n", n),
    "html: lists deep": lambda n: fill("<ul><li>", n) + "\n",
    "html: list items": lambda n: "<ol>\n" + fill("<li>a</li>\n", n) + "</ol>\n",
    "grids": lambda n: fill("+---+---+\n| 1 | a |\n", n) + "+---+---+\n",
    "grids, many": lambda n: fill("+---+---+\n| 1 | a |\n+---+---+\n\n", n),
    "grids open": lambda n: fill("+---+---+\n", n),
    "grid wide": lambda n: "+" + "-+" * (n // 4) + "\n|" + "a|" * (n // 4) + "\n+" + "-+" * (n // 4) + "\n",
    "ruled tables": lambda n: fill("---- ----\n1    a\n", n),
    "ruled tables, many": lambda n: fill("---- ----\na    b\n---- ----\n1    a\n\n---- ----\n\n", n),
    "pipes": lambda n: fill("|", n) + "\n",
    "pipes, lines": lambda n: fill("| a | b\n", n),
    "pipe tables, many": lambda n: fill("| No. | a |\n|---|---|\n| 1 | b |\n\n", n),
    "front matter deep": lambda n: "---\na: " + "[" * (n // 2) + "]" * (n // 2) + "\n---\n\n1. a\n",
    "front matter deep blocks": lambda n: "---\n" + lines(lambda i: " " * i + "a:\n", n) + "---\n\n1. a\n",
    "front matter of aliases": lambda n: "---\na0: &a0 [x]\n" + lines(
        lambda i: f"a{i}: &a{i} [" + ",".join([f"*a{i - 1}"] * 9) + "]\n", n) + "---\n\n1. a\n",
    "front matter of keys": lambda n: "---\n" + lines(lambda i: f"k{i}: x\n", n) + "---\n\n1. a\n",
    "cover lines": lambda n: fill("Ministry of Ports\n\n", n) + "1. a\n",
    "cover lines, each another": lambda n: lines(lambda i: f"Ministry of Ports {i:x}\n\n", n) + "1. a\n",
    "cover lines in one block": lambda n: lines(lambda i: f"Ministry of Ports {i:x}\n", n) + "\n1. a\n",
    "cover lines that are headings": lambda n: lines(lambda i: f"# Ministry {i:x}\n\n", n) + "1. a\n",
    "dates": lambda n: fill("3 March 2024\n\n", n) + "1. a\n",
    "dates in one line": lambda n: "1. " + fill("3 March 2024, ", n) + "\n",
    "dates that are none": lambda n: fill("3 Mar 2024-13-45 2024\n", n) + "1. a\n",
    "dates in digits": lambda n: fill("2024-03-", n) + "\n",
    "codes": lambda n: lines(lambda i: f"AB-{i} Item of ports\n\n", n),
    "codes of codes": lambda n: lines(lambda i: f"A{i % 9}.B{i % 7}.{i} Item of ports\n\n", n),
    "codes, each another": lambda n: lines(lambda i: f"{chr(65 + i % 26)}{chr(65 + i // 26 % 26)}"
                                         f"{chr(65 + i // 676 % 26)}-{i} Item\n\n", n),
    "code long": lambda n: fill("AB-", n) + "1 a\n",
    "words before numbers": lambda n: lines(lambda i: f"Proposal {i}\n\nText of it.\n\n", n),
    "words before numbers, each another": lambda n: lines(
        lambda i: f"W{i:x}rd {i}: Text\n\nW{i:x}rd {i + 1}: Text\n\n", n),
    "words before numbers, behind headings": lambda n: lines(lambda i: f"## Measure {i}: Ports\n\nText.\n\n", n),
    "emoji marks": lambda n: fill("\U0001F449 a\n\n", n),
    "emoji marks, tight": lambda n: fill("\u2705 a\n\u274c b\n", n),
    "emoji in one line": lambda n: fill("\U0001F449", n // 4) + "\n",
    "marks of lists, each another": lambda n: lines(lambda i: f"{chr(0x2500 + i % 2000)} a\n\n", n),
    "notes below": lambda n: lines(lambda i: f"{i}. a{i}\n\n[{i}] Note of it.\n\n", n),
    "notes that are marked": lambda n: lines(lambda i: f"{i}. a[^{i}]\n\n[^{i}]: Note of it.\n\n", n),
    "notes with a star": lambda n: fill("1. a*\n\n* Note.\n\n", n),
    "CriticMarkup": lambda n: lines(lambda i: f"{i}. {{++a++}} {{--b--}} {{~~c~>d~~}} {{>>e<<}}\n\n", n),
    "CriticMarkup open": lambda n: numbered("{++a {--b {~~c ")(n),
    "CriticMarkup over lines": lambda n: fill("{++a\n{--b\n{>>c\n", n),
    "headings repeated": lambda n: fill("# Ports\n\n## Roads\n\n1. a\n\n", n),
    "headings in capitals": lambda n: lines(lambda i: f"PORTS AND ROADS {i}\n\nText of it.\n\n", n),
    "headings bold": lambda n: lines(lambda i: f"**Ports {i:x}**\n\nText of it.\n\n", n),
    "headings bold in one block": lambda n: lines(lambda i: f"**Ports {i:x}**\n", n),
    "bold open": lambda n: fill("**\n", n),
    "bold open, blocks": lambda n: fill("**1. a\n\n**\n\n", n),
    "brackets around labels": lambda n: lines(lambda i: f"[{i}. a\n\n", n),
    "brackets around labels, one block": lambda n: lines(lambda i: f"[{i}. a\n", n),
    "titles over pages": lambda n: lines(lambda i: f"{i}. a\n\nPORTS\n\f\nROADS\n\n", n),
    "fields": lambda n: lines(lambda i: f"{i}. a\n\nOwner: Ministry\n\nDeadline: 2024\n\n", n),
    "lines that wrap": lambda n: fill("the ports of the country and\nroads - ways of\n", n),
}

# Old editions; in the new ones 1, 4 and 7 are 8.
CHANGED = {
    "numbers in one text": lambda n: "1. " + lines(lambda i: f"w{i % 97} ", n) + "\n",
    "sums in one text": lambda n: "1. " + lines(lambda i: f"US${i} shall ", n) + "\n",
    "years in one text": lambda n: "1. " + lines(lambda i: f"by {2000 + i % 50} ", n) + "\n",
    "every other word": lambda n: "1. " + lines(lambda i: f"u{i}a v{2 * i}b ", n) + "\n",
}

HEAD = 'schema: celac/plan/1\ntitle: "T"\nsource: {name: "a", bytes: 1, lines: 1, xxh3: "0"}\n'
JSON_HEAD = '{"schema":"celac/plan/1","title":"T","source":{"name":"a","bytes":1,"lines":1,"xxh3":"0"},'


def nested_json(n):
    unit = '{"id":"1","number":"1","text":"","lines":[1,1],"bytes":[[0,1]],"items":['
    return JSON_HEAD + '"items":[' + unit * (n // len(unit)) + "\n"


MODELS = {
    "yaml: a bomb of aliases": lambda n: HEAD + "a0: &a0 [x]\n"
    + lines(lambda i: f"a{i}: &a{i} [" + ",".join([f"*a{i - 1}"] * 9) + "]\n", n),
    "yaml: an alias of itself": lambda n: HEAD + "items: &a [*a]\n",
    "yaml: anchors only": lambda n: HEAD + lines(lambda i: f"k{i}: &a{i} x\n", n),
    "yaml: merge keys": lambda n: HEAD + fill("<<: {}\n", n),
    "yaml: lists deep": lambda n: HEAD + "items: " + "[" * n + "\n",
    "yaml: maps deep": lambda n: HEAD + "items: " + "{a: " * (n // 4) + "\n",
    "yaml: block deep": lambda n: HEAD + lines(lambda i: " " * i + "a:\n", n),
    "yaml: dashes deep": lambda n: HEAD + "items:\n  " + "- " * (n // 2) + "a\n",
    "yaml: question marks": lambda n: HEAD + "? " * (n // 2) + "a\n",
    "yaml: commas": lambda n: HEAD + "items: [" + "," * n + "]\n",
    "yaml: keys": lambda n: HEAD + lines(lambda i: f"k{i}: x\n", n),
    "yaml: key twice": lambda n: HEAD + fill("title: x\n", n),
    "yaml: one key, long": lambda n: HEAD + fill("k", n) + ": x\n",
    "yaml: quotes open": lambda n: HEAD + 'items: "' + fill("a\n", n),
    "yaml: escapes": lambda n: HEAD + 'language: "' + fill("\\N", n) + '"\n',
    "yaml: documents": lambda n: fill("---\n" + HEAD, n) + "\n",
    "yaml: documents empty": lambda n: HEAD + fill("---\n", n),
    "yaml: comments": lambda n: fill("# a\n", n) + HEAD,
    "yaml: tags": lambda n: HEAD + "items: " + fill("!a ", n) + "x\n",
    "yaml: plain scalar of lines": lambda n: HEAD + "language: " + fill("a\n  ", n) + "\n",
    "yaml: block scalar of lines": lambda n: HEAD + "language: |\n" + fill("  a\n", n) + "\n",
    "yaml: numbers huge": lambda n: HEAD + "period: {from: " + fill("9", n) + ", to: 1}\n",
    "yaml: items alike": lambda n: HEAD + "items:\n"
    + fill('  - {id: "1", number: "1", text: "a", lines: [1, 1], bytes: [[0, 1]]}\n', n).rsplit("\n", 1)[0] + "\n",
    "yaml: ranges": lambda n: HEAD + 'items:\n  - {id: "1", number: "1", text: "a", lines: [1, 1], bytes: ['
    + "[0,1]," * (n // 6) + "[2,3]]}\n",
    "json: lists deep": lambda n: '{"schema":"celac/plan/1","items":' + "[" * n + "\n",
    "json: items deep": nested_json,
    "json: number huge": lambda n: '{"schema":"celac/plan/1","period":{"from":' + fill("9", n) + "}}\n",
    "json: exponent huge": lambda n: '{"schema":"celac/plan/1","period":{"from":1e' + fill("9", n) + "}}\n",
    "json: keys": lambda n: JSON_HEAD + ",".join(f'"k{i}":1' for i in range(n // 9)) + "}\n",
    "json: escapes": lambda n: JSON_HEAD + '"language":"' + fill("\\u0041", n // 6 * 6) + '"}\n',
    "json: half surrogates": lambda n: JSON_HEAD + '"language":"' + fill("\\ud800", n // 6 * 6) + '"}\n',
    "json: documents": lambda n: (JSON_HEAD + '"items":[]}\n') * (n // 90),
    "json: id long": lambda n: JSON_HEAD + '"items":[{"id":"' + fill("1.", n)
    + '","number":"1","text":"","lines":[1,1],"bytes":[[0,1]]}]}\n',
}

# Beyond the size of all others: what they may take is told and bounded by the size, not by the promise.
LARGE = {
    "one line of 50 MB": lambda: "1. " + fill("word ", 50_000_000) + "\n",
    "one word of 50 MB": lambda: "1. " + fill("a", 50_000_000) + "\n",
    "a million headings": lambda: "# a\n" * 1_000_000,
    "a million labels at 1": lambda: "1. a\n" * 1_000_000,
}
