"""The trail's details in French."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from assistant.domain.approvals.audit import CLOCK_SET_BACK, AuditEvent
from assistant.domain.calls.call_log import CallOutcome
from assistant.domain.people.user import Role
from assistant.domain.writing.draft import Writer
from assistant.ui.call_words import OUTCOMES
from assistant.ui.session import ROLES
from assistant.ui.wording import WRITERS, day, euros, moment

DETAILS = {
    "version": "version",
    "rule": "règle",
    "day": "le",
    "on": "le",
    "until": "jusqu’au",
    "due_on": "pour le",
    "received_on": "reçu le",
    "effective_from": "à partir du",
    "hold_until": "relances suspendues jusqu’au",
    "findings": "constats",
    "debtor": "client",
    "invoice": "facture",
    "amount": "montant",
    "total": "total",
    "instalments": "versements",
    "outcome": "issue",
    "role": "rôle",
    "written_by": "texte",
    "model": "modèle",
    "months": "mois",
    "made": "actions",
    "records": "données",
    "messages": "messages",
    "letters": "lettres",
    "trait": "ligne",
    "act": "acte",
    "times": "fois",
    "team": "équipe",
    "way": "par",
    CLOCK_SET_BACK: "horloge reculée depuis",
}
_VALUES: Mapping[str, Mapping[str, str]] = {
    "outcome": {outcome.value: OUTCOMES[outcome] for outcome in CallOutcome},
    "role": {role.value: ROLES[role] for role in Role},
    "written_by": {writer.value: WRITERS[writer].lower() for writer in Writer},
    "amount": {"all": "tout"},
}
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


_SUMS = frozenset({"amount", "total"})  # euros
_SUM = re.compile(r"\d+(?:\.\d+)?")


def event_words(event: AuditEvent, clients: Mapping[str, str], people: Mapping[str, str]) -> str:
    """When, about whom, what a person reads, and last what it is filed under, for the search and the export.

    ``clients`` names clients and letters by id, ``people`` those of the house.
    """
    debtor = event.details.get("debtor", "")
    whom = clients.get(debtor) or clients.get(event.subject_id) or people.get(event.subject_id, "")
    filed = f"réf. {event.subject_id}" if event.subject_id and event.subject_id not in people else ""
    details = detail_words({name: value for name, value in event.details.items() if name != "debtor" or not whom})
    return " · ".join(filter(None, [moment(event.at), whom, details, filed]))


def detail_words(details: Mapping[str, str]) -> str:
    """The details that a person reads; fingerprints and codes stay in the export."""
    return ", ".join(_told(name, words, details[name]) for name, words in DETAILS.items() if details.get(name))


def _told(name: str, words: str, value: str) -> str:
    if _ISO_DAY.fullmatch(value):
        return f"{words} {day(date.fromisoformat(value))}"
    if name in _SUMS and _SUM.fullmatch(value):
        return f"{words}\u202f: {euros(Decimal(value))}"
    return f"{words}\u202f: {_VALUES.get(name, {}).get(value, value)}"
