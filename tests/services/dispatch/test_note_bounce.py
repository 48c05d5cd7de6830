"""A message that comes back finds the sending that it belongs to, by the Message-ID of what is returned."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.bootstrap import new_id
from assistant.connectors.mail.message import read_message
from assistant.connectors.mail.piece import Piece
from assistant.domain.approvals.review import DraftState
from assistant.domain.dispatch.sending import Sending, SendingState
from assistant.domain.gate import ReasonCode
from assistant.domain.ledger.import_rows import Place
from assistant.domain.mail.correspondence import Channel, Direction, Message, Nature
from assistant.domain.mail.mail import Mail
from assistant.domain.mail.reply import ReplyKind
from assistant.domain.mail.reply_outcome import ReplyOutcome
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.domain.writing.draft import Draft
from assistant.services.accounts.open_case import OpenCase
from assistant.services.mail.import_mail import ImportMail
from assistant.services.replies.decide_reply import DecideReply
from assistant.services.replies.receive_replies import receive_replies
from assistant.services.scenarios.run_scenarios import RunScenarios
from assistant.services.writing.build_situation import DraftRequest
from tests.services.dispatch.test_deliver_outbox import Wire
from tests.services.house_of_tests import CLAIRE, LEA, MORIN, NORA, House

REPORT = """\
From: Mail Delivery System <mailer-daemon@mx.morin.example>
To: compta@bellecombe.example
Subject: Undelivered Mail Returned to Sender
Date: Mon, 23 Nov 2026 09:05:00 +0000
Message-ID: <bounce@mx.morin.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

This message could not be delivered.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.morin.example

Final-Recipient: rfc822; {address}
Action: failed
Status: 5.1.1
--b
Content-Type: {kind}

Message-ID: <{message_id}>
Subject: Facture

