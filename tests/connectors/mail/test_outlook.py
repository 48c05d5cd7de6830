from __future__ import annotations

import io
import struct
from datetime import UTC, datetime

import pytest
from compressed_rtf import compress  # type: ignore[import-untyped]

from assistant.connectors.mail.outlook import _unpacked
from assistant.connectors.mail.read import read_mail_file
from assistant.domain.mail.correspondence import Attachment, Nature
from assistant.domain.mail.mail import AsideReason, Mail, SetAside
from tests.connectors.mail.ole_file import ole_file

AT = datetime(2026, 11, 16, 9, tzinfo=UTC)
TICKS = int((AT - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000
STREAMS = {
    "__properties_version1.0": bytes(32) + struct.pack("<IIQ", 0x00390040, 6, TICKS),
    "__substg1.0_0037001F": "Échéance".encode("utf-16-le"),
    "__substg1.0_1000001F": "Réglé hier.\r\nClaire".encode("utf-16-le"),
    "__substg1.0_0C1A001F": "Claire Rey".encode("utf-16-le"),
    "__substg1.0_5D01001F": "Claire@Morin.example".encode("utf-16-le"),
    "__substg1.0_1035001F": "<un@morin.example>".encode("utf-16-le"),
    "__substg1.0_1042001F": "<zero@x>".encode("utf-16-le"),
    "__recip_version1.0_#00000000/__substg1.0_39FE001F": "compta@bellecombe.example".encode("utf-16-le"),
    "__attach_version1.0_#00000000/__substg1.0_3707001F": "facture.pdf".encode("utf-16-le"),
    "__attach_version1.0_#00000000/__substg1.0_370E001F": "application/pdf".encode("utf-16-le"),
    "__attach_version1.0_#00000000/__substg1.0_37010102": b"%PDF-1.4 ...",
}


def read(content: bytes) -> Mail | SetAside:
    (found,) = read_mail_file("m.msg", io.BytesIO(content))
    return found


def test_an_outlook_file_is_read() -> None:
    mail = read(ole_file(STREAMS))
    assert isinstance(mail, Mail), mail
    assert (mail.sender.name, mail.sender.address) == ("Claire Rey", "claire@morin.example")
    assert [box.address for box in mail.to] == ["compta@bellecombe.example"]
    assert (mail.subject, mail.body.strip(), mail.dates) == ("Échéance", "Réglé hier.\nClaire", (AT,))
    assert (mail.message_id, mail.references) == ("un@morin.example", ("zero@x",))
    assert mail.attachments == (Attachment("facture.pdf", "application/pdf", 12),)


def test_html_alone_and_the_headers_of_a_machine_are_read() -> None:
    streams = {name: data for name, data in STREAMS.items() if "_1000" not in name}
    streams["__substg1.0_10130102"] = b"<p>Absent</p>"
    streams["__substg1.0_007D001F"] = "Auto-Submitted: auto-replied\r\n".encode("utf-16-le")
    mail = read(ole_file(streams))
    assert isinstance(mail, Mail)
    assert (mail.body, mail.nature) == ("Absent", Nature.AUTOMATIC)


def test_a_damaged_container_is_one_sentence() -> None:
    whole = ole_file(STREAMS)
    for cut in (100, 600, 1_200):
        found = read(whole[:cut])
        assert isinstance(found, SetAside)
        assert found.reason in {AsideReason.UNREADABLE, AsideReason.NO_SENDER}


def rich(body: bytes) -> Mail | SetAside:
    """What is read of a message whose body is only kept as rich text."""
    streams = {name: data for name, data in STREAMS.items() if "_1000" not in name}
    return read(ole_file(streams | {"__substg1.0_10090102": body}))


def test_a_body_kept_as_rich_text_alone_is_read() -> None:
    body = rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Calibri;}}\pard R\'e9gl\'e9 hier.\par Claire\par}"
    for compressed in (True, False):
        mail = rich(compress(body, compressed))
        assert isinstance(mail, Mail), mail
        assert mail.body == "Réglé hier.\nClaire"


def test_a_page_inside_rich_text_is_read_as_a_page() -> None:
    body = (
        rb"{\rtf1\ansi\fromhtml1{\*\htmltag64 <p>}R\'e9gl\'e9\htmlrtf\par\htmlrtf0{\*\htmltag72 </p>}"
        rb"{\*\htmltag96 <blockquote>}Avant{\*\htmltag104 </blockquote>}}"
    )
    mail = rich(compress(body))
    assert isinstance(mail, Mail)
    assert mail.body == "Réglé\n\n> Avant"


def test_damaged_rich_text_is_one_sentence() -> None:
    whole = compress(rb"{\rtf1 Bonjour, je r\'e8gle demain}")
    for damaged in (whole[:30], whole[:8] + b"XXXX" + whole[12:], b"x"):
        found = rich(damaged)
        assert isinstance(found, SetAside)
        assert ".eml" in found.sentence


def test_endless_rich_text_is_set_aside() -> None:
    with pytest.raises(ValueError, match="1000001"):
        _unpacked(bytes(1_000_001))
