"""Territory: where in France a debtor is, told by the postcode, for its public holidays and its hours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final


@dataclass(frozen=True, slots=True)
class Territory:
    """``holidays`` names the part of France whose holidays differ, "" for the mainland; ``zone`` its time zone."""

    holidays: str
    zone: str


MAINLAND: Final = Territory("", "Europe/Paris")
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
    "986": Territory("WF", "Pacific/Wallis"),
    "987": Territory("PF", "Pacific/Tahiti"),
    "988": Territory("NC", "Pacific/Noumea"),
}
_POSTCODE: Final = re.compile(r"(?<!\d)(\d{5})(?!\d)(?=\s+\D)")


@cache
def territory_of(address: str) -> Territory:
    """The territory of a one-line address by its last postcode; the mainland where there is none."""
    found = _POSTCODE.findall(address)
    if not found:
        return MAINLAND
    prefixes = (found[-1][:length] for length in (5, 3, 2))
    return next((_BY_PREFIX[prefix] for prefix in prefixes if prefix in _BY_PREFIX), MAINLAND)
