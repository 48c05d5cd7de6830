"""``courtois import``: bring in files of a ledger and of correspondence."""

from __future__ import annotations

import gc
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from assistant.commands.import_columns import tell_columns
from assistant.commands.services import acting_user, open_services
from assistant.commands.told_choices import told_choices
from assistant.domain.field_names import FILE_KINDS
from assistant.domain.ledger.import_rows import FileKind, ImportReport, ReadFile
from assistant.french.numbers.counts import counted
from assistant.french.untyped import untyped_sentence

REFUSED = 1
SHOWN = 50
_AS = told_choices("Ce que contiennent les fichiers", FILE_KINDS, FILE_KINDS)


@click.command(name="import")
@click.argument("files", metavar="FICHIERS...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--as", "kind", type=click.Choice([k.value for k in FileKind]), help=_AS)
@click.option("--mapping", type=click.Path(path_type=Path), help="Correspondance des colonnes à suivre.")
@click.option(
    "--dry-run",
    is_flag=True,
    help="Montre ce qui changerait, sans toucher au dossier, et se termine comme ferait l’import.",
)
@click.option(
    "--columns",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=tell_columns,
    help="Liste les titres de colonnes reconnus, par sorte de fichier.",
)
@click.option("--skip-refused", is_flag=True, help="Écrit le reste quand des lignes sont refusées.")
def import_files(
    files: tuple[Path, ...], kind: str | None, mapping: Path | None, *, dry_run: bool, skip_refused: bool
) -> None:
    """Importe des FICHIERS CSV, XLSX ou JSON Lines. Tout ou rien, sauf --skip-refused.

    Se termine par 1 quand des lignes refusées empêchent d’écrire, ou l’empêcheraient avec --dry-run.

    Les colonnes sont reconnues à leurs titres\u202f: «\u202fcourtois import --columns\u202f» les liste.
    """
    from assistant.connectors.files.read import read_path

    gc.disable()  # what is read lasts until the command ends: walking it again and again took a third of the time
    services = open_services()
    chosen = FileKind(kind) if kind else None
    read = [read_path(path, chosen, mapping) for path in files]
    with click.progressbar(length=max(sum(len(file.rows) for file in read), 1), label="Lecture des lignes") as bar:

        def progress(done: int, _total: int) -> None:
            bar.update(done - bar.pos)

        report = services.import_rows(
            read, acting_user(), dry_run=dry_run, skip_refused=skip_refused, progress=progress
        )
    _tell(report, dry_run=dry_run)
    if chosen is None:
        _tell_guess(read, report)
    if report.refused and not skip_refused:
        nothing = "Rien ne serait écrit" if dry_run else "Rien n’a été écrit"
        click.echo(f"{nothing}\u202f: corrigez ces lignes, ou relancez avec --skip-refused.", err=True)
        sys.exit(REFUSED)


def _tell_guess(read: Sequence[ReadFile], report: ImportReport) -> None:
    """A list of clients may look like one of contacts: where no line fits, what the file was read as is said."""
    refused = Counter(row.place.file for row in report.refused)
    for file in read:
        if file.kind is FileKind.CONTACTS and 0 < len(file.rows) <= refused[file.name]:
            click.echo(
                f"{file.name} a été lu comme une liste de contacts\u202f: si ce sont des clients, "
                "relancez avec --as clients.",
                err=True,
            )


def _tell(report: ImportReport, *, dry_run: bool) -> None:
    for kind, counts in report.kinds.items():
        conditional = " (essai à blanc)" if dry_run else "" if report.written else " (si tout passait)"
        click.echo(
            f"{FILE_KINDS[kind]}\u202f: {counts.new} de plus, {counts.changed} avec changement, "
            f"{counts.unchanged} sans changement{conditional}"
        )
    if report.untyped:
        click.echo(untyped_sentence(report.untyped))
    for row in report.odd[:SHOWN]:
        click.echo(f"À vérifier\u202f: {row.place.file}, ligne {row.place.line}\u202f: {row.sentence}", err=True)
    for row in report.refused[:SHOWN]:
        click.echo(f"{row.place.file}, ligne {row.place.line}\u202f: {row.sentence}", err=True)
    if len(report.refused) > SHOWN:
        click.echo(
            f"… et {counted(len(report.refused) - SHOWN, 'autre ligne refusée', 'autres lignes refusées')}.", err=True
        )
