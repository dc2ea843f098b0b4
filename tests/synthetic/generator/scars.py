"""Scars: what converters, scanners and hurried typists do to a dressed document.

Every scar is a function of the document and a level from 1 (light) to 3 (heavy); its randomness comes from the
document's own seed.  A scar changes how the tree is printed, never what must be read.  ``fits`` says where a
scar would leave the right reading open, or has nothing to work on.
"""

from __future__ import annotations

import re

from dress import Block, can_glue
from dresses import NBSP
from lines import Document
from numbering import Entry
from words import Word

SHARE = {1: 0.08, 2: 0.2, 3: 0.4}
STRUCK = {"en": ("hereby", "as appropriate,", "further"), "es": ("asimismo", "en lo posible"), "fr": ("notamment", "le cas échéant"),
          "pt": ("igualmente", "quando couber"), "de": ("insbesondere", "soweit möglich")}
NOTE = {"en": "Adopted text; see the minutes of the second sitting.", "es": "Texto aprobado; véase el acta de la segunda sesión.",
        "fr": "Texte adopté ; voir le procès-verbal de la deuxième séance.", "pt": "Texto aprovado; ver a ata da segunda sessão.",
        "de": "Beschlossene Fassung; siehe Protokoll der zweiten Sitzung.", "zh": "通过的文本，见第二次会议记录。"}
CONTENTS = {"en": ("Contents", "Table of Contents"), "es": ("Índice", "Contenido"), "fr": ("Table des matières", "Sommaire"),
            "pt": ("Índice", "Sumário"), "de": ("Inhalt", "Inhaltsverzeichnis"), "zh": ("目录", "目　录")}
PAGE_PARTS = {"pages-blank": "blank", "pages-formfeed": "formfeed", "pages-rule": "rule", "pages-number": "number", "pages-of": "of",
              "pages-comment": "comment", "pages-image": "image", "pages-anchor": "anchor", "heads-constant": "heads",
              "heads-number": "heads-number", "heads-alternating": "heads-alternating"}
MARKDOWN_ONLY = {"pages-rule", "pages-comment", "pages-image", "pages-anchor", "front", "struck", "notes", "inline", "marks"}


def texts(doc: Document) -> list[Block]:
    return [block for block in doc.blocks if block.role in ("text", "paragraph", "bullet") and not block.frozen]


def wrap(doc: Document, level: int) -> None:
    doc.width = doc.rng.randint(60, 100)
    doc.number_lines = level > 1
    doc.hang = doc.rng.random() < 0.5


def hyphens(doc: Document, level: int) -> None:
    doc.width = doc.width or doc.rng.randint(60, 80)
    doc.hyphens = True


def marks(doc: Document, level: int) -> None:
    """List marks that the converter lost: the item stands alone between blank lines."""
    for index, block in enumerate(doc.blocks):
        if block.role == "text" and block.opens and block.mark and doc.rng.random() < SHARE[level]:
            block.mark = block.indent = ""
            block.gap = "\n\n"
            if index + 1 < len(doc.blocks) and doc.blocks[index + 1].gap == "\n":
                doc.blocks[index + 1].gap = "\n\n"


def glue(doc: Document, level: int) -> None:
    for block in doc.blocks:
        if block.role == "text" and block.opens and block.words and can_glue(block.entry.label, block.words[0].plain):
            if doc.rng.random() < SHARE[level] + 0.1:
                block.sep = ""


def lazy(doc: Document, level: int) -> None:
    """The next item on the next line, without a blank line or a mark."""
    for before, block in zip(doc.blocks, doc.blocks[1:]):
        inline = before.role == block.role == "text" and before.opens and block.opens
        neighbours = inline and before.entry.parent is block.entry.parent and before.words[-1].ends_sentence
        if neighbours and doc.rng.random() < SHARE[level] + 0.1:
            block.mark = block.indent = ""
            block.gap = "\n"


