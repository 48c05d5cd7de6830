"""``courtois audit``: sign the trail, prove it, export the evidence of one letter."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from assistant.commands.file_text import read_text
from assistant.commands.services import acting_lead, acting_user, open_services
from assistant.commands.written_file import write_new
from assistant.french.numbers.counts import counted

BROKEN = 1


@click.group()
def audit() -> None:
    """Le journal : le signer, le vérifier, exporter la preuve d’une lettre."""


@audit.command("init-key")
def init_key() -> None:
    """Crée la clé qui signe, hors de COURTOIS_HOME (variable COURTOIS_AUDIT_KEY)."""
    from assistant.bootstrap.audit import key_of
    from assistant.settings import read_settings

    place = key_of(read_settings()).make_key()
    click.echo(f"Clé créée\u202f: {place}. Gardez-en une copie hors de cette machine.")


@audit.command("root")
def sign_root() -> None:
    """Signe la racine du jour : nombre d’événements et empreinte du dernier."""
    root, place = open_services().audit.sign_root(acting_lead())
    click.echo(f"Racine du {root.on:%d/%m/%Y} signée, {counted(root.count, 'événement', 'événements')}\u202f: {place}")
    click.echo("Déposez-en une copie ailleurs\u202f: elle prouvera que rien n’a été retiré.")


@audit.command()
@click.option(
    "--root", type=click.Path(path_type=Path), help="Une racine gardée ailleurs, au lieu de celles du dossier."
)
@click.option("--public-key", type=click.Path(path_type=Path), help="La clé publique de la maison, en PEM.")
def verify(root: Path | None, public_key: Path | None) -> None:
    """Vérifie la chaîne et les racines : 0 intact, 1 altéré (le premier événement en cause est nommé)."""
    from assistant.domain.approvals.audit_root import from_file

    given = None if root is None else from_file(read_text(root), str(root))
    key = None if public_key is None else read_text(public_key).encode()
    verdict = open_services().audit.verify(given, key)
    click.echo(f"Journal\u202f: {verdict.sentence}")
    if verdict.roots == 0:
        click.echo(
            "Aucune racine signée\u202f: des événements "
            "retirés à la fin ne se verraient pas (voir «\u202fcourtois audit root\u202f»).",
            err=True,
        )
    if verdict.clock_set_back:
        click.echo(f"L’horloge a reculé {verdict.clock_set_back} fois\u202f: les événements concernés le disent.")
    sys.exit(0 if verdict.holds else BROKEN)


@audit.command()
@click.argument("draft_id", metavar="BROUILLON")
@click.option("--to", "place", type=click.Path(path_type=Path), required=True, help="Le fichier ZIP à écrire.")
def export(draft_id: str, place: Path) -> None:
    """Écrit le dossier de preuve d’une lettre, que chacun peut vérifier sans ce programme."""
    write_new(place, open_services().audit.export(draft_id, acting_user()))
    click.echo(f"Dossier de preuve\u202f: {place}")
