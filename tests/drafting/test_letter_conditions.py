"""What a letter may say of the past is known, never guessed from an absence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from assistant.domain.ledger.account import Account
from assistant.drafting.greeting_choice import choose_salutation
from assistant.drafting.letter_conditions import conditions_of
from assistant.drafting.register_choice import choose_register
from tests.drafting.cases import TODAY, item, situation

ISSUED = item().invoice.issued_on


@pytest.mark.parametrize(
    ("since", "told"),
    [
        (ISSUED, {"newcomer"}),
        (ISSUED - timedelta(days=90), {"newcomer"}),
        (ISSUED - timedelta(days=91), set()),
        (TODAY - timedelta(days=4 * 365), {"loyal"}),
        (None, set()),  # a book imported with what is open alone tells nothing of before
    ],
)
def test_a_first_invoice_is_told_only_of_a_client_known_to_be_new(since: date | None, told: set[str]) -> None:
    case = situation(since=since, history=())
    case = replace(case, account=Account("d1", TODAY, case.items))
    register = choose_register(case)
    assert conditions_of(case, register, choose_salutation(case, register)) & {"newcomer", "loyal"} == told
