"""Invoice numbers in a reply: those of the book by their shape, else what stands behind "facture"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assistant.french.mail.plain_text import plain_marks
from assistant.french.references.references import find_references

_NUMBER: Final = r"(?=[A-Za-z0-9/_-]*\d)[A-Za-z]{0,5}[-_/ ]?\d{1,5}(?:[-_/]\d{1,6}){0,2}"
_CITED: Final = re.compile(
    rf"\b(?:factures?|facs?|fact\.|releve \(|la|les|l'avoir)[ \n]{{0,2}}(?:n°[ ]?|num[eé]ro |r[eé]f\.? |nos? )?\(?"
    rf"(?P<list>{_NUMBER}(?:(?:,? et |, | / | ou |,? et la | : )(?:la )?{_NUMBER})*)(?![\w%€]|[ ]?(?:€|euros|jours"
    rf"|fois))",
    re.IGNORECASE,
)
_ONE: Final = re.compile(r"[A-Za-z]{1,5}[-_/]?\d{1,5}(?:[-_/]\d{1,6}){0,2}|\d{4}[-_/]\d{1,6}|\d{4,}")
_LETTERED: Final = re.compile(r"\b[A-Z]{1,4}\d{0,2}-\d{2,6}(?:[-_/]\d{1,6}){0,2}\b")


def invoice_mentions(text: str, known: Sequence[str]) -> tuple[str, ...]:
    """The invoices cited, in order and once each; a book's own numbers come as the book writes them."""
    if known:
        return tuple(dict.fromkeys(one.value for one in find_references(text, known) if one.known))
    plain = plain_marks(text)
    cited = [(match.start("list"), match["list"]) for match in _CITED.finditer(plain)]
    found = {at + one.start(): one.group() for at, listed in cited for one in _ONE.finditer(listed)}
    if "factur" in plain.lower() or cited:
        for match in _LETTERED.finditer(plain):  # at one place, the longer reading is the number
            found[match.start()] = max(found.get(match.start(), ""), match.group(), key=len)
    return tuple(dict.fromkeys(found[at] for at in sorted(found)))
