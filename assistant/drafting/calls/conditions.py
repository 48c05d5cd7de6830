"""The conditions that hold for one call: what its variants are chosen by."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.domain.calls.call_brief import CallBrief
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.money import ZERO
from assistant.drafting.letter_conditions import reminders_of
from assistant.prompting.call_conditions import CALL_CONDITIONS


def call_conditions(brief: CallBrief) -> frozenset[str]:
    """The condition words of prompting.conditions that hold for this call."""
    said = {CALL_CONDITIONS[brief.call], brief.situation.address_form.value}
    return frozenset({*said, *_reader(brief), *_items(brief), *_offered(brief), *_heard(brief)})


def _reader(brief: CallBrief) -> Iterator[str]:
    situation = brief.situation
    kind = situation.debtor.kind
    if kind is DebtorKind.PUBLIC:
        yield "public"
    elif kind is DebtorKind.NONPROFESSIONAL:
        yield "association"
    else:
        yield "business" if kind.is_business else "consumer"
    if situation.contact is None or not situation.contact.full_name:
        yield "noname"


def _items(brief: CallBrief) -> Iterator[str]:
    items = brief.situation.items
    yield "multi" if len(items) > 1 else "single"
    if any(item.paid > ZERO for item in items):
        yield "partial"
    if len(reminders_of(brief.situation)) > 1:
        yield "insistent"


def _offered(brief: CallBrief) -> Iterator[str]:
    if brief.offered:
        yield "offered"


def _heard(brief: CallBrief) -> Iterator[str]:
    """Nobody who ever answered is told of a silence but of the one since our last reminder."""
    if brief.heard_on is None:
        return
    yield "heard"
    reminders = reminders_of(brief.situation)
    if reminders and brief.heard_on < reminders[-1].on:
        yield "quiet"
