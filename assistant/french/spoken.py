"""Days, telephone numbers and short counts as one says them: « le vendredi vingt-huit novembre »."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from assistant.french.days.calendar_words import MONTH_NAMES, WEEKDAY_NAMES
from assistant.french.numbers.numbers import write_number_words

_PAIR: Final = re.compile(r"\d{2}")
_NATIONAL: Final = 10  # digits of a French number
_OF_ONE: Final = re.compile(r"(?<=\bd)e (?=une? )")


def spoken_day(day: date, today: date, *, weekday: bool = True) -> str:
    """« le vendredi vingt-huit novembre », « le premier avril deux mille vingt-sept » out of the year of ``today``."""
    number = "premier" if day.day == 1 else write_number_words(day.day)
    words = [WEEKDAY_NAMES[day.weekday()]] if weekday else []
    words += [number, MONTH_NAMES[day.month - 1]]
    if day.year != today.year:
        words.append(write_number_words(day.year))
    return f"le {' '.join(words)}"


def spoken_phone(number: str) -> str:
    """« zéro quatre, soixante-cinq, soixante et onze, zéro zéro, douze »; a foreign number digit by digit."""
    digits = re.sub(r"\D", "", number)
    if len(digits) == _NATIONAL and digits.startswith("0"):
        return ", ".join(_pair(pair) for pair in _PAIR.findall(digits))
    return " ".join(write_number_words(int(digit)) for digit in digits)


def _pair(pair: str) -> str:
    if pair[0] == "0":
        return " ".join(write_number_words(int(digit)) for digit in pair)
    return write_number_words(int(pair)).replace("-et-", " et ")


def elide_before_one(text: str) -> str:
    """« un virement d’un million »: "de" elides before a sum in words that begins with one."""
    return _OF_ONE.sub("’", text)
