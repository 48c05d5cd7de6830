"""Bounces and automatic answers: told by headers, else by their words."""

from __future__ import annotations

import re
from email import policy
from email.message import Message
from email.parser import BytesHeaderParser

from assistant.connectors.mail.header_text import header, message_ids
from assistant.domain.mail.correspondence import Nature
from assistant.domain.mail.mail import Mailbox
from assistant.french.mail.automatic_mail import is_automatic, says_undelivered

_SERVERS = re.compile(r"^(?:mailer-daemon|postmaster|mail-daemon|mdaemon|microsoftexchange\w*)@", re.IGNORECASE)
_RECIPIENT = re.compile(r"^(?:rfc822|utf-8)?\s*;?\s*<?([^\s<>;]{1,64}@[^\s<>;]{1,255}?)>?$", re.IGNORECASE)
_IN_BODY = re.compile(r"<?([A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,255}\.[A-Za-z]{2,24})>?")
_REFUSED = re.compile(r"\b5\.\d{1,3}\.\d{1,3}\b|\b55\d\b")
_LATER = re.compile(r"\b4\.\d{1,3}\.\d{1,3}\b|delayed|retard", re.IGNORECASE)
_HEAD = 4_000  # characters of a bounce that name the address
_MOST = 20
_LONGEST_HEADERS = 50_000  # bytes of the message that is sent back


def nature_of(message: Message, sender: Mailbox, subject: str, body: str) -> Nature:
    """Who made the message."""
    report = header(message, "content-type").lower() if message.get_content_type() == "multipart/report" else ""
    if "delivery-status" in report or (_SERVERS.match(sender.address) and says_undelivered(subject)):
        return Nature.BOUNCE
    if "x-failed-recipients" in {name.lower() for name in message.keys()}:  # noqa: SIM118 - a mail is no dictionary
        return Nature.BOUNCE
    answered = header(message, "auto-submitted").lower()
    marks = (header(message, "x-autoreply"), header(message, "x-autorespond"), header(message, "x-autoresponse"))
    replied = "auto" in header(message, "precedence").lower() or any(mark and mark != "no" for mark in marks)
    if report or replied or (answered and answered != "no") or is_automatic(subject, body):
        return Nature.AUTOMATIC
    return Nature.AUTOMATIC if _SERVERS.match(sender.address) else Nature.WRITTEN


def dead_addresses(message: Message, body: str) -> tuple[str, ...]:
    """The addresses that refused a message for good; none for a delay."""
    told = tuple(_from_report(message))
    if told or message.get_content_type() == "multipart/report":
        return told
    named = header(message, "x-failed-recipients")
    if not named and (_LATER.search(body[:_HEAD]) and not _REFUSED.search(body[:_HEAD])):
        return ()
    return tuple(dict.fromkeys(found.lower() for found in _IN_BODY.findall(named or body[:_HEAD])))[:_MOST]


def returned_id(message: Message) -> str:
    """The Message-ID of what a bounce sends back, whole or by its headers; "" where it does not tell."""
    for part in _parts(message):
        if part.get_content_type() == "text/rfc822-headers":
            text = part.get_payload(decode=True)
            original: Message | None = BytesHeaderParser(policy=policy.compat32).parsebytes(
                text[:_LONGEST_HEADERS] if isinstance(text, bytes) else b""
            )
        else:
            original = next(iter(_parts(part)), None) if part.get_content_type() == "message/rfc822" else None
        for found in message_ids(original, "message-id") if original is not None else ():
            return found
    return next(iter((*message_ids(message, "in-reply-to"), *message_ids(message, "references"))), "")


def _from_report(message: Message) -> list[str]:
    """What the machine-readable part of a bounce says, recipient by recipient (RFC 3464)."""
    found = []
    for part in _parts(message):
        for block in _parts(part) if part.get_content_type() == "message/delivery-status" else ():
            recipient = _RECIPIENT.match(header(block, "final-recipient") or header(block, "original-recipient"))
            failed = header(block, "action").lower() == "failed" and not header(block, "status").startswith("4")
            if recipient and failed:
                found.append(recipient[1].lower())
    return found


def _parts(message: Message) -> list[Message]:
    """The first parts of a message that has some."""
    content = message.get_payload()
    return [part for part in content[:_MOST] if isinstance(part, Message)] if isinstance(content, list) else []
