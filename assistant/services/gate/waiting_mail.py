"""Waiting mail and messages: the same mail before and after somebody said whose it is."""

from __future__ import annotations

from datetime import datetime

from assistant.domain.mail.correspondence import Direction, Message
from assistant.domain.mail.mail import ChosenMail, WaitingMail
from assistant.services.accounts.client_directory import content_id, message_id


def own_id(source_id: str, sent_at: datetime, direction: Direction, subject: str, body: str) -> str:
    """What makes a mail itself: its identifier, else its content, as for a message of an imported table."""
    return source_id or content_id(sent_at, direction, subject, body, 1)


def back_to_waiting(message: Message, chosen: ChosenMail, in_reply_to: str) -> WaitingMail:
    """A client's message as the mail that waited, or would have, before its address was given to that client."""
    own = own_id(message.source_id, message.sent_at, message.direction, message.subject, message.body)
    return WaitingMail(
        id=content_id("waiting", chosen.address, own),
        address=chosen.address,
        name=chosen.name,
        direction=message.direction,
        sent_at=message.sent_at,
        subject=message.subject,
        body=message.body,
        author=message.author,
        source_id=message.source_id,
        in_reply_to=in_reply_to,
        nature=message.nature,
        attachments=message.attachments,
        suggestion="",
    )


def from_waiting(mail: WaitingMail, owner: str, contact_id: str, answered: str) -> Message:
    """The message of the client to whom a waiting mail belongs."""
    return Message(
        id=message_id(owner, own_id(mail.source_id, mail.sent_at, mail.direction, mail.subject, mail.body)),
        debtor_id=owner,
        direction=mail.direction,
        sent_at=mail.sent_at,
        body=mail.body,
        subject=mail.subject,
        author=mail.author,
        contact_id=contact_id,
        source_id=mail.source_id,
        in_reply_to=answered,
        nature=mail.nature,
        attachments=mail.attachments,
    )
