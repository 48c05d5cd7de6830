"""``courtois demo``: prepare the demonstration book and start the application on it."""

from __future__ import annotations

import click

from assistant.commands.show_indexing import show_indexing
from assistant.commands.start_application import start_application


@click.command()
@click.option("--port", default=8501, show_default=True, help="Port local.")
@click.option("--no-browser", is_flag=True, help="N’ouvre pas le navigateur.")
@click.option("--prepare", is_flag=True, help="Prépare le dossier de démonstration, sans démarrer.")
@click.option("--refresh", is_flag=True, help="Refait le dossier de démonstration à la date du jour.")
def demo(port: int, *, no_browser: bool, prepare: bool, refresh: bool) -> None:
    """Prépare la première fois le dossier de démonstration, puis démarre l’application dessus."""
    from assistant.bootstrap import build_services, prepare_demo
    from assistant.settings import read_settings

    settings = read_settings()
    made = prepare_demo(settings, refresh=refresh)
    if made:
        show_indexing(build_services(settings))
    click.echo(f"Dossier de démonstration\u202f: {settings.home}")
    if not prepare:
        click.echo(f"Application\u202f: http://127.0.0.1:{port} (Ctrl+C pour arrêter)")
        start_application(port, open_browser=not no_browser)
