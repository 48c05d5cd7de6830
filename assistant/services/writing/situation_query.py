"""The query that finds this client's most useful passages for a situation."""

from __future__ import annotations

from assistant.domain.case import Case
from assistant.domain.reminders.dunning import Stage


def situation_query(case: Case) -> str:
    """French words on the level, a promise, a dispute and the reasons for delay, with the invoices' own numbers."""
    parts = ["règlement de la facture", "date de paiement", "virement"]
    if case.advice.broken_promise is not None:
        parts.append("promesse de règlement, je vous paie, virement prévu, report du paiement")
    if any(item.dispute for item in case.net.open_items):
        parts.append("contestation, désaccord, erreur sur la facture, marchandise abîmée")
    if case.advice.stage in {Stage.REMINDER_2, Stage.REMINDER_3, Stage.FORMAL_NOTICE}:
        parts.append("retard, trésorerie difficile, en attente de validation, raison du retard")
    items = case.net.remindable_items or case.net.open_items
    numbers = [item.invoice.number for item in items[:6]]
    return "\u202f; ".join([*parts, *numbers])
