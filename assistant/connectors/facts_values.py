"""Single values of FACTS as JSON carries them: sums, rates, days and texts, read without guessing."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema

from assistant.french.days.dates import is_reckonable

_AMOUNT = re.compile(r"-?\d{1,12}(?:\.\d{1,2})?")
_RATE = re.compile(r"\d{1,3}(?:\.\d{1,6})?")
_TOO_MUCH = 10**12  # euros
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _amount(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < _TOO_MUCH:
        return Decimal(value)
    if isinstance(value, str) and _AMOUNT.fullmatch(value):
        return Decimal(value)
    raise ValueError('un montant s’écrit entre guillemets, avec un point et deux décimales, comme "1200.00"')


def _rate(value: object) -> object:
    text = str(value)
    if not isinstance(value, bool) and _RATE.fullmatch(text):
        return Decimal(text)
    raise ValueError('un taux s’écrit en pour cent par an, avec un point, comme "12.15"')


def _day(value: object) -> object:
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            day = date.fromisoformat(value)
        except ValueError:
            raise ValueError(f"le jour «\u202f{value}\u202f» n’existe pas") from None
        if not is_reckonable(day):
            raise ValueError(
                f"le jour «\u202f{value}\u202f» n’est pas d’une facture\u202f: écrivez une année de 1900 à 2199"
            )
        return day
    raise ValueError('une date s’écrit AAAA-MM-JJ, comme "2026-03-31"')


def _several(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _text(value: str) -> str:
    return value.strip()


Amount = Annotated[
    Decimal,
    BeforeValidator(_amount),
    WithJsonSchema({"type": ["string", "integer"], "pattern": rf"^{_AMOUNT.pattern}$"}),
]
Rate = Annotated[
    Decimal, BeforeValidator(_rate), WithJsonSchema({"type": ["string", "number"], "pattern": rf"^{_RATE.pattern}$"})
]
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
Text = Annotated[str, AfterValidator(_text)]
Texts = Annotated[  # one text stands for a list of one
    list[Text],
    BeforeValidator(_several),
    WithJsonSchema({"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "string"}]}),
]
