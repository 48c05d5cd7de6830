"""Set a reason of the gate aside: by who may, with a written reason, for a few days, for good in the trail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from assistant.domain.errors import NotAllowedError
from assistant.domain.gate import GateMoment, GateOverride, Overrider, Reason, ReasonCode
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.accounts.open_case import case_of
from assistant.services.authorise import authorise_for
from assistant.services.gate.gate_ground import GateWish
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

SHORTEST_REASON: Final = 10  # characters: "ok" explains nothing to whoever reads the trail
LONGEST_DAYS: Final = 30
_WHO: Final = {
    Overrider.NOBODY: "Personne ne lève ce blocage\u202f: réglez sa cause.",
    Overrider.TEAM_LEAD: "Seul un responsable lève ce blocage\u202f: demandez-lui.",
    Overrider.ACCOUNT_MANAGER: "Les appels ne lèvent pas ce blocage\u202f: demandez au suivi client.",
}


@dataclass(frozen=True, slots=True)
class OverrideGate:
    """Appends a decision and an audit event; drafting, approval and sending ask for it."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    new_id: Callable[[], str]

    def __call__(
        self, debtor_id: str, code: ReasonCode, reason: str, until: date, actor: User, draft_id: str = ""
    ) -> GateOverride:
        """Go on in spite of ``code`` up to the day ``until``; raises NotAllowedError, NotFoundError."""
        today, now = self.clock.today(), self.clock.now()
        if len(reason.strip()) < SHORTEST_REASON:
            raise NotAllowedError("Écrivez le motif de cette décision en quelques mots\u202f: il reste au journal.")
        if not today <= until <= today + timedelta(days=LONGEST_DAYS):
            raise NotAllowedError(f"Un blocage se lève pour {LONGEST_DAYS} jours au plus, à partir d’aujourd’hui.")
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.OVERRIDE, debtor_id, today)
            found = self._standing(uow, debtor_id, code, draft_id)
            if not found.override.allows(actor.role):
                raise NotAllowedError(_WHO[found.override])
            why, cause = reason.strip(), found.sentence
            made = GateOverride(self.new_id(), debtor_id, code, why, actor.id, now, until, draft_id, cause)
            uow.gate.add_override(made)
            details = {"code": code.value, "until": until.isoformat(), "draft": draft_id}
            uow.audit.append(at=now, user_id=actor.id, action="override_gate", subject_id=debtor_id, details=details)
            uow.commit()
            return made

    def _standing(self, uow: UnitOfWork, debtor_id: str, code: ReasonCode, draft_id: str) -> Reason:
        """The reason as it stands at the sending, where everything binds; raises NotAllowedError where it does not."""
        draft = uow.drafts.get(draft_id) if draft_id else None
        if draft is not None and draft.debtor_id != debtor_id:
            raise NotAllowedError("Ce brouillon est celui d’un autre client\u202f: rechargez la page.")
        stage, channel = (draft.stage, draft.channel) if draft else (None, None)
        for moment in (GateMoment.SENDING, GateMoment.APPROVAL):
            wish = GateWish(moment, self.clock.now(), draft_id)
            reasons = case_of(uow, debtor_id, self.clock.today(), stage, channel, wish).verdict.reasons
            for reason in reasons:
                if reason.code is code and not reason.overridden_by:
                    return reason
        raise NotAllowedError("Ce blocage ne tient plus, ou il est déjà levé\u202f: rechargez la page.")
