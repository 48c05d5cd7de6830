"""The days that a writer names, reckoned from the day of writing; what has several readings keeps them all.

Builds on the finders of dates, relative days, periods and durations; adds what people write who announce a payment:
"vendredi", "vendredi en huit", "le 15", "sous huitaine", "le 5 ou le 10", "lundi 3 novembre" that is a Tuesday.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from assistant.domain.months_apart import months_later
from assistant.french.days.date_mention import DateMention, last_day
from assistant.french.days.dates import find_dates
from assistant.french.days.named_periods import find_periods
from assistant.french.days.relative_dates import find_relative_dates
from assistant.french.days.terms_of_time import find_terms
from assistant.french.days.weekday_mentions import find_weekdays
from assistant.french.mail.plain_text import folded
from assistant.french.text.occupied import Occupied

AddBusinessDays = Callable[[date, int], date]
_NOW: Final = re.compile(
    r"\b(?:tout de suite|immediatement|sur le champ|a l'instant|ce jour|ce matin|cet? (?:apres[- ]?midi|aprem)"
    r"|ce midi)\b"
)
_DAY: Final = re.compile(
    r"\b(?:le|les|au|du|soit|ou|et|pour le|des le|d'ici le|avant le) (?P<day>[0-3]?\d|1er)\b"
    r"(?![ \n]?(?:€|euros?\b|eur\b|%|h\b|h\d|heures|jours?\b|mois\b|fois\b|factures?|exemplaires|mensualites"
    r"|[a-z]*taines?\b"
    r"|cartons?|semaines?|ans\b|k\b))(?![/.,-]?\d)(?! \d{3})"
)
_MONTH_NEXT: Final = re.compile(r"[ \n](?:du|de ce) mois prochain")
_END_OF_MONTH: Final = re.compile(r"^fin (?:du|de ce|de) mois$")
_LIMIT_BEFORE: Final = re.compile(r"(?:d'ici(?: a)?(?: la)?|avant la|au plus tard|pour la) $")
_NO_LIMIT_BEFORE: Final = re.compile(r"(?:a partir (?:du|de)|pas (?:\w+ ){0,2}avant(?: le)?|apres(?: le)?) ?$")
_EITHER: Final = re.compile(r"[ \n,]*(?:ou|soit|ou bien|voire)[ \n]*(?:(?:le|au|en|pour le|pour)[ \n]*)?$")
_MONTH_LENGTHS: Final = 62  # days: the next month but one is in sight
_OPEN_START: Final = 24
_ONE_DAY: Final = timedelta(days=1)
_NUMBER: Final = re.compile(r"\d{1,2}")
_LAST_DAYS: Final = (30, 29, 28)  # of the months that have no 31st, and of February


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day named at a place; several ``days`` are readings to ask about, none is a day that cannot be reckoned."""

    days: tuple[date, ...]
    start: int
    end: int
    open_ended: bool = False  # "à partir du 5": no day is promised

    @property
    def is_sure(self) -> bool:
        """Whether the phrase means one day."""
        return len(self.days) == 1 and not self.open_ended


def find_named_days(
    text: str, today: date, add_business_days: AddBusinessDays, *, past: bool = False
) -> list[NamedDay]:
    """The days of a text in order; ``past`` when the text tells what was done, so that "le 12" is the last one."""
    plain = folded(text)
    taken = Occupied(len(text))
    found = [
        one for one in _readings(text, plain, today, add_business_days, past=past) if taken.claim(one.start, one.end)
    ]
    found.sort(key=lambda one: one.start)
    return _joined(plain, [_opened(plain, one) for one in found])


def _readings(
    text: str, plain: str, today: date, add_business_days: AddBusinessDays, *, past: bool
) -> Iterator[NamedDay]:
    """Every reading of every finder, the one that sees most first."""
    yield from (NamedDay(days, *place) for days, place in find_weekdays(plain, today, past=past))
    yield from (_of_mention(plain, one, today, add_business_days) for one in find_dates(text, today))
    yield from _days_of_next_month(plain, today)
    yield from (NamedDay(*period) for period in find_periods(plain, today))
    yield from (NamedDay((day,), *place) for day, place in find_terms(text, plain, today, add_business_days))
    yield from (
        NamedDay((one.value,), one.start, one.end)
        for one in find_relative_dates(text, today)
        if one.value is not None and one.weekday is None and one.end_value is None and text[one.start].isalpha()
    )
    yield from (NamedDay((today,), *match.span()) for match in _NOW.finditer(plain))
    yield from _days_of_month(plain, today, past=past)