--b--
"""


@pytest.fixture
def house(tmp_path: Path) -> House:
    built = House(tmp_path)
    built.clock.moment += timedelta(minutes=10)
    return built


@pytest.fixture
def sent(house: House) -> Sending:
    draft: Draft = house.draft(DraftRequest("d1"), NORA)
    house.approve(draft.id, NORA)
    house.queue(draft.id, NORA)
    return house.deliver(Wire())(NORA)[0]


def returned(sending: Sending, address: str = CLAIRE.email, kind: str = "text/rfc822-headers") -> Mail:
    text = REPORT.format(address=address, kind=kind, message_id=sending.message_id)
    mail = read_message(Piece(Place("box", 1), text.encode(), len(text)))
    assert isinstance(mail, Mail)
    return mail


def take(house: House, mail: Mail) -> Sending:
    ImportMail(house.unit_of_work, house.clock)([mail], NORA)
    with house.unit_of_work() as uow:
        return uow.sendings.in_state(SendingState.SENT)[0]


@pytest.mark.parametrize("kind", ["text/rfc822-headers", "message/rfc822"])
def test_a_bounce_flags_its_sending_and_stands_in_the_outbox(house: House, sent: Sending, kind: str) -> None:
    found = take(house, returned(sent, kind=kind))

    assert found.bounced_on == house.clock.today()
    assert f"Revenu le 23/11/2026\u202f: le serveur de {CLAIRE.email} l’a refusé." == found.why
    assert [row.sending for row in house.outbox(LEA)] == [found]


def test_a_bounce_of_a_copy_is_told_apart(house: House, sent: Sending) -> None:
    found = take(house, returned(sent, "henri@morin.example"))

    assert found.bounced_on is None
    assert "Une copie est revenue" in found.why


def test_a_delay_or_a_message_of_somebody_else_flags_nothing(house: House, sent: Sending) -> None:
    mail = returned(sent)
    assert take(house, replace(mail, failed=())).bounced_on is None
    assert take(house, replace(mail, returned="other@x")).bounced_on is None


def test_a_bounce_without_the_original_is_told_by_what_it_answers(sent: Sending) -> None:
    text = (
        "From: MAILER-DAEMON@mx.example\nSubject: Undelivered Mail Returned to Sender\n"
        f"In-Reply-To: <{sent.message_id}>\n\n550 5.1.1 <{CLAIRE.email}> unknown\n"
    )
    mail = read_message(Piece(Place("box", 1), text.encode(), len(text)))

    assert isinstance(mail, Mail)
    assert (mail.nature, mail.returned) == (Nature.BOUNCE, sent.message_id)


def reminded(house: House) -> tuple[PastReminder, ...]:
    with house.unit_of_work() as uow:
        return uow.correspondence.reminders("d1")


def test_a_reminder_that_came_back_raises_no_level_and_counts_as_no_contact(house: House, sent: Sending) -> None:
    before = OpenCase(house.unit_of_work, house.clock)("d1", NORA)
    assert before.advice.stage is not Stage.REMINDER_1

    take(house, returned(sent))

    case = OpenCase(house.unit_of_work, house.clock)("d1", NORA, channel=Channel.EMAIL)
    assert (case.reminders, case.advice.stage) == ((), Stage.REMINDER_1)
    codes = {reason.code for reason in case.verdict.reasons}
    assert ReasonCode.BOUNCED in codes
    assert ReasonCode.TOO_RECENT not in codes


def test_the_trace_of_what_came_back_stays(house: House, sent: Sending) -> None:
    take(house, returned(sent))

    with house.unit_of_work() as uow:
        assert any(one.source_id == sent.message_id for one in uow.correspondence.of("d1"))
        assert uow.drafts.get(sent.draft_id).state is DraftState.SENT
        (event,) = [one for one in uow.audit.all() if one.action == "undo_bounced"]
    assert (event.subject_id, event.details["stage"]) == (sent.draft_id, "reminder_1")


def test_the_same_letter_may_leave_again_once_the_address_is_right(house: House, sent: Sending) -> None:
    take(house, returned(sent))
    with house.unit_of_work() as uow:
        text = uow.drafts.get(sent.draft_id).latest.text
        uow.debtors.add([replace(MORIN, contacts=(replace(CLAIRE, email="c.rey@morin.example"),))])
        uow.commit()
    draft = house.draft(DraftRequest("d1"), NORA)
    house.edit(draft.id, text, NORA)

    house.approve(draft.id, NORA)
    house.queue(draft.id, NORA)
    wire = Wire()

    assert house.deliver(wire)(NORA)[0].recipient == "c.rey@morin.example"
    assert len(reminded(house)) == 1


def test_an_old_bounce_does_not_condemn_who_wrote_since(house: House, sent: Sending) -> None:
    house.clock.moment += timedelta(minutes=30)
    wrote = Message("later", "d1", Direction.IN, house.clock.now(), "Bonjour", contact_id=CLAIRE.id)
    with house.unit_of_work() as uow:
        uow.correspondence.add([wrote])
        uow.commit()

    take(house, returned(sent))

    with house.unit_of_work() as uow:
        assert uow.debtors.get("d1").contacts[0].bounced_on is None
    assert reminded(house) == ()


def test_a_letter_sent_by_hand_is_known_by_the_id_that_its_file_bears(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    house.approve(draft.id, NORA)
    house.send.mark_sent(draft.id, NORA)
    with house.unit_of_work() as uow:
        (sent,) = uow.sendings.of("d1")

    found = take(house, returned(replace(sent, message_id=f"{draft.id}@bellecombe.example")))

    assert found.bounced_on == house.clock.today()
    assert reminded(house) == ()


def test_the_step_of_a_scenario_whose_letter_came_back_is_to_do_again(house: House) -> None:
    RunScenarios(house.unit_of_work, house.clock)(LEA)
    draft = house.draft(DraftRequest("d1"), NORA)
    house.approve(draft.id, NORA)
    house.queue(draft.id, NORA)
    (sent,) = house.deliver(Wire())(NORA)
    RunScenarios(house.unit_of_work, house.clock)(LEA)
    with house.unit_of_work() as uow:
        assert not uow.scenarios.open_actions(["d1"])

    take(house, returned(sent))

    with house.unit_of_work() as uow:
        (action,) = uow.scenarios.open_actions(["d1"])
    assert action.stage is Stage.REMINDER_1


def test_a_bounce_that_a_person_recognises_undoes_the_last_reminder_by_mail(house: House) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    house.approve(draft.id, NORA)
    house.send.mark_sent(draft.id, NORA)
    body = f"Votre message à {CLAIRE.email} n’a pas pu être remis."
    message = Message("b1", "d1", Direction.IN, house.clock.now(), body, nature=Nature.BOUNCE)
    with house.unit_of_work() as uow:
        uow.correspondence.add([message])
        receive_replies(uow, [message], house.clock.now())
        uow.commit()

    DecideReply(house.unit_of_work, house.clock, new_id)("b1", (ReplyOutcome(ReplyKind.BOUNCE),), NORA)

    assert reminded(house) == ()
    with house.unit_of_work() as uow:
        assert uow.debtors.get("d1").contacts[0].bounced_on == house.clock.today()
