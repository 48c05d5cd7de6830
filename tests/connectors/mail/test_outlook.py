from __future__ import annotations

import io
import struct
from datetime import UTC, datetime

from assistant.connectors.mail.read import read_mail_file
from assistant.domain.correspondence import Attachment, Nature
from assistant.domain.mail import AsideReason, Mail, SetAside
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
