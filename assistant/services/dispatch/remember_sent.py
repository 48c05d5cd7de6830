"""Remember that a draft left: a message and a reminder of this client."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from assistant.domain.mail.correspondence import Attachment, Direction, Message
from assistant.domain.reminders.dunning import PastReminder
from assistant.domain.writing.draft import Draft
from assistant.services.ports.unit_of_work import UnitOfWork

_PARIS = ZoneInfo("Europe/Paris")


def remember_sent(
    uow: UnitOfWork, draft: Draft, author: str, at: datetime, source_id: str = "", files: tuple[str, ...] = ()
) -> None:
    """Inside an open transaction; ``source_id`` is the Message-ID under which the program sent it, "" by hand."""
    text = draft.latest.text
    message = Message(
        id=sent_id(draft.id),
        debtor_id=draft.debtor_id,
        direction=Direction.OUT,
        sent_at=at,
        body=text.body,
        subject=text.subject,
        channel=draft.channel,
        author=author,
        source_id=source_id,
        stage=draft.stage.value,
        attachments=tuple(Attachment(name, "application/pdf", 0) for name in files),
    )
    uow.correspondence.add([message])
    if not draft.intent.is_reminder:
        return
    on = at.astimezone(_PARIS).date()
    reminder = PastReminder(on, draft.stage, draft.channel, draft.invoice_numbers, draft.id)
    uow.correspondence.add_reminders(draft.debtor_id, [reminder])


def sent_id(draft_id: str) -> str:
    """The id of the message of a draft that left (see services/mail/known_mail.py)."""
    return f"sent-{draft_id}"
