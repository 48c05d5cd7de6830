"""GSM-7: the alphabet of text messages, and how many of them a text costs (3GPP TS 23.038)."""

from __future__ import annotations

import unicodedata
from typing import Final

_BASIC: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED: Final = frozenset("\f^{}\\[~]|€")
_SPELLINGS: Final = {
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00a0\u2009\u202f\t", " "),
    **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad", ""),
    "œ": "oe",
    "Œ": "OE",
    "…": "...",
    "•": "-",
    "°": "o",
    "À": "A",
}
_ONE, _EACH = 160, 153  # septets of a lone message, and of each part of a longer one
_ONE_WIDE, _EACH_WIDE = 70, 67  # the same in 16-bit units, once a character is outside the alphabet


def is_gsm7(text: str) -> bool:
    """Whether every character belongs to the alphabet, extension included."""
    return all(character in _BASIC or character in _EXTENDED for character in text)


def septets(text: str) -> int:
    """The length of a text in septets; € and brackets count two.

    Raises:
        ValueError: a character is outside the alphabet.
    """
    if not is_gsm7(text):
        raise ValueError("the text holds characters outside GSM-7")
    return sum(2 if character in _EXTENDED else 1 for character in text)


def to_gsm7(text: str) -> str:
    """Spell a French text in the alphabet: ç becomes c, ê e, ’ ', U+202F a space; é è à ù ì ò stay."""
    return "".join(_spelling(character) for character in unicodedata.normalize("NFC", text))


def segments(text: str) -> int:
    """How many messages a text is sent as, in GSM-7 when possible, else in 16-bit units."""
    if is_gsm7(text):
        return _parts([2 if character in _EXTENDED else 1 for character in text], _ONE, _EACH)
    return _parts([1 if ord(character) <= 0xFFFF else 2 for character in text], _ONE_WIDE, _EACH_WIDE)  # noqa: PLR2004 - one unit


def _spelling(character: str) -> str:
    """One character spelt in the alphabet; "?" where it has no spelling."""
    if character in _BASIC or character in _EXTENDED:
        return character
    if character in _SPELLINGS:
        return _SPELLINGS[character]
    base = unicodedata.normalize("NFKD", character)
    kept = "".join(letter for letter in base if letter in _BASIC)
    return kept or "?"


def _parts(widths: list[int], alone: int, each: int) -> int:
    """The number of messages; a character of two units is never cut in two."""
    if not widths:
        return 0
    if sum(widths) <= alone:
        return 1
    parts, used = 1, 0
    for width in widths:
        if used + width > each:
            parts, used = parts + 1, 0
        used += width
    return parts
