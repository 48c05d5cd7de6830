"""References: invoice numbers found by the shape of those that are known (rule R1).

Letters are kept and digits are free: where F-118 is known, F-181 has its shape and is not known. A purchase order or
file number of another shape is not reported.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from assistant.french.mail.plain_text import plain_marks

if TYPE_CHECKING:
    from collections.abc import Iterable

_RUN: Final = re.compile(r"[A-Z]+|\d+")
_JOINT: Final = r"(?:[ \n]?[-_/.–][ \n]?|[ ](?:n°[ ]?)?|)"
_CUE: Final = re.compile(
    r"(?:factures?|facs?\b|fact\.|n°|num[eé]ros?|r[eé]f(?:\.|[eé]rences?)?|avoirs?|pi[eè]ces?)"
    r"(?:[ \n:]{0,3}(?:n°s?|n[°o]\b|num[eé]ros?|r[eé]f\.?))?"
    r"(?:[ \n:#]{0,3}(?:\d{1,15}[ \n]?(?:,|et|ou|/|à)[ \n]?){0,12})$",
    re.IGNORECASE,
)
_UNIT: Final = re.compile(
    r"[ \n]?(?:€|%|euros?\b|EUR\b|k€|jours?\b|mois\b|heures?\b|h\b|ans?\b|fois\b|factures?\b|points?\b|[.,]\d)",
    re.IGNORECASE,
)
_CURRENCY: Final = re.compile(r"[ \n]?(?:€|euros?\b|EUR\b)", re.IGNORECASE)
_WORDS: Final = frozenset({"a", "au", "d", "de", "du", "en", "et", "l", "la", "le", "les", "n", "ou", "un"})
_LONGER: Final = 2  # a mistyped number may have so many digits more than the known one
_LOOK_BACK: Final = 130
_TELLING: Final = 5  # from five digits on, a bare known number is told from any other


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference in a text: as the book writes it when known, else as found without spaces; and its place."""

    value: str
    start: int
    end: int
    known: bool


def find_references(text: str, known: Iterable[str]) -> list[Reference]:
    """Find what has the shape of a known invoice number, in order, split or joined ("F - 118", "F 118", "f118").

    A number made of digits alone is reported behind "facture", "n°" and the like, or when it is known and long.
    """
    plain = plain_marks(text)
    names, pattern = _shapes(tuple(known))
    if pattern is None:
        return []
    found: list[Reference] = []
    for match in pattern.finditer(plain):
        name = names.get(_compact(match.group()))
        if _is_reference(plain, match, known=name is not None):
            value = name or re.sub(r"[ \n]", "", match.group())
            found.append(Reference(value, match.start(), match.end(), known=name is not None))
    return found


def _compact(text: str) -> str:
    """A reference without the marks that people add or drop."""
    return re.sub(r"[^0-9A-Z]", "", text.replace("n°", "").upper())


def _shape(compact: str, name: str) -> str:
    """The pattern of a shape: letters kept, runs of digits free, joints loose where the number has one.

    Runs are cut where the known number has a mark, so that "2026-0118" keeps its four digits and its own.
    """
    runs = _RUN.findall(re.sub(r"[^0-9A-Z]+", " ", name.upper())) or [compact]
    parts = [re.escape(run) if run.isalpha() else rf"\d{{{len(run)}}}" for run in runs]
    if runs[-1].isdigit():
        size = len(runs[-1])
        parts[-1] = rf"\d{{{size}}}" if len(runs) == 1 else rf"\d{{{max(1, size - 1)},{size + _LONGER}}}"
    return _JOINT.join(parts)


@lru_cache(maxsize=128)
def _shapes(known: tuple[str, ...]) -> tuple[dict[str, str], re.Pattern[str] | None]:
    """The known numbers by their compact form, and one pattern for all their shapes; None when there is none."""
    names = {_compact(name): name for name in known if _compact(name)}
    shapes = sorted({_shape(compact, name) for compact, name in names.items()}, key=len, reverse=True)
    return names, _pattern(tuple(shapes)) if shapes else None


@lru_cache(maxsize=128)
def _pattern(shapes: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for all shapes, which many books share; the first letter of each leads, for a search skips to it."""
    return re.compile(rf"(?:{'|'.join(map(_apart, shapes))})(?![^\W_]|-\d)")


def _apart(shape: str) -> str:
    """A shape in letters of either case, joined to nothing before it."""
    if not shape[0].isalpha():
        return rf"(?=[0-9])(?<![^\W_])(?<![^\W_]-)(?i:{shape})"
    return rf"[{shape[0]}{shape[0].lower()}](?<![^\W_].)(?<![^\W_]-.)(?i:{shape[1:]})"


def _is_reference(plain: str, match: re.Match[str], *, known: bool) -> bool:
    """Whether a match is meant as a reference, and is no sum or word that happens to look like one."""
    text = match.group()
    before = plain[max(0, match.start() - _LOOK_BACK) : match.start()]
    if text.replace(" ", "").isdigit():
        return (known and len(text) >= _TELLING) or (
            _CUE.search(before) is not None and not _UNIT.match(plain, match.end())
        )
    if "." in text and _CURRENCY.match(plain, match.end()):
        return False  # "6120.00 €" beside an invoice 2026-41
    letters = re.match(r"[^\W\d_]+(?=[ \n]+\d)", text)
    if letters is None:
        return True
    # Letters and digits stand apart: "F 118" is a reference, "à 118 €" and "de 12 jours" are none.
    if _UNIT.match(plain, match.end()):
        return False
    return letters.group().isupper() or (known and letters.group() not in _WORDS)
