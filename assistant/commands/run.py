"""``courtois run``: start the application on one's own book."""

from __future__ import annotations

import click

from assistant.commands.start_application import start_application


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8501, show_default=True, help="Port local.")
@click.option("--no-browser", is_flag=True, help="N’ouvre pas le navigateur.")
def run(port: int, *, no_browser: bool) -> None:
    """Démarre l’application sur le dossier COURTOIS_HOME, sur cette machine seulement."""
    from assistant.bootstrap import prepare_home
    from assistant.settings import read_settings

    prepare_home(read_settings())
    start_application(port, open_browser=not no_browser)
