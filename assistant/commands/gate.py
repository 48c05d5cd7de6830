"""``courtois gate``: may a client be reminded, and if not why."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import click

from assistant.commands.as_of import as_of_option
from assistant.commands.services import acting_user, known_client, open_services

if TYPE_CHECKING:
    from assistant.domain.gate import Verdict


@click.command()
@click.argument("client")
@click.option("--json", "as_json", is_flag=True, help="status, reasons (code, sentence, blocks, override), not_before.")
@as_of_option
def gate(client: str, as_of: date | None, *, as_json: bool) -> None:
    """Dit si CLIENT (identifiant, SIREN, nom ou partie) peut être relancé\u202f; sinon, pourquoi et qui passe outre."""
    services = open_services()
    verdict = services.ask_gate(known_client(services, client, in_part=True), acting_user(), as_of)
    if as_json:
        click.echo(json.dumps(_report(verdict), ensure_ascii=False, indent=1))
        return
    click.echo("Feu vert" if verdict.green else "Bloqué")
    for reason in verdict.reasons:
        click.echo(f"{'-' if reason.blocks and not reason.overridden_by else '·'} {reason.sentence}")
    if verdict.opens_at is not None:
        click.echo(f"Rien ne part avant le {verdict.opens_at:%d/%m/%Y à %H:%M}.")


def _report(verdict: Verdict) -> dict[str, object]:
    return {
        "status": "ready" if verdict.green else "blocked",
        "reasons": [
            {
                "code": reason.code.value,
                "sentence": reason.sentence,
                "blocks": reason.blocks and not reason.overridden_by,
                "override": reason.override.value,
                "overridden_by": reason.overridden_by,
            }
            for reason in verdict.reasons
        ],
        "not_before": verdict.opens_at.isoformat() if verdict.opens_at else None,
    }
