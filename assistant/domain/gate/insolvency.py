"""Insolvency: proceedings that were opened, and how old the last look at the BODACC is."""

from __future__ import annotations

from datetime import date
from typing import Final

from assistant.domain.gate.candidate import Candidate
from assistant.domain.gate.reason import Reason, ReasonCode
from assistant.domain.ledger.debtor import InsolvencyKind
from assistant.domain.reminders.dunning import Stage

_PROCEEDINGS: Final = {
    InsolvencyKind.SAFEGUARD: "sauvegarde",
    InsolvencyKind.RECEIVERSHIP: "redressement judiciaire",
    InsolvencyKind.LIQUIDATION: "liquidation judiciaire",
}


def insolvency(candidate: Candidate, as_of: date) -> Reason | None:
    """Opened proceedings forbid any reminder of what they froze (C. com. L622-7, L622-21); nobody may override."""
    found = candidate.debtor.insolvency
    if found is None or found.opened_on > as_of:
        return None
    return Reason(
        ReasonCode.INSOLVENCY,
        f"Procédure collective ({_PROCEEDINGS[found.kind]}) ouverte le {found.opened_on:%d/%m/%Y}\u202f: "
        "aucune relance, déclarez la créance au mandataire.",
    )


def insolvency_unchecked(candidate: Candidate, as_of: date) -> Reason | None:
    """A formal notice to a business counsels a fresh look at the BODACC; it blocks nothing."""
    if candidate.stage is not Stage.FORMAL_NOTICE or not candidate.debtor.kind.is_business:
        return None
    seen = candidate.debtor.bodacc_checked_on
    if seen is not None and (as_of - seen).days <= candidate.policy.bodacc_age_days:
        return None
    known = f"regardé le {seen:%d/%m/%Y}" if seen else "jamais regardé"
    return Reason(
        ReasonCode.INSOLVENCY_UNCHECKED,
        f"Le BODACC de ce client n’a pas été vérifié récemment ({known})\u202f: "
        "voyez s’il est en procédure collective.",
        blocks=False,
        waits=False,
    )
