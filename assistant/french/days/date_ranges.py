"""What neighbouring dates lend each other: the year at the end of a series, and the two ends of a range."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from assistant.french.days.date_mention import DateMention, day_of
from assistant.french.days.date_patterns import RANGE, SERIES

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEAD: Final = re.compile(r"\b(?:du|de|des|au|periode|entre(?: le)?)[ \n:]{1,2}$")
_BETWEEN: Final = re.compile(r"\bentre (?:le )?$")
_AND: Final = re.compile(r"[ \n]{1,2}et (?:le )?$")
_LONGEST_LINK: Final = 16


def joined(plain: str, mentions: Sequence[DateMention]) -> list[DateMention]:
    """Lend years backwards through series, then make one mention of the two ends of a range."""
    lent: list[DateMention] = []
    for found in reversed(mentions):
        lent.append(_with_lent_year(plain, found, lent[-1]) if lent else found)
    result: list[DateMention] = []
    for found in reversed(lent):
        if result and _is_range(plain, result[-1], found):
            result[-1] = replace(result[-1], end=found.end, end_value=found.value, has_year=found.has_year)
        else:
            result.append(found)
    return result


def _with_lent_year(plain: str, found: DateMention, following: DateMention) -> DateMention:
    """Give a day without year the year of the one that it is listed with, or the year before where it must precede."""
    link = plain[found.end : following.start]
    linked = len(link) <= _LONGEST_LINK and (SERIES.fullmatch(link) or RANGE.fullmatch(link))
    if found.has_year or found.value is None or not linked or following.value is None:
        return found
    month, day = found.value.month, found.value.day
    same = day_of(following.value.year, month, day)
    value = same if same and same <= following.value else day_of(following.value.year - 1, month, day)
    return replace(found, value=value or same or found.value, has_year=following.has_year)


def _is_range(plain: str, first: DateMention, second: DateMention) -> bool:
    """Whether two neighbours are the ends of "du ... au ...", "entre le ... et le ...", "... - ..."."""
    link = plain[first.end : second.start]
    if len(link) > _LONGEST_LINK or first.value is None or second.value is None or first.end_value:
        return False
    head = plain[max(0, first.start - 12) : first.start]
    if RANGE.fullmatch(link):
        return first.value < second.value and ("-" in link or _HEAD.search(head) is not None)
    return _AND.fullmatch(link) is not None and _BETWEEN.search(head) is not None
