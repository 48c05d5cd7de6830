"""The words of a reply's doubts."""

from __future__ import annotations

from datetime import date

from assistant.domain.mail.reply import Doubt, Proposal, ReplyKind
from assistant.ui.reply_words import DOUBTS, doubt_words

SUNDAY = date(2026, 11, 29)


def promise(*doubts: Doubt) -> Proposal:
    return Proposal(ReplyKind.PROMISE, 0, 10, days=(SUNDAY,), doubts=doubts)


def test_banks_are_closed_on_a_day_and_not_on_a_period() -> None:
    assert doubt_words(promise(Doubt.CLOSED_DAY)) == DOUBTS[Doubt.CLOSED_DAY]
    assert doubt_words(promise(Doubt.PERIOD, Doubt.CLOSED_DAY)) == DOUBTS[Doubt.PERIOD]
    assert doubt_words(promise()) == ""
