"""A person's word on a register card wins over what was read, and is written in the audit trail."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.domain.errors import NotAllowedError
from assistant.domain.writing.register import AddressForm, RegisterTrait, TraitSource
from assistant.services.accounts.open_case import OpenCase
from assistant.services.register.lock_register import CHOICES, LockRegister
from tests.services.house_of_tests import LEA, NORA, House


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture
def lock(house: House) -> LockRegister:
    return LockRegister(house.unit_of_work, house.clock)


def test_a_locked_line_wins_until_it_is_given_back(house: House, lock: LockRegister) -> None:
    open_case = OpenCase(house.unit_of_work, house.clock)
    before = open_case("d1", LEA).register_card.address_form

    lock("d1", RegisterTrait.ADDRESS_FORM, "tu", NORA)
    card = open_case("d1", LEA).register_card
    trait = next(trait for trait in card.traits if trait.name is RegisterTrait.ADDRESS_FORM)
    assert (card.address_form, trait.source) == (AddressForm.TU, TraitSource.LOCKED)

    lock("d1", RegisterTrait.ADDRESS_FORM, None, NORA)
    assert open_case("d1", LEA).register_card.address_form is before


def test_each_act_is_in_the_audit_trail(house: House, lock: LockRegister) -> None:
    lock("d1", RegisterTrait.WARMTH, "3", NORA)
    lock("d1", RegisterTrait.WARMTH, None, NORA)
    with house.unit_of_work() as uow:
        events = uow.audit.all()

    assert [(event.action, event.user_id, event.subject_id) for event in events[-2:]] == [
        ("lock_register", "nora", "d1"),
        ("unlock_register", "nora", "d1"),
    ]


@pytest.mark.parametrize("trait", RegisterTrait)
def test_only_a_value_of_the_list_is_taken(lock: LockRegister, trait: RegisterTrait) -> None:
    for value in CHOICES[trait]:
        lock("d1", trait, value, NORA)
    with pytest.raises(NotAllowedError, match="n’est pas une valeur possible"):
        lock("d1", trait, "9", NORA)
