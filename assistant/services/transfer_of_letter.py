"""The transfer that a letter asks for, from the figures that it was written with."""

from __future__ import annotations

from assistant.domain.credit_transfer import REMITTANCE_LIMIT, CreditTransfer
from assistant.domain.draft import Draft
from assistant.domain.money import total
from assistant.domain.situation import Situation
from assistant.french.amounts import find_amounts
from assistant.french.bank_numbers import is_valid_iban
from assistant.french.identifiers import find_identifiers
from assistant.french.plain_text import plain_marks


def transfer_of_letter(draft: Draft, situation: Situation) -> CreditTransfer | None:
    """The one sum due, onto the house's account; None where no such transfer can be offered.

    Sum and account come from the ledger and the house, never from the prose. The prose is only asked whether it
    still says both: a code that differs from the letter around it is worse than none.
    """
    creditor = situation.creditor
    transfer = CreditTransfer(
        beneficiary=creditor.name,
        iban="".join(creditor.iban.split()).upper(),
        bic="".join(creditor.bic.split()).upper(),
        amount=total(item.undisputed for item in situation.items),
        remittance=_remittance(draft),
    )
    offered = draft.channel.is_paper and "virement" in situation.policy.payment_means
    if offered and is_valid_iban(transfer.iban) and transfer.is_possible and _is_said(transfer, draft.latest.text.body):
        return transfer
    return None


def _remittance(draft: Draft) -> str:
    """The invoice numbers, as the letter's own payment lines give them; the draft's id where they are too many."""
    numbers = ", ".join(draft.invoice_numbers)
    return numbers if len(numbers.encode()) <= REMITTANCE_LIMIT else f"Relance {draft.id}"


def _is_said(transfer: CreditTransfer, body: str) -> bool:
    accounts = {found.value for found in find_identifiers(body) if found.kind == "iban"}
    sums = {found.value for found in find_amounts(plain_marks(body))}
    return accounts == {transfer.iban} and transfer.amount in sums
