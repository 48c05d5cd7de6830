"""Outlook's own file of one message (.msg): its few properties that matter, read out of the OLE container.

In place of ``extract-msg``, whose licence binds and which opens what it finds; [MS-OXMSG] and [MS-OXPROPS] name the
properties.
"""

from __future__ import annotations

import io
import struct
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime, formataddr
from typing import TypeAlias

import olefile

from assistant.connectors.mail.charset import decode_text
from assistant.connectors.mail.message import read_message
from assistant.connectors.mail.piece import LONGEST_MESSAGE, Piece
from assistant.connectors.mail.rtf import read_rtf
from assistant.domain.ledger.import_rows import Place
from assistant.domain.mail.correspondence import Attachment
from assistant.domain.mail.mail import AsideReason, Mail, SetAside

Ole: TypeAlias = "olefile.OleFileIO[str]"
MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LARGEST = 100_000_000  # bytes: the container is held whole
_LONGEST_RICH = 1_000_000  # bytes: unpacked in Python, a second each
_MOST = 50  # recipients and attachments looked at
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_SUBJECT, _BODY, _HTML, _RICH, _HEADERS = "0037", "1000", "1013", "1009", "007D"
_SENDER_NAME, _SENDER_SMTP, _SENDER, _MESSAGE_ID, _IN_REPLY_TO = "0C1A", "5D01", "0C1F", "1035", "1042"
_TO_NAME, _TO_SMTP, _TO_ADDRESS = "3001", "39FE", "3003"
_FILE_NAME, _SHORT_NAME, _FILE_TYPE, _FILE = "3707", "3704", "370E", "3701"
_SENT, _DELIVERED = 0x00390040, 0x0E060040
_ROW = 16  # bytes of a fixed property: tag, flags, value
_ROWS_START = 32


def read_outlook(name: str, content: bytes) -> Mail | SetAside:
    """The mail of a .msg file, or the sentence that says why there is none."""
    place = Place(name, 1)
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as ole:
            message, attachments = _message(ole), _attachments(ole)
    except Exception as error:  # noqa: BLE001 - a damaged container raises a dozen kinds
        kind = type(error).__name__
        sentence = f"Fichier Outlook illisible ({kind}) : enregistrez-le au format .eml depuis Outlook."
        return SetAside(place, AsideReason.UNREADABLE, sentence)
    read = read_message(Piece(place, message.as_bytes(), len(content)))
    return replace(read, attachments=attachments) if isinstance(read, Mail) else read


def _message(ole: Ole) -> EmailMessage:
    """The same message as mail programs exchange it; its original headers where Outlook kept them."""
    message = EmailMessage(policy=policy.SMTP.clone(max_line_length=998))
    for name, value in {
        "From": _address(_text(ole, _SENDER_NAME), _text(ole, _SENDER_SMTP) or _text(ole, _SENDER)),
        "To": ", ".join(_recipients(ole)),
        "Subject": _text(ole, _SUBJECT),
        "Date": _date(ole),
        "Message-ID": _text(ole, _MESSAGE_ID),
        "In-Reply-To": _text(ole, _IN_REPLY_TO),
    }.items():
        if value:
            message[name] = " ".join(value.split())
    for line in _text(ole, _HEADERS).splitlines():
        name, colon, value = line.partition(":")
        if colon and name.lower() in {"auto-submitted", "x-failed-recipients", "precedence", "references"}:
            message[name] = value.strip()
    body, is_html = _body(ole)
    message.set_content(body, subtype="html" if is_html else "plain", charset="utf-8", cte="base64")
    return message


def _body(ole: Ole) -> tuple[str, bool]:
    """The text, or the page where there is none, or what the rich text holds; and whether it is a page."""
    text, page = _text(ole, _BODY), _raw(ole, f"__substg1.0_{_HTML}0102") or _text(ole, _HTML).encode()
    if text.strip():
        return text[:LONGEST_MESSAGE], False
    if page.strip():
        return decode_text(page[:LONGEST_MESSAGE]), True
    packed = _raw(ole, f"__substg1.0_{_RICH}0102")
    return read_rtf(_unpacked(packed)) if packed else ("", False)


def _unpacked(packed: bytes) -> bytes:
    """Rich text as [MS-OXRTFCP] compresses it, to a ninth of its size at best; raises ValueError beyond bounds."""
    from compressed_rtf import decompress  # type: ignore[import-untyped]

    if len(packed) > _LONGEST_RICH:
        raise ValueError(len(packed))
    return bytes(decompress(packed))


def _address(name: str, address: str) -> str:
    return formataddr((" ".join(name.split()), address.strip())) if "@" in address else ""


def _recipients(ole: Ole) -> list[str]:
    folders = sorted({path[0] for path in ole.listdir() if path[0].startswith("__recip_version1.0_")})[:_MOST]
    boxes = (
        _address(_text(ole, _TO_NAME, folder), _text(ole, _TO_SMTP, folder) or _text(ole, _TO_ADDRESS, folder))
        for folder in folders
    )
    return [box for box in boxes if box]


def _attachments(ole: Ole) -> tuple[Attachment, ...]:
    folders = sorted({path[0] for path in ole.listdir() if path[0].startswith("__attach_version1.0_")})[:_MOST]
    return tuple(
        Attachment(
            _text(ole, _FILE_NAME, folder) or _text(ole, _SHORT_NAME, folder) or "pièce sans nom",
            _text(ole, _FILE_TYPE, folder) or "application/octet-stream",
            ole.get_size(data) if ole.exists(data := f"{folder}/__substg1.0_{_FILE}0102") else 0,
        )
        for folder in folders
    )


def _date(ole: Ole) -> str:
    """When it was sent, else delivered, from the table of fixed properties; "" where neither is kept."""
    rows = _raw(ole, "__properties_version1.0")[_ROWS_START:]
    moments = {}
    for start in range(0, len(rows) - _ROW + 1, _ROW):
        tag, _, ticks = struct.unpack_from("<IIQ", rows, start)
        moments[tag] = ticks
    ticks = moments.get(_SENT) or moments.get(_DELIVERED) or 0
    return format_datetime(_EPOCH + timedelta(microseconds=ticks // 10)) if ticks else ""


def _text(ole: Ole, tag: str, folder: str = "") -> str:
    """A text property, as UTF-16 or in an old code page; "" where it is missing."""
    stem = f"{folder}/__substg1.0_{tag}" if folder else f"__substg1.0_{tag}"
    wide = _raw(ole, f"{stem}001F")
    return decode_text(wide, "utf-16-le") if wide else decode_text(_raw(ole, f"{stem}001E"))


def _raw(ole: Ole, path: str) -> bytes:
    return bytes(ole.openstream(path).read(LONGEST_MESSAGE)) if ole.exists(path) else b""