def ocr(doc: Document, level: int) -> None:
    """I read as l, 0 as O, in the label of an entry whose neighbours on both sides are sound."""
    last: dict[int, int] = {}
    for block in doc.blocks:
        entry = block.entry
        if not block.label or entry is None or not 0 < entry.position < entry.series - 1:
            continue
        wrong = misread(entry, doc)
        series = id(entry.parent)
        if not wrong or last.get(series, -9) >= entry.position - 2 or doc.rng.random() > 0.3 + SHARE[level]:
            continue
        last[series] = entry.position
        block.label = block.label.replace(entry.number, wrong, 1)


def misread(entry: Entry, doc: Document) -> str:
    """The label's number with one sign misread, or nothing if it holds no sign that scanners confuse."""
    head, dot, tail = entry.number.rpartition(".")
    if re.fullmatch(r"[IVX]{2,}", tail) and "I" in tail:
        places, sign = [m.start() for m in re.finditer("I", tail)], "l"
    elif re.fullmatch(r"\d{2,}", tail) and re.search("[10]", tail):
        place = doc.rng.choice([m.start() for m in re.finditer("[10]", tail)])
        places, sign = [place], "O" if tail[place] == "0" else "l"
    else:
        return ""
    place = doc.rng.choice(places)
    return head + dot + tail[:place] + sign + tail[place + 1:]


def contents(doc: Document, level: int) -> None:
    heading = doc.rng.choice(CONTENTS[doc.tree.lang])
    mark = {"plain": "", "bold": "**"}.get(doc.dress.head, "## ") if not doc.dress.plain else ""
    add_contents(doc, Block("raw", mark=mark + heading + ("**" if mark == "**" else "")))


def contents_bare(doc: Document, level: int) -> None:
    add_contents(doc, None)


def add_contents(doc: Document, heading: Block | None) -> None:
    """A contents page after the title: the heads once more, with leaders and page numbers."""
    dots = doc.rng.choice((" ........ ", " . . . . . . ", " \u2026\u2026\u2026 ", "..............."))
    gap, bullet = doc.rng.choice((("\n\n", ""), ("\n", "- "), ("\n", "")))
    bullet = "" if doc.dress.plain else bullet
    lines, page = [], 3
    stack = list(reversed(doc.entries))
    while stack:
        entry = stack.pop()
        if entry.role in ("head", "annex"):
            lines.append(f"{bullet}{entry.label} {entry.node.title}".replace("  ", " ") + f"{dots}{page}")
            page += doc.rng.randint(1, 3)
            stack.extend(reversed(entry.children))
    blocks = [Block("raw", mark=line, gap=gap if index else "\n\n") for index, line in enumerate(lines)]
    doc.blocks[1:1] = ([heading] if heading else []) + blocks


def front(doc: Document, level: int) -> None:
    title = doc.tree.title.replace("'", "''")
    extra = "layout: plan\nversion: 1.10\n" if level > 1 else ""
    doc.front = f"---\ntitle: '{title}'\ndate: 2031-03-14\n{extra}---\n" + doc.rng.choice(("", "\n"))


def struck(doc: Document, level: int) -> None:
    """Words a redactor struck out, whole or at a word's end."""
    for block in texts(doc):
        for index in range(len(block.words) - 2, 1, -1):
            word = block.words[index]
            if word.after != " " or word.ends_sentence or word.fixed or doc.rng.random() > SHARE[level] / 8:
                continue
            if re.fullmatch(r"[a-zà-ÿ]{4,}", word.text) and doc.rng.random() < 0.5:
                word.text += "<del>s</del>"
            else:
                gone = doc.rng.choice(STRUCK[doc.tree.lang])
                form = doc.rng.choice(("~~{}~~", "<del>{}</del>")).format(gone)
                block.words.insert(index + 1, Word(form, ""))


def notes(doc: Document, level: int) -> None:
    for block in texts(doc):
        for word in block.words:
            if word.ends_sentence and word.plain[-1] in ".。" and doc.rng.random() < SHARE[level]:
                number = len(doc.notes) + 1
                word.text += f"[^{number}]"
                doc.notes.append(f"[^{number}]: {NOTE[doc.tree.lang]}")


