from __future__ import annotations

from datetime import UTC, datetime
from email.header import Header

import pytest

from assistant.connectors.mail.message import read_message
from assistant.connectors.mail.piece import Piece
from assistant.domain.ledger.import_rows import Place
from assistant.domain.mail.correspondence import Attachment, Nature
from assistant.domain.mail.mail import AsideReason, Mail, SetAside
from tests.connectors.mail.letters import TEXT, letter, part, several


def read(content: bytes) -> Mail:
    mail = read_message(Piece(Place("b.mbox", 1), content, len(content)))
    assert isinstance(mail, Mail), mail
    return mail


def refused(content: bytes) -> SetAside:
    aside = read_message(Piece(Place("b.mbox", 1), content, len(content)))
    assert isinstance(aside, SetAside), aside
    return aside


def test_a_plain_message_is_read() -> None:
    mail = read(letter())
    assert (mail.sender.name, mail.sender.address) == ("Claire Rey", "claire@morin.example")
    assert [box.address for box in mail.to] == ["compta@bellecombe.example"]
    assert mail.dates[0] == datetime(2026, 11, 16, 9, tzinfo=UTC)
    assert (mail.subject, mail.body, mail.message_id) == ("Facture F-118", TEXT, "un@morin.example")


def test_html_alone_gives_its_text() -> None:
    assert read(letter("<p>Vu &amp; payé</p>", kind="text/html")).body == "Vu & payé"


def test_the_plain_part_is_preferred_unless_it_only_says_that_the_program_lacks_html() -> None:
    page = part("<p>Payé hier.</p>", "text/html; charset=utf-8")
    both = several(part("Payé avant-hier."), page, kind="multipart/alternative")
    apology = several(part("Votre logiciel ne lit pas le HTML."), page, kind="multipart/alternative")
    assert read(both).body == "Payé avant-hier."
    assert read(apology).body == "Payé hier."


def test_attachments_are_listed_and_not_opened() -> None:
    pdf = part("JVBERi0xLjQK", "application/pdf", "Content-Transfer-Encoding: base64\n"
               "Content-Disposition: attachment; filename*=UTF-8''Facture%20r%C3%A9gl%C3%A9e.pdf\n")  # fmt: skip
    forwarded = part("From: x@y.example\nSubject: ancien\n\nPayez-moi", "message/rfc822")
    note = part("à ne pas lire", more='Content-Disposition: attachment; filename="../../notes.txt"\n')
    mail = read(several(part("Ci-joint."), pdf, forwarded, note))
    assert mail.body == "Ci-joint."
    assert [one.name for one in mail.attachments] == ["Facture réglée.pdf", "message joint", "notes.txt"]
    assert mail.attachments[0] == Attachment("Facture réglée.pdf", "application/pdf", 9)


@pytest.mark.parametrize(
    "subject",
    [
        Header("Échéance dépassée, réglée", "utf-8").encode(),
        Header("Échéance dépassée, réglée", "iso-8859-1").encode(),
        "=?utf-8?q?=C3=89ch=C3=A9ance_d=C3?= =?utf-8?q?=A9pass=C3=A9e,_r=C3=A9gl=C3=A9e?=",
        "Échéance dépassée, réglée",
    ],
)
def test_a_subject_is_read_in_any_writing(subject: str) -> None:
    assert read(letter(more={"Subject": subject})).subject == "Échéance dépassée, réglée"


def test_a_raw_subject_in_an_old_encoding_is_read() -> None:
    raw = letter(more={"Subject": "Relevé"}).replace("Relevé".encode(), "Relevé".encode("cp1252"))
    assert read(raw).subject == "Relevé"


def test_a_broken_encoded_word_stays_as_it_is() -> None:
    assert read(letter(more={"Subject": "=?utf-8?b?A?= fin"})).subject == "=?utf-8?b?A?= fin"


def test_the_thread_is_what_the_headers_name_the_last_one_last() -> None:
    mail = read(letter(more={"References": "<a@x> <b@x>", "In-Reply-To": "<c@x>"}))
    assert mail.references == ("a@x", "b@x", "c@x")


def test_a_report_of_delivery_is_a_bounce_with_its_dead_address() -> None:
    status = part(
        "Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; Claire@Morin.example\nAction: failed\nStatus: 5.1.1\n",
        "message/delivery-status",
    )
    mail = read(several(part("Désolé"), status, kind="multipart/report; report-type=delivery-status",
                        more={"From": "MAILER-DAEMON@mx.example"}))  # fmt: skip
    assert (mail.nature, mail.failed) == (Nature.BOUNCE, ("claire@morin.example",))


def test_a_delayed_delivery_condemns_no_address() -> None:
    status = part(
        "Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; claire@morin.example\nAction: delayed\nStatus: 4.4.1\n",
        "message/delivery-status",
    )
    mail = read(several(part("Attente"), status, kind="multipart/report; report-type=delivery-status"))
    assert (mail.nature, mail.failed) == (Nature.BOUNCE, ())


def test_a_bounce_in_plain_words_is_told_by_its_sender_and_subject() -> None:
    more = {"From": "postmaster@mx.example", "Subject": "Non remis : Facture F-118"}
    mail = read(letter("Échec pour <claire@morin.example> : 550 5.1.1 inconnu", more))
    assert (mail.nature, mail.failed) == (Nature.BOUNCE, ("claire@morin.example",))


@pytest.mark.parametrize(
    "more",
    [
        {"Auto-Submitted": "auto-replied"},
        {"X-Autoreply": "yes"},
        {"Precedence": "auto_reply"},
        {"Subject": "Réponse automatique : Facture F-118"},
        {"Subject": "Automatic reply: Facture F-118"},
    ],
)
def test_an_automatic_answer_is_told_as_such(more: dict[str, str]) -> None:
    assert read(letter(more=more)).nature is Nature.AUTOMATIC


def test_a_person_who_writes_is_no_machine() -> None:
    assert read(letter(more={"Auto-Submitted": "no"})).nature is Nature.WRITTEN


def test_a_missing_sender_is_said() -> None:
    assert refused(letter(without="From")).reason is AsideReason.NO_SENDER
    assert (
        read(letter(more={"Sender": "claire@morin.example"}, without="From")).sender.address == "claire@morin.example"
    )


def test_a_file_that_is_no_mail_is_said() -> None:
    assert "aucun en-tête" in refused(b"%PDF-1.4 \x00\x01").sentence
    assert "vide" in refused(b" \n").sentence
