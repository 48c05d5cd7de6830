"""Values that tests of storage share, and strategies that make any value of a shape."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from assistant.domain.approvals.review import DraftState
from assistant.domain.mail.correspondence import Channel, Direction, Message
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.draft import Draft, DraftVersion, LetterText, Provenance, Writer
from assistant.domain.writing.register import AddressForm, ClosingForm, GreetingForm, RegisterCard, UsualLength

DEBTOR_ID = "D1"
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)

TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30)
EUROS = st.integers(0, 10**13).map(lambda cents: Decimal(cents) / 100)

_PLAIN: dict[object, st.SearchStrategy[Any]] = {
    str: TEXT,
    int: st.integers(-(2**31), 2**31 - 1),
    bool: st.booleans(),
    float: st.floats(0, 1),
    bytes: st.binary(max_size=30),
    Decimal: EUROS,
    date: st.dates(),
    time: st.times(),
    datetime: st.datetimes(timezones=st.just(UTC)),
}


def any_of(shape: Any, **fixed: object) -> st.SearchStrategy[Any]:  # noqa: ANN401 - a shape is any type expression
    """Any value of a type, ``X | None`` or ``tuple[X, ...]``; ``fixed`` fields of a dataclass keep their value."""
    if shape in _PLAIN:
        return _PLAIN[shape]
    if isinstance(shape, UnionType):
        kept = next(part for part in get_args(shape) if part is not NoneType)
        return st.none() | any_of(kept)
    if get_origin(shape) is tuple:
        return st.lists(any_of(get_args(shape)[0]), max_size=2).map(tuple)
    if isinstance(shape, type) and is_dataclass(shape):
        hints = get_type_hints(shape)
        free = {field.name: any_of(hints[field.name]) for field in fields(shape) if field.name not in fixed}
        return st.builds(shape, **free, **{name: st.just(value) for name, value in fixed.items()})
    assert issubclass(shape, Enum)
    return st.sampled_from(list(shape))


CARD = RegisterCard(
    AddressForm.VOUS,
    GreetingForm.BONJOUR_CIVILITY_NAME,
    ClosingForm.CORDIALEMENT,
    formality=3,
    warmth=2,
    length=UsualLength.MEDIUM,
    language="fr",
    firmness=2,
)


def version(number: int = 1, body: str = "Bonjour,", user_id: str = "u1") -> DraftVersion:
    return DraftVersion(number, LetterText("Votre facture", body), Writer.PERSON, user_id, NOW)


def draft(draft_id: str = "L1", *, state: DraftState = DraftState.DRAFTED, created_at: datetime = NOW) -> Draft:
    return Draft(
        id=draft_id,
        debtor_id=DEBTOR_ID,
        stage=Stage.REMINDER_1,
        channel=Channel.EMAIL,
        as_of=NOW.date(),
        firmness=2,
        invoice_numbers=("F-1",),
        state=state,
        created_by="u1",
        created_at=created_at,
        register_card=CARD,
        provenance=Provenance(),
        versions=(version(),),
    )


def message(message_id: str = "m1", body: str = "Bonjour,", debtor_id: str = DEBTOR_ID) -> Message:
    return Message(message_id, debtor_id, Direction.IN, NOW, body)
