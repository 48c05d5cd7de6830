"""The rules of retention of a house: those shipped, shorter where a team lead chose so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.domain.errors import NotAllowedError
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.privacy.retention import PURGED, Purpose, RetentionRule, rule_for
from assistant.services.authorise import authorise
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory


def house_rules(uow: UnitOfWork, shipped: Sequence[RetentionRule]) -> tuple[RetentionRule, ...]:
    """Each purpose's rule as it applies in this house."""
    chosen = {rule.purpose: uow.house.value(_key(rule.purpose)) for rule in shipped}
    return tuple(rule.shortened(int(chosen[rule.purpose])) if chosen[rule.purpose] else rule for rule in shipped)


@dataclass(frozen=True, slots=True)
class SetRetention:
    """A house may keep less long than the table, never longer."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    shipped: tuple[RetentionRule, ...]

    def rules(self) -> tuple[RetentionRule, ...]:
        """Each purpose's rule as it applies now."""
        with self.unit_of_work() as uow:
            return house_rules(uow, self.shipped)

    def __call__(self, purpose: Purpose, months: int, actor: User) -> None:
        """Keep for ``months`` at most; raises NotAllowedError."""
        authorise(actor, Act.SET_HOUSE, "Seul un responsable change les durées de conservation\u202f: demandez-lui.")
        longest = rule_for(self.shipped, purpose).business
        if purpose not in PURGED or not 1 <= months <= longest:
            raise NotAllowedError(
                f"Cette durée ne convient pas\u202f: choisissez de 1 à {longest} mois, pour ce que la loi n’impose pas."
            )
        with self.unit_of_work() as uow:
            uow.house.set_value(_key(purpose), str(months))
            uow.audit.append(
                at=self.clock.now(),
                user_id=actor.id,
                action="set_retention",
                subject_id=purpose.value,
                details={"months": str(months)},
            )
            uow.commit()


def _key(purpose: Purpose) -> str:
    return f"retention:{purpose.value}"
