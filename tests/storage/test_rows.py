from __future__ import annotations

from assistant.domain.people.user import Role, User
from assistant.storage.rows import first_fields, grouped, row_of

USER = User("u1", "Zoé Lambert", Role.TEAM_LEAD)


def test_a_row_has_the_fields_but_one_and_what_is_added() -> None:
    assert row_of(USER, without="email", rank=3) == {
        "id": "u1",
        "name": "Zoé Lambert",
        "role": Role.TEAM_LEAD,
        "team": "",
        "active": True,
        "languages": (),
        "rank": 3,
    }


def test_values_are_grouped_by_key_in_their_order() -> None:
    assert grouped([("b", 2), ("a", 1), ("b", 1)]) == {"b": (2, 1), "a": (1,)}


def test_the_first_fields_of_a_dataclass_are_told_and_none_of_another_callable() -> None:
    assert first_fields(User, 2) == ("id", "name")
    assert first_fields(str, 2) == ()
