"""``courtois import-mail``: bring in the mail of a mailbox, a folder or the account of the settings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant.commands.services import acting_user, open_services
from assistant.commands.show_indexing import show_indexing
from assistant.domain.errors import SettingsError
from assistant.french.numbers.counts import counted

if TYPE_CHECKING:
    from assistant.domain.mail.mail import MailReport
    from assistant.services.all_services import Services

SHOWN = 50


@click.command(name="import-mail")
@click.argument("path", metavar="[CHEMIN]", required=False, type=click.Path(path_type=Path))
@click.option("--imap", is_flag=True, help="Lit le compte de courrier des réglages, sans rien y changer.")
@click.option("--dry-run", is_flag=True, help="Montre ce qui changerait, sans toucher au dossier.")
def import_mail(path: Path | None, *, imap: bool, dry_run: bool) -> None:
    """Importe le courrier d’un CHEMIN (mbox, maildir, dossier de .eml ou .msg), ou du compte IMAP des réglages."""
    if (path is None) == (not imap):
        raise click.UsageError("Donnez un CHEMIN, ou --imap pour le compte des réglages.")
    services = open_services()
    for name, report in _reports(services, path, dry_run=dry_run):
        _tell(services, name, report)
    if not dry_run:
        show_indexing(services)


def _reports(services: Services, path: Path | None, *, dry_run: bool) -> list[tuple[str, MailReport]]:
    def watch(read: int) -> None:
        click.echo(f"\r{read} messages lus", nl=False, err=True)

    if path is not None:
        mails = services.mail.files.read_path(str(path))
        return [(str(path), services.mail.take_in(mails, acting_user(), dry_run=dry_run, watch=watch))]
    if services.mail.fetch is None:
        raise SettingsError(
            "Aucun compte de courrier n’est réglé\u202f: donnez COURTOIS_IMAP_HOST et COURTOIS_IMAP_USER."
        )
    return list(services.mail.fetch(acting_user(), dry_run=dry_run, watch=watch).items())


def _tell(services: Services, name: str, report: MailReport) -> None:
    conditional = "" if report.written else " (essai à blanc)"
    click.echo(err=True)
    click.echo(
        f"{name}\u202f: {counted(report.new, 'message nouveau', 'messages nouveaux')} "
        f"pour {counted(len(report.attributed), 'client', 'clients')}, "
        f"{counted(report.known, 'déjà connu', 'déjà connus')}, "
        f"{counted(report.automatic, 'automatique', 'automatiques')}{conditional}"
    )
    with services.unit_of_work() as uow:
        names = {debtor.id: debtor.name for debtor in uow.debtors.all()}
    for debtor_id, count in sorted(report.attributed.items(), key=lambda pair: -pair[1])[:SHOWN]:
        click.echo(f"  {names.get(debtor_id, debtor_id)}\u202f: {count}")
    for address, count in sorted(report.waiting.items(), key=lambda pair: -pair[1])[:SHOWN]:
        click.echo(f"  à attribuer dans «\u202fDonnées\u202f»\u202f: {address} ({count})")
    for address in report.bounced:
        click.echo(f"  adresse qui refuse nos messages\u202f: {address}")
    for piece in report.set_aside[:SHOWN]:
        click.echo(f"{piece.place.file}, message {piece.place.line}\u202f: {piece.sentence}", err=True)
    if report.put_aside > SHOWN:
        click.echo(f"… et {report.put_aside - SHOWN} autres messages laissés de côté.", err=True)
