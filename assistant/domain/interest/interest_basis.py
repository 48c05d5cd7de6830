"""Interest basis: by which law interest runs on what a debtor owes, and the articles that say so."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from assistant.domain.ledger.debtor import DebtorKind


class InterestBasis(StrEnum):
    """Where the rate comes from."""

    BUSINESS_STATUTORY = "business_statutory"
    BUSINESS_CONTRACT = "business_contract"
    PUBLIC = "public"
    LEGAL = "legal"


_INTEREST = {
    InterestBasis.BUSINESS_STATUTORY: ("article L441-10, II du Code de commerce",),
    InterestBasis.BUSINESS_CONTRACT: ("article L441-10, II du Code de commerce",),
    InterestBasis.PUBLIC: (
        "article L2192-13 du Code de la commande publique",
        "articles R2192-31 à R2192-33 du Code de la commande publique",
    ),
    InterestBasis.LEGAL: (
        "articles 1231-6 et 1344-1 du Code civil",
        "article L313-2 du Code monétaire et financier",
    ),
}
_INDEMNITY = {
    InterestBasis.BUSINESS_STATUTORY: "article D441-5 du Code de commerce",
    InterestBasis.BUSINESS_CONTRACT: "article D441-5 du Code de commerce",
    InterestBasis.PUBLIC: "article D2192-35 du Code de la commande publique",
}


def basis_of(kind: DebtorKind, contract_rate: Decimal | None) -> InterestBasis:
    """The basis for a kind of debtor; a contract rate counts between businesses only (C. com. L441-10 II)."""
    if kind is DebtorKind.PUBLIC:
        return InterestBasis.PUBLIC
    if not kind.is_business:
        return InterestBasis.LEGAL
    return InterestBasis.BUSINESS_STATUTORY if contract_rate is None else InterestBasis.BUSINESS_CONTRACT


def interest_articles(basis: InterestBasis) -> tuple[str, ...]:
    """The articles by which interest runs, as French prints them."""
    return _INTEREST[basis]


def indemnity_article(basis: InterestBasis) -> str:
    """The article that fixes the indemnity; "" where none is owed."""
    return _INDEMNITY.get(basis, "")
