from __future__ import annotations

from datetime import date

import pytest

from assistant.connectors.demo.client import load_clients
from assistant.connectors.demo.event import Event
from assistant.connectors.demo.quoting import quote_parent
from assistant.connectors.demo.workday import moment
from assistant.domain.mail.correspondence import Channel, Direction

CLIENTS = {client.situation: client for client in load_clients()}


def answer(channel: Channel = Channel.EMAIL) -> Event:
    day = date(2026, 2, 5)
    asked = Event(Direction.OUT, "quote", day, channel=Channel.EMAIL, sent_at=moment(day, 614))
    asked.text, asked.subject, asked.author, asked.address = "Bonjour,\n\nOui.", "Devis", "Clémence", "c@a.example"
    return Event(Direction.IN, "approve", day, parent=asked, channel=channel)


def test_webmail_quotes_behind_angles_under_a_french_header() -> None:
    quoted = quote_parent(CLIENTS["association_tu"], answer())
    assert quoted.startswith("Le jeu. 5 févr. 2026 à 10:14, Clémence <c@a.example> a écrit :\n\n> Bonjour,\n>\n> Oui.")


def test_outlook_quotes_under_a_block_of_headers() -> None:
    quoted = quote_parent(CLIENTS["large_account"], answer())
    assert quoted.startswith("De : Clémence <c@a.example>\nEnvoyé : jeudi 5 février 2026 10:14\n")
    assert quoted.endswith("Objet : Devis\n\nBonjour,\n\nOui.")


def test_english_mail_programs_quote_in_english() -> None:
    quoted = quote_parent(CLIENTS["english_speaker"], answer())
    assert quoted.startswith("On 5 Feb 2026, at 10:14, Clémence <c@a.example> wrote:")


@pytest.mark.parametrize("channel", [Channel.SMS, Channel.LETTER])
def test_nothing_is_quoted_by_sms_or_by_post(channel: Channel) -> None:
    assert quote_parent(CLIENTS["large_account"], answer(channel)) == ""
