"""French text: dates, amounts and typography as the demonstration's people write them."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import Final

from assistant.french.days.calendar_words import MONTH_NAMES, WEEKDAY_NAMES

NARROW: Final = "\u202f"
SHORT_MONTHS: Final = (
    *("janv.", "févr.", "mars", "avr.", "mai", "juin"),
    *("juil.", "août", "sept.", "oct.", "nov.", "déc."),
)
ENGLISH_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def day_month(day: date) -> str:
    """Write "1er mars", "12 mars"."""
    return f"{'1er' if day.day == 1 else day.day} {MONTH_NAMES[day.month - 1]}"


def weekday_date(day: date) -> str:
    """Write "vendredi 12 mars"."""
    return f"{WEEKDAY_NAMES[day.weekday()]} {day_month(day)}"


def english_date(day: date) -> str:
    """Write "12 March"."""
    return f"{day.day} {ENGLISH_MONTHS[day.month - 1]}"


def euros(amount: Decimal) -> str:
    """Write "1 284,00 €" with plain spaces: ``typeset`` narrows them."""
    return f"{amount:,.2f} €".replace(",", " ").replace(".", ",")


def typeset(text: str) -> str:
    """Curly apostrophes and narrow no-break spaces, as our own mails are set."""
    text = re.sub(r"(\w)'(\w)", r"\1’\2", text)
    text = re.sub(r" (?=[;:!?»€%])", NARROW, text)
    text = re.sub(r"« ", f"«{NARROW}", text)
    return re.sub(r"(?<=\d) (?=\d{3}(?:\D|$))", NARROW, text)


def typewritten(text: str) -> str:
    """Straight apostrophes, as clients type them."""
    return text.replace("’", "'")


def for_sms(text: str) -> str:
    """The text in the letters of a plain SMS, which has à é è ù but no ê, ë or ç."""
    return "".join(c if c in "àéèùÉ€" else without_accents(c) for c in text.replace("’", "'"))


def without_accents(text: str) -> str:
    """The text of someone who types on a phone and leaves the accents out."""
    plain = unicodedata.normalize("NFD", text)
    return "".join(c for c in plain if not unicodedata.combining(c)).replace("œ", "oe")
