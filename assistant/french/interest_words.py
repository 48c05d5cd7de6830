"""Interest words: what a statement of late interest says in French, sentence by sentence."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from assistant.domain.interest.imputation import Imputation, ImputedSettlement
from assistant.domain.interest.interest_basis import InterestBasis
from assistant.domain.interest.interest_statement import InterestStatement, InvoiceInterest
from assistant.domain.interest.late_interest import Slice
from assistant.domain.interest.rate_table import HalfYearRates
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.ledger.settlement import SettlementKind
from assistant.french.days.dates import format_date_short
from assistant.french.numbers.amounts import format_amount
from assistant.french.numbers.rates import format_rate
from assistant.french.text.typography import NNBSP

_NAMES: Final = {
    InterestBasis.BUSINESS_STATUTORY: "Pénalités de retard",
    InterestBasis.BUSINESS_CONTRACT: "Pénalités de retard",
    InterestBasis.PUBLIC: "Intérêts moratoires",
    InterestBasis.LEGAL: "Intérêts au taux légal",
}
_BASES: Final = {
    InterestBasis.BUSINESS_STATUTORY: (
        "Taux de la loi entre professionnels\u202f: taux de refinancement de la BCE au premier jour de chaque "
        "semestre, plus 10 points. Les pénalités courent de plein droit dès le lendemain de l’échéance."
    ),
    InterestBasis.BUSINESS_CONTRACT: (
        "Taux annuel convenu entre les parties. Les pénalités courent de plein droit dès le lendemain de l’échéance."
    ),
    InterestBasis.PUBLIC: (
        "Taux de refinancement de la BCE au premier jour du semestre où les intérêts ont commencé, plus 8 points\u202f"
        "; ce taux ne change plus ensuite. Les intérêts courent de plein droit dès le lendemain de l’échéance."
    ),
    InterestBasis.LEGAL: (
        "Taux de l’intérêt légal fixé pour les créances des professionnels, semestre par semestre, à partir du "
        "lendemain de la réception de la mise en demeure."
    ),
}
_ORDERS: Final = {
    Imputation.INTEREST_FIRST: (
        "Les paiements ont été imputés d’abord sur les intérêts courus, puis sur le principal "
        "(article 1343-1 du Code civil)."
    ),
    Imputation.PRINCIPAL: (
        "Les paiements ont été imputés en entier sur le principal, ce qui est plus favorable au débiteur que l’ordre "
        "de la loi (les intérêts d’abord, article 1343-1 du Code civil)."
    ),
}


def interest_name(statement: InterestStatement) -> str:
    """What the interest is called for this kind of debtor, with a capital."""
    return _NAMES[statement.basis]


def slice_words(piece: Slice) -> tuple[str, str, str, str, str]:
    """The cells of one slice: period, base, rate, days and amount."""
    period = f"du {format_date_short(piece.first)} au {format_date_short(piece.last)}"
    return period, format_amount(piece.base), format_rate(piece.rate), str(piece.days), format_amount(piece.amount)


def settlement_words(part: ImputedSettlement) -> str:
    """One payment or credit note, and what it paid."""
    name = "Paiement" if part.kind is SettlementKind.PAYMENT else "Avoir"
    head = f"{name} du {format_date_short(part.on)}{NNBSP}: {format_amount(part.amount)}"
    if not part.to_interest:
        return head
    return (
        f"{head}, dont {format_amount(part.to_interest)} sur les intérêts et {format_amount(part.to_principal)} "
        "sur le principal"
    )


def surplus_words(surplus: Decimal) -> str:
    """What was paid too much, and what becomes of it."""
    return f"trop-perçu de {format_amount(surplus)}, à rembourser ou à imputer sur une autre somme"


def no_interest_words(entry: InvoiceInterest, statement: InterestStatement) -> str:
    """Why an invoice bears no interest, or none any more; "" where it does."""
    if entry.stops_on is not None and entry.starts_on is not None:
        return f"Aucun intérêt ne court après le {format_date_short(entry.stops_on)}, veille du jugement d’ouverture."
    if entry.slices:
        return ""
    if entry.starts_on is None:
        return "Aucun intérêt ne court tant qu’aucune mise en demeure n’a été reçue."
    if entry.starts_on > statement.as_of:
        return f"Aucun intérêt ne court avant le {format_date_short(entry.starts_on)}."
    return "Aucun intérêt n’a couru\u202f: rien ne restait dû."


def method_words(statement: InterestStatement) -> tuple[str, ...]:
    """How the statement was computed: rate, order of payments, formula, articles."""
    articles = ", ".join(statement.articles)
    formula = (
        f"Calcul\u202f: somme due, toutes taxes comprises, × taux × jours ÷ {statement.days_in_year}, arrondi au "
        "centime à chaque ligne. Une ligne finit quand le taux ou la somme due change."
    )
    said = [
        _BASES[statement.basis],
        formula,
        "Ni TVA sur ces sommes, ni intérêts sur les intérêts.",
    ]
    if statement.terms.kind is DebtorKind.UNKNOWN:
        said.insert(0, "Nature du débiteur inconnue\u202f: par prudence, ce sont les règles du consommateur.")
    if _has_payments_on_interest_days(statement):
        said.insert(1, _ORDERS[statement.terms.imputation])
    return (*said, f"Textes\u202f: {articles}.", *map(rate_mark_words, statement.unconfirmed_rates))


def rate_mark_words(row: HalfYearRates) -> str:
    """The mark of a row whose figures were not all confirmed."""
    return (
        f"Taux du semestre du {format_date_short(row.period_start)}\u202f: confirmés en partie seulement\u202f; "
        f"source\u202f: {row.source}."
    )


def _has_payments_on_interest_days(statement: InterestStatement) -> bool:
    return any(
        entry.starts_on is not None and part.kind is SettlementKind.PAYMENT and part.on >= entry.starts_on
        for entry in statement.entries
        for part in entry.settlements
    )