def inline(doc: Document, level: int) -> None:
    """Emphasis, links and entities inside the texts."""
    for block in texts(doc):
        for index, word in enumerate(block.words[:-1]):
            following = block.words[index + 1]
            plain = word.text == word.plain and re.fullmatch(r"[^\W\d_]{4,}", word.plain) and word.after == " "
            if not plain or doc.rng.random() > SHARE[level] / 4:
                continue
            way = doc.rng.choice(("*{}*", "**{}**", "_{}_", "link", "&nbsp;", "`{}`"))
            if way == "&nbsp;":
                word.after, word.fixed = way, True
            elif way != "link":
                word.text = way.format(word.text)
            elif following.text == following.plain and following.plain.isalpha():
                word.text, word.fixed = "[" + word.text, True
                following.text += doc.rng.choice(("](https://example.org/a)", '](https://example.org/b "note")'))


def spaces(doc: Document, level: int) -> None:
    for block in texts(doc):
        for word in block.words[:-1]:
            if word.after == " " and not word.fixed and doc.rng.random() < SHARE[level] / 4:
                word.after, word.fixed = doc.rng.choice((NBSP, "  ", " " + NBSP)), True


def zero_width(doc: Document, level: int) -> None:
    for block in doc.blocks:
        if block.role == "head" and not block.tail.startswith("\n") and block.gap == "\n\n" and doc.rng.random() < SHARE[level]:
            block.gap = "\n\n\u200b\n\n"
    for block in texts(doc):
        for word in block.words:
            if doc.rng.random() < SHARE[level] / 6 and word.text == word.plain:
                word.text = doc.rng.choice((word.text + "\u200b", "\u200b" + word.text))


def crlf(doc: Document, level: int) -> None:
    doc.newline = "\r\n"


def bom(doc: Document, level: int) -> None:
    doc.bom = True


# In the order in which they must be applied; page breaks and line ends come last of all.
SCARS = {"marks": marks, "lazy": lazy, "glue": glue, "ocr": ocr, "struck": struck, "inline": inline, "notes": notes, "spaces": spaces,
         "zero-width": zero_width, "contents": contents, "contents-bare": contents_bare, "front": front, "wrap": wrap,
         "hyphens": hyphens, "crlf": crlf, "bom": bom}
DECREES = ("decree", "decree-bare")  # these wrap the tree itself, before it is numbered
ALL = tuple(SCARS) + tuple(PAGE_PARTS) + DECREES


def fits(name: str, tree, manner, dress) -> bool:
    inline_labels = dress.unit not in ("apart", "line", "blank", "table") and not tree.titled_units
    if name in MARKDOWN_ONLY and dress.plain:
        return False
    if name == "marks":
        return dress.unit in ("dash", "star", "dashbold", "dot", "mixed") and not dress.outline and not tree.titled_units
    if name in ("lazy", "glue"):
        return inline_labels and not dress.outline
    if name == "ocr":
        confusable = manner.units[0].run or any(style.way == "R" for style in manner.heads)  # II, 10, 21
        return confusable and not manner.inserted and not manner.slips and dress.unit != "escaped"
    if name == "hyphens":
        return tree.lang != "zh" and dress.unit != "table"
    if name in ("struck", "inline", "spaces"):
        return tree.lang != "zh"
    if name == "wrap":
        return not dress.plain
    if name.startswith("contents"):
        return tree.head_depth > 0
    if name in ("pages-number", "heads-number"):
        return dress.unit not in ("line", "blank")
    if name in DECREES:
        kinds = {style.kind for style in manner.units}
        ends_with_annex = any(node.role in ("annex", "final") for node in tree.walk())
        return dress.unit != "table" and tree.head_depth > 0 and not kinds & {"article", "paragraph"} and not ends_with_annex
    return True
