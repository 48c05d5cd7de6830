"""The parts of a message: its text, and its attachments, which are listed and never opened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message
from typing import Final

from assistant.connectors.mail.charset import clean, decode_text
from assistant.connectors.mail.header_text import header
from assistant.connectors.mail.html_text import html_to_text
from assistant.domain.mail.correspondence import Attachment

LONGEST_BODY: Final = 100_000  # characters: no person writes more
_LONGEST_RAW: Final = 2_000_000  # bytes of one text part that are decoded
_MOST_LISTED: Final = 50
_LONGEST_NAME: Final = 200
_APOLOGY: Final = re.compile(r"\bhtml\b", re.IGNORECASE)  # « votre logiciel ne lit pas le HTML »
_SHORT: Final = 200  # characters under which a text that speaks of HTML is an apology


def body_of(message: Message) -> str:
    """What the message says, as plain text: its plain parts, else its HTML."""
    plain = "\n\n".join(filter(None, (_text(part).strip() for part in _inline(message, "text/plain"))))
    if plain and not (len(plain) < _SHORT and _APOLOGY.search(plain)):
        return plain[:LONGEST_BODY]
    pages = (html_to_text(_text(part)) for part in _inline(message, "text/html"))
    return ("\n\n".join(filter(None, pages)) or plain)[:LONGEST_BODY]


def attachments_of(message: Message) -> tuple[Attachment, ...]:
    """Every part that is not the text, without looking inside."""
    listed = []
    for part in _leaves(message):
        if _is_text(part) or part.get_content_type() == "message/delivery-status":
            continue
        listed.append(Attachment(_name(part), part.get_content_type()[:_LONGEST_NAME], _size(part)))
        if len(listed) == _MOST_LISTED:
            break
    return tuple(listed)


def _leaves(message: Message) -> Iterator[Message]:
    """The parts themselves; an attached message is one part, whatever it holds."""
    pending = [message]
    while pending:
        part = pending.pop()
        content = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(content, list):
            pending.extend(reversed([one for one in content if isinstance(one, Message)]))
        else:
            yield part


def _inline(message: Message, kind: str) -> Iterator[Message]:
    return (part for part in _leaves(message) if part.get_content_type() == kind and _is_text(part))


def _is_text(part: Message) -> bool:
    if part.get_content_type() not in {"text/plain", "text/html"} or isinstance(part.get_payload(), list):
        return False
    return "attachment" not in header(part, "content-disposition").lower() and not _file_name(part)


def _text(part: Message) -> str:
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return ""
    return decode_text(raw[:_LONGEST_RAW], header(part, "content-type").partition("charset=")[2].split(";")[0])


def _file_name(part: Message) -> str:
    try:
        return part.get_filename() or ""
    except (ValueError, LookupError, TypeError):
        return "?"


def _name(part: Message) -> str:
    """The file name on one line, without a folder; what it is where it has none."""
    raw = _file_name(part).encode("utf-8", errors="surrogateescape")
    name = " ".join(decode_text(raw).split()) if b"=?" not in raw else header(part, "content-disposition")
    bare = re.split(r"[/\\]", clean(name))[-1][:_LONGEST_NAME]
    if bare:
        return bare
    return "message joint" if part.get_content_maintype() == "message" else "pièce sans nom"


def _size(part: Message) -> int:
    """Bytes of the file, from the length of what was sent: nothing is decoded."""
    content = part.get_payload()
    if isinstance(content, list):
        return 0
    length = len(str(content))
    return length * 3 // 4 if "base64" in header(part, "content-transfer-encoding").lower() else length
