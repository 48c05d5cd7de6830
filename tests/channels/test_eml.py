"""A message file opens in a mail program as what was approved, and nothing typed becomes a header."""

from __future__ import annotations

import email
from dataclasses import replace
from email import policy
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.channels.eml import make_message
from assistant.domain.dispatch.envelope import Envelope, InvoiceFile, Party, message_id_of
from assistant.domain.errors import RefusedError
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.ledger.debtor import Contact
from assistant.domain.writing.draft import Draft
from tests.channels.letters import BODY, CLAIRE, HOUSE, SUBJECT, draft

HEADERS = {"From", "To", "Subject", "Date", "Message-ID", "X-Unsent", "Content-Type", "Content-Transfer-Encoding"}


def make_eml(letter: Draft, house: Creditor, contact: Contact | None) -> bytes:
    """A message without files, from the house to a contact."""
    to = Party(contact.full_name, contact.email) if contact else None
    sender = Party(house.name, house.email) if house.email else None
    return make_message(letter, Envelope(sender, to, message_id=message_id_of(letter.id, house.email)))


def opened(raw: bytes) -> EmailMessage:
    return email.message_from_bytes(raw, policy=policy.default)


def body_of(message: EmailMessage) -> str:
    """The text with the line ends of this machine, without the one that ends a message."""
    content = message.get_content()
    assert isinstance(content, str)
    return content.replace("\r\n", "\n").removesuffix("\n")


def test_it_opens_to_exactly_what_was_approved() -> None:
    message = opened(make_eml(draft(), HOUSE, CLAIRE))

    assert message["Subject"] == SUBJECT
    assert body_of(message) == BODY
    assert message["To"] == "Claire Rey <claire@morin.example>"
    assert message["From"] == "Scierie Bellecombe SAS <compta@bellecombe.example>"
    assert message["X-Unsent"] == "1"
    assert message["Date"].datetime == draft().latest.at


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(["dépassée", "à", "régler", "« F-118 »", "n’est", "1\u202f200,00\u202f€", "œuvre"]),
        min_size=1,
        max_size=40,
    )
)
def test_long_accented_subjects_lose_no_space(words: list[str]) -> None:
    subject = " ".join(words)

    assert opened(make_eml(draft(subject=subject), HOUSE, CLAIRE))["Subject"] == subject


def test_a_very_long_line_of_text_is_kept() -> None:
    body = "é" * 3000 + "\n.\nFrom ici\n" + "a" * 2000

    assert body_of(opened(make_eml(draft(body), HOUSE, CLAIRE))) == body


def test_nothing_typed_becomes_a_header() -> None:
    evil = "Sujet\r\nBcc: tous@ailleurs.example\n\nCorps"
    house = replace(HOUSE, name="Maison\r\nBcc: a@b.example")
    contact = replace(CLAIRE, last_name="Rey\nCc: c@d.example")
    message = opened(make_eml(draft(subject=evil), house, contact))

    assert set(message.keys()) <= HEADERS | {"MIME-Version"}
    assert message["Subject"] == "Sujet Bcc: tous@ailleurs.example Corps"
    assert [address.addr_spec for address in message["To"].addresses] == ["claire@morin.example"]


@pytest.mark.parametrize("contact", [None, replace(CLAIRE, email="")])
def test_a_client_without_an_address_is_told_in_a_sentence(contact: None) -> None:
    with pytest.raises(RefusedError, match="n’a pas d’adresse électronique"):
        make_eml(draft(), HOUSE, contact)


@pytest.mark.parametrize(
    "address",
    [
        "a@b.example\nBcc: x@y.example",
        "sans arobase",
        "a@",
        "@b",
        "a@b@c",
        "a@b.example, c@d.example",
        "é@b.example",
        "a@.b..c",
    ],
)
def test_an_address_that_cannot_be_used_is_named(address: str) -> None:
    with pytest.raises(RefusedError, match="n’est pas utilisable"):
        make_eml(draft(), HOUSE, replace(CLAIRE, email=address))


def test_a_domain_with_accents_is_written_as_mail_servers_know_it() -> None:
    message = opened(make_eml(draft(), HOUSE, replace(CLAIRE, email="claire@chambéry.example")))

    assert message["To"].addresses[0].domain == "xn--chambry-fya.example"


def test_a_house_without_an_address_leaves_the_sender_to_the_mail_program() -> None:
    message = opened(make_eml(draft(), replace(HOUSE, email=""), CLAIRE))

    assert message["From"] is None
    assert message["Message-ID"].endswith("@courtois.invalid>")


def test_files_copies_and_the_thread_travel_along() -> None:
    file = InvoiceFile("F-118", "F-118.pdf", "digest", 9)
    envelope = Envelope(
        Party("Léa Roche, Scierie Bellecombe", "compta@bellecombe.example"),
        Party("Claire Rey", "claire@morin.example"),
        reply_to=Party("Léa Roche", "lea@bellecombe.example"),
        copies=(Party("Nora Vidal", "nora@bellecombe.example"),),
        message_id="x@bellecombe.example",
        references=("one@morin.example", "two@morin.example", "evil>\r\nBcc: a@b"),
        files=(file,),
    )

    message = opened(make_message(draft(), envelope, (b"%PDF-1.7 x",), draft().latest.at))

    (joined,) = message.iter_attachments()
    assert (joined.get_filename(), joined.get_content()) == ("F-118.pdf", b"%PDF-1.7 x")
    text = message.get_body(("plain",))
    assert text is not None
    assert text.get_content().replace("\r\n", "\n").removesuffix("\n") == BODY
    assert message["Cc"] == "Nora Vidal <nora@bellecombe.example>"
    assert message["Reply-To"] == "Léa Roche <lea@bellecombe.example>"
    assert message["In-Reply-To"] == "<two@morin.example>"
    assert message["References"] == "<one@morin.example> <two@morin.example>"
    assert message["X-Unsent"] is None


def test_the_same_draft_always_bears_the_same_identifier() -> None:
    assert message_id_of("a1", "compta@chambéry.example") == "a1@xn--chambry-fya.example"
    assert message_id_of("a1", "") == message_id_of("a1", "x@b c") == "a1@courtois.invalid"


def test_it_travels_in_seven_bits() -> None:
    raw = make_eml(draft(), HOUSE, CLAIRE)

    assert raw.isascii()
    assert max(len(line) for line in raw.split(b"\r\n")) <= 998
