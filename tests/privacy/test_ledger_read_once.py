from __future__ import annotations

from tests.privacy.ledger import known


def test_the_same_ledger_is_read_once() -> None:
    assert known().dictionary is known().dictionary
