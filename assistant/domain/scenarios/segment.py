"""Segment: which scenario a client follows, by what the ledger says of them."""

from __future__ import annotations

import unicodedata
from enum import StrEnum

from assistant.domain.ledger.debtor import Debtor, DebtorKind


class Segment(StrEnum):
    """Who is reminded alike."""

    LARGE_ACCOUNT = "large_account"
    SMALL_BUSINESS = "small_business"
    CONSUMER = "consumer"
    PUBLIC = "public"
    FRAGILE = "fragile"


SEGMENT_NAMES = {
    Segment.LARGE_ACCOUNT: "Grand compte",
    Segment.SMALL_BUSINESS: "Petite entreprise",
    Segment.CONSUMER: "Particulier",
    Segment.PUBLIC: "Organisme public",
    Segment.FRAGILE: "Client fragile",
}
_FRAGILE_WORDS = ("fragil", "sensible", "vulnerab")
_LARGE_WORDS = ("grand compte", "grands comptes", "large_account", "large account", "key account")


def segment_of(debtor: Debtor) -> Segment:
    """The segment; the law's kind of debtor wins over what a file calls them, except that anybody may be fragile."""
    said = _folded(debtor.segment) if debtor.segment else ""
    if said and any(word in said for word in _FRAGILE_WORDS):
        return Segment.FRAGILE
    if debtor.kind.is_consumer:
        return Segment.CONSUMER
    if debtor.kind is DebtorKind.PUBLIC:
        return Segment.PUBLIC
    large = said and any(word in said for word in _LARGE_WORDS)
    return Segment.LARGE_ACCOUNT if large else Segment.SMALL_BUSINESS


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))
