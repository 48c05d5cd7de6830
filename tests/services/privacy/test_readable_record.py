"""The text that a person gets of what is held about them is French throughout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import get_args, get_type_hints

import pytest

from assistant.domain.approvals.audit import AuditEvent
from assistant.domain.approvals.review import ReviewEvent
from assistant.domain.calls.call_claim import CallNotes
from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.calls.shown_sheet import ShownSheet
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.ledger.account import Movements
from assistant.domain.ledger.debtor import Contact, ContactRole, Debtor, DebtorKind
from assistant.domain.ledger.invoice import Invoice
from assistant.domain.mail.correspondence import Channel, Direction, Message
from assistant.domain.mail.mail import MailChoice, WaitingMail
from assistant.domain.privacy.personal_data import KeptRecord
from assistant.domain.reminders.dunning import PastReminder
from assistant.domain.writing.draft import Draft
from assistant.domain.writing.register import RegisterTrait, Trait, TraitSource
from assistant.services.privacy.readable_record import readable
from assistant.services.privacy.record_names import FIELD_NAMES, TECHNICAL
from assistant.services.privacy.record_values import CHOICES, said

EXPORTED = (
    *(Debtor, Movements, PromiseToPay, CallLog, CallNotes, ShownSheet, Message, PastReminder, Draft, ReviewEvent),
    *(Trait, WaitingMail, MailChoice, AuditEvent, KeptRecord),
)


def held(kind: object, seen: set[object]) -> Iterator[tuple[str, object]]:
    """Every field of a kind and of what it holds, with its type, but for what the text leaves out."""
    for inner in get_args(kind):
        yield from held(inner, seen)
    if is_dataclass(kind) and isinstance(kind, type) and kind not in seen:
        seen.add(kind)
        hints = get_type_hints(kind)
        for field in fields(kind):
            if field.name not in TECHNICAL:
                yield field.name, hints[field.name]
                yield from held(hints[field.name], seen)


@pytest.mark.parametrize("kind", EXPORTED)
def test_every_field_and_choice_that_may_be_told_has_a_french_name(kind: type) -> None:
    for name, type_ in held(kind, set()):
        assert name in FIELD_NAMES, name
        for choice in (type_, *get_args(type_)):
            if isinstance(choice, type) and issubclass(choice, Enum):
                words = {said(name, member) for member in choice}
                assert choice in CHOICES or name in set(RegisterTrait), choice
                assert not any("_" in word for word in words), words


def test_a_record_has_neither_identifiers_nor_english_nor_technical_dates() -> None:
    day, moment = date(2026, 9, 20), datetime(2026, 9, 20, 8, 30, tzinfo=UTC)
    buyer = Contact("c_1", "d_1", ContactRole.AP_CONTACT)
    mail = Message("m", "d_1", Direction.IN, moment, "Bien reçu", channel=Channel.EMAIL, stage="reminder_1")
    text = readable(
        {
            "debtor": Debtor("d_1", "Morin", DebtorKind.PUBLIC, contacts=(buyer,)),
            "movements": Movements((Invoice("i_1", "d_1", "F-1", day, day, Decimal("1234.50")),)),
            "calls": (CallLog("k", "d_1", "nora", CallSituation.FIRST_CALL, CallOutcome.CALL_BACK, moment, moment),),
            "messages": (mail,),
            "register_locks": (Trait(RegisterTrait.GREETING, "bonjour_first_name", TraitSource.LOCKED, 1.0, ()),),
            "audit": (AuditEvent(1, moment, "nora", "log_call", "d_1", {"draft_id": "x_1"}, "aa", "bb"),),
        }
    )
    assert not re.search(r"\b[a-z]+_[a-z0-9]+|\d{4}-\d{2}-\d{2}", text)
    for told in ("Organisme public", "comptabilité", "1\u202f234,50", "20/09/2026 à 10:30", "reçu", "Relance 1"):
        assert told in text
    assert "Bonjour + prénom" in text
    assert "a noté un appel" in text
