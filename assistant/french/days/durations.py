"""Durations: "sous huit jours", "sous quinzaine", "48 heures", "dans un délai de quinze jours"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from assistant.french.mail.plain_text import folded, words_of
from assistant.french.numbers.number_lexicon import COLLECTIVES
from assistant.french.numbers.numbers import find_number_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNIT: Final = (
    r"(?:jours?|jrs?|j|journees?|semaines?|sem\b\.?|mois|trimestres?|semestres?|ans?|annees?|heures?|hrs?|h|minutes?|mins?|mn)(?![\w/'])"
    r"(?:[ \n](?:ouvres?|ouvrables?|francs?|calendaires?|pleins?|entiers?))?"
)
_FIGURES: Final = re.compile(rf"(?P<count>[0-9](?<![\w/,.:-]\d)\d{{0,3}})[ \n]{{0,2}}(?P<unit>{_UNIT})")
_UNIT_NEXT: Final = re.compile(rf"[ \n-]{{1,2}}(?:\(\d{{1,4}}\)[ \n])?(?:petits? )?(?P<unit>{_UNIT})")
_COLLECTIVE: Final = re.compile(rf"(?P<word>{'|'.join(COLLECTIVES)})\b(?:[ \n](?:de[ \n]|d')(?P<unit>{_UNIT}))?")
_HALF: Final = re.compile(r"\b(?:une )?demi[- ](?P<unit>journee|heure)\b")
_WITHIN: Final = re.compile(r"dans (?P<unit>l'heure|la journee|la semaine)\b")
# "à 14 h", "de 9 h à 18 h", "14 h 30" tell the time of day
_CLOCK_BEFORE: Final = re.compile(
    r"(?:\b(?:a|vers|des|avant|jusqu'a|de|entre|et|apres|partir de|,|-|h|heures?)[ \n]?|[(-])$"
)
_CLOCK_AFTER: Final = re.compile(r" ?\d{2}(?!\d| ?(?:jours|€|%))| ?[-/] ?\d| ?(?:a|et|-) ?\d{1,2} ?(?:h|heures)\b")
_SPAN_BEFORE: Final = re.compile(
    r"(?:\b(?:sous|dans|d'ici|en|pendant|durant|depuis|delai|maximum|moins de|plus de|au bout de|delai de|les|des|ces"
    r"|prochaines|tard|passe|au plus|sera de|fixe a|limite a|ramene a|porte a)[ \n]{1,2})$"
)
_DAYS: Final = {"jour": 1, "jr": 1, "j": 1, "journee": 1, "semaine": 7, "sem": 7}
_MONTHS: Final = {"mois": 1, "trimestre": 3, "semestre": 6, "an": 12, "annee": 12}
_HOURS_OF_A_DAY: Final = 24
_WORDS: Final = ("jour", "journee", "semaine", "mois", "trimestre", "semestre", "an", "annee", "heure", "minute")


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time and its place: days, hours, months or minutes; the other three are None."""

    days: int | None
    hours: int | None
    start: int
    end: int
    text: str
    months: int | None = None
    minutes: int | None = None


def find_durations(text: str) -> list[Duration]:
    """Find the durations of a text, in order; times of day ("à 14 h", "9 h 30") are none."""
    plain = folded(text)
    found = [
        _duration(text, int(match["count"]), match["unit"], match.span())
        for match in _FIGURES.finditer(plain)
        if not _is_time_of_day(plain, match.start(), int(match["count"]), match)
    ]
    found += [*_in_words(text, plain), *_named(text, plain)]
    return sorted(found, key=lambda duration: duration.start)


def _in_words(text: str, plain: str) -> Iterator[Duration]:
    """Find "quinze jours", "quinze (15) jours", "vingt-quatre heures"."""
    for number in find_number_words(text, _WORDS):
        unit = _UNIT_NEXT.match(plain, number.end)
        if unit and not _is_time_of_day(plain, number.start, number.value, unit):
            yield _duration(text, number.value, unit["unit"], (number.start, unit.end()))


def _named(text: str, plain: str) -> Iterator[Duration]:
    """Find "huitaine", "une quinzaine de jours", "une demi-journée", "dans l'heure"."""
    for match in _COLLECTIVE.finditer(plain) if not words_of(plain).isdisjoint(COLLECTIVES) else ():
        if match["unit"] or match["word"] in {"huitaine", "quinzaine"}:
            yield _duration(text, COLLECTIVES[match["word"]], match["unit"] or "jours", match.span())
    for match in _HALF.finditer(plain) if "demi" in plain else ():
        count, unit = (12, "heures") if match["unit"] == "journee" else (30, "minutes")
        yield _duration(text, count, unit, match.span())
    for match in _WITHIN.finditer(plain):
        yield _duration(text, 1, match["unit"].removeprefix("l'").removeprefix("la "), match.span())


def _duration(text: str, count: int, unit: str, place: tuple[int, int]) -> Duration:
    """A duration of so many units."""
    name = unit.split(maxsplit=1)[0].rstrip(".")
    name = name if name == "mois" else name.removesuffix("s")
    shown = text[place[0] : place[1]]
    if name in _DAYS:
        return Duration(count * _DAYS[name], None, *place, shown)
    if name in _MONTHS:
        return Duration(None, None, *place, shown, months=count * _MONTHS[name])
    if name.startswith("m"):
        return Duration(None, None, *place, shown, minutes=count)
    return Duration(None, count, *place, shown)


def _is_time_of_day(plain: str, start: int, count: int, match: re.Match[str]) -> bool:
    """Whether so many hours tell when, not how long."""
    unit = match["unit"].split()[0]
    if not unit.startswith("h"):
        return False
    if _CLOCK_AFTER.match(plain, match.end()):
        return True
    before = plain[max(0, start - 14) : start]
    if count > _HOURS_OF_A_DAY or _SPAN_BEFORE.search(before):
        return False
    return _CLOCK_BEFORE.search(before) is not None or (unit == "h" and count != _HOURS_OF_A_DAY)
