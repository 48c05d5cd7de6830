"""``courtois retention``: what is kept, why, and what is due to go."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from datetime import date

import click

from assistant.commands.services import acting_lead, acting_user, known_client, open_services
from assistant.domain.people.proof import HOLDS_MACHINE
from assistant.domain.privacy.retention import DueRecords, RetentionRule, rule_for
from assistant.french.days.dates import format_date_short, parse_date
from assistant.french.numbers.counts import counted


@click.group()
def retention() -> None:
    """Les durées de conservation : l’aperçu d’une purge, la purge, la raison de chaque donnée gardée."""


@retention.command()
@click.option("--as-of", help="Un autre jour que celui d’aujourd’hui (JJ/MM/AAAA).")
@click.option("--json", "as_json", is_flag=True, help="Les identifiants aussi, en JSON.")
def preview(as_of: str | None, *, as_json: bool) -> None:
    """Montre ce qu’une purge supprimerait ; rien ne change."""
    services = open_services()
    _show(
        services.privacy.purge.preview(acting_lead(), _day(as_of)),
        services.privacy.set_retention.rules(),
        as_json=as_json,
    )


@retention.command()
@click.option("--as-of", help="Un jour passé, au lieu d’aujourd’hui (JJ/MM/AAAA).")
@click.option("--json", "as_json", is_flag=True, help="Les identifiants aussi, en JSON.")
def purge(as_of: str | None, *, as_json: bool) -> None:
    """Supprime pour de bon ce qu’aucun besoin ne justifie plus ; le journal garde combien."""
    services = open_services()
    _show(
        services.privacy.purge(acting_lead(), HOLDS_MACHINE, _day(as_of)),
        services.privacy.set_retention.rules(),
        as_json=as_json,
    )


@retention.command()
@click.argument("client", metavar="CLIENT")
@click.option("--json", "as_json", is_flag=True, help="Chaque donnée, en JSON.")
def why(client: str, *, as_json: bool) -> None:
    """Dit pourquoi chaque donnée de CLIENT est gardée, et jusqu’à quand."""
    services = open_services()
    records = services.privacy.explain(known_client(services, client, in_part=True), acting_user())
    if as_json:
        told = [{"what": r.what, "id": r.id, "on": _iso(r.on), "why": r.why, "until": _iso(r.until)} for r in records]
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
        return
    for (what, reason, until), count in Counter((r.what, r.why, r.until) for r in records).items():
        end = "tant que cela dure" if until is None else f"jusqu’au {format_date_short(until)}"
        click.echo(f"{what}\t{count}\t{end}\t{reason}")


def _day(said: str | None) -> date | None:
    return None if said is None else parse_date(said)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _show(due: Sequence[DueRecords], rules: Sequence[RetentionRule], *, as_json: bool) -> None:
    if as_json:
        told = [
            {"purpose": one.purpose.value, "count": len(one.ids), "held": dict(one.held or {}), "ids": list(one.ids)}
            for one in due
        ]
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
        return
    for one in due:
        rule = rule_for(rules, one.purpose)
        held = sum((one.held or {}).values())
        kept = (
            f", {counted(held, 'de plus retenu', 'de plus retenus')} (créance, contestation ou procédure)"
            if held
            else ""
        )
        click.echo(f"{rule.label}\u202f: {len(one.ids)}{kept}")
