"""The rates for commands that need no database: shipped, and those recorded in COURTOIS_HOME where a book is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from assistant.domain.errors import AssistantError
from assistant.domain.rate_table import RateTable

if TYPE_CHECKING:
    from assistant.services.list_rates import ListedRates


def table_at_hand() -> RateTable:
    """The table alone."""
    return RateTable(tuple(one.row for one in rows_at_hand()))


def rows_at_hand() -> tuple[ListedRates, ...]:
    """Latest first. A book that cannot be read costs its added half-years, never the answer: shipped rows stand."""
    from assistant.connectors.rates import shipped_rates
    from assistant.services.list_rates import listed

    try:
        from assistant.settings import read_settings

        settings = read_settings()
        if settings.has_book:  # the adapters cost a second: only where there is something to read
            from assistant.bootstrap import rates_at_hand

            return rates_at_hand(settings)
    except AssistantError as error:
        click.echo(f"Taux livrés avec le programme, sans ceux du dossier\u202f: {error}", err=True)
    return listed(shipped_rates(), ())
