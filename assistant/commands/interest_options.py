"""Options of ``courtois interest`` that must be read, or must go together; each error says what to do."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from assistant.domain.choice_names import KINDS
from assistant.domain.errors import InputError
from assistant.domain.interest.interest_statement import StatementTerms
from assistant.domain.interest.late_interest import owes_indemnity
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.ledger.settlement import Settlement, SettlementKind
from assistant.french.days.dates import format_date_short, parse_date
from assistant.french.numbers.amounts import parse_amount


def debtor_kind(said: str) -> DebtorKind:
    """The kind by a word of French files (entreprise, consommateur, mairie) or by its code; raises InputError."""
    from assistant.connectors.files.cells import read_kind

    try:
        kind = read_kind(said.strip())
    except InputError:
        kind = None
    if kind is None:
        known = ", ".join(name.lower() for name in KINDS.values())
        raise InputError(
            f"«\u202f{said[:40]}\u202f» n’est pas la qualité d’un débiteur\u202f: donnez --debtor parmi {known}."
        )
    return kind


def refuse_contradiction(terms: StatementTerms, as_of: date) -> None:
    """Raise InputError for options that do not go together, and say which to drop or to add."""
    by_commerce, notice = owes_indemnity(terms.kind), terms.notice_received
    if terms.contract_rate is not None and not terms.kind.is_business:
        raise InputError(
            "Un taux convenu ne vaut qu’entre professionnels\u202f: retirez --contract-rate, "
            "ou choisissez --debtor entreprise."
        )
    if by_commerce and notice is not None:
        raise InputError(
            "Les pénalités d’un professionnel ou d’un acheteur public courent dès le lendemain de l’échéance, sans "
            "mise en demeure\u202f: retirez --notice-received."
        )
    if terms.kind is DebtorKind.UNKNOWN and notice is None:
        raise InputError(
            "La qualité du débiteur n’est pas connue\u202f: les règles du consommateur s’appliquent par prudence, et "
            "aucun intérêt ne court avant une mise en demeure\u202f; choisissez --debtor entreprise, particulier, "
            "non-professionnel ou public, ou donnez le jour de sa réception par --notice-received."
        )
    if not by_commerce and notice is None:
        raise InputError(
            "Contre un consommateur ou un non-professionnel, l’intérêt légal ne court qu’après réception d’une mise en "
            "demeure\u202f: envoyez-la, puis donnez le jour de sa réception par --notice-received."
        )
    if notice is not None and notice > as_of:
        raise InputError("La mise en demeure est reçue après le jour du calcul\u202f: corrigez l’une des deux dates.")


def settlement(said: str, kind: SettlementKind, as_of: date) -> Settlement:
    """A payment or credit note said as DATE=MONTANT; raises InputError."""
    day, equals, amount = said.partition("=")
    if not equals:
        raise InputError(
            f"«\u202f{said[:40]}\u202f» n’est pas un paiement\u202f: écrivez DATE=MONTANT, comme 31/07/2026=400."
        )
    on = parse_date(day)
    if on > as_of:
        raise InputError(
            f"Un paiement du {format_date_short(on)} est postérieur au jour du calcul\u202f: "
            "retirez-le ou avancez --as-of."
        )
    return Settlement(on, sum_due(amount), kind)


def sum_due(text: str) -> Decimal:
    """A sum above nothing, in euros; raises InputError."""
    amount = parse_amount(text)
    if amount <= 0:
        raise InputError(f"Le montant «\u202f{text[:20]}\u202f» n’est pas positif\u202f: indiquez une somme due.")
    return amount
