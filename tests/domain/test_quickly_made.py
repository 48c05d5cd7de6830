"""Values made quickly: what a frozen dataclass with slots is, in all but the time it takes."""

from __future__ import annotations

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace
from datetime import date
from decimal import Decimal

import pytest

from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.gate import Candidate, Verdict
from assistant.domain.ledger.account import Movements, OpenItem
from assistant.domain.ledger.debtor import Contact, Debtor
from assistant.domain.ledger.invoice import Invoice
from assistant.domain.ledger.payment import Payment
from assistant.domain.quickly_made import quickly_made
from assistant.domain.reminders.advice import Advice
from assistant.domain.reminders.worklist import WorklistRow

KINDS = (Invoice, Movements, OpenItem, Advice, Contact, Debtor, Candidate, Verdict, Payment, PromiseToPay, WorklistRow)


@quickly_made
@dataclass(frozen=True, slots=True)
class Quick:
    """Of each sort of field."""

    first: int
    second: str = "two"
    third: tuple[int, ...] = ()


def test_it_takes_places_names_and_defaults_and_compares_by_value() -> None:
    assert Quick(1) == Quick(first=1, second="two", third=()) == replace(Quick(5), first=1)
    assert repr(Quick(1, third=(3,))) == "Quick(first=1, second='two', third=(3,))"
    assert len({Quick(1), Quick(1), Quick(2)}) == 2


def test_it_stays_frozen_and_travels() -> None:
    value = Quick(1)
    with pytest.raises(FrozenInstanceError):
        value.first = 2  # type: ignore[misc]  # what must fail
    assert copy.deepcopy(value) == pickle.loads(pickle.dumps(value)) == value  # noqa: S301  (our own bytes)


def test_what_lacks_or_is_too_much_is_refused() -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'first'"):
        Quick()  # type: ignore[call-arg]  # what must fail
    with pytest.raises(TypeError, match="unexpected keyword argument"):
        Quick(1, fourth=4)  # type: ignore[call-arg]  # what must fail


def test_a_field_made_anew_for_each_value_is_refused_when_the_class_is_read() -> None:
    with pytest.raises(TypeError, match="made for each value"):

        @quickly_made
        @dataclass(frozen=True, slots=True)
        class Shared:
            held: list[int] = field(default_factory=list)


@pytest.mark.parametrize("kind", KINDS)
def test_the_values_of_the_book_take_their_fields_in_order_with_their_own_defaults(kind: type) -> None:
    taken = inspect.signature(kind).parameters.values()
    assert [(one.name, one.default) for one in taken] == [
        (one.name, inspect.Parameter.empty if one.default is field().default else one.default) for one in fields(kind)
    ]


def test_each_field_lands_in_its_own_slot() -> None:
    day = date(2026, 11, 23)
    invoice = Invoice("i", "d", "n", day, day, Decimal(1), "l", "p", day, day, "s", day, True, "t", "f", "c")  # noqa: FBT003  (every field in its place)
    assert [getattr(invoice, one.name) for one in fields(invoice)] == [
        *("i", "d", "n", day, day, Decimal(1), "l", "p", day, day, "s", day, True, "t", "f", "c"),
    ]


def test_a_class_with_more_to_do_once_its_fields_are_set_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Counted:
        first: int

        def __post_init__(self) -> None:
            assert self.first

    with pytest.raises(TypeError, match="more to do"):
        quickly_made(Counted)


@pytest.mark.parametrize("kind", KINDS)
def test_a_value_is_of_its_own_class_as_soon_as_it_is_made(kind: type) -> None:
    needed = [one for one in inspect.signature(kind).parameters.values() if one.default is inspect.Parameter.empty]
    made = kind(*("x" for _ in needed))
    assert type(made) is kind
    with pytest.raises(FrozenInstanceError):
        setattr(made, fields(kind)[0].name, "y")
