"""A proof is a person's own, and lasts ten minutes; the machine's shell says that it is the shell."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from assistant.domain.people.proof import HOLDS_MACHINE, Proof
from assistant.domain.people.user import Role, User

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
ADA = User("ada", "Ada Morel", Role.ADMINISTRATOR)
SHELL = User("os:root", "root", Role.ADMINISTRATOR)


@pytest.mark.parametrize(("minutes", "holds"), [(0, True), (9, True), (10, False), (-1, False)])
def test_it_holds_for_ten_minutes_and_not_before_it_was_given(minutes: int, *, holds: bool) -> None:
    assert Proof("ada", NOW - timedelta(minutes=minutes)).covers(ADA, NOW) is holds


def test_it_is_nobody_elses() -> None:
    assert not Proof("lea", NOW).covers(ADA, NOW)
    assert not Proof("ada", None).covers(ADA, NOW)
    assert not HOLDS_MACHINE.covers(ADA, NOW)


def test_the_shell_holds_the_machine_and_nothing_else_proves_it() -> None:
    assert HOLDS_MACHINE.covers(SHELL, NOW)
    assert not Proof("os:root", NOW).covers(SHELL, NOW)
