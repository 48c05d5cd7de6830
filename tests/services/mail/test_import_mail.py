from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.connectors.mail.read import read_mail_file
from assistant.domain.errors import NotAllowedError, NotFoundError
from assistant.domain.gate import ReasonCode
from assistant.domain.ledger.import_rows import FileKind, MessageRow, Place, ReadFile
from assistant.domain.mail.correspondence import Direction, Message, Nature
from assistant.domain.mail.mail import AsideReason, Mail, Mailbox, MailReport
from assistant.services.accounts.open_case import OpenCase
from assistant.services.ledger.import_rows import ImportRows
from assistant.services.mail.attribute_mail import NOBODY
from assistant.services.mail.choose_mail_owner import ChooseMailOwner
from assistant.services.mail.import_mail import ImportMail
from tests.connectors.mail.letters import letter, mbox
from tests.services.house_of_tests import LEA, MONDAY, NORA, House

OURS = Mailbox("compta@bellecombe.example", "Scierie")
CLAIRE = Mailbox("claire@morin.example", "Claire Rey")
AT = MONDAY - timedelta(days=5)
MAIL = Mail(
    Place("b", 1), CLAIRE, (OURS,), (AT,), "Bonjour, je paie lundi.", "Facture F-118", recipients=1, message_id="a@x"
)
STRANGER = replace(MAIL, sender=Mailbox("x@inconnu.example", "Xavier"), message_id="s@x")


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def take(house: House, *mails: Mail, dry_run: bool = False) -> MailReport:
    return ImportMail(house.unit_of_work, house.clock)(mails, NORA, dry_run=dry_run)


def messages(house: House, debtor: str = "d1") -> Sequence[Message]:
    with house.unit_of_work() as uow:
        return [message for message in uow.correspondence.of(debtor) if not message.id.startswith("m")]


def choose(house: House, address: str, owner: str) -> int:
    return ChooseMailOwner(house.unit_of_work, house.clock)(address, owner, LEA)


def test_a_mail_enters_the_dossier_of_its_client(house: House) -> None:
    report = take(house, MAIL)
    assert (report.written, report.attributed) == (True, {"d1": 1})
    (message,) = messages(house)
    assert (message.direction, message.sent_at, message.contact_id) == (Direction.IN, AT, "c1")
    assert (message.author, message.source_id) == ("Claire Rey", "a@x")
    with house.unit_of_work() as uow:
        assert uow.audit.all()[-1].action == "import_mail"


def test_the_same_mailbox_again_changes_nothing(house: House) -> None:
    take(house, MAIL, STRANGER)
    before = messages(house)
    report = take(house, MAIL, STRANGER)
    assert (report.new, report.waiting, report.known) == (0, {}, 2)
    assert messages(house) == before


def test_a_copy_without_identifier_is_known_by_its_content(house: House) -> None:
    copy = replace(MAIL, message_id="", body="Bonjour,\nje paie  lundi.", dates=(AT + timedelta(seconds=40),))
    later = replace(MAIL, message_id="b@x", dates=(AT + timedelta(days=1),))
    assert take(house, MAIL, copy, later).known == 1
    assert len(messages(house)) == 2


def test_a_message_of_an_imported_table_is_the_same_message(house: House) -> None:
    row = MessageRow(Place("f", 2), "d1", AT, MAIL.body, Direction.IN, subject=MAIL.subject, source_id="a@x")
    table = ReadFile("f", FileKind.CORRESPONDENCE, (row,), (), {})
    ImportRows(house.unit_of_work, house.clock)([table], NORA)
    assert take(house, MAIL).known == 1


