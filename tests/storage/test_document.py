from __future__ import annotations

import json
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.finding import Finding
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.ledger.debtor import Insolvency
from assistant.domain.mail.correspondence import Passage
from assistant.domain.policy import HousePolicy
from assistant.domain.writing.draft import Provenance
from assistant.domain.writing.register import RegisterCard
from assistant.domain.written import written
from assistant.storage.document import read
from tests.storage.examples import any_of

SHAPES = (
    Creditor,
    HousePolicy,
    Insolvency,
    Provenance,
    RegisterCard,
    tuple[Finding, ...],
    tuple[Passage, ...],
    tuple[str, ...],
)


@pytest.mark.parametrize("shape", SHAPES)
@given(data=st.data())
def test_a_value_of_every_shape_is_read_back_from_real_json(shape: object, data: st.DataObject) -> None:
    value = data.draw(any_of(shape))
    assert read(shape, json.loads(json.dumps(written(value)))) == value


def test_a_field_that_the_document_lacks_takes_its_default() -> None:
    assert read(HousePolicy, {"voice": "je"}) == HousePolicy(voice="je")


def test_a_field_that_the_program_no_longer_knows_is_left_out() -> None:
    assert read(HousePolicy, {"voice": "je", "gone": 1}) == HousePolicy(voice="je")


def test_details_of_an_event_are_written_by_key() -> None:
    assert written({"rule": "CON102"}) == {"rule": "CON102"}


def test_a_value_without_a_json_form_is_refused() -> None:
    @dataclass
    class Odd:
        thing: object

    with pytest.raises(TypeError, match="no JSON form for object"):
        written(Odd(object()))
