"""``courtois init``: make the folder and the database ready."""

from __future__ import annotations

import click


@click.command()
def init() -> None:
    """Crée le dossier COURTOIS_HOME et met la base à jour (sans perte, autant de fois que voulu)."""
    from assistant.bootstrap import prepare_home
    from assistant.settings import read_settings

    settings = read_settings()
    prepare_home(settings)
    click.echo(f"Prêt\u202f: {settings.home}")
