"""What each odd character stands for: spaces, hyphens, apostrophes, look-alikes, digits of other scripts."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

APOSTROPHES: Final = "\u2018\u2019\u201a\u201b\u02bc\u02b9\u02bb\u02bd\u2032\u00b4\u055a\ua78c\uff07"
QUOTES: Final = "\u201c\u201d\u201e\u201f\u2033"
HYPHENS: Final = "\u2212\u2043\u02d7\u2796\u00af\u30fc"  # besides the whole category of dashes
BREAKS: Final = "\u0085\u2028\u2029"
BLANKS: Final = "\u115f\u1160\u3164\uffa0\u2800"  # letters by category, yet nothing is seen
_DIVISION: Final = str.maketrans({"\u2044": "/", "\u2215": "/", "\u066b": ",", "\u201a": ",", "\ua789": ":"})

# Letters of other scripts that the eye takes for a Latin one, pair by pair.
_CYRILLIC: Final = ("АВЕЅІЈКМНОРСТУХЗЬЁаеорсухѕіјһԁԛԝьктмпгԍвнѵӏӀ", "ABESIJKMHOPCTYX3bËaeopcyxsijhdqwbktmnrGbhvlI")
_GREEK: Final = ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυχγηωεϲϳ", "ABEZHIKMNOPTYXaikvoptuxynwecj")
_OTHERS: Final = ("ıɑɡɩǀꞮᴏᴠᴡᴢᴄհոսօցԼՏՍՕℓ℮ᎪᎬᎢᎡᏚᏟᏢ", "iagilIovwzchnuogLSUOleAETRSCP")
_LOOKALIKES: Final = {
    alien: latin for aliens, latins in (_CYRILLIC, _GREEK, _OTHERS) for alien, latin in zip(aliens, latins, strict=True)
}


def lookalike_of(character: str) -> str | None:
    """The Latin letter that a letter of another script imitates, accents kept aside; None when it imitates none."""
    return _LOOKALIKES.get(character) or _LOOKALIKES.get(unicodedata.normalize("NFD", character)[0])


@lru_cache(maxsize=4096)
def fold_character(character: str) -> str:
    """What one character stands for in a twin: itself, another, several ("fi"), or nothing (a mark without width)."""
    if " " < character < "\x7f" or character == "\n":
        return character
    if character in BREAKS:
        return "\n"
    if character in APOSTROPHES:
        return "'"
    if character in QUOTES:
        return '"'
    category = unicodedata.category(character)
    return _fold_category(character, category) if category[0] != "L" else _fold_letter(character)


def _fold_category(character: str, category: str) -> str:
    """Fold a character that is no letter."""
    if category == "Zs" or character in "\t\r\x0b\x0c":
        return " "
    if category == "Pd" or character in HYPHENS:
        return "-"
    if category in {"Cf", "Cc", "Mn", "Me"} or character in BLANKS:
        return ""
    translated = character.translate(_DIVISION)
    decimal = unicodedata.decimal(character, None)
    if decimal is not None:
        return str(decimal)
    return translated if translated != character else _compatible(character)


def _fold_letter(character: str) -> str:
    """Fold a letter: blanks vanish, imitations become Latin, styled letters become plain."""
    if character in BLANKS:
        return ""
    if character == "º":
        return "°"
    latin = lookalike_of(character)
    if latin is not None:
        marks = unicodedata.normalize("NFD", character)[1:]
        composed = unicodedata.normalize("NFC", latin + marks)
        return composed if len(composed) == 1 else latin
    return _compatible(character)


def _compatible(character: str) -> str:
    """The plain form of a styled character (full width, mathematical, superscript) when it is plain text."""
    plain = unicodedata.normalize("NFKC", character)
    if plain == character or character in "…™¨½¼¾":
        return character
    if not plain.isascii():
        return lookalike_of(plain) or character if len(plain) == 1 else character
    return plain if plain.isalnum() or (len(plain) == 1 and plain != " ") else character
