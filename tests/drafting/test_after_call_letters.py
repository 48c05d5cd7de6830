"""Letters that follow a call: a dispute is acknowledged, an invoice is sent again; nothing is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.bootstrap import new_id
from assistant.domain.errors import NotRemindableError
from assistant.domain.ledger.dispute import DisputeReason
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.draft import Draft
from assistant.domain.writing.register import AddressForm
from assistant.services.agreements.agree import Agree
from assistant.services.agreements.record_dispute import DisputeRaised
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import LEA, NORA, House

FORMS = (AddressForm.TU, AddressForm.VOUS)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = House(tmp_path)
    yield built
    built.database.dispose()


def write(house: House, intent: Intent, form: AddressForm, debtor: str) -> Draft:
    draft = house.draft(DraftRequest(debtor, intent=intent, address_form=form), NORA)
    assert draft.latest.findings == (), (draft.latest.text.whole, draft.latest.findings)
    return draft


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("voice", ["je", "nous"])
@pytest.mark.parametrize(("debtor", "number"), [("d1", "F-118"), ("d2", "F-200")])
def test_both_letters_are_clean_and_ask_for_no_money(
    house: House, form: AddressForm, voice: str, debtor: str, number: str
) -> None:
    with house.unit_of_work() as uow:
        uow.house.set_policy(replace(uow.house.policy(), voice=voice))
        uow.commit()
    copied = write(house, Intent.INVOICE_COPY, form, debtor)
    Agree.on(house.unit_of_work, house.clock, new_id).open_dispute(
        DisputeRaised(debtor, number, DisputeReason.QUALITY), NORA
    )
    noted = write(house, Intent.DISPUTE_NOTED, form, debtor)
    for draft in (copied, noted):
        assert number in draft.latest.text.body
        assert "€" not in draft.latest.text.body.partition("capital")[0]
    house.review.submit(noted.id, NORA)
    assert house.approve(noted.id, LEA)


def test_a_letter_without_its_reason_is_refused(house: House) -> None:
    with pytest.raises(NotRemindableError, match="litige"):
        write(house, Intent.DISPUTE_NOTED, AddressForm.VOUS, "d1")
    house.pay("1200.00")
    with pytest.raises(NotRemindableError):
        write(house, Intent.INVOICE_COPY, AddressForm.VOUS, "d1")
