"""Days named from today: "demain", "lundi prochain", "ce vendredi", "avant le 15", "la semaine prochaine"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from assistant.french.days.calendar_words import WEEKDAY_NAMES
from assistant.french.days.date_mention import DateMention, day_of
from assistant.french.mail.plain_text import folded, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAYS: Final = {"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "ce soir": 0, "demain": 1, "apres-demain": 2}
_NAMED_CUES: Final = frozenset({"hier", "aujourd", "soir", "demain"})
_NAMES: Final = "|".join(WEEKDAY_NAMES)
_NAMED: Final = re.compile(rf"(?:{'|'.join(sorted(_DAYS, key=len, reverse=True))})(?![\w-])")
_WEEKDAY: Final = re.compile(
    rf"(?P<this>ce )?(?P<day>{_NAMES})[ \n](?P<side>prochain|dernier|passe)\b|ce (?P<coming>{_NAMES})(?! \d)\b"
)
_SHAPES: Final = ("ce {}", "{} prochain", "{} dernier", "{} passe", "{}\n")
_WEEK: Final = re.compile(r"semaine (?P<side>prochaine|derniere|passee)\b")
_OF_MONTH: Final = re.compile(
    r"\ble (?P<day>\d{1,2}|1er) (?:prochain\b|courant\b|de ce mois|du mois(?! d)(?P<next> prochain)?)"
)
_LEADS: Final = ("avant", "d'ici", "pour", "au plus tard", "des", "jusqu'au", "d'ici au")
_LED: Final = "|".join(rf"(?<=\b{lead}{link}[0-9])" for lead in _LEADS for link in (" ", " le "))
_CLAUSE_END: Final = r"(?:[.,;:!?)\n](?!\d)|$)"
# "avant le 15.": the figure comes first and what leads to it last, for a search skips to figures, and few of them end
# a clause
_BARE_DAY: Final = re.compile(
    rf"(?P<day>[0-9](?<= [0-9])(?=(?:[0-9]|er)?{_CLAUSE_END})(?:{_LED})(?:[0-9]|(?<=1)er)?)(?={_CLAUSE_END})(?P<next>)"
)
_MONTH_CUES: Final = frozenset({"prochain", "courant", "mois"})
_WEEK_LENGTH: Final = 7
_DECEMBER: Final = 12


def find_relative_dates(text: str, today: date) -> list[DateMention]:
    """Find the days that a text names from today, in order; weeks are ranges from Monday to Sunday.

    A weekday or day of the month alone is the next one; "dernier" makes it the last one.
    """
    plain = folded(text)
    found = [
        DateMention(today + timedelta(days=_DAYS[match.group()]), *match.span(), has_year=False)
        for match in (_NAMED.finditer(plain) if _NAMED_CUES & words_of(plain) else ())
        if not plain[max(0, match.start() - 1) : match.start()].strip(" \n,(:'-.")
    ]
    found += [*_weekdays(plain, today), *_weeks(plain, today), *_days_of_month(plain, today)]
    return sorted(found, key=lambda mention: mention.start)


def _weekdays(plain: str, today: date) -> Iterator[DateMention]:
    """Find "lundi prochain", "mardi dernier", "ce vendredi"."""
    if not any(shape.format(day) in plain for day in words_of(plain).intersection(WEEKDAY_NAMES) for shape in _SHAPES):
        return
    for match in _WEEKDAY.finditer(plain):
        weekday = WEEKDAY_NAMES.index(match["day"] or match["coming"])
        ahead = (weekday - today.weekday()) % _WEEK_LENGTH
        if match["side"] in {"dernier", "passe"}:
            ahead = ahead - _WEEK_LENGTH
        elif not ahead and match["side"]:
            ahead = _WEEK_LENGTH
        yield DateMention(today + timedelta(days=ahead), *match.span(), weekday=weekday, has_year=False)


def _weeks(plain: str, today: date) -> Iterator[DateMention]:
    """Find "la semaine prochaine", "la semaine dernière"."""
    for match in _WEEK.finditer(plain):
        shift = _WEEK_LENGTH if match["side"] == "prochaine" else -_WEEK_LENGTH
        monday = today + timedelta(days=shift - today.weekday())
        yield DateMention(monday, *match.span(), has_year=False, end_value=monday + timedelta(days=_WEEK_LENGTH - 1))


def _days_of_month(plain: str, today: date) -> Iterator[DateMention]:
    """Find "le 15 du mois", "le 15 prochain", "avant le 15"."""
    named = [*_OF_MONTH.finditer(plain)] if _MONTH_CUES & words_of(plain) else []
    for match in [*named, *_BARE_DAY.finditer(plain)]:
        day = int(match["day"].removesuffix("er"))
        later = bool(match["next"]) or day < today.day
        month = today.month % _DECEMBER + 1 if later else today.month
        value = day_of(today.year + (1 if later and month == 1 else 0), month, day)
        yield DateMention(value, *match.span("day"), has_year=False, impossible=value is None)
