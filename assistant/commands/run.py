"""``courtois run``: start the application on one's own book."""

from __future__ import annotations

import click

from assistant.commands.start_application import LOOPBACK, refuse_taken, start_application
from assistant.domain.errors import NotAllowedError


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8501, show_default=True, help="Port local.")
@click.option("--address", default=LOOPBACK, show_default=True, help="Adresse\u202f; une autre veut des comptes.")
@click.option("--no-browser", is_flag=True, help="N’ouvre pas le navigateur.")
def run(port: int, address: str, *, no_browser: bool) -> None:
    """Démarre l’application sur le dossier COURTOIS_HOME."""
    from assistant.bootstrap import prepare_home, sign_in_of
    from assistant.bootstrap.openid import openid_of
    from assistant.settings import read_settings

    settings = read_settings()
    openid_of(settings)  # settings at fault are told here, before the server is up
    database = prepare_home(settings)
    if address != LOOPBACK and not sign_in_of(database.unit_of_work, settings).accounts_exist():
        raise NotAllowedError(
            "Sans comptes, l’application n’écoute que cette machine\u202f: "
            "créez-les par «\u202fcourtois user add\u202f»."
        )
    refuse_taken(port)
    click.echo(f"Application\u202f: http://{address}:{port} (Ctrl+C pour arrêter)")
    start_application(port, open_browser=not no_browser, address=address)
