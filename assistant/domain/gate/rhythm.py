"""Rhythm: how often one debtor is contacted, on all channels and about all invoices."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from assistant.domain.gate.candidate import Candidate, GateMoment
from assistant.domain.gate.reason import Overrider, Reason, ReasonCode
from assistant.domain.reminders.dunning import PastReminder

WEEK, MONTH = 7, 30  # days


def contacts_in(reminders: Iterable[PastReminder], as_of: date, days: int) -> int:
    """Contacts of the last ``days`` days, today included, on every channel."""
    first = as_of - timedelta(days=days)
    return sum(1 for reminder in reminders if first < reminder.on <= as_of)


def too_recent(candidate: Candidate, as_of: date) -> Reason | None:
    """The last contact is younger than the house's interval: counsels to wait, and stops the sending."""
    contacts = candidate.past_contacts
    if not contacts:
        return None
    last = max(reminder.on for reminder in contacts)
    interval = timedelta(days=candidate.policy.min_contact_interval_days)
    if as_of - last >= interval:
        return None
    return Reason(
        ReasonCode.TOO_RECENT,
        f"Déjà relancé le {last:%d/%m/%Y}\u202f: la maison attend {interval.days} jours entre deux relances.",
        blocks=candidate.moment is GateMoment.SENDING,
        override=Overrider.ACCOUNT_MANAGER,
    )


def contact_budget(candidate: Candidate, as_of: date) -> Reason | None:
    """As many contacts as the house allows in 7 or in 30 days."""
    limits, contacts = candidate.policy, candidate.past_contacts
    if not contacts:
        return None
    for days, limit in ((WEEK, limits.contacts_a_week), (MONTH, limits.contacts_a_month)):
        count = contacts_in(contacts, as_of, days)
        if count >= limit:
            return Reason(
                ReasonCode.CONTACT_BUDGET,
                f"Déjà {count} contacts en {days} jours, {limit} au plus\u202f: laissez ce client en paix.",
                override=Overrider.TEAM_LEAD,
            )
    return None
