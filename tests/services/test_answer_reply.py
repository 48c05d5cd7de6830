"""A short answer in the client's register."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant.domain.register import AddressForm, RegisterTrait
from assistant.domain.reply import ReplyKind
from assistant.domain.reply_outcome import ReplyOutcome
from assistant.drafting.answer_composer import AnswerComposer
from assistant.services.answer_reply import AnswerReply
from tests.services.house_of_tests import LIBRARY, NORA, House

ANSWERED = sorted(set(ReplyKind) - {ReplyKind.OUT_OF_OFFICE, ReplyKind.BOUNCE, ReplyKind.REFUSAL})


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    return House(Path(tmp_path_factory.mktemp("answers")))


def answer(house: House, kind: ReplyKind, day: date | None = None, debtor: str = "d1") -> str:
    return AnswerReply(house.unit_of_work, house.clock, AnswerComposer(LIBRARY))(debtor, ReplyOutcome(kind, day), NORA)


def test_a_promise_is_confirmed_with_its_day(house: House) -> None:
    text = answer(house, ReplyKind.PROMISE, date(2026, 11, 30))
    assert text.startswith("Bonjour")
    assert "noté pour le lundi 30 novembre" in text
    assert "Nora Vidal" in text


def test_a_day_that_is_not_sure_is_asked(house: House) -> None:
    assert "préciser le jour" in answer(house, ReplyKind.PROMISE)


@pytest.mark.parametrize("kind", ANSWERED)
@pytest.mark.parametrize("form", list(AddressForm))
def test_each_answer_keeps_the_form_of_address_and_no_slot(house: House, kind: ReplyKind, form: AddressForm) -> None:
    with house.unit_of_work() as uow:
        uow.registers.lock("d1", RegisterTrait.ADDRESS_FORM, form.value, NORA.id, house.clock.now())
        uow.commit()
    text = answer(house, kind, date(2026, 11, 30))
    assert "{{" not in text
    words = set(text.lower().replace("’", " ").replace(",", " ").split())
    others = {"tu", "ta", "ton", "te", "toi"} if form is AddressForm.VOUS else {"vous", "votre", "vos"}
    assert not words & others


@pytest.mark.parametrize("kind", [ReplyKind.OUT_OF_OFFICE, ReplyKind.BOUNCE, ReplyKind.REFUSAL])
def test_a_machine_and_a_refusal_get_no_ready_answer(house: House, kind: ReplyKind) -> None:
    assert answer(house, kind) == ""
