"""``courtois outbox``: what waits to leave, what is uncertain, what failed, what came back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from assistant.commands.services import acting_user, open_services
from assistant.domain.dispatch.sending import SendingState

if TYPE_CHECKING:  # 0.05 s at the start of every command
    from assistant.services.dispatch.list_outbox import OutboxRow

_WORDS = {
    SendingState.QUEUED: "à envoyer",
    SendingState.SENDING: "en cours d’envoi",
    SendingState.UNCERTAIN: "incertain",
    SendingState.FAILED: "refusé",
    SendingState.SENT: "revenu",
}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Chaque envoi avec tout ce qu’on en sait, en JSON.")
def outbox(*, as_json: bool) -> None:
    """Liste la boîte d’envoi : à envoyer, incertains (à régler dans l’application), refusés, revenus."""
    rows = open_services().dispatch.outbox(acting_user())
    if as_json:
        click.echo(json.dumps([_report(row) for row in rows], ensure_ascii=False, indent=1))
        return
    for row in rows:
        sending = row.sending
        why = f"\u202f: {sending.why}" if sending.why else ""
        click.echo(f"{sending.draft_id}  {_WORDS[sending.state]}  {row.client}  {sending.recipient}{why}")
    if not rows:
        click.echo("La boîte d’envoi est vide.")


def _report(row: OutboxRow) -> dict[str, object]:
    sending = row.sending
    return {
        "draft_id": sending.draft_id,
        "client_id": sending.debtor_id,
        "client": row.client,
        "state": sending.state.value,
        "recipient": sending.recipient,
        "copies": list(sending.copies),
        "attachments": list(sending.attachments),
        "message_id": sending.message_id,
        "attempts": sending.attempts,
        "queued_at": sending.queued_at.isoformat(),
        "claimed_at": sending.claimed_at.isoformat() if sending.claimed_at else None,
        "bounced_on": sending.bounced_on.isoformat() if sending.bounced_on else None,
        "why": sending.why,
    }
