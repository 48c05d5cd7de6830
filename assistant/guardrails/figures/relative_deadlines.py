"""Deadlines named from the day of the letter: "d'ici demain", "avant vendredi dernier"."""

from __future__ import annotations

import re
from typing import Final

from assistant.french.days.date_mention import DateMention
from assistant.french.days.relative_dates import find_relative_dates
from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.neighbourhood import lead, passage_at

_UNTIL: Final = re.compile(r"\b(?:d'ici(?: a| au)?|au plus tard|jusqu'a|avant|pour)(?: le| la)?\s*$")
_NEAR: Final = 20  # characters looked at before a day
_PAY: Final = re.compile(r"\b(?:pay|regl|vers(?:er|ez|ement)|virement|virer|virez|sold|acquitt|demeure)")
_PROMISED: Final = re.compile(
    r"\b(?:annonc|promi|prevu|dit|convenu|engag)\w* (?:pour|avant|d'ici) $"
)  # "pour hier", he said
_YESTERDAY: Final = re.compile(r"\b(?:avant|depuis) hier\b")  # the day before yesterday, told: nothing is asked


def relative_deadlines(letter: Letter) -> list[DateMention]:
    """The days named from today by which the letter asks for a payment; the last day of a range counts."""
    return letter.notion(_asked)


def _asked(letter: Letter) -> list[DateMention]:
    days = find_relative_dates(letter.twin.text, letter.facts.as_of)
    return [day for day in days if _is_asked(letter, day)]


def _is_asked(letter: Letter, day: DateMention) -> bool:
    sentence = passage_at(letter, day.start).text
    if _PROMISED.search(lead(letter, day.start, _NEAR)) is not None:
        return False
    if day.value is None or _YESTERDAY.search(sentence) is not None:
        return False
    return _UNTIL.search(lead(letter, day.start, _NEAR)) is not None and _PAY.search(sentence) is not None
