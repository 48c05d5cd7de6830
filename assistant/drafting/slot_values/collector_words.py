"""Slots of a third-party collector: who collects, for whom, under which reference, since which first letter."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from assistant.domain.writing.situation import Situation
from assistant.drafting.slot_values.calendar_words import of_days

_DIGITS = 8


def collector_values(situation: Situation) -> Mapping[str, str]:
    """Empty for a creditor that writes for itself; no date before the first letter."""
    house = situation.creditor
    if not house.collects_for_another:
        return dict.fromkeys(
            ("collector_identity", "mandator_identity", "collection_reference", "first_letter_date"), ""
        )
    first = min((past.on for past in situation.history), default=None)
    return {
        "collector_identity": ", ".join(filter(None, (house.name, house.address))),
        "mandator_identity": ", ".join(filter(None, (house.mandator, house.mandator_address))),
        "collection_reference": collection_reference(situation.debtor.id),
        "first_letter_date": of_days([first], situation.as_of, year=True) if first else "",
    }


def collection_reference(debtor_id: str) -> str:
    """A reference that stays the same for a client: letters recall that of the first one (CPCE R124-4)."""
    number = int.from_bytes(hashlib.sha256(debtor_id.encode()).digest()[:8])
    return f"R-{number % 10**_DIGITS:0{_DIGITS}}"
