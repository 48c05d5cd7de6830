"""Offer a discount for early payment, before the due date only: a late payer has no right to one (legal.md 13)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from assistant.domain.case import Case
from assistant.domain.errors import NotAllowedError
from assistant.domain.ledger.discount_offer import DiscountOffer
from assistant.domain.money import ZERO
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.policy import HousePolicy
from assistant.french.numbers.rates import format_rate
from assistant.services.accounts.open_case import case_of
from assistant.services.agreements.agreement_rights import open_items, refuse_other_hands
from assistant.services.authorise import authorise_for
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class DiscountWanted:
    """``rate`` per cent off these invoices when paid by the end of ``until``."""

    debtor_id: str
    invoice_numbers: tuple[str, ...]
    rate: Decimal
    until: date


@dataclass(frozen=True, slots=True)
class OfferDiscount:
    """Keeps an offer; accounting writes the credit note once the money is there."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    new_id: Callable[[], str]

    def __call__(self, wanted: DiscountWanted, actor: User) -> DiscountOffer:
        """The offer kept; raises NotAllowedError or NotFoundError with what to correct."""
        refuse_other_hands(actor, "Offrir un escompte")
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.WRITE, wanted.debtor_id, self.clock.today())
            case = case_of(uow, wanted.debtor_id, self.clock.today())
            _refuse(wanted, case, uow.house.policy())
            offer = DiscountOffer(
                id=f"discount-{self.new_id()}",
                debtor_id=wanted.debtor_id,
                offered_on=case.as_of,
                rate=wanted.rate,
                until=wanted.until,
                invoice_numbers=wanted.invoice_numbers,
                offered_by=actor.id,
            )
            uow.agreements.add_discounts([offer])
            uow.audit.append(
                at=self.clock.now(),
                user_id=actor.id,
                action="offer_discount",
                subject_id=offer.id,
                details={"debtor": offer.debtor_id, "rate": str(offer.rate), "until": f"{offer.until}"},
            )
            uow.commit()
        return offer


def _refuse(wanted: DiscountWanted, case: Case, policy: HousePolicy) -> None:
    most = policy.discount_rate_max
    if most is None:
        raise NotAllowedError(
            "La maison n’offre pas d’escompte\u202f: un responsable peut le permettre dans «\u202fRéglages\u202f»."
        )
    if not ZERO < wanted.rate <= most:
        raise NotAllowedError(f"L’escompte va jusqu’à {format_rate(most)}\u202f: corrigez le taux.")
    if not wanted.invoice_numbers:
        raise NotAllowedError("Choisissez au moins une facture à échoir.")
    items = open_items(case.net, wanted.invoice_numbers)
    first_due = min(item.invoice.due_on for item in items)
    if first_due <= case.as_of:
        raise NotAllowedError("Une facture échue n’a plus droit à l’escompte\u202f: retirez-la.")
    if any(item.disputed > ZERO for item in items):
        raise NotAllowedError("Une facture contestée ne s’escompte pas\u202f: traitez le litige d’abord.")
    if not case.as_of < wanted.until < first_due:
        raise NotAllowedError(
            f"L’escompte vaut pour un règlement avant l’échéance du {first_due:%d/%m/%Y}\u202f: corrigez la date."
        )
