"""``courtois nightly``: everything that a house does once a night, in one command that cron can start."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from assistant.commands.services import acting_lead, acting_user, open_services
from assistant.domain.dispatch.sending import SendingState
from assistant.domain.errors import AssistantError, RefusedError
from assistant.french.numbers.counts import counted

if TYPE_CHECKING:  # 0.3 s at the start of every command
    from assistant.services.all_services import Services

INCOMPLETE = 1


@dataclass(frozen=True, slots=True)
class _Done:
    """What became of a step."""

    step: str
    told: str
    failed: bool = False


@click.command()
@click.option("--no-send", is_flag=True, help="N’envoie rien de ce qui attend dans la boîte d’envoi.")
@click.option("--json", "as_json", is_flag=True, help="Chaque étape, en JSON.")
def nightly(*, no_send: bool, as_json: bool) -> None:
    """Fait le travail de la nuit : courrier, index, scénarios, envois prévus, aperçu de purge, racine du journal.

    Une étape qui échoue n’arrête pas les autres ; sort en 0 quand toutes ont abouti, en 1 sinon. Rien n’est supprimé.
    """
    services = open_services()
    done = []
    for step, deed in _steps(services, no_send=no_send):
        done.append(_tried(step, deed, services))
        if not as_json:
            click.echo(f"{done[-1].step}\u202f: {done[-1].told}", err=done[-1].failed)
    if as_json:
        told = [{"step": one.step, "ok": not one.failed, "told": one.told} for one in done]
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
    sys.exit(INCOMPLETE if any(one.failed for one in done) else 0)


def _steps(services: Services, *, no_send: bool) -> Iterator[tuple[str, Callable[[Services], str]]]:
    """In this order: what came in may stop a step or a sending, and the root covers all of it."""
    if services.mail.fetch is not None:
        yield "Courrier", _fetch
    yield "Index", _index
    yield "Scénarios", _scenarios
    if services.dispatch.deliver is not None and not no_send:
        yield "Envois", _send
    yield "Conservation", _retention
    yield "Racine du journal", _root


def _tried(step: str, deed: Callable[[Services], str], services: Services) -> _Done:
    try:
        return _Done(step, deed(services))
    except AssistantError as error:
        return _Done(step, str(error), failed=True)


def _fetch(services: Services) -> str:
    reports = services.mail.fetch(acting_user()) if services.mail.fetch else {}
    return f"{counted(sum(report.new for report in reports.values()), 'message nouveau', 'messages nouveaux')}."


def _index(services: Services) -> str:
    report = services.exchanges.index()
    return f"{report.indexed} de plus, {report.deleted} de moins."


def _scenarios(services: Services) -> str:
    run = services.scenarios.run(acting_user())
    return (
        f"{counted(run.made, 'action nouvelle', 'actions nouvelles')}, {counted(run.done, 'faite', 'faites')}, "
        f"{run.moot} sans objet."
    )


def _send(services: Services) -> str:
    sendings = services.dispatch.deliver(acting_user()) if services.dispatch.deliver else ()
    states = Counter(sending.state for sending in sendings)
    sent, waiting = states[SendingState.SENT], states[SendingState.QUEUED]
    told = f"{counted(sent, 'envoyé', 'envoyés')}, {counted(waiting, 'attend son', 'attendent leur')} heure."
    if len(sendings) > sent + waiting:
        others = len(sendings) - sent - waiting
        left = counted(others, "n’est pas parti", "ne sont pas partis")
        raise RefusedError(f"{told} {left}\u202f: voyez «\u202fcourtois outbox\u202f».")
    return told


def _retention(services: Services) -> str:
    due = sum(len(one.ids) for one in services.privacy.purge.preview(acting_lead()))
    return f"{due} à supprimer\u202f: «\u202fcourtois retention purge\u202f» le fait." if due else "rien à supprimer."


def _root(services: Services) -> str:
    root, place = services.audit.sign_root(acting_lead())
    return f"signée le {root.on:%d/%m/%Y}, {counted(root.count, 'événement', 'événements')}, {place}"
