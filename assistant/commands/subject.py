"""``courtois subject-export``, ``subject-erase`` and ``privacy-notice``: what a person may ask of the house."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from assistant.commands.services import acting_lead, known_client, open_services
from assistant.commands.written_file import write_new
from assistant.domain.people.proof import HOLDS_MACHINE


@click.command("subject-export")
@click.argument("client", metavar="CLIENT")
@click.option("--contact", default="", help="Une seule personne, par son identifiant.")
@click.option("--to", "place", type=click.Path(path_type=Path), required=True, help="Le fichier ZIP à écrire.")
def subject_export(client: str, contact: str, place: Path) -> None:
    """Écrit tout ce qui est détenu sur CLIENT, en JSON et en texte (RGPD 15 et 20)."""
    services = open_services()
    write_new(place, services.privacy.export(known_client(services, client), acting_lead(), contact))
    click.echo(f"Données exportées\u202f: {place}. Vérifiez l’identité du demandeur avant de les remettre.")


@click.command("subject-erase")
@click.argument("client", metavar="CLIENT")
@click.option("--contact", default="", help="Une seule personne, par son identifiant.")
@click.option("--dry-run", is_flag=True, help="Montre ce qui partirait\u202f; rien ne change.")
def subject_erase(client: str, contact: str, *, dry_run: bool) -> None:
    """Efface CLIENT ou un contact, sauf ce que la loi ou une créance fait garder (RGPD 17)."""
    services, actor = open_services(), acting_lead()
    debtor = known_client(services, client)
    erase = services.privacy.erase
    if contact:
        report = erase.contact(debtor, contact, actor, HOLDS_MACHINE, dry_run=dry_run)
    else:
        report = erase.debtor(debtor, actor, HOLDS_MACHINE, dry_run=dry_run)
    verb = "Effacé" if report.done else "Serait effacé"
    for label, count in report.erased.items():
        click.echo(f"{verb}\u202f: {label}, {count}")
    for (what, reason), count in Counter((record.what, record.why) for record in report.kept).items():
        click.echo(f"Gardé\u202f: {what}, {count} ({reason})")


@click.command("privacy-notice")
def privacy_notice() -> None:
    """Écrit la notice d’information à remettre aux clients (RGPD 13 et 14), remplie d’après les réglages."""
    click.echo(open_services().privacy.notice(), nl=False)
