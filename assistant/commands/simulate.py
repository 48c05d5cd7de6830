"""``courtois simulate``: what the scenarios would do over the coming weeks; nothing is written."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date

import click

from assistant.commands.as_of import as_of_option
from assistant.commands.services import acting_user, open_services
from assistant.domain.choice_names import CHANNELS
from assistant.domain.scenarios.simulation import SimulatedAction, SimulatedBlock, Simulation
from assistant.french.days.dates import format_date_short
from assistant.french.numbers.counts import counted


@click.command()
@click.option("--days", type=click.IntRange(1, 366), default=60, show_default=True, help="Combien de jours simuler.")
@as_of_option
@click.option("--promises-broken", is_flag=True, help="Suppose que les promesses en cours ne sont pas tenues.")
@click.option("--json", "as_json", is_flag=True, help="Toute la simulation en JSON.")
def simulate(days: int, as_of: date | None, *, promises_broken: bool, as_json: bool) -> None:
    """Simule les scénarios sur le dossier sans y toucher : qui recevrait quoi, quand, et qui est bloqué."""
    found = open_services().scenarios.simulate(acting_user(), days, as_of, promises_kept=not promises_broken)
    if as_json:
        click.echo(json.dumps(simulation_report(found), ensure_ascii=False, indent=1))
        return
    channels = Counter(action.channel for action in found.actions)
    click.echo(
        f"Du {format_date_short(found.start)} au {format_date_short(found.end)}\u202f: "
        f"{counted(len(found.actions), 'action', 'actions')}, "
        f"{counted(len({b.debtor_id for b in found.blocked}), 'client bloqué', 'clients bloqués')}."
    )
    for channel, count in channels.most_common():
        click.echo(f"{CHANNELS[channel]}\t{count}")
    for sentence in found.assumptions:
        click.echo(sentence, err=True)


def simulation_report(found: Simulation) -> dict[str, object]:
    """The simulation as plain data."""
    return {
        "start": found.start.isoformat(),
        "end": found.end.isoformat(),
        "assumptions": list(found.assumptions),
        "actions": [_action(action) for action in found.actions],
        "blocked": [_block(block) for block in found.blocked],
        "counts": [
            {"date": on.isoformat(), "channel": channel.value, "count": count}
            for (on, channel), count in found.by_day_and_channel.items()
        ],
    }


def _action(action: SimulatedAction) -> dict[str, object]:
    return {
        "date": action.on.isoformat(),
        "client_id": action.debtor_id,
        "name": action.name,
        "segment": action.segment.value,
        "step": action.title,
        "label": action.days_label,
        "level": action.stage.level,
        "stage": action.stage.value,
        "channel": action.channel.value,
        "amount": str(action.amount),
    }


def _block(block: SimulatedBlock) -> dict[str, object]:
    return {
        "client_id": block.debtor_id,
        "name": block.name,
        "since": block.since.isoformat(),
        "until": block.until.isoformat() if block.until else None,
        "reasons": list(block.reasons),
        "codes": list(block.codes),
    }
