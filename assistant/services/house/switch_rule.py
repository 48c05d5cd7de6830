"""Switch a rule off, or on again: a team lead's decision with a written reason, kept for good."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.approvals.rule_switch import RuleSwitch, sealed
from assistant.domain.errors import NotAllowedError, NotFoundError
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.written_words import told
from assistant.guardrails.in_force import CORE
from assistant.guardrails.rules import RULES
from assistant.services.authorise import authorise
from assistant.services.house.rules_off_now import SWITCHED_OFF, SWITCHED_ON, rules_off_now
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory

SHORTEST_REASON = 10  # characters: "faux" explains nothing to whoever reads the trail


@dataclass(frozen=True, slots=True)
class SwitchRule:
    """Appends a sealed decision and an audit event; approvals given before are void by it."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def off(self, rule_id: str, reason: str, actor: User) -> RuleSwitch:
        """Switch off; raises NotFoundError, NotAllowedError (not a lead, no reason, core rule, already off)."""
        if rule_id in CORE:
            raise NotAllowedError(
                f"La règle {rule_id} ne se met pas hors service\u202f: elle protège l’argent, la loi pénale ou une "
                "personne. Corrigez plutôt la lettre."
            )
        return self._switch(rule_id, reason, actor, off=True)

    def on(self, rule_id: str, reason: str, actor: User) -> RuleSwitch:
        """Switch on again; raises NotFoundError, NotAllowedError."""
        return self._switch(rule_id, reason, actor, off=False)

    def _switch(self, rule_id: str, reason: str, actor: User, *, off: bool) -> RuleSwitch:
        authorise(
            actor, Act.SET_HOUSE, "Seul un responsable met une règle hors service ou en service\u202f: demandez-lui."
        )
        if all(rule.id != rule_id for rule in RULES):
            raise NotFoundError(
                f"La règle {rule_id} n’existe pas\u202f: «\u202fcourtois rules\u202f» en donne la liste."
            )
        if len(told(reason)) < SHORTEST_REASON:
            raise NotAllowedError("Écrivez le motif de cette décision en quelques mots\u202f: il reste au journal.")
        now = self.clock.now()
        with self.unit_of_work() as uow:
            uow.rule_switches.lock()
            before = rules_off_now(uow)
            if not before.intact:
                raise NotAllowedError(
                    "Le journal des règles a été altéré\u202f: faites-le examiner avant tout changement."
                )
            if (rule_id in before.ids) is off:
                state = "hors service" if off else "en service"
                raise NotAllowedError(f"La règle {rule_id} est déjà {state}\u202f: rien n’a changé.")
            made = sealed(before.seal, rule=rule_id, off=off, user_id=actor.id, at=now, reason=told(reason))
            uow.rule_switches.add(made)
            uow.audit.append(
                at=now,
                user_id=actor.id,
                action=SWITCHED_OFF if off else SWITCHED_ON,
                subject_id=rule_id,
                details={"seal": made.seal},
            )
            uow.commit()
            return made
