"""The trail's details in French."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from assistant.domain.approvals.audit import CLOCK_SET_BACK
from assistant.domain.calls.call_log import CallOutcome
from assistant.domain.people.user import Role
from assistant.domain.writing.draft import Writer
from assistant.ui.call_words import OUTCOMES
from assistant.ui.session import ROLES
from assistant.ui.wording import WRITERS, day, euros

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


def detail_words(details: Mapping[str, str], clients: Mapping[str, str]) -> str:
    """The details that a person reads, ``clients`` named by id; fingerprints and codes stay in the export."""
    told = {**details, "debtor": named(details.get("debtor", ""), clients)}
    return ", ".join(_told(name, words, told[name]) for name, words in DETAILS.items() if told.get(name))


def named(id_: str, clients: Mapping[str, str]) -> str:
    """A client's id with the name beside it; any other id as it is."""
    return f"{id_} ({clients[id_]})" if id_ in clients else id_


def _told(name: str, words: str, value: str) -> str:
    if _ISO_DAY.fullmatch(value):
        return f"{words} {day(date.fromisoformat(value))}"
    if name in _SUMS and _SUM.fullmatch(value):
        return f"{words}\u202f: {euros(Decimal(value))}"
    return f"{words}\u202f: {_VALUES.get(name, {}).get(value, value)}"