def _of_mention(plain: str, one: DateMention, today: date, add_business_days: AddBusinessDays) -> NamedDay:
    if one.value is None:
        return NamedDay(_around_impossible(plain[one.start : one.end], today), one.start, one.end)
    if one.end_value is not None:
        return NamedDay((one.value, one.end_value), one.start, one.end)
    if one.weekday is not None and one.value.weekday() != one.weekday:
        shift = (one.weekday - one.value.weekday() + 3) % 7 - 3
        return NamedDay(tuple(sorted((one.value, one.value + timedelta(days=shift)))), one.start, one.end)
    if _END_OF_MONTH.match(plain[one.start : one.end]) and not _LIMIT_BEFORE.search(plain[: one.start]):
        return NamedDay(tuple(sorted({one.value, _worked_by(one.value, add_business_days)})), one.start, one.end)
    return NamedDay((one.value,), one.start, one.end)


def _worked_by(day: date, add_business_days: AddBusinessDays) -> date:
    """The day itself when offices work, else the last one before on which they do."""
    while add_business_days(day - _ONE_DAY, 1) != day:
        day -= _ONE_DAY
    return day


def _around_impossible(words: str, today: date) -> tuple[date, ...]:
    """The two days around one that does not exist: "31 novembre" or "31/11" may be the 30th or the 1st."""
    number = _NUMBER.search(words)
    if number is None:
        return ()
    for last in _LAST_DAYS:  # what month it is, the words say themselves once the day exists
        meant = f"{words[: number.start()]}{last}{words[number.end() :]}"
        found = next((one.value for one in find_dates(meant, today) if one.value is not None), None)
        if found is not None and found == last_day(found.year, found.month):
            return found, found + timedelta(days=1)
    return ()


def _days_of_next_month(plain: str, today: date) -> Iterator[NamedDay]:
    """Find "le 5 du mois prochain"."""
    for match in _DAY.finditer(plain):
        following = _MONTH_NEXT.match(plain, match.end())
        days = _same_number(int(match["day"].removesuffix("er")), last_day(today.year, today.month), past=False)
        if following and days:
            yield NamedDay(days[-1:], match.start("day"), following.end())


def _days_of_month(plain: str, today: date, *, past: bool) -> Iterator[NamedDay]:
    """Find "le 15": the next one, or the last one of what is done; today's own number may mean both."""
    for match in _DAY.finditer(plain):
        day = int(match["day"].removesuffix("er"))
        if days := _same_number(day, today, past=past):
            yield NamedDay(days, match.start("day"), match.end())


def _same_number(day: int, today: date, *, past: bool) -> tuple[date, ...]:
    step = -1 if past else 1
    found = (today + timedelta(days=step * ahead) for ahead in range(_MONTH_LENGTHS))
    nearest = next((one for one in found if one.day == day), None)
    if nearest is None:
        return ()
    return (today, months_later(today, 1)) if nearest == today and not past else (nearest,)


def _opened(plain: str, one: NamedDay) -> NamedDay:
    before = plain[max(0, one.start - _OPEN_START) : one.start]
    return replace(one, open_ended=True) if _NO_LIMIT_BEFORE.search(before) else one


def _joined(plain: str, found: list[NamedDay]) -> list[NamedDay]:
    """Alternatives ("le 5 ou le 10") are readings of one day."""
    result: list[NamedDay] = []
    for one in found:
        link = plain[result[-1].end : one.start] if result else ""
        if result and _EITHER.fullmatch(link):
            later = _after(result[-1].days, one.days)
            days = tuple(sorted({*result[-1].days, *later}))
            result[-1] = NamedDay(days, result[-1].start, one.end, result[-1].open_ended)
        else:
            result.append(one)
    return result


def _after(first: tuple[date, ...], second: tuple[date, ...]) -> Iterator[date]:
    """The second alternative never precedes the first: "ou en début de semaine d'après" is the week after it."""
    weeks = 0
    while first and second and max(second) + timedelta(weeks=weeks) < min(first):
        weeks += 1
    shifted = (day + timedelta(weeks=weeks) for day in second)
    return (day for day in shifted if not first or day >= min(first))
