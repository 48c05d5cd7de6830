"""``courtois send``: send approved e-mails by the mail server of the settings."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

import click

from assistant.commands.services import acting_user, open_services
from assistant.commands.stopping import STOPPED, stopped_by_interrupt
from assistant.domain.dispatch.sending import Sending, SendingState
from assistant.domain.errors import MailboxError, NotFoundError, RefusedError, SettingsError
from assistant.french.numbers.counts import counted

if TYPE_CHECKING:
    from assistant.services.all_services import Services
    from assistant.services.dispatch.deliver_outbox import DeliverOutbox

INCOMPLETE = 1
REFUSED, READY, LEFT = "refused", "ready", "left"
_WORDS = {
    SendingState.SENT.value: ("envoyé", "envoyés"),
    READY: ("prêt à partir", "prêts à partir"),
    SendingState.QUEUED.value: ("en attente", "en attente"),
    SendingState.UNCERTAIN.value: ("incertain", "incertains"),
    SendingState.FAILED.value: ("refusé par le serveur", "refusés par le serveur"),
    REFUSED: ("écarté", "écartés"),
    LEFT: ("laissé", "laissés"),
}


@dataclass(frozen=True, slots=True)
class _Fate:
    """What became of one draft."""

    draft_id: str
    outcome: str
    why: str = ""
    sending: Sending | None = None


@click.command()
@click.argument("drafts", nargs=-1, metavar="[BROUILLONS]...")
@click.option("--all-approved", is_flag=True, help="Tous les courriels approuvés, et ce qui attend déjà.")
@click.option("--dry-run", is_flag=True, help="Dit ce qui partirait, sans rien envoyer ni changer.")
@click.option("--json", "as_json", is_flag=True, help="Ce qu’il est advenu de chacun, en JSON.")
def send(drafts: tuple[str, ...], *, all_approved: bool, dry_run: bool, as_json: bool) -> None:
    """Envoie les courriels approuvés, BROUILLONS ou tous. Ctrl+C arrête proprement : celui qui est commencé se termine.

    Sort en 0 quand tous sont partis, en 1 quand il en reste, en 130 après Ctrl+C.
    """
    if bool(drafts) is all_approved:
        raise click.UsageError("Nommez des brouillons, ou demandez --all-approved")
    services = open_services()
    chosen = services.dispatch.queue.approved(acting_user()) if all_approved else tuple(dict.fromkeys(drafts))
    if dry_run:
        _end([_tried(services, draft_id) for draft_id in chosen], as_json=as_json, stopped=False)
        return
    deliver = services.dispatch.deliver
    if deliver is None:
        raise SettingsError(
            "Aucun serveur d’envoi n’est réglé\u202f: indiquez COURTOIS_SMTP_HOST, ou envoyez vous-même le .eml."
        )
    with stopped_by_interrupt() as stop:
        refused = [fate for draft_id in chosen if (fate := _queued(services, draft_id)) is not None]
        done, trouble = _delivered(deliver, None if all_approved else chosen, stop)
        stopped = stop.is_set()
    told = {fate.draft_id for fate in (*refused, *done)}
    left = [_Fate(draft_id, LEFT, trouble) for draft_id in chosen if draft_id not in told]
    _end([*done, *refused, *left], as_json=as_json, stopped=stopped)


def _queued(services: Services, draft_id: str) -> _Fate | None:
    """Put it in the outbox; why it may not leave, None when it may."""
    try:
        services.dispatch.queue(draft_id, acting_user())
    except (RefusedError, NotFoundError) as error:
        return _Fate(draft_id, REFUSED, str(error))
    return None


def _delivered(deliver: DeliverOutbox, chosen: Sequence[str] | None, stop: Event) -> tuple[list[_Fate], str]:
    """What became of each, and the sentence of a server that could not be reached."""
    done: list[_Fate] = []

    def told(sending: Sending) -> None:
        done.append(_Fate(sending.draft_id, sending.state.value, sending.why, sending))

    try:
        deliver(acting_user(), chosen, stop, told)
    except MailboxError as error:
        click.echo(str(error), err=True)
        return done, str(error)
    return done, ""


def _tried(services: Services, draft_id: str) -> _Fate:
    """Whether it would leave; nothing is voided nor written."""
    try:
        with services.unit_of_work() as uow:
            services.dispatch.queue.check(uow, draft_id, acting_user())
    except (RefusedError, NotFoundError) as error:
        return _Fate(draft_id, REFUSED, str(error))
    return _Fate(draft_id, READY)


def _end(fates: Sequence[_Fate], *, as_json: bool, stopped: bool) -> None:
    if as_json:
        click.echo(json.dumps([_report(fate) for fate in fates], ensure_ascii=False, indent=1))
    elif not fates:
        click.echo("Rien à envoyer\u202f: aucun courriel approuvé n’attend.")
    else:
        counts = Counter(fate.outcome for fate in fates)
        click.echo(", ".join(counted(counts[outcome], *words) for outcome, words in _WORDS.items() if counts[outcome]))
        for fate in fates:
            if fate.why:
                click.echo(f"{fate.draft_id}\u202f: {fate.why}", err=True)
    if stopped:
        sys.exit(STOPPED)
    if any(fate.outcome not in {SendingState.SENT.value, READY} for fate in fates):
        sys.exit(INCOMPLETE)


def _report(fate: _Fate) -> dict[str, str | list[str]]:
    sending = fate.sending
    return {
        "draft_id": fate.draft_id,
        "client_id": sending.debtor_id if sending else "",
        "outcome": fate.outcome,
        "recipient": sending.recipient if sending else "",
        "copies": list(sending.copies) if sending else [],
        "attachments": list(sending.attachments) if sending else [],
        "message_id": sending.message_id if sending else "",
        "why": fate.why,
    }
