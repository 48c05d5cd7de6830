"""``courtois demo``: prepare the demonstration book and start the application on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from assistant.commands.show_indexing import show_indexing
from assistant.commands.start_application import start_application

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.services.all_services import Services

INDEXED = "book_indexed"  # the house's value that says that a demonstration was indexed to the end
LIVED = "book_lived"  # the same of its morning: drafts that wait, calls that were made


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8501, show_default=True, help="Port local.")
@click.option("--no-browser", is_flag=True, help="N’ouvre pas le navigateur.")
@click.option("--prepare", is_flag=True, help="Prépare le dossier de démonstration, sans démarrer.")
@click.option("--refresh", is_flag=True, help="Refait le dossier de démonstration à la date du jour.")
def demo(port: int, *, no_browser: bool, prepare: bool, refresh: bool) -> None:
    """Prépare la première fois le dossier de démonstration, puis démarre l’application dessus."""
    from assistant.bootstrap import build_services, prepare_demo
    from assistant.settings import read_settings

    settings = read_settings()
    prepare_demo(settings, refresh=refresh)
    services = build_services(settings)
    _once(services, INDEXED, show_indexing)
    _once(services, LIVED, _live)
    click.echo(f"Dossier de démonstration\u202f: {settings.home}")
    if not prepare:
        click.echo(f"Application\u202f: http://127.0.0.1:{port} (Ctrl+C pour arrêter)")
        start_application(port, open_browser=not no_browser)


def _once(services: Services, mark: str, do: Callable[[Services], object]) -> None:
    """Do it unless it was done to the end: the first time may have been interrupted."""
    with services.unit_of_work() as uow:
        if uow.house.value(mark):
            return
    do(services)
    with services.unit_of_work() as uow:
        uow.house.set_value(mark, "yes")
        uow.commit()


def _live(services: Services) -> None:
    """The morning of the house's people: after the index, since letters quote exchanges."""
    from assistant.bootstrap.morning import live_morning

    live_morning(services)
