"""The gate's question about replies."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from assistant.domain.gate import Candidate, ReasonCode, pass_gate
from assistant.domain.gate.reply_hold import reply_hold
from assistant.domain.ledger.account import Movements
from assistant.domain.ledger.open_account import open_account
from assistant.domain.mail.reply import Proposal, Reply, ReplyKind, ReplyState
from assistant.domain.policy import HousePolicy
from tests.domain.book_of_tests import DEBTOR, TODAY, invoice

CAME = datetime(TODAY.year, TODAY.month, TODAY.day, 8, tzinfo=UTC)
REPLY = Reply("m1", "d1", CAME, kinds=(ReplyKind.PROMISE,))
DECIDED = replace(REPLY, state=ReplyState.DECIDED, freezes=False, kinds=(ReplyKind.PAID,))


def test_a_reply_freezes_from_its_arrival_until_somebody_decides() -> None:
    assert "promesse de règlement" in reply_hold([REPLY], TODAY)
    assert reply_hold([REPLY], date(2026, 1, 1)) == ""
    assert reply_hold([replace(REPLY, state=ReplyState.DISMISSED)], TODAY) == ""
    assert reply_hold([replace(REPLY, freezes=False)], TODAY) == ""
    assert "(à lire)" in reply_hold([replace(REPLY, kinds=())], TODAY)


def test_what_was_announced_is_waited_for_until_its_day() -> None:
    held = replace(DECIDED, kinds=(ReplyKind.COPY_REQUESTED,), hold_until=date(2027, 1, 5))
    assert "jusqu’au 05/01/2027" in reply_hold([held], TODAY)
    assert reply_hold([held], date(2027, 1, 5)) == ""
    assert "convenue" in reply_hold([replace(held, kinds=())], TODAY)
    assert reply_hold([DECIDED], TODAY) == ""


def test_the_gate_tells_it() -> None:
    net = open_account("d1", Movements((invoice(),)), TODAY).netted()
    candidate = Candidate(DEBTOR, net, (), (), HousePolicy(), DEBTOR.reminder_contact(), replies=(REPLY,))
    verdict = pass_gate(candidate, TODAY)
    assert [reason.code for reason in verdict.blocking] == [ReasonCode.REPLY]


def test_a_proposal_has_a_day_where_there_is_no_doubt() -> None:
    one = Proposal(ReplyKind.PROMISE, 0, 4, (TODAY,))
    assert one.day == TODAY
    assert replace(one, is_open=True).day is None
    assert replace(one, days=(TODAY, date(2027, 1, 1))).day is None
    assert one.quote("Paie demain") == "Paie"
