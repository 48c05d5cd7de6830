"""Mail addresses, web addresses, and postcodes with their town."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assistant.french.mail.plain_text import folded
from assistant.french.references.identifier import Identifier
from assistant.french.text.outline import has_shape

if TYPE_CHECKING:
    from collections.abc import Iterator

_TLD: Final = (
    r"(?:fr|com|net|org|eu|io|info|be|ch|lu|ca|biz|pro|app|dev|de|es|it|uk|nl|paris|bzh|alsace|corsica|shop|online|site"
    r"|store|tech|cloud|link|click|xyz|ly|gl|re|mc|pay|bank|finance|example|test|invalid|local)"
)
_EMAIL: Final = re.compile(r"@(?=[\w-]{1,63}\.)[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.[A-Za-z][\w-]{1,23}")
_LOCAL_PART: Final = re.compile(r"[\w.+%'-]{1,64}$")
_URL: Final = re.compile(
    r"(?:https?|ftp|hxxps?)://[^\s<>«»\"]{1,2000}|(?<![\w@.])www\.[^\s<>«»\"]{1,500}", re.IGNORECASE
)
_DOMAIN: Final = re.compile(rf"\.{_TLD}(?![\w-]|\.\w)(?:[/?#][^\s<>«»\"]{{0,500}})?")
_LABELS: Final = re.compile(r"(?<![\w@./-])[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,63}){0,4}$")
_TRAILING: Final = ".,;:!?)]}'`*_"
_POSTCODE: Final = re.compile(
    r"[0-9](?<![\w,./]\d)\d{4} {1,2}"
    r"(?P<town>[A-ZÀ-Ý][\w'-]{1,40}(?:[ -](?:[A-ZÀ-Ý][\w'-]{0,40}|\d{1,2}(?= |$|\n|,)|"
    r"(?:sur|sous|en|les?|la|de|du|des|l'|d'|aux?|et|lès)(?=[ -])|d'[A-ZÀ-Ý]\w{0,40})){0,6})"
)
_NO_TOWN: Final = re.compile(r"(?:Euros?|EUR|HT|TTC|Factures?|Monsieur|Madame|Jours?|CHF|USD)\b")
_DEPARTMENTS: Final = range(1, 99)


def emails(plain: str) -> Iterator[Identifier]:
    """Find mail addresses."""
    for match in _EMAIL.finditer(plain):
        local = _LOCAL_PART.search(plain[max(0, match.start() - 64) : match.start()])
        name = local.group().lstrip(".'-") if local else ""
        if name:
            start = match.start() - len(name)
            end = match.end()
            yield Identifier("email", plain[start:end].lower(), start, end)


def urls(plain: str) -> Iterator[Identifier]:
    """Find web addresses, with or without protocol, and bare domain names."""
    has_url = "://" in plain or "www." in folded(plain)
    for match in _URL.finditer(plain) if has_url else ():
        text = match.group().rstrip(_TRAILING)
        yield Identifier("url", text.lower(), match.start(), match.start() + len(text))
    for match in _DOMAIN.finditer(plain):
        labels = _LABELS.search(plain, max(0, match.start() - 80), match.start())
        if labels:
            text = plain[labels.start() : match.end()].rstrip(_TRAILING)
            yield Identifier("url", text.lower(), labels.start(), labels.start() + len(text))


def postcodes(plain: str) -> Iterator[Identifier]:
    """Find five-figure postcodes followed by the name of a town: "69003 Lyon"."""
    for match in _POSTCODE.finditer(plain) if has_shape(plain, "00000 ") else ():
        digits = match.group()[:5]
        if int(digits[:2]) in _DEPARTMENTS and not _NO_TOWN.match(match["town"]):
            start = match.start() - 2 if plain[max(0, match.start() - 2) : match.start()] == "F-" else match.start()
            yield Identifier("postcode", f"{digits} {' '.join(match['town'].split())}", start, match.end())
