"""``courtois rates``: the rates of the law by half-year, and recording a new one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from assistant.commands.rates_at_hand import rows_at_hand
from assistant.commands.services import acting_lead, open_services
from assistant.domain.interest.rate_table import CONFIRMED, PARTLY, HalfYearRates
from assistant.french.days.dates import format_date_short, parse_date
from assistant.french.numbers.rates import format_rate, parse_rate

if TYPE_CHECKING:
    from assistant.services.house.listed_rates import ListedRates

MARKS = {CONFIRMED: "confirmé", PARTLY: "confirmé en partie"}


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Une liste JSON, le semestre le plus récent d’abord.")
@click.pass_context
def rates(context: click.Context, *, as_json: bool) -> None:
    """Liste les taux par semestre, avec leur marque et leur source ; « add » en enregistre un."""
    if context.invoked_subcommand is not None:
        return
    rows = rows_at_hand()
    if as_json:
        click.echo(json.dumps([_as_json(one) for one in rows], ensure_ascii=False, indent=1))
        return
    click.echo("semestre\tBCE\tprofessionnels\tpublic\tlégal (professionnels)\tlégal (particuliers)\tmarque\tsource")
    for one in rows:
        row = one.row
        figures = (
            row.ecb_mro,
            row.statutory_business,
            row.statutory_public,
            row.legal_professional,
            row.legal_consumer,
        )
        shown = [format_date_short(row.period_start), *map(format_rate, figures), MARKS[row.verified]]
        click.echo("\t".join([*shown, _source(one)]))


@rates.command()
@click.argument("start", metavar="DEBUT")
@click.option("--ecb", required=True, help="Taux de refinancement de la BCE au premier jour du semestre, en\u202f%.")
@click.option("--legal-professional", required=True, help="Intérêt légal, créances des professionnels, en\u202f%.")
@click.option("--legal-consumer", required=True, help="Intérêt légal, créances des particuliers, en\u202f%.")
@click.option("--source", required=True, help="La décision de la BCE et l’arrêté, avec leurs dates.")
@click.option("--partly", is_flag=True, help="Confirmés en partie seulement\u202f: utilisés, et signalés comme tels.")
@click.option("--correct", is_flag=True, help="Remplace une ligne déjà ajoutée, qui reste dans la base.")
def add(
    start: str, ecb: str, legal_professional: str, legal_consumer: str, source: str, *, partly: bool, correct: bool
) -> None:
    """Enregistre les taux du semestre qui commence à DEBUT (01/01/2027 ou 2027-01-01)."""
    row = HalfYearRates(
        parse_date(start),
        parse_rate(ecb),
        parse_rate(legal_professional),
        parse_rate(legal_consumer),
        source.strip(),
        PARTLY if partly else CONFIRMED,
    )
    kept = open_services().house.rates.record(row, acting_lead(), correct=correct)
    what = "enregistrés" if kept else "déjà connus, rien n’a été ajouté"
    click.echo(f"Taux du semestre du {format_date_short(row.period_start)}\u202f: {what}.")


def _source(one: ListedRates) -> str:
    added = "" if one.recorded is None else f" (ajouté par {one.recorded.user_id} le {one.recorded.at:%d/%m/%Y})"
    return f"{one.row.source}{added}"


def _as_json(one: ListedRates) -> dict[str, object]:
    row = one.row
    return {
        "period_start": row.period_start.isoformat(),
        "ecb_mro_percent": str(row.ecb_mro),
        "legal_rate_professional_percent": str(row.legal_professional),
        "legal_rate_consumer_percent": str(row.legal_consumer),
        "statutory_business_percent": str(row.statutory_business),
        "statutory_public_percent": str(row.statutory_public),
        "contract_floor_percent": str(row.contract_floor),
        "verified": row.verified,
        "source": row.source,
        "recorded_by": None if one.recorded is None else one.recorded.user_id,
        "recorded_at": None if one.recorded is None else one.recorded.at.isoformat(),
    }
