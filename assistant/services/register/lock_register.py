"""Lock a line of a client's register card, or give it back to the evidence."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.errors import NotAllowedError
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.writing.register import AddressForm, ClosingForm, GreetingForm, RegisterTrait, UsualLength
from assistant.services.authorise import authorise_for
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory

_SCALE = tuple(str(step) for step in range(5))
CHOICES: dict[RegisterTrait, tuple[str, ...]] = {
    RegisterTrait.ADDRESS_FORM: tuple(AddressForm),
    RegisterTrait.GREETING: tuple(GreetingForm),
    RegisterTrait.CLOSING: tuple(ClosingForm),
    RegisterTrait.LENGTH: tuple(UsualLength),
    RegisterTrait.FORMALITY: _SCALE,
    RegisterTrait.WARMTH: _SCALE,
    RegisterTrait.FIRMNESS: _SCALE,
    RegisterTrait.LANGUAGE: ("fr", "en", "de", "es", "it", "nl"),
}


@dataclass(frozen=True, slots=True)
class LockRegister:
    """A person's word wins over what was read."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(self, debtor_id: str, trait: RegisterTrait, value: str | None, actor: User) -> None:
        """Lock ``trait`` to ``value``, or unlock it with None; raises NotAllowedError for an unknown value."""
        if value is not None and value not in CHOICES[trait]:
            raise NotAllowedError(
                f"«\u202f{value}\u202f» n’est pas une valeur possible\u202f: choisissez dans la liste."
            )
        now = self.clock.now()
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.WRITE, debtor_id, self.clock.today())
            if value is None:
                uow.registers.unlock(debtor_id, trait)
            else:
                uow.registers.lock(debtor_id, trait, value, actor.id, now)
            uow.audit.append(
                at=now,
                user_id=actor.id,
                action="unlock_register" if value is None else "lock_register",
                subject_id=debtor_id,
                details={"trait": trait.value},
            )
            uow.commit()
