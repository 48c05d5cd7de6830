"""The values of a record as a person reads them: days and amounts in French, choices by their names."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Final
from zoneinfo import ZoneInfo

from assistant.domain import choice_names as names
from assistant.domain.approvals.review import DraftState, ReviewAction
from assistant.domain.calls.call_log import CallOutcome
from assistant.domain.calls.call_names import OUTCOMES, SITUATIONS, TRIGGERS
from assistant.domain.calls.call_sheet import CallSituation, Trigger
from assistant.domain.commitments.promise import PromiseStatus
from assistant.domain.ledger.account_flag import FlagKind
from assistant.domain.ledger.debtor import ContactRole, DebtorKind, InsolvencyKind, PhoneLine
from assistant.domain.ledger.dispute import DisputeReason
from assistant.domain.mail.correspondence import Channel, Direction, Nature
from assistant.domain.reminders.dunning import Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.scenarios.segment import SEGMENT_NAMES
from assistant.domain.writing.draft import Writer
from assistant.domain.writing.register import RegisterTrait, TraitSource
from assistant.domain.writing.register_words import SOURCES, TRAITS, value_words
from assistant.french.days.dates import format_date_short
from assistant.french.numbers.amounts import format_amount
from assistant.services.audit.audit_sentences import deed_of

_PARIS: Final = ZoneInfo("Europe/Paris")
_ONE_BY_ONE: Final = frozenset(trait.value for trait in RegisterTrait)  # fields of a register card are its traits
# By class: members of two of them that have the same value are one key in a dictionary.
CHOICES: Final[Mapping[type[Enum], Mapping[Any, str]]] = {
    CallOutcome: {**OUTCOMES, CallOutcome.CALL_BACK: "Rappel convenu"},
    CallSituation: SITUATIONS,
    Channel: names.CHANNELS,
    ContactRole: {**names.CONTACT_ROLES, ContactRole.OTHER: "autre"},
    DebtorKind: names.KINDS,
    Direction: {Direction.IN: "reçu", Direction.OUT: "envoyé"},
    DisputeReason: names.DISPUTES,
    DraftState: names.STATES,
    FlagKind: {
        FlagKind.EXCLUDED: "exclu du suivi",
        FlagKind.HANDED_OVER: "confié à un tiers",
        FlagKind.AUTOMATIC_PAYMENT: "paiement automatique",
        FlagKind.PAUSED: "relances suspendues",
        FlagKind.BLACKOUT: "période sans paiement",
        FlagKind.PAYMENT_ANNOUNCED: "paiement annoncé",
    },
    InsolvencyKind: names.PROCEEDINGS,
    Intent: names.INTENTS,
    Nature: {
        Nature.WRITTEN: "écrit par une personne",
        Nature.AUTOMATIC: "réponse automatique",
        Nature.BOUNCE: "avis de non-remise",
    },
    PhoneLine: {PhoneLine.PERSONAL: "personnelle", PhoneLine.SHARED: "partagée", PhoneLine.UNKNOWN: "inconnue"},
    PromiseStatus: names.PROMISES,
    RegisterTrait: TRAITS,
    ReviewAction: {action: deed_of(action.value) for action in ReviewAction},
    Stage: names.STAGES,
    TraitSource: SOURCES,
    Trigger: TRIGGERS,
    Writer: names.WRITERS,
}
_CODES: Final[Mapping[str, Mapping[Any, str]]] = {  # texts that hold a choice's value, by field
    "stage": names.STAGES,
    "dispute_reason": names.DISPUTES,
    "segment": SEGMENT_NAMES,
    "method": {"transfer": "virement", "cheque": "chèque", "card": "carte", "direct_debit": "prélèvement"},
}


def said(field: str, value: object) -> str:
    """A value that holds no other one, in the words of its field."""
    match value:
        case bool():
            return "oui" if value else "non"
        case Enum() if type(value) in CHOICES:
            return CHOICES[type(value)][value]
        case Decimal():
            return format_amount(value)
        case datetime():
            local = value.astimezone(_PARIS)
            return f"{format_date_short(local.date())} à {local:%H:%M}"
        case date():
            return format_date_short(value)
    if field in _ONE_BY_ONE:
        return value_words(RegisterTrait(field), str(value))
    if field == "action":
        return deed_of(str(value))
    return _CODES.get(field, {}).get(str(value), str(value))
