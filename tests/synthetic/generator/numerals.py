"""Ways of writing a count: Roman, letters, Chinese numerals and spelled ordinals.

Everything here is written forward only (3 -> "III").  The generator never reads a number back,
so a mistake of the parser cannot be repeated by the code that judges it.
"""

from __future__ import annotations

ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
HAN = "零一二三四五六七八九"

ORDINALS = {
    "en": "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth "
          "Fourteenth Fifteenth Sixteenth Seventeenth Eighteenth Nineteenth Twentieth".split(),
    "es": ["Primero", "Segundo", "Tercero", "Cuarto", "Quinto", "Sexto", "Séptimo", "Octavo", "Noveno", "Décimo",
           "Undécimo", "Duodécimo", "Decimotercero", "Decimocuarto", "Decimoquinto", "Decimosexto",
           "Decimoséptimo", "Decimoctavo", "Decimonoveno", "Vigésimo", "Vigésimo primero", "Vigésimo segundo",
           "Vigésimo tercero", "Vigésimo cuarto", "Vigésimo quinto", "Vigésimo sexto", "Vigésimo séptimo",
           "Vigésimo octavo", "Vigésimo noveno", "Trigésimo"],
    "pt": ["Primeiro", "Segundo", "Terceiro", "Quarto", "Quinto", "Sexto", "Sétimo", "Oitavo", "Nono", "Décimo",
           "Décimo primeiro", "Décimo segundo"],
    "fr": ["Premier", "Deuxième", "Troisième", "Quatrième", "Cinquième", "Sixième", "Septième", "Huitième"],
}


def roman(n: int) -> str:
    out = ""
    for value, sign in ROMAN:
        while n >= value:
            out, n = out + sign, n - value
    return out


def letter(n: int) -> str:
    """a, b, … z, aa, ab …  Long series are rare, but a count must never fail."""
    out = ""
    while n > 0:
        n, rest = divmod(n - 1, 26)
        out = chr(ord("a") + rest) + out
    return out


def chinese(n: int) -> str:
    """1 一, 10 十, 12 十二, 20 二十, 101 一百零一, 121 一百二十一 (laws stay below 2,000)."""
    if n >= 1000:
        head, rest = divmod(n, 1000)
        tail = "" if rest == 0 else ("零" if rest < 100 else "") + inner(rest)
        return HAN[head] + "千" + tail
    text = inner(n)
    return text[1:] if text.startswith("一十") else text


def inner(n: int) -> str:
    """The part below a thousand, where a ten keeps its 一 (一百一十二)."""
    out = ""
    if n >= 100:
        out, n = HAN[n // 100] + "百", n % 100
        if 0 < n < 10:
            out += "零"
    if n >= 10:
        out, n = out + HAN[n // 10] + "十", n % 10
    return out + (HAN[n] if n else "")


def feminine(word: str) -> str:
    """Primera, Vigésima segunda: every part of a Spanish or Portuguese ordinal agrees."""
    return " ".join(part[:-1] + "a" if part.endswith("o") else part for part in word.split())


def ordinal(n: int, lang: str) -> str:
    """The spelled ordinal, or an IndexError that tells the caller to choose another manner."""
    return ORDINALS[lang][n - 1]
