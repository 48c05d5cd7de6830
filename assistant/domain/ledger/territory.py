"""Territory: where in France a debtor is, told by the postcode, for its public holidays and its hours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final
from unicodedata import combining, normalize


@dataclass(frozen=True, slots=True)
class Territory:
    """``holidays`` names the part of France whose holidays differ, "" for the mainland; ``zone`` its time zone."""

    holidays: str
    zone: str


MAINLAND: Final = Territory("", "Europe/Paris")
MONACO: Final = Territory("MC", "Europe/Monaco")  # another State, in the French run of postcodes
_BY_PREFIX: Final = {
    "57": Territory("57", "Europe/Paris"),  # Moselle and Alsace: local law of 1892 kept (C. trav. L3134-13)
    "67": Territory("6AE", "Europe/Paris"),
    "68": Territory("6AE", "Europe/Paris"),
    "97133": Territory("BL", "America/St_Barthelemy"),
    "97150": Territory("MF", "America/Marigot"),
    "971": Territory("971", "America/Guadeloupe"),
    "972": Territory("972", "America/Martinique"),
    "973": Territory("973", "America/Cayenne"),
    "974": Territory("974", "Indian/Reunion"),
    "975": Territory("PM", "America/Miquelon"),
    "976": Territory("976", "Indian/Mayotte"),
    "977": Territory("BL", "America/St_Barthelemy"),
    "978": Territory("MF", "America/Marigot"),
    "980": MONACO,
    "984": Territory("TF", "Indian/Kerguelen"),
    "986": Territory("WF", "Pacific/Wallis"),
    "987": Territory("PF", "Pacific/Tahiti"),
    "988": Territory("NC", "Pacific/Noumea"),
}
# "67000", "67 000", "67OOO" read from a scan, "F-67000"; the letters before tell another country by its own sign
_POSTCODE: Final = re.compile(
    r"(?<![\w.,/-])(?P<sign>[A-Z]{1,3})?-?(?P<code>\d{2}[ .\u00a0\u202f]?[\dO]{3})(?![\w/]|[.,-]\d)",
    re.IGNORECASE,
)
_BOX: Final = re.compile(r"(?:\b(?:BP|CS|TSA)|\bB\. ?P\.|\bC\. ?S\.)\s*(?:n°\s*)?$", re.IGNORECASE)
_OURS: Final = frozenset({"", "F", "FR", "FRA", "MC"})
_COUNTRIES: Final = (  # the others whose postcodes have five figures, as an address ends with them
    "allemagne germany deutschland italie italy italia espagne spain espana usa us etats-unis united-states finlande "
    "finland suomi estonie estonia lituanie lithuania croatie croatia hrvatska serbie serbia srbija "
    "bosnie-herzegovine montenegro crna-gora ukraine turquie turkey turkiye maroc morocco algerie algeria senegal "
    "tunisie mexique mexico thailande thailand malaisie malaysia coree-du-sud south-korea coree indonesie indonesia "
    "israel jordanie jordan koweit kuwait arabie-saoudite saudi-arabia vietnam taiwan cuba perou peru guatemala "
    "costa-rica egypte egypt grece greece suede sweden saint-marin vatican kenya zambie pakistan"
)
_ABROAD: Final = frozenset(_COUNTRIES.split())


_ELSEWHERE: Final = re.compile("57|67|68|97|98")  # what the postcodes above begin with: few addresses hold any of it


@cache
def territory_of(address: str) -> Territory:
    """The territory of a one-line address by its last postcode; the mainland where there is none, or a foreign one."""
    if not _ELSEWHERE.search(address):
        return MAINLAND
    for found in reversed(list(_POSTCODE.finditer(address))):
        if not _BOX.search(address, 0, found.start()):
            place = _territory_with(found["code"])
            return MAINLAND if place is not MAINLAND and _is_foreign(found) else place
    return MAINLAND


def _territory_with(code: str) -> Territory:
    digits = re.sub(r"\D", "", code.upper().replace("O", "0"))
    prefixes = (digits[:length] for length in (5, 3, 2))
    return next((_BY_PREFIX[prefix] for prefix in prefixes if prefix in _BY_PREFIX), MAINLAND)


def _is_foreign(found: re.Match[str]) -> bool:
    return (found["sign"] or "").upper() not in _OURS or _is_abroad(found.string[found.end() :])


def _is_abroad(town: str) -> bool:
    """Whether what follows the postcode ends with another country: "Ludwigshafen, Allemagne"."""
    plain = "".join(sign for sign in normalize("NFKD", town.casefold()) if not combining(sign))
    words = re.findall(r"[a-z]+", plain.replace(".", ""))
    return any("-".join(words[-length:]) in _ABROAD for length in (1, 2, 3))
