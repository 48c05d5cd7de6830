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


_WORDS = {"ready": "Feu vert", "wait": "Mieux vaut attendre", "blocked": "Bloqué"}


@click.command()
@click.argument("client")
@click.option(
    "--json", "as_json", is_flag=True, help="status, reasons (code, sentence, blocks, waits, override), not_before."
)
@as_of_option
def gate(client: str, as_of: date | None, *, as_json: bool) -> None:
    """Dit si CLIENT (identifiant, SIREN, nom ou partie) peut être relancé\u202f; sinon, pourquoi et qui passe outre."""
    services = open_services()
    verdict = services.gate.ask(known_client(services, client, in_part=True), acting_user(), as_of)
    if as_json:
        click.echo(json.dumps(_report(verdict), ensure_ascii=False, indent=1))
        return
    click.echo(_WORDS[_status(verdict)])
    for reason in verdict.reasons:
        click.echo(f"{'-' if reason in verdict.blocking else '·'} {reason.sentence}")
    if verdict.opens_at is not None:
        what = "Rien ne part" if verdict.green else "Même débloqué, ce client ne reçoit rien"
        click.echo(f"{what} avant le {verdict.opens_at:%d/%m/%Y à %H:%M}.")


def _status(verdict: Verdict) -> str:
    """As the pages say it: what only counsels to wait is not a green light."""
    if not verdict.green:
        return "blocked"
    return "wait" if verdict.waiting else "ready"


def _report(verdict: Verdict) -> dict[str, object]:
    return {
        "status": _status(verdict),
        "reasons": [
            {
                "code": reason.code.value,
                "sentence": reason.sentence,
                "blocks": reason in verdict.blocking,
                "waits": reason in verdict.waiting,
                "override": reason.override.value,
                "overridden_by": reason.overridden_by,
            }
            for reason in verdict.reasons
        ],
        "not_before": verdict.opens_at.isoformat() if verdict.opens_at else None,
    }
