"""Which invoices of a letter one of our past reminders was about."""

from __future__ import annotations

from assistant.domain.ledger.account import OpenItem
from assistant.domain.reminders.dunning import PastReminder
from assistant.domain.writing.situation import Situation


def told_in_part(reminder: PastReminder, situation: Situation) -> tuple[OpenItem, ...]:
    """The invoices of this letter that ``reminder`` was about; empty when it was about all of them, or about none."""
    told = tuple(item for item in situation.items if _told(reminder, item))
    return told if len(told) < len(situation.items) else ()


def _told(reminder: PastReminder, item: OpenItem) -> bool:
    """By its own list of invoices where it has one, else by what was due that day."""
    numbers = reminder.invoice_numbers
    return item.invoice.number in numbers if numbers else item.invoice.due_on < reminder.on
