"""``courtois index``: bring the index of past correspondence up to date."""

from __future__ import annotations

import click

from assistant.commands.services import open_services


@click.command()
def index() -> None:
    """Indexe les échanges nouveaux ; peut être interrompu et repris."""
    services = open_services()
    with click.progressbar(length=1, label="Indexation", show_pos=True) as bar:

        def progress(done: int, total: int) -> None:
            bar.length = max(total, 1)
            bar.update(done - bar.pos)

        report = services.index_correspondence(progress)
    if report.rebuilt:
        click.echo(report.rebuilt)
    click.echo(f"{report.indexed} indexés, {report.unchanged} inchangés, {report.deleted} retirés.")
