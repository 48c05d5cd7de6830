"""Bank data: nobody is asked for money that may have arrived meanwhile."""

from __future__ import annotations

from datetime import date

from assistant.domain.gate.candidate import Candidate
from assistant.domain.gate.reason import Overrider, Reason, ReasonCode
from assistant.domain.reminders.dunning import Stage


def stale_bank_data(candidate: Candidate, _as_of: date) -> Reason | None:
    """Bank data older than the setting, which is shorter for a formal notice; unknown data ask nothing."""
    age, policy = candidate.bank_data_age, candidate.policy
    if age is None:
        return None
    notice = candidate.stage is not None and candidate.stage.level >= Stage.FORMAL_NOTICE.level
    limit = policy.bank_days_notice if notice else policy.bank_days
    if age <= limit:
        return None
    asked = "d’une mise en demeure" if notice else "d’une relance"
    return Reason(
        ReasonCode.STALE_BANK_DATA,
        f"Les données bancaires ont {age} jours ouvrés, {limit} au plus avant l’envoi {asked}\u202f: "
        "importez les derniers règlements.",
        override=Overrider.TEAM_LEAD,
    )
