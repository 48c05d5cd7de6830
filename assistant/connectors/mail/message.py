"""One message, from its bytes to a mail or to the sentence that says why it is none; bounded whatever it holds.

Parsed with the standard library under ``compat32``: the newer policies parse each address by a grammar that takes
seconds on hostile headers and raises on malformed ones.
"""

from __future__ import annotations

import re
from email import policy
from email.message import Message
from email.parser import BytesParser
from typing import Final

from assistant.connectors.mail.bounce import dead_addresses, nature_of, returned_id
from assistant.connectors.mail.header_text import dates, header, mailboxes, message_ids
from assistant.connectors.mail.parts import attachments_of, body_of
from assistant.connectors.mail.piece import Piece
from assistant.domain.mail.correspondence import Nature
from assistant.domain.mail.mail import AsideReason, Mail, Mailbox, SetAside

_LONGEST_HEADERS: Final = 200_000  # bytes
_LONGEST_HEADER: Final = 30_000  # bytes of one of them, once they are too long together
_DEEPEST: Final = 60  # parts that hold parts: each level costs every line below it
_CONTAINER: Final = re.compile(rb"content-type[ \t]*:\s{0,20}(?:multipart|message)/", re.IGNORECASE)
_HEADER: Final = re.compile(
    rb"^(?:from|to|subject|date|received|message-id|return-path|x-[\w-]+|mime-version"
    rb"|delivered-to|content-type|reply-to|cc)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
_TOP: Final = 4_000  # bytes among which a header must stand
_RULE: Final = re.compile(rb"\r?\n\r?\n")
_PARSER: Final = BytesParser(policy=policy.compat32)


def read_message(piece: Piece) -> Mail | SetAside:
    """The mail, or why it is set aside."""
    fault = _fault(piece)
    if fault:
        return SetAside(piece.place, AsideReason.UNREADABLE, fault)
    try:
        return _read(piece, _PARSER.parsebytes(_bounded(piece.content)))
    except ImportError:
        raise
    except Exception as error:  # noqa: BLE001 - the standard parser raises a dozen kinds on hostile input
        kind = type(error).__name__
        return SetAside(
            piece.place, AsideReason.UNREADABLE, f"Message malformé ({kind}) : ouvrez-le dans sa messagerie."
        )


def _fault(piece: Piece) -> str:
    if not piece.content.strip():
        return "Message vide : rien à lire."
    if not _HEADER.search(piece.content[:_TOP]):
        return "Ce n’est pas un message : aucun en-tête n’y figure."
    if len(_CONTAINER.findall(piece.content)) > _DEEPEST:
        return "Pièces jointes emboîtées trop profondément : ouvrez ce message dans sa messagerie."
    return ""


def _bounded(content: bytes) -> bytes:
    """Headers that never end are shortened; NUL has no place in mail."""
    content = content.replace(b"\x00", b"")
    rule = _RULE.search(content)
    end = rule.start() if rule else len(content)
    if end <= _LONGEST_HEADERS:
        return content
    return _shortened(content[:end]) + content[end:]


def _shortened(head: bytes) -> bytes:
    """The start of each header, so that one without end does not hide those below it."""
    kept: list[bytes] = []
    total = field = 0
    for line in head.splitlines(keepends=True):
        folded = line[:1] in {b" ", b"\t"}
        field = field + len(line) if folded else len(line)
        if field > _LONGEST_HEADER and folded:
            continue
        kept.append(line if field <= _LONGEST_HEADER else line[:_LONGEST_HEADER] + b"\n")
        total += len(kept[-1])
        if total > _LONGEST_HEADERS:
            break
    return b"".join(kept)


def _read(piece: Piece, message: Message) -> Mail | SetAside:
    sender = _sender(message)
    subject, body = header(message, "subject"), body_of(message)
    nature = nature_of(message, sender, subject, body)
    if not sender.address and nature is not Nature.BOUNCE:
        return SetAside(
            piece.place, AsideReason.NO_SENDER, "Aucun expéditeur lisible : ce message n’est pas attribuable."
        )
    to, addressed = mailboxes(message, "to")
    copied, copies = mailboxes(message, "cc")
    before = (*message_ids(message, "references"), *message_ids(message, "in-reply-to"))
    return Mail(
        place=piece.place,
        sender=sender,
        to=to,
        dates=(*dates(message), *((piece.received_at,) if piece.received_at else ())),
        body=body,
        subject=subject,
        copied=copied,
        recipients=addressed + copies,
        message_id=next(iter(message_ids(message, "message-id")), ""),
        references=tuple(dict.fromkeys(before)),
        nature=nature,
        failed=dead_addresses(message, body) if nature is Nature.BOUNCE else (),
        returned=returned_id(message) if nature is Nature.BOUNCE else "",
        attachments=attachments_of(message),
    )


def _sender(message: Message) -> Mailbox:
    for name in ("from", "sender", "return-path"):
        boxes, _ = mailboxes(message, name)
        if boxes:
            return boxes[0]
    return Mailbox("")
