"""Replies in the triage, on every database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from assistant.domain.mail.reply import Reply, ReplyKind, ReplyState, Suggestion
from assistant.storage.database import Database
from tests.storage.examples import NOW

FIRST = Reply("m1", "D1", NOW, kinds=(ReplyKind.PROMISE,), suggestions=(Suggestion(ReplyKind.PAID, 0, 4),))
LATER = replace(FIRST, message_id="m2", arrived_at=NOW + timedelta(hours=1), freezes=False, kinds=(), suggestions=())


def test_a_reply_is_read_as_it_was_kept_and_a_change_gives_a_new_stamp(database: Database) -> None:
    with database.unit_of_work() as work:
        before = work.debtors.stamps()["D1"]
        work.replies.add([LATER, FIRST])
        work.commit()
    with database.unit_of_work() as work:
        assert work.replies.awaiting() == work.replies.of("D1") == work.replies.all_of(["D1"])["D1"] == (FIRST, LATER)
        assert work.replies.all_of() == {"D1": (FIRST, LATER)}
        assert (work.replies.get("m1"), work.replies.get("m9")) == (FIRST, None)
        assert work.replies.known(["m1", "m9"]) == {"m1"}
        assert work.debtors.stamps()["D1"] != before


def test_a_reply_is_settled_once(database: Database) -> None:
    decided = replace(
        FIRST, state=ReplyState.DECIDED, hold_until=date(2026, 12, 1), decided_by="nora", decided_at=NOW, made=("p1",)
    )
    with database.unit_of_work() as work:
        work.replies.add([FIRST])
        assert work.replies.settle(decided)
        assert not work.replies.settle(replace(decided, decided_by="lea"))
        assert work.replies.decided(5) == (decided,)
        assert work.replies.awaiting() == ()
