"""``courtois worklist``: the day's list, ready clients first, blocked ones with their reasons."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import click

from assistant.commands.as_of import as_of_option
from assistant.commands.services import acting_user, open_services
from assistant.domain.choice_names import CHANNELS, STAGES
from assistant.domain.errors import NotFoundError
from assistant.domain.reminders.worklist import Task, WorklistRow
from assistant.french.numbers.amounts import format_amount
from assistant.french.numbers.counts import counted
from assistant.services.accounts.explain_priority import explain_priority

if TYPE_CHECKING:  # the adapters cost a second
    from assistant.services.all_services import Services

_TITLES = ("Quoi faire", "Code", "Client", "À demander", "Retard", "Étape", "Canal", "Pourquoi")
_TASKS = {
    Task.WRITE: "à rédiger",
    Task.RESUME: "brouillon à reprendre",
    Task.CALL: "à appeler",
    None: "à laisser",
}


@click.command()
@as_of_option
@click.option("--manager", default="", help="Les clients que suit cette personne (son identifiant).")
@click.option("--json", "as_json", is_flag=True, help="Une liste JSON, une entrée par client.")
def worklist(as_of: date | None, manager: str, *, as_json: bool) -> None:
    """Liste qui relancer, dans l’ordre des priorités, et qui ne pas relancer, avec les raisons."""
    services = open_services()
    rows = services.list_worklist(acting_user(), _known_manager(services, manager), as_of)
    if as_json:
        click.echo(json.dumps([worklist_report(row) for row in rows], ensure_ascii=False, indent=1))
        return
    click.echo("\t".join(_TITLES))
    for row in rows:
        click.echo("\t".join(_cells(row)))


def _cells(row: WorklistRow) -> tuple[str, ...]:
    """One line under the titles: the step to do as the pages tell it, a call where one comes first."""
    late = row.days_past_due
    return (
        _TASKS[row.task],
        row.code or row.debtor_id,
        row.name,
        format_amount(row.amount),
        counted(late, "jour", "jours") if late > 0 else "–",
        STAGES[row.stage],
        CHANNELS[row.channel],
        row.advice.why if row.ready else "; ".join(_reasons(row)),
    )


def _known_manager(services: Services, said: str) -> str:
    with services.unit_of_work() as uow:
        known = {user.id for user in uow.house.users()} | {one.account_manager for one in uow.debtors.names()}
    if said and said not in known:
        raise NotFoundError(f"Aucun client n’est suivi par «\u202f{said}\u202f»\u202f: vérifiez son identifiant.")
    return said


def worklist_report(row: WorklistRow) -> dict[str, object]:
    """One row as plain data; euros are text with a dot, ``level`` the dunning level from 0."""
    planned = row.advice.planned
    return {
        "client_id": row.debtor_id,
        "client_code": row.code,
        "name": row.name,
        "status": _status(row),
        "task": row.task.value if row.task else "",
        "reasons": _reasons(row),
        "codes": [reason.code.value for reason in row.verdict.reasons] + (["step_not_due"] if row.waiting else []),
        "level": row.stage.level,
        "stage": row.stage.value,
        "channel": row.channel.value,
        "amount": str(row.amount),
        "days_past_due": row.days_past_due,
        "priority": int(row.priority),
        "why": row.advice.why,
        "priority_why": explain_priority(row),
        "segment": row.segment.value,
        "step": planned.step.title if planned else "",
        "step_on": planned.on.isoformat() if planned else None,
        "draft_id": row.pending_draft,
    }


def _status(row: WorklistRow) -> str:
    return "ready" if row.ready else "blocked"


def _reasons(row: WorklistRow) -> list[str]:
    return [*(reason.sentence for reason in row.verdict.reasons), *filter(None, [row.waiting])]
