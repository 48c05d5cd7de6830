"""Flags: what a person said about the client as a whole."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from assistant.domain.gate.candidate import Candidate
from assistant.domain.gate.reason import Overrider, Reason, ReasonCode
from assistant.domain.ledger.account_flag import AccountFlag, FlagKind

FLAG_CODES: Final = {
    FlagKind.EXCLUDED: ReasonCode.EXCLUDED,
    FlagKind.HANDED_OVER: ReasonCode.HANDED_OVER,
    FlagKind.AUTOMATIC_PAYMENT: ReasonCode.AUTOMATIC_PAYMENT,
    FlagKind.PAUSED: ReasonCode.PAUSED,
    FlagKind.BLACKOUT: ReasonCode.BLACKOUT,
    FlagKind.PAYMENT_ANNOUNCED: ReasonCode.PAYMENT_ANNOUNCED,
}
_FINAL_STOP: Final = re.compile(r"(?<!\.)\.$")  # not that of three dots
_WORDS: Final = {
    FlagKind.EXCLUDED: "Ce client est exclu du suivi",
    FlagKind.HANDED_OVER: "Ce dossier est confié à un tiers",
    FlagKind.AUTOMATIC_PAYMENT: "Ce client paie par prélèvement",
    FlagKind.PAUSED: "Les relances de ce client sont suspendues",
    FlagKind.BLACKOUT: "Ce client ne règle rien dans cette période",
    FlagKind.PAYMENT_ANNOUNCED: "Ce client dit avoir déjà payé",
}


def set_aside(candidate: Candidate, as_of: date) -> Reason | None:
    """A flag on the whole client, the weightiest first."""
    if not candidate.flags:
        return None
    standing = [flag for flag in candidate.flags if not flag.invoice_number and flag.stands(as_of)]
    if not standing:
        return None
    flag = min(standing, key=lambda one: list(FlagKind).index(one.kind))
    return Reason(FLAG_CODES[flag.kind], f"{_words(flag)}\u202f: {_remedy(flag)}", override=_override(flag.kind))


def quoted(detail: str) -> str:
    """A detail in brackets for the middle of a sentence, without the full stop that it ends with; "" for none."""
    kept = _FINAL_STOP.sub("", detail.strip())
    return f" ({kept})" if kept else ""


def _words(flag: AccountFlag) -> str:
    until = f" jusqu’au {flag.until_on:%d/%m/%Y}" if flag.until_on and not flag.yearly else ""
    if flag.kind is FlagKind.PAYMENT_ANNOUNCED and until:  # he paid already: what lasts until then is the wait
        return f"{_WORDS[flag.kind]}{quoted(flag.reason)}, relances suspendues{until}"
    return f"{_WORDS[flag.kind]}{until}{quoted(flag.reason)}"


def _remedy(flag: AccountFlag) -> str:
    if flag.kind is FlagKind.PAYMENT_ANNOUNCED:
        return "laissez au virement le temps d’être rapproché."
    if flag.kind is FlagKind.HANDED_OVER:
        return "c’est à lui de le suivre, levez cette consigne au retour du dossier."
    return "levez cette consigne au dossier pour le relancer."


def _override(kind: FlagKind) -> Overrider:
    """An exclusion and a file handed over are lifted, not worked around; the others a person may set aside for once."""
    if kind in {FlagKind.EXCLUDED, FlagKind.HANDED_OVER}:
        return Overrider.NOBODY
    return Overrider.TEAM_LEAD if kind is FlagKind.AUTOMATIC_PAYMENT else Overrider.ACCOUNT_MANAGER
