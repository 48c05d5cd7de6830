"""Printed letter: a draft and all that its sheet of paper shows around the text."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.interest.interest_statement import InterestStatement
from assistant.domain.ledger.credit_transfer import CreditTransfer
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.ledger.debtor import Contact, Debtor
from assistant.domain.writing.draft import Draft


@dataclass(frozen=True, slots=True)
class PrintedLetter:
    """Who writes to whom, and the text of ``draft.latest``.

    ``transfer`` is what its code to scan pays, ``penalties`` its annex; None: the letter has none.
    """

    draft: Draft
    creditor: Creditor
    debtor: Debtor
    contact: Contact | None
    transfer: CreditTransfer | None = None
    penalties: InterestStatement | None = None
