"""``courtois backup`` and ``courtois restore``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from assistant.commands.passphrase import asked_passphrase, passphrase_in, passphrase_option
from assistant.commands.services import open_services
from assistant.commands.show_indexing import show_indexing
from assistant.domain.errors import AssistantError
from assistant.french.numbers.counts import counted

BROKEN = 1


@click.command()
@click.argument("archive", metavar="FICHIER", type=click.Path(path_type=Path))
@passphrase_option
def backup(archive: Path, passphrase_file: Path | None) -> None:
    """Sauvegarde la base, les racines signées et les factures dans FICHIER (ZIP) ; ni clés, ni réglages, ni index."""
    from assistant.bootstrap.backups import back_up
    from assistant.settings import read_settings

    count = back_up(read_settings(), archive, passphrase_in(passphrase_file))
    kind = "chiffrée" if passphrase_file else "non chiffrée"
    click.echo(f"Sauvegarde {kind} écrite, {counted(count, 'fichier', 'fichiers')}\u202f: {archive}")


@click.command()
@click.argument("archive", metavar="FICHIER", type=click.Path(path_type=Path))
@click.option("--no-index", is_flag=True, help="Ne refait pas l’index\u202f: «\u202fcourtois index\u202f» le fera.")
@passphrase_option
def restore(archive: Path, passphrase_file: Path | None, *, no_index: bool) -> None:
    """Restaure FICHIER dans un COURTOIS_HOME vide, vérifie le journal, refait l’index : 0 intact, 1 altéré, 2 rien."""
    from assistant.bootstrap.backups import restore as restore_book
    from assistant.bootstrap.backups import seals
    from assistant.settings import read_settings

    settings, passphrase = read_settings(), passphrase_in(passphrase_file)
    if seals(archive) and not passphrase:
        passphrase = asked_passphrase()
    verdict = restore_book(settings, archive, passphrase)
    click.echo(f"Restauré\u202f: {settings.home}. Journal\u202f: {verdict.sentence}")
    if no_index:
        click.echo("L’index des échanges se refait par «\u202fcourtois index\u202f».")
    else:
        _index_anew()
    sys.exit(0 if verdict.holds else BROKEN)


def _index_anew() -> None:
    """From the messages; what stops it is told, and the book is restored all the same."""
    try:
        report = show_indexing(open_services())
    except AssistantError as error:
        click.echo(f"L’index n’a pas été refait ({error}) Lancez «\u202fcourtois index\u202f».", err=True)
    else:
        click.echo(f"Index refait\u202f: {counted(report.indexed, 'passage', 'passages')}.")