def test_a_draft_marked_as_sent_is_not_counted_again_from_the_mailbox(house: House) -> None:
    sent = Message("sent-d77", "d1", Direction.OUT, AT, "Bonjour, F-118 reste due.", "F-118")
    with house.unit_of_work() as uow:
        uow.correspondence.add([sent])
        uow.commit()
    ours = replace(MAIL, sender=OURS, to=(CLAIRE,), subject="F-118", dates=(AT + timedelta(hours=2),))
    by_id = replace(ours, message_id="d77@bellecombe.example", body="autre pied de page")
    by_text = replace(ours, message_id="z@x", body=sent.body)
    assert take(house, by_id, by_text).known == 2
    answer = replace(MAIL, references=("d77@bellecombe.example",), message_id="r@x")
    take(house, answer)
    assert messages(house)[0].in_reply_to == "sent-d77"


def test_a_dry_run_writes_nothing(house: House) -> None:
    report = take(house, MAIL, STRANGER, dry_run=True)
    assert (report.written, report.new, report.waiting) == (False, 1, {"x@inconnu.example": 1})
    assert messages(house) == []
    with house.unit_of_work() as uow:
        assert uow.mail.waiting(uow.mail.addresses()) == ()


def test_mail_of_an_unknown_address_waits_for_a_choice_which_is_remembered(house: House) -> None:
    take(house, STRANGER)
    with house.unit_of_work() as uow:
        (waiting,) = uow.mail.waiting(uow.mail.addresses())
    assert (waiting.address, waiting.name, waiting.body) == ("x@inconnu.example", "Xavier", STRANGER.body)
    assert choose(house, "x@inconnu.example", "d2") == 1
    report = take(house, STRANGER, replace(STRANGER, message_id="t@x", body="Encore moi"))
    assert (report.attributed, report.known, report.waiting) == ({"d2": 1}, 1, {})
    assert {message.body for message in messages(house, "d2")} == {STRANGER.body, "Encore moi"}


def test_mail_that_concerns_nobody_is_deleted_and_set_aside_from_then_on(house: House) -> None:
    take(house, STRANGER)
    assert choose(house, "x@inconnu.example", NOBODY) == 0
    assert take(house, STRANGER).aside_counts == {AsideReason.NO_CLIENT: 1}
    with house.unit_of_work() as uow:
        assert uow.mail.waiting(uow.mail.addresses()) == ()


def test_a_choice_needs_mail_that_waits_and_a_client_that_exists(house: House) -> None:
    with pytest.raises(NotAllowedError, match="n’attend"):
        choose(house, "x@inconnu.example", "d1")
    take(house, STRANGER)
    with pytest.raises(NotFoundError):
        choose(house, "x@inconnu.example", "d99")


def test_the_client_whose_message_is_answered_is_suggested(house: House) -> None:
    take(house, MAIL)
    take(house, replace(STRANGER, references=("a@x",)))
    with house.unit_of_work() as uow:
        assert [mail.suggestion for mail in uow.mail.waiting(uow.mail.addresses())] == ["d1"]


def test_mail_that_waits_is_settled_when_its_address_becomes_known(house: House) -> None:
    take(house, STRANGER)
    with house.unit_of_work() as uow:
        debtor = uow.debtors.get("d1")
        extra = replace(debtor.contacts[0], id="c9", email="x@inconnu.example")
        uow.debtors.add([replace(debtor, contacts=(*debtor.contacts, extra))])
        uow.commit()
    assert take(house).attributed == {"d1": 1}


def test_threads_follow_headers_then_subjects(house: House) -> None:
    ours = replace(MAIL, sender=OURS, to=(CLAIRE,), message_id="o@x", dates=(AT - timedelta(days=1),), body="F-118 ?")
    by_subject = replace(MAIL, subject="RE: Re : Facture F-118", message_id="p@x")
    by_header = replace(MAIL, subject="Autre", references=("zz@x", "o@x"), message_id="q@x", body="Suite")
    take(house, by_subject, by_header, ours)
    assert {message.source_id: message.in_reply_to for message in messages(house)} == {
        "o@x": "",
        "p@x": "o@x",
        "q@x": "o@x",
    }


