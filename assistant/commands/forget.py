"""``courtois forget``: delete a message for good."""

from __future__ import annotations

import sys

import click

from assistant.commands.services import acting_lead, open_services
from assistant.french.numbers.counts import counted

UNKNOWN = 2


@click.command()
@click.argument("message_ids", nargs=-1, required=True, metavar="MESSAGE...")
def forget(message_ids: tuple[str, ...]) -> None:
    """Supprime des MESSAGES (leurs identifiants) : le texte et ses vecteurs quittent le disque."""
    services, actor = open_services(), acting_lead()
    unknown = [message_id for message_id in message_ids if not services.exchanges.delete(message_id, actor)]
    click.echo(f"{counted(len(message_ids) - len(unknown), 'message supprimé', 'messages supprimés')}.")
    if unknown:
        click.echo(f"Inconnus au dossier\u202f: {', '.join(unknown)}. Vérifiez ces identifiants.", err=True)
        sys.exit(UNKNOWN)
