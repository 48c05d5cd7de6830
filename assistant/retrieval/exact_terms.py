"""Exact terms of a text: identifiers, sums and names, in a form that spelling does not change."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from assistant.retrieval.words import folded_words

_ADDRESS: Final = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_AMOUNT: Final = re.compile(
    r"(?<![\w.,-])(\d{1,3}(?:[ .\u00a0\u202f]\d{3})+|\d{1,9})(?:[,.](\d{1,2}))?"
    r"[ \u00a0\u202f]?(?=€|euros?\b|eur\b|$|[^\w])",
    re.IGNORECASE,
)
_CURRENCY: Final = re.compile(r"(?:€|euros?\b|eur\b)", re.IGNORECASE)
_REFERENCE: Final = re.compile(
    r"(?<![\w@])(?=[\w/._-]{0,40}\d)[A-Za-z0-9]{1,40}(?:[-_/.][A-Za-z0-9]{1,20}){0,6}(?![\w@])"
)
_SPACED: Final = re.compile(r"\b([A-Z]{1,4})[ \u00a0\u202f]?(?:n°[ \u00a0\u202f]?)?(\d{2,10})\b(?![-_/.]\w)")
_NAME: Final = re.compile(r"\b[A-ZÀ-ÖØ-Þ](?:[^\W\d_]|['’-](?=[^\W\d_])){2,40}")
_DAY: Final = re.compile(r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?")
_LONG_NUMBER: Final = 3  # digits that a bare number needs to be a reference


@lru_cache(maxsize=16384)
def exact_terms(text: str) -> frozenset[str]:
    """Addresses, sums (``=1200.00``) and references (``#f118``) of a text."""
    addresses = {match.lower() for match in _ADDRESS.findall(text)}
    rest = _ADDRESS.sub(" ", text)
    sums = {_sum(match) for match in _AMOUNT.finditer(rest) if _is_sum(match, rest)}
    references = {_reference(match.group()) for match in _REFERENCE.finditer(rest)}
    spaced = {_reference(match.group(1) + match.group(2)) for match in _SPACED.finditer(rest)}
    return frozenset((addresses | sums | references | spaced) - {""})


@lru_cache(maxsize=16384)
def name_terms(text: str) -> frozenset[str]:
    """The capitalised words of a text, folded."""
    return frozenset(word for match in _NAME.finditer(text) for word in folded_words(match.group()))


def _is_sum(match: re.Match[str], text: str) -> bool:
    """Whether a number is money: cents, or a currency after it."""
    return match.group(2) is not None or _CURRENCY.match(text, match.end()) is not None


def _sum(match: re.Match[str]) -> str:
    """A sum with two decimals and no space."""
    whole = re.sub(r"\D", "", match.group(1))
    return f"={int(whole)}.{(match.group(2) or '').ljust(2, '0')}"


def _reference(text: str) -> str:
    """A reference without separators, "" when it is only a small number or part of a date."""
    plain = re.sub(r"[-_/.\s]", "", text).lower()
    if plain.isdigit() and (len(plain) < _LONG_NUMBER or _DAY.fullmatch(text)):
        return ""
    return f"#{plain.lstrip('0')}" if plain.strip("0") else ""
