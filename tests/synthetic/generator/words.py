"""A text as a list of words, each with what follows it: the grain at which scars cut."""

from __future__ import annotations

import re
from dataclasses import dataclass

STOPS = ".;:!?。；：！？…"
OPENING, CLOSING = "（《“「〈", "）》”」〉，。、；：！？…—"


@dataclass
class Word:
    text: str            # as printed: escaped, emphasised
    plain: str           # as it must be read
    after: str = " "     # a space, nothing (Chinese), or what a scar put there
    fixed: bool = False  # no line or page may end after it

    @property
    def ends_sentence(self) -> bool:
        return self.plain.rstrip("\"'”’»)）").endswith(tuple(STOPS))


def words_of(text: str, lang: str, markdown: bool) -> list[Word]:
    dress = escape if markdown else str
    if lang == "zh":
        return han_words(text, dress)
    tokens = text.split()
    words = [Word(dress(token), token) for token in tokens]
    if words and markdown and re.match(r"(#|>|[-+*]$|\d+[.)]$|\|)", words[0].plain):
        words[0].text = re.sub(r"([.)]|^[-+#>|])", r"\\\1", words[0].plain, count=1)
    for word, following in zip(words, words[1:]):
        # "« texte »", "3 %", "10 000": a line may not end there in careful typesetting, nor here
        word.fixed = word.plain == "«" or following.plain in ("»", ":", ";", "%", "!", "?") or (
            word.plain.isdigit() and following.plain[:3].isdigit())
    return words


def han_words(text: str, dress) -> list[Word]:
    """One word a character; runs of Latin letters and digits stay whole, and nothing is cut beside them,
    for there nobody could say whether a space was lost."""
    tokens = re.findall(r"[A-Za-z0-9.%-]+|.", text)
    words = [Word(dress(token), token, after="") for token in tokens]
    for word, following in zip(words, words[1:]):
        word.fixed = (word.plain[-1].isascii() or following.plain[0].isascii() or word.plain in OPENING
                      or following.plain in CLOSING)
    return words


def escape(token: str) -> str:
    """Nothing in a text may act as Markdown unless a scar wants it to."""
    token = re.sub(r"([\\`*_\[\]<])", r"\\\1", token).replace("~~", "\\~~")
    return re.sub(r"&(?=#?\w+;)", "&amp;", token)


LABEL_WORDS = ("part|title|chapter|section|article|articles|art\\.|annex|schedule|paragraph|point|parte|título|capítulo|sección|seção|"
               "artículo|artigo|titre|chapitre|teil|kapitel|abschnitt|artikel|anhang|anexo|annexe|libro|inciso|"
               "disposición|parágrafo|§|appendix|recital")


def looks_like_label(words: list[Word], index: int) -> bool:
    """Whether a line that began here could be taken for a numbered one."""
    token = words[index].plain
    following = words[index + 1].plain if index + 1 < len(words) else ""
    if re.match(r"\(?[0-9]{1,2}([.)]|$)|\(?[A-Za-z]([.)]|$)|\(?[IVXLivxl]+[.)]|[0-9]+(\.[0-9]+)+", token):
        return True
    if re.match(r"[-+*#>=|~•_]|第|（", token):
        return True
    return bool(re.fullmatch(f"(?i)({LABEL_WORDS})", token)) and bool(re.match(r"[0-9IVX]|premier", following))
