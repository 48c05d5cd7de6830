"""Of several due days to come, no sentence gives one of them to the whole sum."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.ledger.account import OpenItem
from assistant.drafting.calls.due_words import due_values
from tests.drafting.calls.briefs import BRIEFS, call
from tests.drafting.calls.show import composer
from tests.drafting.cases import item

JUNE = item(due=date(2026, 6, 12))
LATER = item("F-121", "980.55", due=date(2026, 6, 30))
LAST = item("F-125", "300.00", due=date(2027, 7, 1))
FIRST_SUM, SECOND_SUM = "mille deux cent cinquante euros", "neuf cent quatre-vingts euros et cinquante-cinq centimes"


def values(*items: OpenItem) -> dict[str, str]:
    return due_values(call(CallSituation.COURTESY, items=items).situation)


def test_one_day_is_that_of_all() -> None:
    twice = values(JUNE, item("F-119", "10.00", due=date(2026, 6, 12)))
    assert twice == values(JUNE) == {"due_day": "le vendredi douze juin", "dues": ""}


def test_two_days_have_each_their_sum_the_first_first() -> None:
    told = {
        "due_day": "",
        "dues": f"{FIRST_SUM} le vendredi douze juin, et {SECOND_SUM} le mardi trente juin",
    }
    assert values(LATER, JUNE) == values(JUNE, LATER) == told


def test_invoices_of_one_day_are_said_in_one_sum() -> None:
    assert (
        "mille deux cent soixante euros le vendredi douze juin, et"
        in values(JUNE, item("F-119", "10.00", due=date(2026, 6, 12)), LATER)["dues"]
    )


def test_more_are_counted_from_the_first_with_their_total() -> None:
    whole = "deux mille cinq cent trente euros et cinquante-cinq centimes"
    assert (
        values(LAST, JUNE, LATER)["dues"]
        == f"{whole} à trois dates différentes, à commencer par le vendredi douze juin"
    )


def test_of_many_invoices_no_subtotal_is_said_that_no_rule_could_verify() -> None:
    many = [item(f"E-{n}", f"{100 + n}.00", due=date(2026, 6, 12 if n < 4 else 30)) for n in range(8)]
    assert values(*many)["dues"].startswith(
        "huit cent vingt-huit euros à deux dates différentes, à commencer par le vendredi"
    )


@pytest.mark.parametrize("name", [name for name in BRIEFS if "due days" in name])
def test_the_last_day_is_never_that_of_the_whole(name: str) -> None:
    script = composer().write(BRIEFS[name]).script
    for part in (script.interest, script.action):
        assert "vendredi vingt-neuf mai" in part
    assert "juin" not in script.closing
    assert "mai" not in script.closing


def test_the_whole_sum_is_promised_by_the_last_of_several_days() -> None:
    assert composer().write(call(CallSituation.COURTESY, items=(LATER, JUNE))).deadline == date(2026, 6, 30)
    assert composer().write(call(CallSituation.COURTESY)).deadline == date(2026, 5, 29)
    first = composer().write(call(CallSituation.FIRST_CALL, items=(LATER, JUNE)))
    assert first.deadline == call(CallSituation.FIRST_CALL).situation.payment_deadline
