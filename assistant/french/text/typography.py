"""French typography: apostrophes, and the spaces before high punctuation, inside guillemets and in sums."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from assistant.french.days.calendar_words import MONTH_NAMES

NBSP: Final = "\u00a0"
NNBSP: Final = "\u202f"

_SPACES: Final = "[ \u00a0\u2009\u202f]"
# What typography must leave alone: web and mail addresses, slots, entities, times, ratios, account numbers, SIRET.
_UNTOUCHED: Final = re.compile(
    r"(?:https?|ftp|file)://[^\s<>«»]{1,2000}|(?:mailto|tel):\S{1,300}|www\.[^\s<>«»]{1,2000}"
    r"|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
    r"|\{\{[^{}\n]{1,200}\}\}|&#?\w{1,10};"
    r"|\b\d{1,2}:\d{2}(?::\d{2})?\b"
    r"|\b[A-Z]{2}\d{2}(?:[ \u00a0\u202f]?[A-Z0-9]{4}){3,8}(?:[ \u00a0\u202f]?[A-Z0-9]{1,3})?(?![A-Z0-9])"
)
_SIGNS_OF_UNTOUCHED: Final = (":", "@", "{{", "&", "www.")  # all but an account number holds one of them
_ACCOUNT_HEAD: Final = re.compile(r"[A-Z]{2}\d{2}")
_APOSTROPHE: Final = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_«])")
_BEFORE_MARK: Final = re.compile(
    rf"(?<=[^\s(\[{{;:!?])(?<!{_SPACES})({_SPACES}{{0,3}})((?:[!?]{{1,9}}|;)(?![)\w])|:(?=[\s»]|$))"
)
_BEFORE_UNIT: Final = re.compile(rf"(?<=\d){_SPACES}{{0,3}}(?=[%€‰](?!\w))")
_THOUSANDS: Final = re.compile(
    rf"(?<![\w,./-])\d{{1,3}}(?:{_SPACES}\d{{3}}){{1,4}}(?=(?:,\d{{1,2}})?(?:{_SPACES}?[€%]|{_SPACES}(?:euros?|EUR)\b))"
)
_OPENING: Final = re.compile(rf"«{_SPACES}{{0,3}}(?=\S)")
_DAY_OF_MONTH: Final = re.compile(rf"(?<![\w.,/-])(\d{{1,2}}|1er) (?=(?:{'|'.join(MONTH_NAMES)})\b)", re.IGNORECASE)
_CLOSING: Final = re.compile(rf"(?<=\S)(?<!{_SPACES}){_SPACES}{{0,3}}»")
# In this order: what a text must hold to be concerned, what is looked for, what comes in its place.
_STEPS: Final[tuple[tuple[tuple[str, ...], re.Pattern[str], str | Callable[[re.Match[str]], str]], ...]] = (
    (("'",), _APOSTROPHE, "’"),
    (("€", "%", "euro", "EUR"), _THOUSANDS, lambda found: re.sub(_SPACES, NNBSP, found.group())),
    (("%", "€", "‰"), _BEFORE_UNIT, NNBSP),
    (("«",), _OPENING, f"«{NNBSP}"),
    (("»",), _CLOSING, f"{NNBSP}»"),
    ((";", ":", "!", "?"), _BEFORE_MARK, rf"{NNBSP}\2"),
)


def set_typography(text: str) -> str:
    """Curly apostrophes, U+202F before ; : ! ? % €, inside « » and between thousands; idempotent.

    Addresses, times, account numbers and slots come out as they went in.
    """
    if not any(sign in text for sign in _SIGNS_OF_UNTOUCHED) and not _ACCOUNT_HEAD.search(text):
        return _set(text)
    pieces: list[str] = []
    last = 0
    for kept in _UNTOUCHED.finditer(text):
        pieces += [text[last : kept.start()], kept.group()]
        last = kept.end()
    pieces.append(text[last:])
    return "".join(_joined(pieces))


def hold_days(text: str) -> str:
    """A day and its month held together by a no-break space, for what is printed; nothing else changes."""
    return _DAY_OF_MONTH.sub(rf"\1{NBSP}", text)


def _joined(pieces: list[str]) -> list[str]:
    """Set the pieces of even rank; those of odd rank are kept, but count as what stands before the next."""
    done: list[str] = []
    for rank, piece in enumerate(pieces):
        if rank % 2:
            done.append(piece)
            continue
        before = "x" if rank and not pieces[rank - 1][-1:].isspace() else ""
        done.append(_set(before + piece)[len(before) :])
    return done


def _set(piece: str) -> str:
    """Set a piece of text that holds nothing to keep."""
    for signs, pattern, put in _STEPS:
        if any(sign in piece for sign in signs):  # far cheaper than a search that finds nothing
            piece = pattern.sub(put, piece)
    return piece
