"""``courtois draft``: write one reminder."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from assistant.commands.services import acting_user, known_client, open_services
from assistant.commands.told_choices import told_choices
from assistant.domain.choice_names import CHANNELS, INTENTS, SEVERITIES, STAGES
from assistant.domain.errors import NotRemindableError
from assistant.domain.mail.correspondence import SPOKEN, Channel
from assistant.domain.reminders.dunning import LADDER, Stage
from assistant.domain.reminders.intent import Intent

if TYPE_CHECKING:  # the adapters cost a second
    from assistant.services.all_services import Services
    from assistant.services.writing.build_situation import DraftRequest

NOT_REMINDABLE = 3
_WRITTEN = tuple(channel for channel in Channel if channel not in SPOKEN)
_CHOSEN = tuple(intent for intent in Intent if intent.is_chosen)


def _tell_to_wait(services: Services, request: DraftRequest) -> None:
    """The letter is written all the same: a person reads it, as on the pages."""
    case = services.open_case(request.debtor_id, acting_user(), request.stage, request.channel, request.intent)
    for reason in case.verdict.waiting:
        click.echo(f"Mieux vaut attendre\u202f: {reason.sentence}", err=True)


@click.command()
@click.argument("client")
@click.option(
    "--channel",
    type=click.Choice([c.value for c in _WRITTEN]),
    help=told_choices("Canal, par défaut courriel, sinon lettre", _WRITTEN, CHANNELS),
)
@click.option(
    "--level",
    type=click.Choice([s.value for s in LADDER]),
    help=told_choices("Étape, par défaut celle qui vient", LADDER, STAGES),
)
@click.option(
    "--intent",
    type=click.Choice([i.value for i in _CHOSEN]),
    help=told_choices("Objet de la lettre, par défaut celui que le dossier appelle", _CHOSEN, INTENTS),
)
@click.option("--json", "as_json", is_flag=True, help="Le brouillon et tout ce qui l’explique, en JSON.")
def draft(client: str, channel: str | None, level: str | None, intent: str | None, *, as_json: bool) -> None:
    """Rédige une relance pour CLIENT (identifiant, SIREN, nom ou partie). Sort en 3 quand il ne peut être relancé."""
    from assistant.commands.draft_report import draft_report
    from assistant.services.writing.build_situation import DraftRequest

    services = open_services()
    request = DraftRequest(
        debtor_id=known_client(services, client, in_part=True),
        stage=Stage(level) if level else None,
        channel=Channel(channel) if channel else None,
        intent=Intent(intent) if intent else None,
    )
    try:
        written = services.draft_letter(request, acting_user())
    except NotRemindableError as error:
        click.echo(str(error), err=True)
        sys.exit(NOT_REMINDABLE)
    _tell_to_wait(services, request)
    if as_json:
        click.echo(json.dumps(draft_report(written), ensure_ascii=False, indent=1))
        return
    click.echo(written.latest.text.whole)
    if services.model_name:
        click.echo(written.provenance.why, err=True)
    for finding in written.latest.findings:
        click.echo(f"[{SEVERITIES[finding.severity].lower()}] {finding.rule} {finding.message}", err=True)
