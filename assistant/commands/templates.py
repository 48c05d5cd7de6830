"""``courtois templates``: the list of templates, the lint of a file, and their exchange as the files of prompts/."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant.commands.file_text import read_text
from assistant.commands.services import acting_lead, acting_user, open_services
from assistant.commands.written_file import write_new
from assistant.domain.errors import UnreadableFileError
from assistant.french.numbers.counts import counted

if TYPE_CHECKING:
    from assistant.services.templates.read_templates import ListedVersion

FAULTY = 1
_STATES = {
    "draft": "brouillon",
    "in_review": "en relecture",
    "scheduled": "programmée",
    "approved": "approuvée",
    "retired": "retirée",
}


@click.group()
def templates() -> None:
    """Les modèles : les lister, les vérifier, les exporter et les importer."""


@templates.command("list")
@click.option("--kind", default="", help="Un genre\u202f: letters/plans, letters/paragraphs, sms, calls, mentions…")
@click.option("--all", "every", is_flag=True, help="Toutes les versions, au lieu de celles en vigueur ou en cours.")
def list_templates(kind: str, *, every: bool) -> None:
    """Liste les versions, leur état et leurs dates ; puis ce qui est à relire."""
    use = open_services().templates
    for version in use.read():
        if version.prompt_id.startswith(kind) and (every or version.in_force or not version.is_shipped):
            click.echo(_line(version))
    for one in use.to_review():
        if one.version.prompt_id.startswith(kind):
            reasons = "\u202f; ".join(one.reasons)
            click.echo(f"À relire\u202f: {one.version.prompt_id} v{one.version.number}, {reasons}")


@templates.command()
@click.argument("place", metavar="FICHIER", type=click.Path(path_type=Path))
def lint(place: Path) -> None:
    """Vérifie un fichier de modèle, rangé comme dans prompts/ (id/vN.md) : 0 s’il est bon, 1 sinon."""
    from assistant.prompting.front_matter import split_front_matter
    from assistant.prompting.kinds import refuse_odd_id

    text = read_text(place)
    header, _ = split_front_matter(text.replace("\r\n", "\n"), place)
    refuse_odd_id(header.id)
    faults = open_services().templates.lint(header.id, header.version, text)
    for fault in faults:
        where = f"{place}:{fault.line}" if fault.line else f"{place}"
        click.echo(f"{where} {'' if fault.stops else '(conseil) '}{fault.sentence}")
    click.echo("Aucun défaut." if not faults else f"{counted(len(faults), 'remarque', 'remarques')}.")
    sys.exit(FAULTY if any(fault.stops for fault in faults) else 0)


@templates.command("export")
@click.option("--to", "place", type=click.Path(path_type=Path), required=True, help="L’archive ZIP à écrire.")
def export_templates(place: Path) -> None:
    """Écrit toutes les versions dans une archive, comme les fichiers de prompts/."""
    write_new(place, open_services().templates.exchange.export(acting_user()))
    click.echo(f"Modèles exportés\u202f: {place}")


@templates.command("import")
@click.argument("place", metavar="ARCHIVE_OU_DOSSIER", type=click.Path(path_type=Path))
def import_templates(place: Path) -> None:
    """Prend une archive ZIP, ou un dossier comme prompts/ : chaque texte nouveau devient un brouillon à soumettre."""
    exchange = open_services().templates.exchange
    if place.is_dir():
        done = exchange.take_files(_files_in(place), acting_lead())
    else:
        done = exchange.take_archive(_content_of(place), acting_lead())
    for draft in done.drafts:
        click.echo(f"Brouillon\u202f: {draft.prompt_id} v{draft.number}")
    known = counted(done.known, "texte déjà connu", "textes déjà connus")
    click.echo(f"{counted(len(done.drafts), 'brouillon', 'brouillons')}, {known}.")


def _files_in(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The files of a folder by their path in it; raises UnreadableFileError for a link."""
    for path in sorted(folder.rglob("*.md")):
        if path.is_symlink() or not path.resolve().is_relative_to(folder.resolve()):
            raise UnreadableFileError(f"{path} est un lien\u202f: l’import est refusé en entier.")
        yield path.relative_to(folder).as_posix(), _content_of(path)


def _content_of(path: Path) -> bytes:
    """At most a byte more than an archive may hold."""
    from assistant.services.templates.template_archive import LARGEST_ARCHIVE

    try:
        with path.open("rb") as file:
            return file.read(LARGEST_ARCHIVE + 1)
    except OSError as error:
        raise UnreadableFileError(
            f"{path} ne peut pas être lu\u202f: vérifiez qu’il existe et que vous en avez le droit."
        ) from error


def _line(version: ListedVersion) -> str:
    since = f" depuis le {version.standing.since:%d/%m/%Y}" if version.standing.since else ""
    until = f" jusqu’au {version.standing.until:%d/%m/%Y} exclu" if version.standing.until else ""
    force = ", en vigueur" if version.in_force else ""
    origin = "livrée" if version.is_shipped else version.author_id
    state = f"{_STATES[version.standing.state.value]}{since}{until}{force}"
    return f"{version.prompt_id} v{version.number}\u202f: {state} ({origin})"
