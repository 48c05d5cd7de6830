"""Roles told by a provider: the only administrator keeps theirs, and a session asks the provider again in time."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from assistant.domain.people.openid import OpenIdIdentity, OpenIdRules
from assistant.domain.people.user import Role, User
from assistant.identity.passwords import Argon2Passwords
from assistant.services.people.sign_in import SignIn
from assistant.services.people.sign_in_openid import SignInByOpenId
from tests.services.house_of_tests import House

ADA = User("ada", "Ada Morel", Role.ADMINISTRATOR)
BEN = User("ben", "Ben Oury", Role.ADMINISTRATOR)
RULES = OpenIdRules("https://id.example", "courtois", "groups", (("chefs", Role.TEAM_LEAD),))
HERE = "10.0.0.7"


@pytest.fixture
def house(tmp_path: Path) -> House:
    house = House(tmp_path)
    with house.unit_of_work() as uow:
        uow.house.add_users([ADA])
        uow.openid.link(OpenIdIdentity("https://id.example", "s-ada", "ada", house.clock.now()))
        uow.commit()
    return house


@pytest.fixture
def tokens() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"t{next(numbers)}"


@pytest.fixture
def enter(house: House, tokens: Callable[[], str]) -> Callable[[], User]:
    door = SignInByOpenId(house.unit_of_work, house.clock, tokens, RULES)
    expires = house.clock.now().timestamp() + 300
    claims = {"iss": "https://id.example", "aud": "courtois", "exp": expires, "sub": "s-ada", "groups": ["chefs"]}
    return lambda: door(claims, HERE).user


def kept(house: House) -> list[str]:
    with house.unit_of_work() as uow:
        return [event.details["refused"] for event in uow.audit.all() if event.action == "role_kept"]


def test_the_only_administrator_keeps_the_role_and_the_refusal_is_noted(
    house: House, enter: Callable[[], User]
) -> None:
    assert enter().role is Role.ADMINISTRATOR
    assert kept(house) == [Role.TEAM_LEAD.value]


def test_one_of_two_administrators_takes_the_role_of_the_provider(house: House, enter: Callable[[], User]) -> None:
    with house.unit_of_work() as uow:
        uow.house.add_users([BEN])
        uow.openid.link(OpenIdIdentity("https://id.example", "s-ben", "ben", house.clock.now()))
        uow.commit()
    assert enter().role is Role.TEAM_LEAD
    assert kept(house) == []


def test_an_administrator_whom_no_door_lets_in_is_no_second_one(house: House, enter: Callable[[], User]) -> None:
    with house.unit_of_work() as uow:
        uow.house.add_users([BEN])
        uow.commit()
    assert enter().role is Role.ADMINISTRATOR
    assert kept(house) == [Role.TEAM_LEAD.value]


def test_a_session_opened_by_a_provider_ends_in_time_for_it_to_be_asked_again(
    house: House, tokens: Callable[[], str]
) -> None:
    from datetime import timedelta

    door = SignInByOpenId(house.unit_of_work, house.clock, tokens, OpenIdRules("https://id.example", "courtois"))
    claims = {"iss": "https://id.example", "aud": "courtois", "sub": "s-ada"}
    claims_now = {**claims, "exp": house.clock.now().timestamp() + 60}
    resumed = SignIn(
        house.unit_of_work, house.clock, Argon2Passwords(8, 1), tokens, openid=True, openid_lasts=timedelta(hours=2)
    )
    signed = door(claims_now, HERE)
    for _ in range(3):
        house.wait_minutes(39)
        assert resumed.resume(signed.token, rotate=False) is not None
    house.wait_minutes(3)
    assert resumed.resume(signed.token, rotate=False) is None
