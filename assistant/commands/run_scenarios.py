"""``courtois run-scenarios``: the nightly run; it claims what is due for people to do and sends nothing."""

from __future__ import annotations

import json
from datetime import date

import click

from assistant.commands.as_of import as_of_option
from assistant.commands.services import acting_user, open_services
from assistant.french.numbers.counts import counted


@click.command(name="run-scenarios")
@as_of_option
@click.option("--json", "as_json", is_flag=True, help="Le compte rendu du passage et les actions ouvertes, en JSON.")
def run_scenarios(as_of: date | None, *, as_json: bool) -> None:
    """Fait passer les scénarios : retient ce qui est dû, clôt le reste, n’envoie rien ; répété, il ne double rien."""
    services = open_services()
    run = services.scenarios.run(acting_user(), as_of)
    if not as_json:
        click.echo(
            f"Scénarios du {run.on:%d/%m/%Y}\u202f: "
            f"{counted(run.made, 'action nouvelle', 'actions nouvelles')}, "
            f"{counted(run.done, 'faite', 'faites')}, {run.moot} sans objet."
        )
        return
    with services.unit_of_work() as uow:
        actions = uow.scenarios.open_actions()
    report = {
        "on": run.on.isoformat(),
        "made": run.made,
        "done": run.done,
        "moot": run.moot,
        "open": [
            {
                "client_id": action.debtor_id,
                "invoice": action.invoice_number,
                "step": action.title,
                "due_since": action.due_since.isoformat(),
                "level": action.stage.level,
                "stage": action.stage.value,
                "channel": action.channel.value,
                "owner": action.assignee or action.owner.value,
                "signed_by": action.signed_by.value,
                "not_before": action.not_before.isoformat(),
            }
            for action in actions
        ],
    }
    click.echo(json.dumps(report, ensure_ascii=False, indent=1))
