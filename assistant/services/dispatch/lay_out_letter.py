"""Lay out a letter: all that its sheet of paper shows, drawn up as of the draft's own day."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.dispatch.printed_letter import PrintedLetter
from assistant.domain.errors import NotRemindableError
from assistant.domain.interest.rate_table import RateTable
from assistant.domain.writing.draft import Draft
from assistant.services.dispatch.statement_of_letter import statement_of_letter
from assistant.services.dispatch.transfer_of_letter import transfer_of_letter
from assistant.services.house.known_rates import known_rates
from assistant.services.ports.unit_of_work import UnitOfWork
from assistant.services.writing.situation_of_draft import situation_of_draft


@dataclass(frozen=True, slots=True)
class LayOutLetter:
    """What stands around the text is computed anew from the ledger, so approval can bind to it."""

    rates: RateTable  # as shipped; the book may know later half-years

    def __call__(self, uow: UnitOfWork, draft: Draft) -> PrintedLetter:
        """The letter as it would be printed; raises NotRemindableError when nothing is left to remind of."""
        debtor = uow.debtors.get(draft.debtor_id)
        if not draft.channel.is_paper:
            return PrintedLetter(draft, uow.house.creditor(), debtor, debtor.reminder_contact())
        _, situation = situation_of_draft(uow, draft, self.rates)
        return PrintedLetter(
            draft=draft,
            creditor=situation.creditor,
            debtor=debtor,
            contact=debtor.reminder_contact(),
            transfer=transfer_of_letter(draft, situation),
            penalties=statement_of_letter(draft, situation, known_rates(uow, self.rates)),
        )

    def bound(self, uow: UnitOfWork, draft: Draft) -> tuple[str, ...]:
        """What a sheet shows beyond the text, a stable line each: the approval of a letter binds to them too."""
        try:
            letter = self(uow, draft)
        except NotRemindableError:  # a late entry of the ledger: nothing could be printed as it was approved
            return ("printed:nothing",)
        return (f"transfer:{letter.transfer!r}", f"penalties:{letter.penalties!r}")
