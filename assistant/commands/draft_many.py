"""``courtois draft-many``: write many reminders at once, with progress; Ctrl+C stops without losing any."""

from __future__ import annotations

import gc
import json
import sys
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from assistant.commands.services import acting_user, known_client, open_services
from assistant.commands.stopping import STOPPED, stopped_by_interrupt
from assistant.domain.reminders.worklist import Task
from assistant.domain.writing.draft_outcome import DraftOutcome, OutcomeKind
from assistant.french.numbers.counts import counted

if TYPE_CHECKING:
    from assistant.services.all_services import Services

INCOMPLETE = 1
_WORDS = {
    OutcomeKind.DRAFTED: ("rédigé", "rédigés"),
    OutcomeKind.REFUSED: ("refusé", "refusés"),
    OutcomeKind.FAILED: ("en échec", "en échec"),
    OutcomeKind.LEFT: ("laissé", "laissés"),
}


@click.command(name="draft-many")
@click.argument("clients", nargs=-1)
@click.option("--all-due", is_flag=True, help="Tous ceux à relancer aujourd’hui qui n’ont pas encore de brouillon.")
@click.option("--limit", type=click.IntRange(1), help="Pas plus de tant de clients, les plus urgents d’abord.")
@click.option("--json", "as_json", is_flag=True, help="Ce qu’il est advenu de chacun, en JSON.")
def draft_many(clients: tuple[str, ...], limit: int | None, *, all_due: bool, as_json: bool) -> None:
    """Rédige une relance pour chacun des CLIENTS. Ctrl+C arrête proprement : ce qui est rédigé est gardé.

    Sort en 0 quand tous ont leur brouillon, en 1 quand il en manque, en 130 après Ctrl+C.
    """
    if bool(clients) is all_due:
        raise click.UsageError("Nommez des clients, ou demandez --all-due")
    services = open_services()
    chosen = _due(services) if all_due else [known_client(services, said) for said in clients]
    chosen = list(dict.fromkeys(chosen))[:limit]
    gc.freeze()  # what a big book left in memory lasts: the collector would walk it while sixteen answers wait
    with stopped_by_interrupt() as stop, _bar(len(chosen)) as bar:
        outcomes = services.draft_many(chosen, acting_user(), stop, lambda _: bar.update(1))
    _tell(outcomes, as_json=as_json)
    if stop.is_set():
        sys.exit(STOPPED)
    if any(outcome.kind is not OutcomeKind.DRAFTED for outcome in outcomes):
        sys.exit(INCOMPLETE)


def _due(services: Services) -> list[str]:
    """Those to whom a letter is due: a client to call waits for the call."""
    rows = services.list_worklist(acting_user())
    return [row.debtor_id for row in rows if row.task is Task.WRITE]


def _bar(length: int) -> click._termui_impl.ProgressBar[int]:
    """A bar on standard error, so that the report alone stands on standard output."""
    return click.progressbar(length=max(length, 1), label="Rédaction", show_pos=True, file=sys.stderr)


def _tell(outcomes: Sequence[DraftOutcome], *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps([_report(outcome) for outcome in outcomes], ensure_ascii=False, indent=1))
        return
    counts = Counter(outcome.kind for outcome in outcomes)
    click.echo(", ".join(counted(counts[kind], *words) for kind, words in _WORDS.items()) + ".")
    for outcome in outcomes:
        if outcome.kind in {OutcomeKind.REFUSED, OutcomeKind.FAILED}:
            click.echo(f"{outcome.debtor_id}\u202f: {outcome.why}", err=True)


def _report(outcome: DraftOutcome) -> dict[str, str]:
    return {
        "client_id": outcome.debtor_id,
        "outcome": outcome.kind.value,
        "draft_id": outcome.draft_id,
        "written_by": outcome.written_by.value if outcome.written_by else "",
        "why": outcome.why,
    }
