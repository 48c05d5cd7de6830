"""What an attacker tried in order to make us chase wrongly."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from assistant.bootstrap import new_id
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.errors import NotAllowedError
from assistant.domain.gate import ReasonCode
from assistant.domain.mail.correspondence import Direction, Message
from assistant.domain.mail.reply import ReplyKind
from assistant.services.gate.ask_gate import AskGate
from assistant.services.gate.business_days import add_business_days
from assistant.services.gate.override_gate import OverrideGate
from assistant.services.ports.outbox import Delivery, Outcome
from assistant.services.replies.receive_replies import receive_replies, relieve_answered
from assistant.services.scenarios.run_scenarios import RunScenarios
from assistant.services.writing.build_situation import DraftRequest
from assistant.triage.read_reply import read_reply
from tests.services.dispatch.test_deliver_outbox import Wire
from tests.services.house_of_tests import LEA, NORA, House


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def wrote(house: House, body: str, *, direction: Direction = Direction.IN, late: float = 0, to: str = "") -> None:
    at = house.clock.now() + timedelta(hours=late)
    message = Message(f"m-{body[:20]}", "d1", direction, at, body, source_id=f"{body[:9]}@x", in_reply_to=to)
    with house.unit_of_work() as uow:
        uow.correspondence.add([message])
        receive_replies(uow, [message], house.clock.now())
        relieve_answered(uow, "d1")
        uow.commit()


def stopped(house: House) -> list[ReasonCode]:
    return [reason.code for reason in AskGate(house.unit_of_work, house.clock)("d1", LEA).blocking]


@pytest.mark.parametrize("day", ["30/02/2027", "31-11-2026", "29/02/2027", "31 novembre"])
def test_a_day_that_does_not_exist_is_asked_and_never_stops_an_import(day: str) -> None:
    said = read_reply(f"Je paierai le {day}.", date(2026, 11, 23), add_business_days)
    (promise,) = [one for one in said if one.kind is ReplyKind.PROMISE]
    assert len(promise.days) == 2, "both days around it are asked about"
    assert promise.days[1] - promise.days[0] == timedelta(days=1)


@pytest.mark.parametrize(
    "body",
    [
        "Je paierai le 31/11.",
        "Si vous livrez le reste, je paie lundi.",
        "Arrêtez de m’écrire.",
        "I dispute this invoice.",
        "Nous verrons.",
    ],
)
def test_a_reply_that_no_rule_understands_freezes_until_somebody_read_it(house: House, body: str) -> None:
    wrote(house, body)
    assert ReasonCode.REPLY in stopped(house)


def test_a_mail_dated_ahead_of_our_clock_freezes_too(house: House) -> None:
    wrote(house, "Nous contestons cette facture.", late=30)
    assert ReasonCode.REPLY in stopped(house)


def test_another_mail_of_ours_does_not_answer_a_dispute(house: House) -> None:
    wrote(house, "Nous contestons cette facture.")
    wrote(house, "Notre magasin ferme vendredi.", direction=Direction.OUT, late=1)
    assert ReasonCode.REPLY in stopped(house)
    wrote(house, "Je regarde cela.", direction=Direction.OUT, late=2, to="Nous cont@x")
    assert ReasonCode.REPLY not in stopped(house)


def test_an_override_ends_with_its_cause(house: House) -> None:
    today = house.clock.today()
    promise = PromiseToPay("p1", "d1", today, today + timedelta(days=3))
    with house.unit_of_work() as uow:
        uow.ledger.add_promises([promise])
        uow.commit()
    override = OverrideGate(house.unit_of_work, house.clock, new_id)
    override("d1", ReasonCode.PROMISE_PENDING, "Accord du client au téléphone", today + timedelta(days=20), LEA)
    assert ReasonCode.PROMISE_PENDING not in stopped(house)
    with house.unit_of_work() as uow:
        uow.ledger.add_promises([replace(promise, id="p2", due_on=today + timedelta(days=22))])
        uow.commit()
    assert ReasonCode.PROMISE_PENDING in stopped(house)


def test_nothing_is_approved_while_a_letter_to_the_client_may_be_on_its_way(house: House) -> None:
    first = house.draft(DraftRequest("d1"), NORA)
    house.approve(first.id, NORA)
    house.queue(first.id, NORA)
    house.deliver(Wire([Delivery(Outcome.UNKNOWN, "Coupé.")]))(NORA)
    second = house.draft(DraftRequest("d1"), NORA)
    with pytest.raises(NotAllowedError, match="sans réponse du serveur"):
        house.approve(second.id, NORA)


def test_a_day_to_come_is_simulated_and_never_run(house: House) -> None:
    with pytest.raises(NotAllowedError, match="à venir"):
        RunScenarios(house.unit_of_work, house.clock)(LEA, house.clock.today() + timedelta(days=3000))
