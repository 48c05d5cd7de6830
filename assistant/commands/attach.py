"""``courtois attach``: keep the PDFs of invoices, so that reminders join them."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from assistant.commands.services import acting_user, open_services
from assistant.domain.dispatch.envelope import LARGEST_FILE
from assistant.domain.errors import UnreadableFileError
from assistant.french.numbers.counts import counted

INCOMPLETE = 1
_AT_ONCE = 20  # files in memory


@click.command()
@click.argument("paths", metavar="CHEMINS...", nargs=-1, required=True, type=click.Path(path_type=Path))
def attach(paths: tuple[Path, ...]) -> None:
    """Garde des PDF de factures nommés par leur numéro : des fichiers, ou des dossiers qui en contiennent.

    Sort en 1 quand un fichier n’est pas gardé ; les autres le sont.
    """
    services = open_services()
    files = [file for path in paths for file in _files(path)]
    kept = refused = 0
    for start in range(0, len(files), _AT_ONCE):
        named = {file.name: _read(file) for file in files[start : start + _AT_ONCE]}
        for became in services.dispatch.invoice_files(named, acting_user()):
            kept += not became.why
            refused += bool(became.why)
            if became.why:
                click.echo(f"{became.name}\u202f: {became.why}", err=True)
    click.echo(f"{counted(kept, 'facture gardée', 'factures gardées')}, {counted(refused, 'écartée', 'écartées')}.")
    if refused:
        sys.exit(INCOMPLETE)


def _files(path: Path) -> Iterable[Path]:
    if path.is_dir():
        return sorted(file for file in path.rglob("*") if file.suffix.lower() == ".pdf")
    if not path.is_file():
        raise UnreadableFileError(f"{path} n’existe pas\u202f: nommez un PDF, ou un dossier qui en contient.")
    return (path,)


def _read(file: Path) -> bytes:
    """No more than what tells that it is too large."""
    with file.open("rb") as opened:
        return opened.read(LARGEST_FILE + 1)
