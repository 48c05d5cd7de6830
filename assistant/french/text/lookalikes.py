"""Look-alikes: what is written so that the eye reads one thing and a search another (rule N14).

Ordinary typography is no look-alike: narrow spaces, curly apostrophes, dashes between words, accents apart from
their letter (some mail clients send them so), the hyphen that does not break and the soft hyphen inside a word.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from assistant.french.text.characters import lookalike_of
from assistant.french.text.span import Span
from assistant.french.text.western import western_bytes

_ODD_MARKS: Final = re.compile(
    r"[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0"
    r"\u0335-\u0338\U000e0000-\U000e007f]+"
)
_EMOJI_JOINER: Final = re.compile(
    r"(?<=[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])\u200d(?=[\u2190-\u2bff\U0001f000-\U0001faff])"
)
_STYLED: Final = re.compile(
    r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff\U0001f130-\U0001f189\u24b6-\u24e9]+"
)
_WORD: Final = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_ADDRESS: Final = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,255}|(?:https?://|www\.)\S{1,500}")
_ARTICLE: Final = re.compile(
    r"\b[LRDA]\.?\s?\d{1,4}(?P<odd>\s?[\u2010\u2012-\u2015\u2212\u2043\u02d7\u00ad]\s?)\d{1,3}(?!\d)"
)
_ODD_DASH: Final = re.compile(r"[\u2010\u2012-\u2015\u2212\u2043\u02d7\u00ad]")
_LETTER_BY_DIGIT: Final = (
    re.compile(r"\d[.,/]?[OolI|]"),
    # Read from the digit, which is rarer than letters.
    re.compile(
        r"\d(?:(?<=[OI]\d)|(?<=[OI][ .,/\u00a0\u202f]\d)|(?<=[ol]\d)(?<![^\W_][ol]\d)"
        r"|(?<=[ol][ .,/\u00a0\u202f]\d)(?<![^\W_][ol][ .,/\u00a0\u202f]\d))"
    ),
)
_BEYOND_LATIN: Final = re.compile(r"[\u0131\u0250-\u1fff\u2100-\u214f\u2c00-\ud7ff\uff10-\uffdc\U00010400-\U0010ffff]")
# O for 0, l or I for 1: between digits, before a unit, at the head of a date or of a sum.
_LETTER_FOR_DIGIT: Final = re.compile(
    r"(?<![^\W_])(?:"
    r"[A-Z]{0,4}\d{1,12}[OolI|]{1,3}(?=\d)[\dOolI|]{1,12}"
    r"|[\dlI]{1,9}O{1,3}(?![^\W_]|['\u2019])"
    r"|[\dlI]{1,9}[Oo]{1,3}(?=[ \u00a0\u202f]?(?:\u20ac|euros?\b|%))"
    r"|[lIO][ \u00a0\u202f]\d{3}(?=(?:,\d{2})?[ \u00a0\u202f]?(?:\u20ac|euros?\b))"
    r"|[OolI][\dOolI]{0,9}[.,/][\dOolI]{1,4}(?=[\s/.,;)\u20ac%]|$)"
    r"|[OolI]{1,3}\d[\dOolI]{0,9}(?=[\s\u00a0\u202f]?(?:\u20ac|euros?\b|%))"
    r"|\d[\d\s\u00a0\u202f.]{0,12}[,./][\d]{0,3}[OolI]{1,3}\d{0,2}(?=[\s\u00a0\u202f]?(?:\u20ac|euros?\b|%)|/)"
    r"|\d{1,3}(?:[\s\u00a0\u202f]?[\dOolI]{3}){0,3}(?<=[OolI])(?=[\s\u00a0\u202f]?(?:\u20ac|euros?\b|%))"
    r")"
)
_SOFT_HYPHEN: Final = b"\xad"  # the one mark of a western text that can hide


def lookalikes(text: str) -> list[Span]:
    """The stretches of a raw text (no twin) that imitate other characters, in order, without overlap."""
    found = [*_disguised_digits(text), *_odd_articles(text)]
    western = western_bytes(text)
    if western is None or _SOFT_HYPHEN in western:
        found += [*_disguised_words(text), *_hidden_marks(text)]
        found += [Span(*match.span()) for match in _STYLED.finditer(text)]
    return _merged(found)


def _disguised_words(text: str) -> list[Span]:
    """Words that mix scripts, or whose every letter is an imitation of a Latin one."""
    if _BEYOND_LATIN.search(text) is None:
        return []
    return [
        Span(*match.span())
        for match in _WORD.finditer(text)
        if not match.group().isascii() and _is_disguised(match.group())
    ]


def _is_disguised(word: str) -> bool:
    """Whether a word wears letters of another script for Latin ones."""
    letters = [letter for letter in word if letter.isalpha() and not (letter.isascii() or letter in "µªº")]
    aliens = [letter for letter in letters if not _is_latin(letter)]
    if not aliens:
        return any(unicodedata.decimal(digit, None) is not None and not digit.isascii() for digit in word)
    imitations = all(lookalike_of(letter) is not None for letter in aliens)
    mixed = any(letter.isalpha() and (letter.isascii() or _is_latin(letter)) for letter in word)
    return mixed or (imitations and (len(aliens) > 1 or unicodedata.name(aliens[0], "").startswith("CYRILLIC")))


def _is_latin(letter: str) -> bool:
    """Whether a letter beyond ASCII is honest Latin, in any language written with it: "é", "ł", "ễ"."""
    if "\u00c0" <= letter <= "\u024f":
        return letter != "ı"
    latin = unicodedata.name(letter, "").startswith(("LATIN", "MODIFIER LETTER", "SUPERSCRIPT"))
    return latin and lookalike_of(letter) is None


def _disguised_digits(text: str) -> list[Span]:
    """Numbers in which a letter plays a digit, outside mail and web addresses."""
    if not any(pattern.search(text) for pattern in _LETTER_BY_DIGIT):
        return []
    bare = _ADDRESS.sub(lambda address: " " * len(address.group()), text)
    spans = (Span(*match.span()) for match in _LETTER_FOR_DIGIT.finditer(bare))
    return [span for span in spans if any(letter in "OolI|" for letter in span.of(text))]


def _hidden_marks(text: str) -> list[Span]:
    """Marks without width or of direction; a soft hyphen counts only beside a digit."""
    if text.isascii():
        return []
    joiners = {match.start() for match in _EMOJI_JOINER.finditer(text)}
    spans = (Span(*match.span()) for match in _ODD_MARKS.finditer(text))
    return [span for span in spans if span.start not in joiners and not _is_innocent(text, span)]


def _is_innocent(text: str, span: Span) -> bool:
    """Whether marks without width are plain layout: a byte order mark, or a soft hyphen between letters."""
    marks = span.of(text)
    if span.start == 0 and marks == "\ufeff":
        return True
    around = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
    return marks == "\u00ad" and not any(character.isdigit() for character in around)


def _odd_articles(text: str) -> list[Span]:
    """Article numbers written with another dash than the hyphen."""
    if _ODD_DASH.search(text) is None:
        return []
    return [Span(*match.span("odd")) for match in _ARTICLE.finditer(text)]


def _merged(spans: list[Span]) -> list[Span]:
    """Sort spans and join those that touch or overlap."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged
