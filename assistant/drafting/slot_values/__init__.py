"""The value of every slot for one letter: code decides number, gender, contraction and figures (guide, section 1)."""

from __future__ import annotations

from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.money import total
from assistant.domain.writing.situation import Situation
from assistant.drafting.greeting_choice import Salutation
from assistant.drafting.register_choice import LetterRegister
from assistant.drafting.slot_values.agreement_words import agreement_values
from assistant.drafting.slot_values.call_words import call_values
from assistant.drafting.slot_values.collector_words import collector_values
from assistant.drafting.slot_values.contact_words import contact_values
from assistant.drafting.slot_values.invoices import invoice_values
from assistant.drafting.slot_values.lateness_words import overdue_words
from assistant.drafting.slot_values.payment_words import payment_values
from assistant.drafting.slot_values.people import people_values
from assistant.french.numbers.amounts import format_amount

__all__ = ["fact_values"]

_DISCREET = frozenset({DebtorKind.CONSUMER, DebtorKind.UNKNOWN})


def fact_values(situation: Situation, register: LetterRegister, salutation: Salutation) -> dict[str, str]:
    """Values of the slots that facts fill; "" marks a slot that no phrase of this letter may use."""
    due = total(item.undisputed for item in situation.items)
    discreet = situation.debtor.kind in _DISCREET
    return {
        **people_values(situation, salutation),
        **collector_values(situation),
        **invoice_values(situation, register),
        **payment_values(situation),
        **contact_values(situation, register),
        **agreement_values(situation),
        **call_values(situation),
        "overdue_phrase": overdue_words(situation),
        "sms_amount": "" if discreet else format_amount(due, cents=due != due.to_integral_value()),
    }
