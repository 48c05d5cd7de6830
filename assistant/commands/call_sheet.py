"""``courtois call-sheet``: what to say on the phone to one client, made from the file as it stands."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import click

from assistant.commands.as_of import as_of_option
from assistant.commands.draft import NOT_REMINDABLE
from assistant.commands.services import acting_user, known_client, open_services
from assistant.commands.told_choices import told_choices
from assistant.domain.calls.call_names import SITUATIONS
from assistant.domain.calls.call_sheet import CallSheet, CallSituation
from assistant.domain.errors import NotRemindableError
from assistant.domain.people.user import User

if TYPE_CHECKING:  # the adapters cost a second
    from assistant.services.all_services import Services


@click.command(name="call-sheet")
@click.argument("client")
@click.option(
    "--situation",
    type=click.Choice([situation.value for situation in CallSituation]),
    help=told_choices("Pourquoi l’on appelle, par défaut ce que demande le dossier", CallSituation, SITUATIONS),
)
@click.option(
    "--agent", default="", help="Le nom de qui appelle\u202f; par défaut qui signe les courriers de la maison."
)
@click.option("--json", "as_json", is_flag=True, help="La fiche entière, en JSON.")
@as_of_option
def call_sheet(client: str, situation: str | None, agent: str, as_of: date | None, *, as_json: bool) -> None:
    """Écrit la fiche d’appel de CLIENT. Sort en 3 quand l’appel n’est pas permis."""
    services = open_services()
    debtor_id = known_client(services, client, in_part=True)
    try:
        sheet = services.call.prepare.worded(
            debtor_id,
            _caller(services, agent),
            CallSituation(situation) if situation else None,
            as_of,
        )
    except NotRemindableError as error:
        click.echo(str(error), err=True)
        sys.exit(NOT_REMINDABLE)
    if as_json:
        click.echo(json.dumps(_report(sheet), ensure_ascii=False, indent=1))
        return
    for sentence in sheet.waiting:
        click.echo(f"Mieux vaut attendre\u202f: {sentence}", err=True)
    script = sheet.script
    for line in (*script.before_request, script.closing):
        click.echo(line)
    if services.model_name:
        click.echo(sheet.provenance.why, err=True)


def _caller(services: Services, name: str) -> User:
    """Who is named on the phone: a login name is nobody's."""
    with services.unit_of_work() as uow:
        signatory = uow.house.creditor().signatory
    return replace(acting_user(), name=name.strip() or signatory or acting_user().name)


def _report(sheet: CallSheet) -> dict[str, object]:
    """A sheet for scripts: spoken sentences only, seconds before the request, ISO dates."""
    script = sheet.script
    return {
        "client_id": sheet.debtor_id,
        "as_of": sheet.as_of.isoformat(),
        "situation": sheet.situation.value,
        "address_form": sheet.address_form.value,
        "amount": None if sheet.amount is None else str(sheet.amount),
        "deadline": sheet.deadline.isoformat() if sheet.deadline else None,
        "invoices": list(sheet.invoice_numbers),
        "identity_check": script.identity_check,
        "recording": script.recording,
        "attention": script.attention,
        "interest": script.interest,
        "desire": script.desire,
        "action": script.action,
        "closing": script.closing,
        "objections": [
            {"trigger": o.trigger.value, "say": o.say, "ask": o.ask, "record": o.record, "exit": o.exit}
            for o in sheet.objections
        ],
        "third_party": sheet.discreet.third_party,
        "voicemail": sheet.discreet.voicemail,
        "sms": sheet.discreet.sms,
        "seconds": script.seconds,
        "waiting": list(sheet.waiting),
        "callable_from": sheet.callable_from.isoformat() if sheet.callable_from else None,
        "written_by": sheet.written_by.value,
        "why": sheet.provenance.why,
    }
