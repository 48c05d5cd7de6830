"""The rates for commands that need no database: shipped, and those recorded in COURTOIS_HOME where a book is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from assistant.domain.errors import AssistantError
from assistant.domain.interest.rate_table import RateTable

if TYPE_CHECKING:
    from assistant.domain.interest.recorded_rates import RecordedRates
    from assistant.services.house.listed_rates import ListedRates


def table_at_hand() -> RateTable:
    """The table alone."""
    return RateTable(tuple(one.row for one in rows_at_hand()))


def rows_at_hand() -> tuple[ListedRates, ...]:
    """Latest first. A book that cannot be read costs its added half-years, never the answer: shipped rows stand."""
    from assistant.connectors.rates import shipped_rates
    from assistant.services.house.listed_rates import listed

    try:
        return listed(shipped_rates(), _recorded())
    except AssistantError as error:
        click.echo(f"Taux livrés avec le programme, sans ceux du dossier\u202f: {error}", err=True)
    return listed(shipped_rates(), ())


def _recorded() -> tuple[RecordedRates, ...]:
    """What the book holds, none without a book; the storage alone is asked, since all adapters cost seconds."""
    from assistant.settings import read_settings

    settings = read_settings()
    if not settings.has_book:
        return ()
    from assistant.storage.database import open_database

    database = open_database(settings.database)
    database.check()
    with database.unit_of_work() as uow:
        return uow.rates.recorded()
