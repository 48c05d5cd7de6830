"""``courtois backup`` and ``courtois restore``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from assistant.french.counts import counted

BROKEN = 1


@click.command()
@click.argument("archive", metavar="FICHIER", type=click.Path(path_type=Path))
def backup(archive: Path) -> None:
    """Sauvegarde la base et les racines signées dans FICHIER (ZIP) ; ni clés, ni réglages, ni index n’y sont."""
    from assistant.bootstrap.backups import back_up
    from assistant.settings import read_settings

    count = back_up(read_settings(), archive)
    click.echo(f"Sauvegarde écrite, {counted(count, 'fichier', 'fichiers')}\u202f: {archive}")


@click.command()
@click.argument("archive", metavar="FICHIER", type=click.Path(path_type=Path))
def restore(archive: Path) -> None:
    """Restaure FICHIER dans un COURTOIS_HOME vide et vérifie le journal : 0 intact, 1 altéré, 2 rien n’a été écrit."""
    from assistant.bootstrap.backups import restore as restore_book
    from assistant.settings import read_settings

    settings = read_settings()
    verdict = restore_book(settings, archive)
    click.echo(f"Restauré\u202f: {settings.home}. Journal\u202f: {verdict.sentence}")
    click.echo("L’index des échanges se refait par «\u202fcourtois index\u202f».")
    sys.exit(0 if verdict.holds else BROKEN)
