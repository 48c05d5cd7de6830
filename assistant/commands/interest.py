"""``courtois interest``: what a late sum bears, line by line, without any book."""

from __future__ import annotations

import json

import click

from assistant.commands.interest_options import debtor_kind, refuse_contradiction, settlement, sum_due
from assistant.commands.rates_at_hand import table_at_hand
from assistant.commands.told_choices import told_choices
from assistant.domain.choice_names import KINDS
from assistant.domain.interest.imputation import Imputation
from assistant.domain.interest.interest_statement import InterestStatement, LateInvoice, StatementTerms, draw_statement
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.ledger.settlement import SettlementKind
from assistant.french.days.dates import format_date_short, parse_date
from assistant.french.interest_statement import statement_text
from assistant.french.numbers.rates import format_rate, parse_rate

ORDERS = {"interets": Imputation.INTEREST_FIRST, "principal": Imputation.PRINCIPAL}


@click.command()
@click.option("--amount", required=True, help="Somme due toutes taxes comprises, à l’échéance.")
@click.option("--due", required=True, help="Échéance (31/05/2026 ou 2026-05-31).")
@click.option("--as-of", required=True, help="Jour du calcul, compris.")
@click.option(
    "--debtor",
    required=True,
    metavar="QUALITÉ",
    help=told_choices("Qualité du débiteur, en français ou par son code", DebtorKind, KINDS),
)
@click.option("--contract-rate", help="Taux annuel convenu et prouvé, en\u202f%, entre professionnels seulement.")
@click.option("--notice-received", help="Jour de réception de la mise en demeure (consommateur, non-professionnel).")
@click.option("--payment", multiple=True, metavar="DATE=MONTANT", help="Paiement\u202f; autant de fois que voulu.")
@click.option("--credit", multiple=True, metavar="DATE=MONTANT", help="Avoir\u202f; autant de fois que voulu.")
@click.option(
    "--imputation",
    type=click.Choice(list(ORDERS)),
    default="interets",
    show_default=True,
    help="Ce qu’un paiement éteint d’abord (article 1343-1 du Code civil).",
)
@click.option("--json", "as_json", is_flag=True, help="Le calcul en JSON.")
def interest(  # noqa: PLR0913  (click passes one argument an option)
    *,
    amount: str,
    due: str,
    as_of: str,
    debtor: str,
    contract_rate: str | None,
    notice_received: str | None,
    payment: tuple[str, ...],
    credit: tuple[str, ...],
    imputation: str,
    as_json: bool,
) -> None:
    """Calcule les intérêts de retard d’une somme, tranche par tranche, et l’indemnité forfaitaire."""
    day = parse_date(as_of)
    terms = StatementTerms(
        debtor_kind(debtor),
        None if contract_rate is None else parse_rate(contract_rate),
        None if notice_received is None else parse_date(notice_received),
        ORDERS[imputation],
    )
    refuse_contradiction(terms, day)
    settlements = [settlement(said, SettlementKind.PAYMENT, day) for said in payment]
    settlements += [settlement(said, SettlementKind.CREDIT_NOTE, day) for said in credit]
    late = LateInvoice("", parse_date(due), sum_due(amount), tuple(settlements))
    statement = draw_statement("", [late], terms, day, table_at_hand())
    if as_json:
        click.echo(json.dumps(_report(statement), ensure_ascii=False, indent=1))
    else:
        click.echo(statement_text(statement))
    _warn(statement)


def _report(statement: InterestStatement) -> dict[str, object]:
    """One sum has one entry: its lines stand at the top."""
    from assistant.services.house.interest_report import entry_report, interest_report

    whole = interest_report(statement)
    del whole["invoices"], whole["debtor"]
    entry = entry_report(statement.entries[0])
    del entry["number"]
    return entry | whole


def _warn(statement: InterestStatement) -> None:
    for row in statement.below_floor:
        click.echo(
            f"Le taux convenu est inférieur au plancher de la loi pour le semestre du "
            f"{format_date_short(row.period_start)} ({format_rate(row.contract_floor)}, trois fois l’intérêt légal)"
            "\u202f: faites vérifier la clause avant de le réclamer.",
            err=True,
        )
