"""The examples of the slots tell one story: a sample letter shows them side by side."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from typing import Final

import pytest

from assistant.domain.calls.spoken_slots import SPOKEN_SLOT
from assistant.domain.writing.slot_catalogue import SLOT
from assistant.domain.writing.slots import Slot
from assistant.french.days.dates import find_dates

CLOSED_ON: Final = date(2026, 4, 30)
WRITTEN: Final = ("due_phrase", "payment_received_date", "last_contact_phrase", "promise_date", "as_of_date")
SPOKEN: Final = ("due_day", "instalment_day", "promise_day")


def day_of(slot: Slot) -> date:
    (found,) = find_dates(slot.example, CLOSED_ON)
    assert found.value is not None
    return found.value


@pytest.mark.parametrize(
    ("catalogue", "names"),
    [
        (SLOT, ("invoices_phrase", *WRITTEN, "payment_deadline")),
        (SPOKEN_SLOT, ("of_invoices", *SPOKEN, "deadline_day")),
    ],
    ids=["letters", "calls"],
)
def test_days_follow_one_another_as_in_a_file(catalogue: Mapping[str, Slot], names: tuple[str, ...]) -> None:
    days = [day_of(catalogue[name]) for name in names]
    assert all(before < after for before, after in pairwise(days)), days


@pytest.mark.parametrize("catalogue", [SLOT, SPOKEN_SLOT], ids=["letters", "calls"])
def test_a_weekday_is_that_of_its_date(catalogue: Mapping[str, Slot]) -> None:
    found = (one for slot in catalogue.values() for one in find_dates(slot.example, CLOSED_ON))
    named = [one for one in found if one.weekday is not None]
    assert named
    assert [one for one in named if one.value is None or one.value.weekday() != one.weekday] == []
