"""``courtois index``: bring the index of past correspondence up to date."""

from __future__ import annotations

import click

from assistant.commands.services import open_services
from assistant.commands.show_indexing import show_indexing


@click.command()
def index() -> None:
    """Indexe les échanges nouveaux ; peut être interrompu et repris."""
    report = show_indexing(open_services())
    if report.rebuilt:
        click.echo(report.rebuilt)
    click.echo(f"{report.indexed} de plus, {report.unchanged} sans changement, {report.deleted} de moins.")
