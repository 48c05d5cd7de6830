"""Printed letter: a draft and all that its sheet of paper shows around the text."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.credit_transfer import CreditTransfer
from assistant.domain.creditor import Creditor
from assistant.domain.debtor import Contact, Debtor
from assistant.domain.draft import Draft


@dataclass(frozen=True, slots=True)
class PrintedLetter:
    """Who writes to whom, the text of ``draft.latest``, and the transfer of its code to scan (None: no code)."""

    draft: Draft
    creditor: Creditor
    debtor: Debtor
    contact: Contact | None
    transfer: CreditTransfer | None = None