@pytest.mark.parametrize("at", [datetime(1970, 1, 1, tzinfo=UTC), MONDAY + timedelta(days=400)])
def test_an_impossible_date_gives_way_to_the_servers_or_sets_aside(house: House, at: datetime) -> None:
    assert take(house, replace(MAIL, dates=(at,))).aside_counts == {AsideReason.NO_DATE: 1}
    assert take(house, replace(MAIL, dates=(at, AT))).new == 1
    assert messages(house)[0].sent_at == AT


def test_a_bounce_flags_its_contact_and_the_gate_says_so(house: House) -> None:
    bounce = replace(
        MAIL,
        sender=Mailbox("mailer-daemon@mx.example"),
        nature=Nature.BOUNCE,
        failed=(CLAIRE.address,),
        message_id="z@x",
    )
    assert take(house, bounce).bounced == (CLAIRE.address,)
    case = OpenCase(house.unit_of_work, house.clock)("d1", LEA, channel=None)
    assert case.debtor.contacts[0].bounced_on == AT.date()
    assert case.advice.channel.is_paper
    assert take(house, bounce).bounced == ()
    wrote = replace(MAIL, dates=(AT + timedelta(days=2),), message_id="w@x")
    take(house, wrote)
    with house.unit_of_work() as uow:
        assert uow.debtors.get("d1").contacts[0].bounced_on is None


def test_a_client_who_only_has_a_dead_address_cannot_be_written_to(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(uow.debtors.get("d1"), address="")])
        uow.commit()
    take(house, replace(MAIL, sender=Mailbox("postmaster@mx"), nature=Nature.BOUNCE, failed=(CLAIRE.address,)))
    reasons = OpenCase(house.unit_of_work, house.clock)("d1", LEA).verdict.reasons
    assert [reason.code for reason in reasons] == [ReasonCode.BOUNCED]
    assert "claire@morin.example refuse" in reasons[0].sentence


def test_a_bounce_older_than_the_contacts_last_mail_flags_nothing(house: House) -> None:
    take(house, MAIL)
    old = replace(
        MAIL, nature=Nature.BOUNCE, failed=(CLAIRE.address,), dates=(AT - timedelta(days=3),), message_id="z@x"
    )
    assert take(house, old).bounced == ()


def test_automatic_answers_are_kept_but_say_nothing_of_the_client(house: House) -> None:
    tu = "Salut ! Je te paie demain, je te le promets. Bises, Claire"
    for rank in range(4):
        take(house, replace(MAIL, body=f"{tu} {rank}", message_id=f"n{rank}@x", nature=Nature.AUTOMATIC))
    with_machine = OpenCase(house.unit_of_work, house.clock)("d1", LEA).register_card
    assert str(with_machine.address_form.value) != "tu"
    for rank in range(8):
        at = AT + timedelta(hours=rank)
        take(house, replace(MAIL, body=f"{tu} {rank}", message_id=f"p{rank}@x", dates=(at,)))
    assert OpenCase(house.unit_of_work, house.clock)("d1", LEA).register_card.address_form.value == "tu"


def test_an_import_runs_from_the_bytes_of_a_mailbox(house: House) -> None:
    box = mbox(letter(), letter(without="From"), letter("%%", more={"Message-ID": "<deux@x>"}))
    report = ImportMail(house.unit_of_work, house.clock)(read_mail_file("b.mbox", io.BytesIO(box)), NORA)
    assert (report.new, report.aside_counts) == (2, {AsideReason.NO_SENDER: 1})
    assert report.set_aside[0].place == Place("b.mbox", 2)


def test_an_interrupted_import_keeps_what_it_wrote_and_goes_on(house: House) -> None:
    mails = [replace(MAIL, message_id=f"{n}@x", body=f"Mail {n}") for n in range(450)]

    def cut(read: int) -> None:
        if read >= 400:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ImportMail(house.unit_of_work, house.clock)(mails, NORA, watch=cut)
    assert len(messages(house)) == 400
    assert take(house, *mails).new == 50
