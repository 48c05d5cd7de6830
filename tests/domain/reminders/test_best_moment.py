"""The weekday and hour of a client, smoothed by those of the segment."""

from __future__ import annotations

from assistant.domain.reminders.best_moment import Traces, best_moment
from assistant.domain.scenarios.segment import Segment

PEERS = Traces(replies=((1, 10),) * 40 + ((3, 15),) * 10, payments=(1,) * 20)


def test_without_traces_the_segment_decides() -> None:
    found = best_moment(Traces(), PEERS, Segment.PUBLIC, 30)

    assert (found.weekday, found.hour, found.is_own, found.peers) == (1, 10, False, 30)


def test_a_clients_own_habit_outweighs_the_segments() -> None:
    own = Traces(replies=((3, 16),) * 9, payments=(3, 3))
    found = best_moment(own, PEERS, Segment.PUBLIC, 30)

    assert (found.weekday, found.hour, found.is_own) == (3, 16, True)
    assert (found.replies, found.payments) == (9, 2)


def test_one_reply_is_not_a_habit() -> None:
    assert best_moment(Traces(replies=((4, 17),)), PEERS, Segment.PUBLIC, 30).weekday == 1


def test_weekends_and_nights_count_for_nothing() -> None:
    found = best_moment(Traces(replies=((6, 23),) * 50, payments=(5,)), Traces(), Segment.CONSUMER, 0)

    assert (found.weekday, found.hour, found.replies, found.payments) == (0, 8, 0, 0)


def test_neighbouring_hours_support_each_other() -> None:
    own = Traces(replies=((0, 9),) * 3 + ((0, 10),) * 2 + ((0, 11),) * 3 + ((0, 16),) * 3)

    assert best_moment(own, Traces(), Segment.PUBLIC, 0).hour == 10
