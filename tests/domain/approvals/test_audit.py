"""Events are chained: none can be changed without showing."""

from __future__ import annotations

from datetime import UTC, datetime

from assistant.domain.approvals.audit import GENESIS, chain

AT = datetime(2026, 11, 21, 9, tzinfo=UTC)


def test_each_event_holds_the_hash_of_the_one_before() -> None:
    first = chain(None, at=AT, user_id="u", action="draft", subject_id="d", details={"b": "2", "a": "1"})
    second = chain(first, at=AT, user_id="u", action="approve", subject_id="d", details={})
    assert (first.sequence, first.previous) == (1, GENESIS)
    assert (second.sequence, second.previous) == (2, first.hash)


def test_another_word_gives_another_hash() -> None:
    one = chain(None, at=AT, user_id="u", action="draft", subject_id="d", details={})
    other = chain(None, at=AT, user_id="u", action="draft", subject_id="e", details={})
    assert one.hash != other.hash
