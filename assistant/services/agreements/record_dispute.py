"""Open a dispute on an invoice, in whole or in part, and close it with what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from assistant.domain.errors import NotAllowedError, NotFoundError
from assistant.domain.ledger.account import OpenItem
from assistant.domain.ledger.dispute import Dispute, DisputeReason
from assistant.domain.money import ZERO
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.accounts.open_case import case_of
from assistant.services.agreements.agreement_rights import (
    open_items,
    refuse_future,
    refuse_other_hands,
    refuse_unusable_sum,
)
from assistant.services.authorise import authorise_for
from assistant.services.people.entry import Entry
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class DisputeRaised:
    """What the debtor contests; ``undisputed`` is the part that they accept to owe, in euros: 0 contests the whole."""

    debtor_id: str
    invoice_number: str
    reason: DisputeReason
    undisputed: Decimal = ZERO
    note: str = ""
    on: date | None = None  # None for today


@dataclass(frozen=True, slots=True)
class OpenDispute:
    """The contested part leaves every reminder at once; the rest is still asked for."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    new_id: Callable[[], str]

    def __call__(self, raised: DisputeRaised, actor: User) -> Dispute:
        """The dispute kept; raises NotAllowedError or NotFoundError with what to correct."""
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.CALL, raised.debtor_id, self.clock.today())
            dispute = keep_dispute(Entry.by(uow, actor, self.clock, self.new_id), raised)
            uow.commit()
        return dispute


def keep_dispute(entry: Entry, raised: DisputeRaised) -> Dispute:
    """Write it inside an open transaction; raises NotAllowedError or NotFoundError with what to correct."""
    refuse_future(raised.on or entry.today, entry.today, "Un litige")
    entry.uow.debtors.lock(raised.debtor_id)
    account = case_of(entry.uow, raised.debtor_id, entry.today).account
    (item,) = open_items(account, (raised.invoice_number,))
    contested = _contested(raised, item)
    whole = not raised.undisputed and item.dispute is None
    dispute = Dispute(
        id=f"dispute-{entry.new_id()}",
        debtor_id=raised.debtor_id,
        invoice_number=raised.invoice_number,
        opened_on=raised.on or entry.today,
        reason=raised.reason,
        amount=None if whole else contested,
        note=raised.note.strip(),
    )
    entry.uow.ledger.add_disputes([dispute])
    told = {"debtor": dispute.debtor_id, "reason": raised.reason.value, "contested": str(contested)}
    entry.trace("open_dispute", dispute.id, told)
    return dispute


def _contested(raised: DisputeRaised, item: OpenItem) -> Decimal:
    """Euros that leave every reminder; raises NotAllowedError where none are left to contest."""
    if item.undisputed <= ZERO:
        raise NotAllowedError("Cette facture est déjà contestée en entier\u202f: complétez le litige ouvert.")
    if raised.undisputed:
        refuse_unusable_sum(raised.undisputed, item.undisputed, "La part reconnue")
    contested = item.undisputed - raised.undisputed
    if contested <= ZERO:
        raise NotAllowedError("Tout est reconnu\u202f: il n’y a pas de litige, indiquez une part plus petite.")
    return contested


@dataclass(frozen=True, slots=True)
class CloseDispute:
    """The invoice is asked for again from this day on, less what a credit note takes off."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(self, debtor_id: str, dispute_id: str, outcome: str, actor: User) -> Dispute:
        """Close it with what was decided; raises NotFoundError, NotAllowedError without an outcome."""
        refuse_other_hands(actor, "Clore un litige")
        if not outcome.strip():
            raise NotAllowedError("Écrivez en quelques mots ce qui a été décidé\u202f: un litige ne se clôt pas sans.")
        today = self.clock.today()
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.WRITE, debtor_id, today)
            known = {one.id: one for one in uow.ledger.movements(debtor_id).disputes}
            if dispute_id not in known:
                raise NotFoundError("Ce litige n’existe pas chez ce client\u202f: rechargez la page.")
            dispute = known[dispute_id]
            if not dispute.is_open(today):
                raise NotAllowedError("Ce litige est déjà clos.")
            note = f"{dispute.note} Décision\u202f: {outcome.strip()}".strip()
            closed = replace(dispute, closed_on=today, note=note)
            uow.ledger.add_disputes([closed])
            uow.audit.append(
                at=self.clock.now(),
                user_id=actor.id,
                action="close_dispute",
                subject_id=dispute_id,
                details={"debtor": debtor_id},
            )
            uow.commit()
        return closed
