from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from assistant.domain.errors import NotFoundError
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.people.user import Role, User
from assistant.domain.policy import HousePolicy
from assistant.storage.database import Database
from tests.storage.examples import any_of


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=30)
@given(creditor=any_of(Creditor), policy=any_of(HousePolicy), user=any_of(User, id="any"))
def test_any_creditor_policy_and_user_come_back_as_they_were_set(
    database: Database, creditor: Creditor, policy: HousePolicy, user: User
) -> None:
    with database.unit_of_work() as work:
        work.house.set_creditor(creditor)
        work.house.set_policy(policy)
        work.house.add_users([user])
        work.commit()
    with database.unit_of_work() as work:
        assert work.house.creditor() == creditor
        assert work.house.policy() == policy
        assert work.house.users() == (user,)


def test_a_house_without_creditor_says_where_to_set_one(database: Database) -> None:
    with database.unit_of_work() as work, pytest.raises(NotFoundError, match="Réglages"):
        work.house.creditor()


def test_a_house_without_policy_has_the_program_s_own(database: Database) -> None:
    with database.unit_of_work() as work:
        assert work.house.policy() == HousePolicy()


def test_a_small_value_is_empty_until_it_is_set(database: Database) -> None:
    with database.unit_of_work() as work:
        assert work.house.value("today") == ""
        work.house.set_value("today", "2026-03-02")
        work.house.set_value("today", "2026-03-03")
        assert work.house.value("today") == "2026-03-03"


def test_people_come_by_name(database: Database) -> None:
    zoe, adele = User("u1", "Zoé Lambert", Role.TEAM_LEAD), User("u2", "Adèle Morin", Role.PHONE_AGENT)
    with database.unit_of_work() as work:
        work.house.add_users([zoe, adele])
        assert work.house.users() == (adele, zoe)
