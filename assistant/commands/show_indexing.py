"""Indexing with a progress bar, for the commands that index."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from assistant.services.all_services import Services
    from assistant.services.ports.passage_index import IndexReport


def show_indexing(services: Services) -> IndexReport:
    """Index correspondence, then the cards of knowledge."""
    with click.progressbar(length=1, label="Indexation des échanges", show_pos=True) as bar:

        def progress(done: int, total: int) -> None:
            bar.length = max(total, 1)
            bar.update(done - bar.pos)

        report = services.exchanges.index(progress)
    services.cards.synchronise()
    return report
