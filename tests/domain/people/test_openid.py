"""What is made of a provider's claims: whom they are from and for, until when, which role and team they give."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

import pytest

from assistant.domain.people.openid import LONGEST_SUBJECT, OpenIdRules, values_of
from assistant.domain.people.user import Role

NOW: Final = datetime(2026, 11, 23, 9, tzinfo=UTC)
RULES = OpenIdRules(
    "https://id.example/realm",
    "courtois",
    "groups",
    (("chefs", Role.TEAM_LEAD), ("relances", Role.ACCOUNT_MANAGER)),
    "service",
)
HONEST: Final = {"iss": "https://id.example/realm", "aud": "courtois", "sub": "s-1", "exp": NOW.timestamp() + 60}


@pytest.mark.parametrize("as_well", [{}, {"iss": "https://id.example/realm/"}, {"aud": ["other", "courtois"]}])
def test_claims_of_the_issuer_for_us_and_in_time_are_trusted(as_well: dict[str, object]) -> None:
    assert RULES.trusts({**HONEST, **as_well}, NOW)


@pytest.mark.parametrize(
    "wrong",
    [
        {"iss": "https://id.example/other"},
        {"iss": None},
        {"aud": "courtois-2"},
        {"aud": ["other"]},
        {"aud": None},
        {"exp": NOW.timestamp()},
        {"exp": "tomorrow"},
        {"exp": None},
        {"sub": ""},
        {"sub": 7},
        {"sub": "s" * (LONGEST_SUBJECT + 1)},
    ],
)
def test_any_other_claims_are_not(wrong: dict[str, object]) -> None:
    assert not RULES.trusts({**HONEST, **wrong}, NOW)


def test_the_first_role_of_the_mapping_wins_and_an_unknown_one_gives_none() -> None:
    assert RULES.role_of({"groups": ["relances", "chefs"]}) is Role.TEAM_LEAD
    assert RULES.role_of({"groups": "relances"}) is Role.ACCOUNT_MANAGER
    assert RULES.role_of({"groups": ["Chefs", 7]}) is None
    assert RULES.role_of({}) is None
    assert OpenIdRules("i", "c").role_of({"": "chefs"}) is None


def test_a_team_is_the_first_value_told() -> None:
    assert RULES.team_of({"service": ["nord", "sud"]}) == "nord"
    assert RULES.team_of({"service": {"nord": 1}}) == ""
    assert OpenIdRules("i", "c").team_of({"service": "nord"}) == ""


def test_a_claim_is_found_by_its_whole_name_or_by_steps() -> None:
    assert values_of({"https://x.example/roles": ["a"]}, "https://x.example/roles") == ("a",)
    assert values_of({"realm_access": {"roles": ["a", "b"]}}, "realm_access.roles") == ("a", "b")
    assert values_of({"realm_access": "roles"}, "realm_access.roles") == ()
