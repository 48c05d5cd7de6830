"""The option ``--as-of`` that commands share: another day than today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import click

from assistant.domain.errors import UnreadableDateError
from assistant.french.days.dates import parse_date

_YEARS = range(1990, 2100)
F = TypeVar("F", bound=Callable[..., object])


class Day(click.ParamType[date]):
    """A day as people and programs write it."""

    name = "DATE"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day; fails with one sentence."""
        if isinstance(value, date):
            return value
        try:
            day = parse_date(str(value))
        except UnreadableDateError as error:
            self.fail(str(error), param, ctx)
        if day.year not in _YEARS:
            self.fail(f"L’année {day.year} n’est pas celle d’une relance\u202f: corrigez-la.", param, ctx)
        return day


def as_of_option(command: F) -> F:
    """Add ``--as-of DATE``, None when it is not given."""
    help_text = "Comme si l’on était ce jour-là (31/12/2026 ou 2026-12-31)."
    return click.option("--as-of", type=Day(), help=help_text)(command)
