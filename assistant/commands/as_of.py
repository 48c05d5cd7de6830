"""The option ``--as-of`` that commands share: another day than today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import click

from assistant.domain.errors import UnreadableDateError
from assistant.french.dates import parse_date

F = TypeVar("F", bound=Callable[..., object])


class _Day(click.ParamType[date]):
    """A day as people and programs write it."""

    name = "DATE"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return parse_date(str(value))
        except UnreadableDateError as error:
            self.fail(str(error), param, ctx)


def as_of_option(command: F) -> F:
    """Add ``--as-of DATE``, None when it is not given."""
    help_text = "Comme si l’on était ce jour-là (31/12/2026 ou 2026-12-31)."
    return click.option("--as-of", type=_Day(), help=help_text)(command)
