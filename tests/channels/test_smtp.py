"""A real server on this machine takes, refuses, delays or vanishes; each answer is one outcome and a sentence."""

from __future__ import annotations

import pytest

from assistant.channels.smtp import SmtpPostman
from assistant.domain.errors import MailboxError
from assistant.services.ports.outbox import Delivery, Outcome
from tests.channels.smtp_server import HOST, MailServer, content_of

LETTER = b"Subject: Facture\r\n\r\nBonjour,\r\n.\r\nune ligne d'un point\r\n"
TO, COPY = "claire@morin.example", "nora@bellecombe.example"


def postman(server: MailServer, security: str = "none", host: str = HOST, sender: str = COPY) -> SmtpPostman:
    return SmtpPostman(host, server.port, "", str, sender, security)


def delivered(server: MailServer, *recipients: str) -> Delivery:
    with server.serving(), postman(server).session() as session:
        session.ready()
        return session.deliver(LETTER, COPY, recipients or (TO, COPY))


def test_a_message_arrives_as_it_was_with_its_copies() -> None:
    server = MailServer()

    assert delivered(server) == Delivery(Outcome.TAKEN)
    (taken,) = server.taken
    assert (taken.mail_from, taken.rcpt_tos) == (COPY, [TO, COPY])
    assert content_of(taken) == LETTER


def test_an_address_that_does_not_exist_is_refused_for_good_and_flagged() -> None:
    found = delivered(MailServer(recipients={TO: "550 5.1.1 no such user"}))

    assert (found.outcome, found.dead_address) == (Outcome.REFUSED, True)
    assert f"l’adresse {TO}" in found.sentence
    assert "pour de bon" in found.sentence


@pytest.mark.parametrize("answer", ["450 4.2.0 greylisted", "421 4.3.2 busy"])
def test_a_passing_refusal_is_delayed(answer: str) -> None:
    server = MailServer(recipients={TO: answer})

    assert delivered(server).outcome is Outcome.DELAYED
    assert server.taken == []


def test_a_refused_text_is_not_a_dead_address() -> None:
    assert delivered(MailServer(data="554 5.7.1 spam")).outcome is Outcome.REFUSED
    assert not delivered(MailServer(data="554 5.7.1 spam")).dead_address


def test_a_refused_copy_stops_nothing_and_is_told() -> None:
    found = delivered(MailServer(recipients={COPY: "550 5.1.1 unknown"}))

    assert found == Delivery(Outcome.TAKEN, f"Copie refusée par le serveur\u202f: {COPY}.")
    assert delivered(MailServer(), TO, "sans arobase").outcome is Outcome.TAKEN


def test_a_server_that_vanishes_after_the_text_leaves_a_doubt_and_the_next_message_a_new_connection() -> None:
    server = MailServer(hangs_up=True)
    with server.serving(), postman(server).session() as session:
        session.ready()
        doubtful = session.deliver(LETTER, COPY, (TO,))
        server.hangs_up = False
        session.ready()
        after = session.deliver(LETTER, COPY, (TO,))

    assert (doubtful.outcome, after.outcome) == (Outcome.UNKNOWN, Outcome.TAKEN)
    assert "peut-être parti" in doubtful.sentence


def test_a_connection_is_kept_while_it_lives() -> None:
    server = MailServer()
    with server.serving(), postman(server).session() as session:
        for _ in range(3):
            session.ready()
            assert session.deliver(LETTER, COPY, (TO,)).outcome is Outcome.TAKEN

    assert len(server.taken) == 3


def test_what_cannot_be_reached_is_one_sentence() -> None:
    server = MailServer()
    with server.serving():
        pass
    cases = {
        "ne répond pas": postman(server),
        "en clair": postman(server, host="mail.example"),
        "Aucune adresse d’expéditeur": postman(server, sender=""),
    }
    for words, found in cases.items():
        with found.session() as session, pytest.raises(MailboxError, match=words):
            session.ready()


def test_a_server_that_offers_no_encryption_is_refused() -> None:
    server = MailServer()
    with (
        server.serving(),
        postman(server, security="starttls").session() as session,
        pytest.raises(MailboxError, match="COURTOIS_SMTP_SECURITY"),
    ):
        session.ready()


def test_an_unknown_user_is_told_to_check_the_password() -> None:
    server = MailServer()
    with server.serving():
        stranger = SmtpPostman(HOST, server.port, "nora", lambda: "secret", COPY, "none")
        with stranger.session() as session, pytest.raises(MailboxError, match="refuse nora"):
            session.ready()
