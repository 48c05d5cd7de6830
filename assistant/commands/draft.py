"""``courtois draft``: write one reminder."""

from __future__ import annotations

import json
import sys

import click

from assistant.commands.services import acting_user, known_client, open_services
from assistant.domain.correspondence import Channel
from assistant.domain.dunning import Stage
from assistant.domain.errors import NotRemindableError
from assistant.domain.intent import Intent

NOT_REMINDABLE = 3


@click.command()
@click.argument("client")
@click.option(
    "--channel", type=click.Choice([c.value for c in Channel]), help="Canal\u202f; par défaut courriel, sinon lettre."
)
@click.option("--level", type=click.Choice([s.value for s in Stage]), help="Étape\u202f; par défaut celle qui vient.")
@click.option(
    "--intent",
    type=click.Choice([i.value for i in Intent if i.is_chosen]),
    help="Objet de la lettre\u202f; par défaut un rappel.",
)
@click.option("--json", "as_json", is_flag=True, help="Le brouillon et tout ce qui l’explique, en JSON.")
def draft(client: str, channel: str | None, level: str | None, intent: str | None, *, as_json: bool) -> None:
    """Rédige une relance pour CLIENT (son identifiant). Sort en 3 quand il ne peut pas être relancé."""
    from assistant.commands.draft_report import draft_report
    from assistant.services.build_situation import DraftRequest

    services = open_services()
    request = DraftRequest(
        debtor_id=known_client(services, client),
        stage=Stage(level) if level else None,
        channel=Channel(channel) if channel else None,
        intent=Intent(intent) if intent else None,
    )
    try:
        written = services.draft_letter(request, acting_user())
    except NotRemindableError as error:
        click.echo(str(error), err=True)
        sys.exit(NOT_REMINDABLE)
    if as_json:
        click.echo(json.dumps(draft_report(written), ensure_ascii=False, indent=1))
        return
    click.echo(written.latest.text.whole)
    if services.model_name:
        click.echo(written.provenance.why, err=True)
    for finding in written.latest.findings:
        click.echo(f"[{finding.severity.value}] {finding.rule} {finding.message}", err=True)
