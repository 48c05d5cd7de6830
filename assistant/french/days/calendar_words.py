"""The words of the French calendar: months, weekdays, their abbreviations, days of the month in words."""

from __future__ import annotations

from typing import Final

MONTH_NAMES: Final = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
WEEKDAY_NAMES: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")

# Folded, abbreviations included.
MONTHS: Final = {
    "janvier": 1,
    "janv": 1,
    "jan": 1,
    "fevrier": 2,
    "fevr": 2,
    "fev": 2,
    "mars": 3,
    "avril": 4,
    "avr": 4,
    "mai": 5,
    "juin": 6,
    "juillet": 7,
    "juill": 7,
    "juil": 7,
    "aout": 8,
    "septembre": 9,
    "sept": 9,
    "sep": 9,
    "octobre": 10,
    "oct": 10,
    "novembre": 11,
    "nov": 11,
    "decembre": 12,
    "dec": 12,
}
WEEKDAYS: Final = {
    **{name: rank for rank, name in enumerate(WEEKDAY_NAMES)},
    **{name[:3]: rank for rank, name in enumerate(WEEKDAY_NAMES)},
}

_UNITS: Final = ("", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf")
_TEENS: Final = ("dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf")
DAY_WORDS: Final = {
    "premier": 1,
    **{word: rank for rank, word in enumerate(_UNITS) if rank > 1},
    **{word: 10 + rank for rank, word in enumerate(_TEENS)},
    "vingt": 20,
    "vingt et un": 21,
    **{f"vingt-{word}": 20 + rank for rank, word in enumerate(_UNITS) if rank > 1},
    "trente": 30,
    "trente et un": 31,
}
