"""The transfer that a letter asks for, from the figures that it was written with."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from assistant.domain.ledger.credit_transfer import CreditTransfer, remittance_of
from assistant.domain.writing.draft import Draft
from assistant.domain.writing.situation import Situation
from assistant.french.mail.plain_text import plain_marks
from assistant.french.numbers.amounts import find_amounts
from assistant.french.references.bank_numbers import is_valid_bic, is_valid_iban
from assistant.french.references.identifiers import find_identifiers

_LABEL: Final = re.compile(r"^Libellé\s*:\s*(.+)$", re.MULTILINE)


def transfer_of_letter(draft: Draft, situation: Situation) -> CreditTransfer | None:
    """The one sum asked, onto the house's account; None where no such transfer can be offered.

    A notice that claims interest and indemnity asks for their total with the principal, any other letter for the
    principal. Sum and account come from the ledger and the house, never from the prose. The prose is only asked
    whether it still says both, and which invoices it pays: a code that differs from the letter around it is worse
    than none.
    """
    creditor = situation.creditor
    transfer = CreditTransfer(
        beneficiary=creditor.name,
        iban="".join(creditor.iban.split()).upper(),
        bic="".join(creditor.bic.split()).upper(),
        amount=_asked(draft, situation),
        remittance=remittance_of(draft.invoice_numbers),
    )
    offered = draft.channel.is_paper and "virement" in situation.policy.payment_means
    readable = is_valid_iban(transfer.iban) and (not transfer.bic or is_valid_bic(transfer.bic))
    if offered and readable and transfer.is_possible and _is_said(transfer, draft):
        return transfer
    return None


def _asked(draft: Draft, situation: Situation) -> Decimal:
    claimed = situation.total_claimed
    return claimed if claimed is not None and claimed in _sums(draft) else situation.principal


def _sums(draft: Draft) -> frozenset[Decimal]:
    return frozenset(found.value for found in find_amounts(plain_marks(draft.latest.text.body)))


def _is_said(transfer: CreditTransfer, draft: Draft) -> bool:
    body = draft.latest.text.body
    accounts = {found.value for found in find_identifiers(body) if found.kind == "iban"}
    label = _LABEL.search(body)
    agrees = label is None or " ".join(label[1].split()) == " ".join(transfer.remittance.split())
    return accounts == {transfer.iban} and transfer.amount in _sums(draft) and agrees
