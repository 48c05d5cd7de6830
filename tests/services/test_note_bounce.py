"""A message that comes back finds the sending that it belongs to, by the Message-ID of what is returned."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.connectors.mail.message import read_message
from assistant.connectors.mail.piece import Piece
from assistant.domain.correspondence import Nature
from assistant.domain.draft import Draft
from assistant.domain.import_rows import Place
from assistant.domain.mail import Mail
from assistant.domain.sending import Sending, SendingState
from assistant.services.build_situation import DraftRequest
from assistant.services.import_mail import ImportMail
from tests.services.house_of_tests import CLAIRE, LEA, NORA, House
from tests.services.test_deliver_outbox import Wire

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
